package dev.frond.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.frond.mesh.geom.Polylines;
import dev.frond.mesh.internal.front.curve.Front;
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
import dev.frond.solver.run.Outcome;
import dev.frond.solver.run.Snapshot;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is mirror-symmetric at the start is so at the end: through contacts, and when two fillers are met at once. */
class SymmetryVerification {
    private static final double WIDTH = 2e-6;
    private static final double SIZE = 50e-9;
    private static final double END = 5000;

    /**
     * Each of some thousand steps rounds coordinates of 2e-6 m by 2e-16 of them, together 4e-19 m at most; waves of the front
     * that grow until the top is reached take that with them, by less than the 1,000 times that the defect could grow in this
     * box. Without the mean of both sides it is 3e-12 m before the first event, and 4e-11 m (filler in the
     * middle) to 9e-8 m (pair) after.
     */
    private static final double ROUNDING = 1e-15;

    /** µm, of the whole bump on edges of 12.5 nm, 0.78583, and of half of it, 0.78587. */
    private static final double IN_THE_MIDDLE = 0.78585;

    /** By which a tip is off after its resamplings, in the middle of a box: 0.2 nm on edges of 25 nm. */
    private static final double PART_OF_AN_EDGE = 0.01;

    private static Scenario scenario(FillerGroup.Point... fillers) {
        return scenario(new Drive.CurrentDensity(3), fillers);
    }

    private static Scenario scenario(Drive drive, FillerGroup.Point... fillers) {
        return new Scenario(
                "symmetric",
                318,
                new Electrolyte(1000, 0.6, new Electrolyte.TransportData.Diffusivity(1.7e-12)),
                new Cell(WIDTH, 1.5e-6, new Cell.Top.Reservoir()),
                new Anode(30, 0.5, 0.5, 0, true, List.of(new Defect.Gaussian(WIDTH / 2, 0.15e-6, 0.15e-6))),
                List.of(new FillerGroup(
                        new FillerGroup.Kind.Impermeable(),
                        0.4e-6,
                        new FillerGroup.Placement.Explicit(List.of(fillers)))),
                drive,
                new TimeControl(END, new TimeControl.Scheme.Adaptive(1e-3, 0.1, END / 20)),
                new MeshSource.Generated(SIZE, 5 * SIZE),
                new Output(
                        END,
                        IntStream.rangeClosed(1, 100).mapToObj(k -> 20.0 * k).toList()));
    }

    @Test
    void fillerInTheMiddle() {
        Recording run = Recording.of(scenario(new FillerGroup.Point(WIDTH / 2, 0.6e-6)));
        assertThat(run.summary().events())
                .extracting(Event::kind)
                .containsExactly("filler-contact", "engulfed", "short-circuit");
        check("filler in the middle", run);
    }

    @Test
    void pairOfFillers() {
        FillerGroup.Point right = new FillerGroup.Point(0.7 * WIDTH, 0.6e-6);
        FillerGroup.Point left = new FillerGroup.Point(0.3 * WIDTH, 0.6e-6);
        Recording run = Recording.of(scenario(right, left));
        List<Event> events = run.summary().events();
        assertThat(events)
                .extracting(Event::kind)
                .containsExactly("filler-contact", "filler-contact", "engulfed", "engulfed", "short-circuit");
        assertThat(events.get(1).time()).isEqualTo(events.get(0).time());
        assertThat(events.get(1).x()).isCloseTo(WIDTH - events.get(0).x(), within(ROUNDING));
        check("pair of fillers", run);
    }

    /** Two fillers without a gap between them, one above the other, above which the front closes in a sharp valley. */
    @Test
    void stackOfFillers() {
        FillerGroup.Point lower = new FillerGroup.Point(WIDTH / 2, 0.45e-6);
        FillerGroup.Point upper = new FillerGroup.Point(WIDTH / 2, 0.86e-6);
        check("stack of fillers", Recording.of(scenario(lower, upper)));
    }

    /** Over a pair of fillers and back below them. */
    @Test
    void pairOfFillersAndBack() {
        Drive cycle = new Drive.Profile(
                List.of(
                        new Drive.Segment(2000, new Drive.CurrentDensity(3)),
                        new Drive.Segment(2400, new Drive.CurrentDensity(-3))),
                1);
        FillerGroup.Point right = new FillerGroup.Point(0.7 * WIDTH, 0.6e-6);
        FillerGroup.Point left = new FillerGroup.Point(0.3 * WIDTH, 0.6e-6);
        Recording run = Recording.of(scenario(cycle, right, left));
        assertThat(run.summary().events())
                .extracting(Event::kind)
                .containsSubsequence("filler-contact", "filler-contact", "released", "released");
        asymmetries("pair of fillers and back", run);
    }

    /** A level front over a filler beside the middle is symmetric only at the start. */
    @Test
    void fillerBesideTheMiddle() {
        Recording run = Recording.of(scenario(new FillerGroup.Point(0.4 * WIDTH, 0.6e-6)));
        Snapshot last = run.frames().get(run.frames().size() - 1);
        assertThat(asymmetry(Front.of(last.mesh()))).isGreaterThan(SIZE);
    }

    /** A side of the box is a mirror: the tip of a bump there is as high as in the middle of a box of twice the width. */
    @Test
    void bumpAtASide() {
        double end = 1200;
        double tip = Recording.of(new Scenario(
                        "half a bump",
                        318,
                        new Electrolyte(2650, 0.42, new Electrolyte.TransportData.Diffusivity(1.956e-14)),
                        new Cell(4e-6, 3e-6, new Cell.Top.Reservoir()),
                        new Anode(0.95, 0.5, 0.5, 0, true, List.of(new Defect.Gaussian(0, 0.2e-6, 0.15e-6))),
                        List.of(),
                        new Drive.CurrentDensity(3),
                        new TimeControl(end, new TimeControl.Scheme.Adaptive(1e-4, 0.01, end / 20)),
                        new MeshSource.Generated(25e-9, 150e-9),
                        new Output(end, List.of())))
                .last()
                .frontTip();
        Report.title("half a bump at a side, edges of 25 nm");
        double error = Report.absolute("tip, µm", IN_THE_MIDDLE, tip * 1e6);
        assertThat(error).isLessThan(25e-3 * PART_OF_AN_EDGE);
    }

    private static void check(String name, Recording run) {
        asymmetries(name, run);
        assertThat(run.summary().outcome()).isEqualTo(Outcome.SHORT_CIRCUIT);
    }

    private static void asymmetries(String name, Recording run) {
        Report.title(name + ": largest distance of the front from its mirror image, of " + ROUNDING + " m");
        double first = run.summary().events().get(0).time();
        double before = 0;
        double after = 0;
        for (Snapshot frame : run.frames()) {
            double error = asymmetry(Front.of(frame.mesh()));
            before = frame.time() < first ? Math.max(before, error) : before;
            after = frame.time() < first ? after : Math.max(after, error);
        }
        Report.absolute("until the first event", 0, before / ROUNDING);
        Report.absolute("to the end", 0, after / ROUNDING);
        assertThat(run.frames().get(run.frames().size() - 1).time()).isGreaterThan(2 * first);
        assertThat(before).isLessThan(ROUNDING);
        assertThat(after).isLessThan(ROUNDING);
    }

    /** Largest distance of a node from the mirrored front, m. */
    private static double asymmetry(Front front) {
        Front image = front.mirrored();
        double most = 0;
        for (int i = 0; i < front.nodeCount(); i++) {
            most = Math.max(most, Polylines.distance(front.x(i), front.y(i), image.xy()));
        }
        return most;
    }
}
