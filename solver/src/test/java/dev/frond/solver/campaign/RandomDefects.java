package dev.frond.solver.campaign;

import static dev.frond.solver.campaign.RandomScenario.between;

import dev.frond.solver.model.Cell;
import dev.frond.solver.model.Defect;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.random.RandomGenerator;

/** One to five defects of any kind, anywhere, on top of each other or not. */
final class RandomDefects {
    private static final int MOST = 5;

    private RandomDefects() {}

    static List<Defect> of(RandomGenerator random, Cell cell) {
        List<Defect> defects = new ArrayList<>();
        int count = 1 + random.nextInt(MOST);
        for (int k = 0; k < count; k++) {
            defects.add(defect(random, between(random, 0, cell.width())));
        }
        return defects;
    }

    /** The highest is a tenth of the box, so that five on top of each other leave half of it. */
    private static Defect defect(RandomGenerator random, double at) {
        double height = between(random, 0.05e-6, 0.3e-6);
        double width = between(random, 0.15e-6, 0.8e-6);
        return switch (random.nextInt(5)) {
            case 0 -> new Defect.Gaussian(at, height, width / 2);
            case 1 -> new Defect.Sinusoid(height / 3, between(random, 0.5e-6, 5e-6), between(random, 0, 2 * Math.PI));
            case 2 -> new Defect.HalfEllipse(at, height, width);
            case 3 -> new Defect.Wedge(at, height, width);
            default -> new Defect.Roughness(height / 6, between(random, 0.15e-6, 0.6e-6), random.nextLong());
        };
    }
}
