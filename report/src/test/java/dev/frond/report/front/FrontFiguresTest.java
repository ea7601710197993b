package dev.frond.report.front;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.frond.mesh.tri.BoundaryTag;
import dev.frond.mesh.tri.Coordinates;
import dev.frond.mesh.tri.Mesh;
import dev.frond.mesh.tri.Topology;
import dev.frond.report.run.FrameBetween;
import dev.frond.solver.run.Snapshot;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class FrontFiguresTest {
    private static final double UNIT = 1e-7;

    /** Three nodes of the front at x = 0, 1, 2, two at the top; in units of 0.1 um. */
    private static Snapshot tent(double time, double height, double scale, double... flux) {
        double[] xy = {0, 0, 1, height, 2, 0, 2, 1, 0, 1};
        int[] triangles = {0, 1, 4, 1, 3, 4, 1, 2, 3};
        int[] tags = {BoundaryTag.FRONT, BoundaryTag.FRONT, BoundaryTag.RIGHT, BoundaryTag.TOP, BoundaryTag.LEFT};
        double[] concentration = new double[5];
        for (int n = 0; n < 5; n++) {
            concentration[n] = scale * (1 + xy[2 * n] + 3 * xy[2 * n + 1]);
        }
        Mesh mesh = new Mesh(
                new Topology(5, triangles, new int[] {0, 1, 1, 2, 2, 3, 3, 4, 4, 0}, tags),
                new Coordinates(Arrays.stream(xy).map(v -> UNIT * v).toArray()));
        return new Snapshot(
                time,
                mesh,
                concentration,
                new double[5],
                scale,
                flux,
                new double[] {0, -1, 0, -2, 0, -3},
                new double[6],
                List.of());
    }

    @Test
    void figuresOfATent() {
        FrontFigures figures = FrontFigures.of(tent(0, 0.5, 1, 0, -1, 0, -1, 0, -3, 0, 0, 0, 0));
        assertThat(figures.roughness()).isCloseTo(UNIT * 0.5 / Math.sqrt(12), within(1e-15));
        assertThat(figures.protrusions()).isEqualTo(1);
        assertThat(figures.peak()).isCloseTo(1.5 * UNIT, within(1e-18));
        assertThat(figures.fromSummit()).hasValueCloseTo(UNIT * Math.hypot(1, 0.5) / 2, within(1e-15));
        // areas 1/2, 1/2, 1/2 of the unit with fluxes 1, 2, 3
        assertThat(figures.variation()).isCloseTo(Math.sqrt(2.0 / 3) / 2, within(1e-12));
    }

    @Test
    void linearInTimeAtThePointsOfTheNearerMesh() {
        Snapshot before = tent(10, 0.25, 1, new double[10]);
        Snapshot after = tent(20, 0, 3, new double[10]);
        Snapshot between = FrameBetween.at(12.5, before, after);
        assertThat(between.time()).isEqualTo(12.5);
        assertThat(between.mesh()).isSameAs(before.mesh());
        assertThat(between.metalPotential()).isCloseTo(1.5, within(1e-12));
        for (int n = 0; n < 5; n++) {
            assertThat(between.concentration()[n]).isCloseTo(1.5 * before.concentration()[n], within(1e-9));
        }
    }

    @Test
    void theCollectorIsThatOfTheNearerFrame() {
        Snapshot before = tent(10, 0.25, 1, new double[10]).withCollector(OptionalDouble.of(-2e-6));
        Snapshot after = tent(20, 0, 3, new double[10]).withCollector(OptionalDouble.of(-2e-6));
        assertThat(FrameBetween.at(12.5, before, after).collectorHeight()).hasValue(-2e-6);
    }

    /** As the front that {@code frond compare} names beside the metrics. */
    @Test
    void theEarlierOfTwoThatAreAsNear() {
        Snapshot before = tent(10, 0.25, 1, new double[10]);
        Snapshot after = tent(20, 0, 3, new double[10]);
        assertThat(FrameBetween.at(15, before, after).mesh()).isSameAs(before.mesh());
    }

    @Test
    void whereTheOtherHasLithiumTheValueStays() {
        Snapshot before = tent(10, 0.25, 1, new double[10]);
        Snapshot after = tent(20, 0, 3, new double[10]);
        Snapshot between = FrameBetween.at(17.5, before, after);
        assertThat(between.mesh()).isSameAs(after.mesh());
        assertThat(between.concentration()[1]).isEqualTo(after.concentration()[1]);
        assertThat(between.concentration()[3]).isCloseTo(0.25 * 6 + 0.75 * 18, within(1e-9));
    }

    /** Two edges of lithium with one of a filler between them, which is higher than both: heights in units of 0.1 um. */
    private static Snapshot besideAFiller(double... flux) {
        double[] xy = {0, 0, 1, 0.2, 2, 0.6, 3, 0.2, 3, 2, 0, 2};
        int[] triangles = {5, 0, 1, 5, 1, 2, 5, 2, 4, 2, 3, 4};
        int front = BoundaryTag.FRONT;
        int[] tags = {front, BoundaryTag.filler(0), front, BoundaryTag.RIGHT, BoundaryTag.TOP, BoundaryTag.LEFT};
        Mesh mesh = new Mesh(
                new Topology(6, triangles, new int[] {0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 0}, tags),
                new Coordinates(Arrays.stream(xy).map(v -> UNIT * v).toArray()));
        return new Snapshot(0, mesh, new double[6], new double[6], 0, flux, new double[8], new double[8], List.of());
    }

    /** Simpson's rule is exact for the square of a height that is linear along each edge. */
    @Test
    void roughnessIsOverLithiumAlone() {
        double first = Math.hypot(1, 0.2);
        double last = Math.hypot(1, 0.4);
        double mean = (0.1 * first + 0.4 * last) / (first + last);
        double square = first * simpson(0, 0.2, mean) + last * simpson(0.6, 0.2, mean);
        FrontFigures figures = FrontFigures.of(besideAFiller(new double[12]));
        assertThat(figures.roughness()).isCloseTo(UNIT * Math.sqrt(square / (first + last)), within(1e-18));
    }

    private static double simpson(double from, double to, double mean) {
        double middle = (from + to) / 2;
        return (Math.pow(from - mean, 2) + 4 * Math.pow(middle - mean, 2) + Math.pow(to - mean, 2)) / 6;
    }

    /** N.n of the mean of both ends' N; the filler's edge, with the largest, takes no lithium. */
    @Test
    void theHighestFluxIsOfAnEdgeOfLithium() {
        double[] flux = {0, -1, 0, -9, 0, -9, 0, -7, 0, 0, 0, 0};
        FrontFigures figures = FrontFigures.of(besideAFiller(flux));
        double first = 5 / Math.hypot(1, 0.2);
        double last = 8 / Math.hypot(1, 0.4);
        assertThat(last).isGreaterThan(first);
        assertThat(figures.peak()).isCloseTo(2.5 * UNIT, within(1e-18));
    }

    /** 1e-6 A/m2 over F = 96485 C/mol. */
    @Test
    void withoutDepositionThereIsNoHighestFlux() {
        assertThat(FrontFigures.of(besideAFiller(across(-1.1e-6 / 96485))).peak())
                .isFinite();
        FrontFigures still = FrontFigures.of(besideAFiller(across(-0.9e-6 / 96485)));
        assertThat(still.peak()).isNaN();
        assertThat(still.place()).isEmpty();
        assertThat(still.fromSummit()).isEmpty();
        assertThat(still.protrusions()).isEqualTo(1);
        assertThat(FrontFigures.of(besideAFiller(across(1))).peak()).isNaN();
    }

    /** A flux in y at all nodes; across the flattest edge it is less by 2 %. */
    private static double[] across(double up) {
        double[] flux = new double[12];
        for (int n = 0; n < 6; n++) {
            flux[2 * n + 1] = up;
        }
        return flux;
    }
}
