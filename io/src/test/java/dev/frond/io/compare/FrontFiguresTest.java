package dev.frond.io.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.frond.mesh.tri.BoundaryTag;
import dev.frond.mesh.tri.Coordinates;
import dev.frond.mesh.tri.Mesh;
import dev.frond.mesh.tri.Topology;
import dev.frond.solver.run.Snapshot;
import java.util.Arrays;
import java.util.List;
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
    void whereTheOtherHasLithiumTheValueStays() {
        Snapshot before = tent(10, 0.25, 1, new double[10]);
        Snapshot after = tent(20, 0, 3, new double[10]);
        Snapshot between = FrameBetween.at(17.5, before, after);
        assertThat(between.mesh()).isSameAs(after.mesh());
        assertThat(between.concentration()[1]).isEqualTo(after.concentration()[1]);
        assertThat(between.concentration()[3]).isCloseTo(0.25 * 6 + 0.75 * 18, within(1e-9));
    }
}
