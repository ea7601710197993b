package dev.frond.io.vtkhdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.frond.mesh.geom.Circle;
import dev.frond.mesh.tri.BoundaryTag;
import dev.frond.mesh.tri.Coordinates;
import dev.frond.mesh.tri.Mesh;
import dev.frond.mesh.tri.Topology;
import org.junit.jupiter.api.Test;

class FillerPatchTest {
    /** Between x = 0 and x = 4. */
    private static final Mesh BOX = new Mesh(
            new Topology(4, new int[] {0, 1, 2, 0, 2, 3}, new int[0], new int[0]),
            new Coordinates(new double[] {0, 0, 4, 0, 4, 3, 0, 3}));

    private static void check(Circle disc, double area) {
        Mesh patch = FillerPatch.of(BOX, BoundaryTag.filler(0), disc);
        for (int t = 0; t < patch.topology().triangleCount(); t++) {
            assertThat(patch.area(t)).isPositive();
        }
        for (int node = 0; node < patch.coordinates().nodeCount(); node++) {
            assertThat(patch.coordinates().x(node)).isBetween(-1e-12, 4 + 1e-12);
        }
        assertThat(patch.area()).isCloseTo(area, within(0.01 * area));
    }

    @Test
    void aSideCutsTheDisc() {
        check(new Circle(2, 1.5, 1), Math.PI);
        check(new Circle(0, 1.5, 1), Math.PI / 2);
        check(new Circle(4, 1.5, 1), Math.PI / 2);
        double segment = Math.PI / 3 - Math.sqrt(3) / 4;
        check(new Circle(0.5, 1.5, 1), Math.PI - segment);
        check(new Circle(3.5, 1.5, 1), Math.PI - segment);
    }
}
