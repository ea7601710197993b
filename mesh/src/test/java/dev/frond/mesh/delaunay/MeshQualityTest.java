package dev.frond.mesh.delaunay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.frond.mesh.tri.Topology;
import org.junit.jupiter.api.Test;

class MeshQualityTest {
    private static final Topology TWO =
            new Topology(4, new int[] {0, 1, 2, 0, 2, 3}, new int[] {0, 1, 1, 2, 2, 3, 3, 0}, new int[] {1, 2, 3, 4});

    @Test
    void measuresTheWorstTriangle() {
        double[] xy = {0, 0, Math.sqrt(3), 0, Math.sqrt(3), 1, 0, 1};
        assertThat(MeshQuality.minimumAngle(TWO, xy)).isCloseTo(30, within(1e-12));
        assertThat(MeshQuality.smallestArea(TWO, xy)).isCloseTo(Math.sqrt(3) / 2, within(1e-15));
        assertThat(MeshQuality.anyInverted(TWO, xy)).isFalse();
    }

    @Test
    void noticesInvertedAndFlatTriangles() {
        double[] inverted = {0, 0, 1, 0, 1, 1, 2, 0.5};
        assertThat(MeshQuality.minimumAngle(TWO, inverted)).isNegative();
        assertThat(MeshQuality.anyInverted(TWO, inverted)).isTrue();
        double[] flat = {0, 0, 1, 0, 1, 1, 0.5, 0.5};
        assertThat(MeshQuality.minimumAngle(TWO, flat)).isZero();
        assertThat(MeshQuality.anyInverted(TWO, flat)).isTrue();
        double[] collapsed = {0, 0, 0, 0, 1, 1, 0, 1};
        assertThat(MeshQuality.minimumAngle(TWO, collapsed)).isZero();
        assertThat(MeshQuality.anyInverted(TWO, new double[] {0, 0, Double.NaN, 0, 1, 1, 0, 1}))
                .isTrue();
    }
}
