package dev.frond.solver.regime;

import dev.frond.solver.model.Anode;
import dev.frond.solver.model.Cell;
import dev.frond.solver.model.Defect;
import dev.frond.solver.model.Drive;
import dev.frond.solver.model.Electrolyte;
import dev.frond.solver.model.MeshSource;
import dev.frond.solver.model.Output;
import dev.frond.solver.model.Scenario;
import dev.frond.solver.model.TimeControl;
import dev.frond.solver.physics.Constants;
import java.util.List;
import java.util.Random;

/**
 * A random cell with a protrusion: smooth ones for the most part, every tenth a wedge, some hot spots; any top; constant current, pulses or a
 * potential; from a tenth of the limiting current to beyond it.
 */
final class RandomCell {
    private final Random random;
    private final boolean wedge;
    private final double width;
    private final double feature;
    private final double protrusion;
    private final double height;

    private RandomCell(long seed) {
        random = new Random(seed * 7919 + 15);
        wedge = seed % 10 == 5;
        width = logarithmic(2e-6, 30e-6);
        feature = width * between(0.04, 0.15);
        protrusion = feature * logarithmic(0.2, 2);
        height = Math.max(4 * protrusion, width * logarithmic(0.4, 4));
    }

    static Scenario of(long seed) {
        return new RandomCell(seed).scenario(seed);
    }

    private double between(double low, double high) {
        return low + (high - low) * random.nextDouble();
    }

    private double logarithmic(double low, double high) {
        return low * Math.pow(high / low, random.nextDouble());
    }

    private Scenario scenario(long seed) {
        double current = logarithmic(2, 50);
        double exchange = current * logarithmic(0.1, 30);
        Cell.Top top = top(exchange);
        Cell cell = new Cell(width, height, top);
        double salt = logarithmic(300, 3000);
        double transference = between(0.2, 0.7);
        double ratio = ratio();
        double distance = top instanceof Cell.Top.Reservoir ? height : cell.farSide() / 2;
        double diffusivity = current * distance / (2 * Constants.FARADAY * salt * ratio);
        double thickness = protrusion * logarithmic(0.5, 5);
        if (!(top instanceof Cell.Top.CounterElectrode)) {
            thickness = Math.min(thickness, 0.5 * (height - protrusion));
        }
        double end = thickness * Constants.FARADAY / (Constants.LITHIUM_MOLAR_VOLUME * current);
        return new Scenario(
                "cell " + seed,
                between(298, 360),
                new Electrolyte(salt, transference, new Electrolyte.TransportData.Diffusivity(diffusivity)),
                cell,
                new Anode(exchange, 0.5, 0.5, random.nextInt(5) < 2 ? logarithmic(0.1, 2) : 0, true, defects()),
                List.of(),
                drive(current, ratio, end),
                new TimeControl(
                        end, new TimeControl.Scheme.Adaptive(TimeControl.DEFAULT_TOLERANCE, end / 1e5, end / 20)),
                new MeshSource.Generated(feature / 6, width / 8),
                new Output(end, List.of()));
    }

    private double ratio() {
        // Over the limiting current: an eighth of the cells beyond it, three eighths close to it, where fronts grow.
        int eighth = random.nextInt(8);
        if (eighth == 0) {
            return between(1, 1.6);
        }
        return eighth < 4 ? between(0.8, 0.99) : between(0.1, 0.8);
    }

    private Cell.Top top(double exchange) {
        double kind = random.nextDouble();
        double counter = exchange * logarithmic(0.3, 3);
        if (kind < 0.5) {
            return new Cell.Top.Reservoir();
        }
        return kind < 0.85
                ? new Cell.Top.CounterElectrode(counter)
                : new Cell.Top.Membrane(height * between(3, 20), counter);
    }

    private Drive drive(double current, double ratio, double end) {
        double kind = random.nextDouble();
        if (kind < 0.15) {
            int periods = 3 + random.nextInt(6);
            double half = end / (2 * periods);
            return new Drive.Profile(
                    List.of(
                            new Drive.Segment(half, new Drive.CurrentDensity(2 * current)),
                            new Drive.Segment(half, new Drive.Rest())),
                    periods);
        }
        return kind < 0.25 && ratio < 1 ? new Drive.Potential(-between(0.03, 0.15)) : new Drive.CurrentDensity(current);
    }

    private List<Defect> defects() {
        double kind = random.nextDouble();
        double at = width * between(0.3, 0.7);
        if (wedge) {
            return List.of(new Defect.Wedge(at, protrusion, 2 * feature));
        }
        if (kind < 0.4) {
            return List.of(new Defect.Gaussian(at, protrusion, feature));
        }
        if (kind < 0.6) {
            return List.of(new Defect.HalfEllipse(at, protrusion, 2 * feature));
        }
        if (kind < 0.7) {
            double waves = 1 + random.nextInt(4);
            return List.of(new Defect.Sinusoid(0.5 * protrusion, width / waves, 0));
        }
        if (kind < 0.8) {
            return List.of(
                    new Defect.Gaussian(0.25 * width, protrusion, feature),
                    new Defect.Gaussian(0.7 * width, 0.6 * protrusion, 1.5 * feature));
        }
        return kind < 0.9
                ? List.of(new Defect.Gaussian(at, protrusion, feature))
                : List.of(new Defect.HotSpot(at, 4 * feature, between(1.5, 5)));
    }
}
