package dev.frond.verification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frond.mesh.internal.front.curve.Front;
import dev.frond.mesh.internal.front.topology.TopologyEvent;
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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Times of events, with kinetics so slow that the front moves at one speed everywhere: what is met when follows from geometry. A gap
 * is joined before it is closed, but booked when it would have been, so that no error of the order of an edge length is left.
 */
class EventTimesVerification {
    private static final double WIDTH = 2;
    private static final double TEMPERATURE = 318;
    private static final double EXCHANGE = 0.01;
    private static final double PLATING = -0.3;
    private static final double STRIPPING = 0.3;

    /** um/s, into the electrolyte. */
    private static double speed(double potential) {
        double kinetic = 0.5 * potential * Constants.FARADAY / (Constants.GAS * TEMPERATURE);
        double current = EXCHANGE * (Math.exp(-kinetic) - Math.exp(kinetic));
        return current * Constants.LITHIUM_MOLAR_VOLUME / Constants.FARADAY * 1e6;
    }

    private static Scenario scenario(Drive drive, List<FillerGroup> fillers, double size, double end) {
        return new Scenario(
                "events",
                TEMPERATURE,
                new Electrolyte(1000, 0.5, new Electrolyte.TransportData.Diffusivity(1e-8)),
                new Cell(WIDTH * 1e-6, 2e-6, new Cell.Top.Reservoir()),
                new Anode(EXCHANGE, 0.5, 0.5, 0, true, List.of()),
                fillers,
                drive,
                new TimeControl(end, new TimeControl.Scheme.Adaptive(1e-3, 0.1, end / 20)),
                new MeshSource.Generated(size * 1e-6, 4e-6 * size),
                new Output(end, List.of()));
    }

    private static double time(Recording run, String kind) {
        return run.summary().events().stream()
                .filter(event -> event.kind().equals(kind))
                .mapToDouble(Event::time)
                .findFirst()
                .orElseThrow();
    }

    /**
     * A level front and a disc of radius R whose lowest point is at a height y: contact after y over the speed; below the equator the
     * front stays level, above it spreads as a fan from the contacts, whose way along the disc is as long as the front's: engulfed
     * after (y + R + pi R/2) over the speed.
     */
    @Test
    void aLevelFrontMeetsADiscAndClosesOverIt() {
        double lowest = 0.3;
        double radius = 0.25;
        FillerGroup disc = new FillerGroup(
                new FillerGroup.Kind.Impermeable(),
                2e-6 * radius,
                new FillerGroup.Placement.Explicit(List.of(new FillerGroup.Point(1e-6, (lowest + radius) * 1e-6))));
        double met = lowest / speed(PLATING);
        double closed = (lowest + radius + 0.5 * Math.PI * radius) / speed(PLATING);
        double[] contacts = new double[3];
        double[] engulfed = new double[3];
        Report.title("A level front and a disc");
        for (int k = 0; k < contacts.length; k++) {
            double size = 0.08 / (1 << k);
            Recording run = Recording.of(scenario(new Drive.Potential(PLATING), List.of(disc), size, 1.1 * closed));
            contacts[k] = Report.relative("edges of " + size + " um: contact, s", met, time(run, "filler-contact"));
            engulfed[k] = Report.relative("engulfed, s", closed, time(run, "engulfed"));
            assertThat(contacts[k]).isLessThan(1e-4);
        }
        Report.fittedOrder("engulfed", engulfed);
        assertThat(engulfed[2]).isLessThan(0.4 * engulfed[0]);
    }

    /** Two round heads grow towards each other. */
    @Test
    void twoFrontsMerge() {
        double radius = 0.22;
        double apart = 0.26;
        double expected = 0.5 * apart / speed(PLATING);
        double[] errors = new double[3];
        Report.title("Two round heads merge");
        for (int k = 0; k < errors.length; k++) {
            double size = 0.06 / (1 << k);
            List<double[]> nodes = new ArrayList<>();
            head(nodes, size, 1 - 0.5 * apart - radius, radius);
            head(nodes, size, 1 + 0.5 * apart + radius, radius);
            line(nodes, size, WIDTH, 0.2);
            FrontRun run =
                    new FrontRun(scenario(new Drive.Potential(PLATING), List.of(), size, 2 * expected), through(nodes));
            run.toFirst(TopologyEvent.Kind.SELF_CONTACT, 2 * expected);
            errors[k] = Report.relative("edges of " + size + " um: contact, s", expected, run.first());
            assertThat(run.lithiumDefect()).isLessThan(1e-12);
        }
        Report.fittedOrder("time of the contact", errors);
        // A chord of the head is h2/(8 R) nearer to its centre than the circle.
        for (int k = 0; k < errors.length; k++) {
            double size = 0.06 / (1 << k);
            assertThat(errors[k]).isLessThan(1e-4 + size * size / (8 * radius) / (0.5 * apart));
        }
    }

    private static void head(List<double[]> nodes, double size, double centre, double radius) {
        double half = 0.1;
        double middle = 0.4 + Math.sqrt(radius * radius - half * half);
        line(nodes, size, centre - half, 0.2);
        line(nodes, size, centre - half, 0.4);
        double from = Math.asin(half / radius);
        arc(nodes, size, centre, middle, radius, -0.5 * Math.PI - from, -2.5 * Math.PI + from);
        line(nodes, size, centre + half, 0.2);
    }

    /** On from the last node; the first is at the left side. */
    private static void line(List<double[]> nodes, double size, double x, double y) {
        if (nodes.isEmpty()) {
            nodes.add(new double[] {0, y});
        }
        double[] from = nodes.get(nodes.size() - 1);
        int parts = Math.max(1, (int) Math.round(Math.hypot(x - from[0], y - from[1]) / size));
        for (int k = 1; k <= parts; k++) {
            double t = (double) k / parts;
            nodes.add(new double[] {from[0] + t * (x - from[0]), from[1] + t * (y - from[1])});
        }
    }

    private static void arc(
            List<double[]> nodes, double size, double x, double y, double radius, double from, double to) {
        int parts = Math.max(1, (int) Math.round(Math.abs(to - from) * radius / size));
        for (int k = 1; k <= parts; k++) {
            double angle = from + (to - from) * k / parts;
            nodes.add(new double[] {x + radius * Math.cos(angle), y + radius * Math.sin(angle)});
        }
    }

    private static Front through(List<double[]> nodes) {
        return new Front(nodes.stream().flatMapToDouble(Arrays::stream).toArray());
    }

    /**
     * A round head on a waist between two circles of radius r, the narrowest of which is half a width w. Stripped by a way d, it is
     * parted after w, in the middle of the waist; what stays below ends sqrt((d + r)^2 - (w + r)^2) lower. Plated again it spreads from
     * there as a fan and has to go that way to reach the dead head.
     */
    @Test
    void deadLithiumIsReachedAgain() {
        double waist = 0.06;
        double way = 0.09;
        double round = 0.15;
        double back = Math.sqrt(Math.pow(way + round, 2) - Math.pow(waist + round, 2));
        double turned = way / -speed(STRIPPING);
        double expected = turned + back / speed(PLATING);
        double[] cut = new double[3];
        double[] reached = new double[3];
        Report.title("Dead lithium is reached again");
        for (int k = 0; k < cut.length; k++) {
            double size = 0.04 / (1 << k);
            Drive there = new Drive.Profile(
                    List.of(
                            new Drive.Segment(turned, new Drive.Potential(STRIPPING)),
                            new Drive.Segment(expected, new Drive.Potential(PLATING))),
                    1);
            FrontRun run =
                    new FrontRun(scenario(there, List.of(), size, turned + expected), hourglass(size, waist, round));
            run.toFirst(TopologyEvent.Kind.DEAD_LITHIUM, turned);
            cut[k] = Report.relative("edges of " + size + " um: parted, s", waist / -speed(STRIPPING), run.first());
            assertThat(run.dead()).isPositive();
            run.toFirst(TopologyEvent.Kind.RECONNECTED, 1.5 * expected);
            reached[k] = Report.relative("connected again, s", expected, run.first());
            assertThat(run.dead()).isEqualTo(0);
            assertThat(run.lithiumDefect()).isLessThan(1e-11);
        }
        Report.fittedOrder("parted", cut);
        double order = Report.fittedOrder("connected again", reached);
        assertThat(cut[0]).isLessThan(0.01);
        assertThat(cut[2]).isLessThan(1e-3);
        assertThat(order).isGreaterThan(1.5);
        // Where the waist is narrowest is found to (h/2)2/r on either side of it.
        double finest = 0.04 / (1 << 2);
        assertThat(reached[2] * expected * speed(PLATING)).isLessThan(finest * finest / (2 * round));
    }

    private static Front hourglass(double size, double waist, double round) {
        List<double[]> nodes = new ArrayList<>();
        double middle = 0.6;
        double centre = 1.003;
        double head = 0.35;
        // The head's circle and those beside the waist touch where the line of their centres crosses them.
        double up = Math.sqrt(Math.pow(head + round, 2) - Math.pow(waist + round, 2));
        double angle = Math.atan2(up, waist + round);
        double foot = middle - round;
        line(nodes, size, centre - waist - round, foot);
        arc(nodes, size, centre - waist - round, middle, round, -0.5 * Math.PI, angle);
        arc(nodes, size, centre, middle + up, head, -Math.PI + angle, -2 * Math.PI - angle);
        arc(nodes, size, centre + waist + round, middle, round, Math.PI - angle, 1.5 * Math.PI);
        line(nodes, size, WIDTH, foot);
        return through(nodes);
    }
}
