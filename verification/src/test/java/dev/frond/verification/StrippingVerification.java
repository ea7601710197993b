package dev.frond.verification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frond.mesh.internal.front.curve.Front;
import dev.frond.solver.model.Anode;
import dev.frond.solver.model.Cell;
import dev.frond.solver.model.Drive;
import dev.frond.solver.model.Electrolyte;
import dev.frond.solver.model.FillerGroup;
import dev.frond.solver.model.MeshSource;
import dev.frond.solver.model.Output;
import dev.frond.solver.model.Scenario;
import dev.frond.solver.model.TimeControl;
import dev.frond.solver.physics.Constants;
import dev.frond.solver.run.Event;
import dev.frond.solver.run.Outcome;
import dev.frond.solver.run.SeriesRow;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What was deposited is stripped again. */
class StrippingVerification {
    private static final double CURRENT = 3;

    /** Of the charge passed in either direction. */
    private static final double ROUND_OFF = 1e-12;

    private static Drive.Segment segment(double duration, double current) {
        return new Drive.Segment(duration, new Drive.CurrentDensity(current));
    }

    private static Drive cycle(double deposition, double rest, double stripping) {
        return new Drive.Profile(List.of(
                segment(deposition, CURRENT), new Drive.Segment(rest, new Drive.Rest()), segment(stripping, -CURRENT)));
    }

    /** Largest error of the lithium at any step, of the charge passed in either direction. */
    private static double lithiumDefect(Recording run, double width) {
        double passed = 0;
        double charge = 0;
        double most = 0;
        for (SeriesRow row : run.rows()) {
            passed += Math.abs(row.charge() - charge);
            charge = row.charge();
            double lithium = row.frontMean() * width * Constants.FARADAY / Constants.LITHIUM_MOLAR_VOLUME;
            most = Math.max(most, Math.abs(lithium - charge) / passed);
        }
        return most;
    }

    private static void checkLedgers(Recording run, double width) {
        double lithium = lithiumDefect(run, width);
        Report.absolute("lithium balance error, of all charge", 0, lithium);
        Report.absolute(
                "salt balance error, relative", 0, run.summary().ledger().saltDefectMax());
        Report.absolute("charge at the end, of all charge", 0, run.last().charge() / (CURRENT * width * 900));
        assertThat(run.summary().outcome()).isEqualTo(Outcome.FINISHED);
        assertThat(lithium).isLessThan(ROUND_OFF);
    }

    @Test
    void planarCycle() {
        Planar cell = Planar.lowDiffusivity().withMovingFront().withDrive(cycle(900, 300, 900));
        List<Double> times = List.of(300.0, 900.0, 1200.0, 1500.0, 2100.0);
        Recording run = Recording.of(cell.withTimes(2100, times).scenario());
        Report.title("A flat front there and back");
        MovingLine line = new MovingLine(1000, 0.42, 5.83e-14, 3e-6);
        double most = 0;
        for (double time : times) {
            line.to(time, at -> at <= 900 ? CURRENT : at <= 1200 ? 0 : -CURRENT);
            String title = String.format(Locale.ROOT, "t = %5.0f s, c at the front, mol/m3", time);
            most = Math.max(
                    most, Report.relative(title, line.atFront(), run.at(time).concentrationFrontMean()));
        }
        double width = cell.scenario().cell().width();
        checkLedgers(run, width);
        assertThat(run.summary().ledger().saltDefectMax()).isLessThan(ROUND_OFF);
        // As for a front that grows.
        assertThat(most).isLessThan(2e-3);
        double advance = CURRENT * 900 * Constants.LITHIUM_MOLAR_VOLUME / Constants.FARADAY;
        Report.absolute("front at the end, of its way", 0, run.last().frontMean() / advance);
        assertThat(Math.abs(run.last().frontMean())).isLessThan(ROUND_OFF * advance);
        assertThat(run.last().frontTip() - run.last().frontMin()).isLessThan(1e-3 * advance);
    }

    @Test
    void bumpCycle() {
        Recording run = Recording.of(Bump.scenario(cycle(450, 100, 450), 50e-9, 1000));
        Report.title("A bump there and back");
        checkLedgers(run, Bump.WIDTH);
        assertThat(run.summary().ledger().saltDefectMax()).isLessThan(ROUND_OFF);
        // The tip took more than its share when it grew, and gives more than that when it is stripped.
        SeriesRow grown = run.at(450);
        double before = grown.frontTip() - grown.frontMean();
        double after = Report.absolute(
                "height of the bump, m",
                before,
                run.last().frontTip() - run.last().frontMean());
        assertThat(after).isGreaterThan(0.2 * before);
        assertThat(run.last().frontTip()).isLessThan(before);
    }

    private static Scenario filler(double size) {
        double width = 2e-6;
        return new Scenario(
                "filler",
                318,
                new Electrolyte(1000, 0.42, new Electrolyte.TransportData.Diffusivity(5e-12)),
                new Cell(width, 2e-6, new Cell.Top.Reservoir()),
                new Anode(3, 0.5, 0.5, 0, true, List.of()),
                List.of(new FillerGroup(
                        new FillerGroup.Kind.Impermeable(),
                        0.5e-6,
                        new FillerGroup.Placement.Explicit(List.of(new FillerGroup.Point(width / 2, 0.5e-6))))),
                new Drive.Profile(List.of(segment(2400, CURRENT), segment(2600, -CURRENT))),
                new TimeControl(5000, new TimeControl.Scheme.Adaptive(1e-3, 0.1, 100)),
                new MeshSource.Generated(size, 5 * size),
                new Output(5000, List.of(600.0, 1200.0, 1800.0, 2400.0, 3000.0, 3600.0, 4200.0)));
    }

    private static double time(Recording run, String kind) {
        return run.summary().events().stream()
                .filter(event -> event.kind().equals(kind))
                .mapToDouble(Event::time)
                .findFirst()
                .orElseThrow();
    }

    /**
     * When a filler of radius R loses its foot, s. Below its equator lithium is stripped from where the front meets it, at the front's
     * own speed along its underside, since what is beyond has no electrolyte: the front is the involute of the circle, and meets
     * itself after a way of pi R/2. A half of it has swept (W/2 - R) pi R/2 beside the filler and, below it, the integral of
     * (pi R/2 - R a)^2/2 over a from 0 to pi/2, pi^3 R^2/48.
     */
    private static double release() {
        double radius = 0.25e-6;
        double width = 2e-6;
        double atEquator = width * 0.5e-6 - 0.5 * Math.PI * radius * radius;
        double beside = (width - 2 * radius) * 0.5 * Math.PI * radius;
        double below = Math.pow(Math.PI, 3) * radius * radius / 24;
        double speed = CURRENT * Constants.LITHIUM_MOLAR_VOLUME / Constants.FARADAY;
        return 4800 - (atEquator - beside - below) / width / speed;
    }

    /** Over a filler and back below it: what was covered is not any more, and the front is where the charge has it. */
    @Test
    void pastAFillerAndBack() {
        double[] left = new double[2];
        for (int k = 0; k < left.length; k++) {
            double size = 50e-9 / (1 << k);
            Recording run = Recording.of(filler(size));
            Report.title("Past a filler and back, edges of " + size + " m");
            assertThat(run.summary().events())
                    .extracting(Event::kind)
                    .containsExactly("filler-contact", "engulfed", "exposed", "released");
            checkLedgers(run, 2e-6);
            Front end = Front.of(run.frames().get(run.frames().size() - 1).mesh());
            double covered = end.area() / end.right() - run.last().frontMean();
            Report.absolute("covered at the end, over the width, m", 0, covered);
            // A contact that grows past a node of the filler's outline cuts off 0.2 h by h times the turn there,
            // together at most 1.3 h2.
            assertThat(Math.abs(covered) * end.right()).isLessThan(2 * size * size);
            left[k] = Report.absolute("time of the release, s", release(), time(run, "released"));
        }
        Report.order("time of the release", left[0], left[1]);
        assertThat(left[1]).isLessThan(left[0] / 2);
    }
}
