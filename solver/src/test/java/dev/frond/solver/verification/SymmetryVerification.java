package dev.frond.solver.verification;

import dev.frond.mesh.front.Front;
import dev.frond.mesh.geom.Polylines;
import dev.frond.solver.model.Anode;
import dev.frond.solver.model.Cell;
import dev.frond.solver.model.Defect;
import dev.frond.solver.model.Drive;
import dev.frond.solver.model.Electrolyte;
import dev.frond.solver.model.FillerGroup;
import dev.frond.solver.model.MeshSource;
import dev.frond.solver.model.Output;
import dev.frond.solver.model.Scenario;
import dev.frond.solver.model.TimeControl;
import dev.frond.solver.run.Event;
import dev.frond.solver.run.Snapshot;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is mirror-symmetric at the start is so at the end: through contacts, and when two fillers are met at once. */
class SymmetryVerification {
    private static final double WIDTH = 2e-6;
    private static final double SIZE = 50e-9;
    private static final double END = 5000;

    private static Scenario scenario(FillerGroup.Point... fillers) {
        return new Scenario(
                "symmetric",
                318,
                new Electrolyte(1000, 0.6, new Electrolyte.Mobility.Diffusivity(1.7e-12)),
                new Cell(WIDTH, 1.5e-6, new Cell.Top.Reservoir()),
                new Anode(30, 0.5, 0.5, 0, true, List.of(new Defect.Gaussian(WIDTH / 2, 0.15e-6, 0.15e-6))),
                List.of(new FillerGroup(
                        new FillerGroup.Kind.Impermeable(),
                        0.4e-6,
                        new FillerGroup.Placement.Explicit(List.of(fillers)))),
                new Drive.CurrentDensity(3),
                new TimeControl(END, new TimeControl.Scheme.Adaptive(1e-3, 0.1, END / 20)),
                new MeshSource.Generated(SIZE, 5 * SIZE),
                new Output(
                        END,
                        IntStream.rangeClosed(1, 100).mapToObj(k -> 20.0 * k).toList()));
    }

    @Test
    void fillerInTheMiddle() {
        check("filler in the middle", Recording.of(scenario(new FillerGroup.Point(WIDTH / 2, 0.6e-6))));
    }

    @Test
    void pairOfFillers() {
        check(
                "pair of fillers",
                Recording.of(scenario(
                        new FillerGroup.Point(0.7 * WIDTH, 0.6e-6), new FillerGroup.Point(0.3 * WIDTH, 0.6e-6))));
    }

    private static void check(String name, Recording run) {
        Report.title(name + ": distance of the front from its mirror image, um");
        List<Event> events = run.summary().events();
        for (Event event : events) {
            System.out.println(event);
        }
        for (Snapshot frame : run.frames()) {
            double error = asymmetry(Front.of(frame.mesh()));
            System.out.printf(Locale.ROOT, "  %10.3f s  %.2e%n", frame.time(), error);
        }
        System.out.println(run.summary().outcome());
    }

    /** Largest distance of a node from the mirrored front, um. */
    private static double asymmetry(Front front) {
        Front image = front.mirrored();
        double most = 0;
        for (int i = 0; i < front.nodeCount(); i++) {
            most = Math.max(most, Polylines.distance(front.x(i), front.y(i), image.xy()));
        }
        return most;
    }
}
