package dev.frond.verification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frond.mesh.internal.front.curve.Front;
import dev.frond.mesh.internal.front.topology.TopologyEvent;
import dev.frond.solver.model.Anode;
import dev.frond.solver.model.Cell;
import dev.frond.solver.model.Drive;
import dev.frond.solver.model.Electrolyte;
import dev.frond.solver.model.MeshSource;
import dev.frond.solver.model.Output;
import dev.frond.solver.model.Scenario;
import dev.frond.solver.model.TimeControl;
import dev.frond.solver.physics.Constants;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * A round head on a thin stem on a foil, stripped at a slow rate that is the same everywhere: the stem is cut when it has lost half its
 * width on either side, and the head, smaller by as much, is dead.
 */
class DeadLithiumVerification {
    private static final double WIDTH = 2;
    private static final double STEM = 0.12;
    private static final double RADIUS = 0.4;
    private static final double BASE = 0.3;
    private static final double CENTRE = 1.1;

    /** A potential at which the anodic current, in a salt that diffuses fast, is all there is. */
    private static final double POTENTIAL = 0.2;

    private static final double EXCHANGE = 0.01;
    private static final double TEMPERATURE = 318;

    private static Scenario scenario(double size) {
        return new Scenario(
                "mushroom",
                TEMPERATURE,
                new Electrolyte(1000, 0.42, new Electrolyte.TransportData.Diffusivity(1e-8)),
                new Cell(WIDTH * 1e-6, 2.5e-6, new Cell.Top.Reservoir()),
                new Anode(EXCHANGE, 0.5, 0.5, 0, true, List.of()),
                List.of(),
                new Drive.Potential(POTENTIAL),
                new TimeControl(1e4, new TimeControl.Scheme.Adaptive(1e-3, 0.1, 1e3)),
                new MeshSource.Generated(size * 1e-6, 0.2e-6),
                new Output(1e4, List.of()));
    }

    /** um/s. */
    private static double speed() {
        double kinetic = POTENTIAL * Constants.FARADAY / (Constants.GAS * TEMPERATURE);
        double current = EXCHANGE * (Math.exp(0.5 * kinetic) - Math.exp(-0.5 * kinetic));
        return current * Constants.LITHIUM_MOLAR_VOLUME / Constants.FARADAY * 1e6;
    }

    private static Front mushroom(double size) {
        List<double[]> nodes = new ArrayList<>();
        double neck = BASE + 0.2;
        double middle = neck + Math.sqrt(RADIUS * RADIUS - STEM * STEM);
        line(nodes, size, 0, BASE, CENTRE - STEM, BASE);
        line(nodes, size, CENTRE - STEM, BASE, CENTRE - STEM, neck);
        double from = Math.asin(STEM / RADIUS);
        int parts = (int) Math.round((2 * Math.PI - 2 * from) * RADIUS / size);
        for (int k = 1; k <= parts; k++) {
            double angle = from + (2 * Math.PI - 2 * from) * k / parts;
            nodes.add(new double[] {CENTRE - RADIUS * Math.sin(angle), middle - RADIUS * Math.cos(angle)});
        }
        line(nodes, size, CENTRE + STEM, neck, CENTRE + STEM, BASE);
        line(nodes, size, CENTRE + STEM, BASE, WIDTH, BASE);
        return new Front(nodes.stream().flatMapToDouble(Arrays::stream).toArray());
    }

    private static void line(List<double[]> nodes, double size, double ax, double ay, double bx, double by) {
        int parts = Math.max(1, (int) Math.round(Math.hypot(bx - ax, by - ay) / size));
        for (int k = nodes.isEmpty() ? 0 : 1; k <= parts; k++) {
            double t = (double) k / parts;
            nodes.add(new double[] {ax + t * (bx - ax), ay + t * (by - ay)});
        }
    }

    @Test
    void timeOfTheCutConverges() {
        double expected = STEM / speed();
        double left = left();
        Report.title("Mushroom stripped at a uniform rate");
        double[] times = new double[3];
        double[] areas = new double[3];
        for (int k = 0; k < times.length; k++) {
            double size = 0.06 / (1 << k);
            FrontRun run = new FrontRun(scenario(size), mushroom(size));
            run.toFirst(TopologyEvent.Kind.DEAD_LITHIUM, 1.2 * expected);
            times[k] = Report.relative("edges of " + size + " um: time of the cut, s", expected, run.first());
            areas[k] = Report.relative("dead lithium, um2", left, run.dead());
            Report.absolute("lithium balance error", 0, run.lithiumDefect());
            assertThat(run.lithiumDefect()).isLessThan(1e-12);
        }
        Report.fittedOrder("time of the cut", times);
        Report.fittedOrder("dead lithium", areas);
        // The speed is the same everywhere and always: the place of the stem's sides is known to 0.05 h, that of the
        // head to 0.1 h.
        for (int k = 0; k < times.length; k++) {
            double size = 0.06 / (1 << k);
            assertThat(times[k]).isLessThan(0.05 * size / STEM);
            assertThat(areas[k]).isLessThan(2 * 0.1 * size / (RADIUS - STEM));
        }
    }

    /**
     * What is farther than STEM from all electrolyte: a disc, and above the neck what is between circles about the two corners where
     * the stem meets the head, up to where they touch the disc.
     */
    private static double left() {
        double inner = RADIUS - STEM;
        double sine = STEM / RADIUS;
        double touching = STEM * Math.sqrt(1 - sine * sine);
        double below = inner * inner * (Math.asin(sine) - sine * Math.sqrt(1 - sine * sine));
        double circle = STEM * STEM * (Math.acos(sine) + sine * Math.sqrt(1 - sine * sine));
        return Math.PI * inner * inner + 2 * STEM * touching - circle - below;
    }
}
