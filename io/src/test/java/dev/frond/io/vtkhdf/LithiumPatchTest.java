package dev.frond.io.vtkhdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.frond.mesh.tri.BoundaryTag;
import dev.frond.mesh.tri.Coordinates;
import dev.frond.mesh.tri.Mesh;
import dev.frond.mesh.tri.Topology;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class LithiumPatchTest {
    /** Only the boundary counts here: a front through the given points, and a box of size 10 x 5 above it. */
    static Mesh box(double... front) {
        int count = front.length / 2;
        double[] xy = Arrays.copyOf(front, front.length + 4);
        xy[front.length] = 10;
        xy[front.length + 1] = 5;
        xy[front.length + 3] = 5;
        int[] edges = new int[2 * (count - 1)];
        int[] tags = new int[count - 1];
        for (int k = 0; k < count - 1; k++) {
            edges[2 * k] = k;
            edges[2 * k + 1] = k + 1;
            tags[k] = BoundaryTag.FRONT;
        }
        return new Mesh(new Topology(count + 2, new int[0], edges, tags), new Coordinates(xy));
    }

    static double lowest(Mesh patch) {
        double lowest = Double.POSITIVE_INFINITY;
        for (int node = 0; node < patch.topology().nodeCount(); node++) {
            lowest = Math.min(lowest, patch.coordinates().y(node));
        }
        return lowest;
    }

    @Test
    void flatFrontHasASlabBelow() {
        Mesh patch = LithiumPatch.of(box(0, 0, 4, 0, 10, 0));
        assertThat(patch.area()).isCloseTo(5, within(1e-12));
        assertThat(lowest(patch)).isEqualTo(-0.5);
    }

    /** A mushroom: a stem of width 1, a head of width 6 that overhangs by 2.5 on both sides. */
    @Test
    void overhangingFrontKeepsItsArea() {
        Mesh patch = LithiumPatch.of(box(0, 0, 4.5, 0, 4.5, 2, 2, 2, 2, 3, 8, 3, 8, 2, 5.5, 2, 5.5, 0, 10, 0));
        assertThat(patch.area()).isCloseTo(5 + 1 * 2 + 6 * 1, within(1e-12));
        for (int t = 0; t < patch.topology().triangleCount(); t++) {
            assertThat(patch.area(t)).isPositive();
        }
    }

    @Test
    void baseLineLiesBelowAStrippedFront() {
        Mesh patch = LithiumPatch.of(box(0, 0, 5, -2, 10, 0));
        assertThat(lowest(patch)).isCloseTo(-2.25, within(1e-12));
        assertThat(patch.area()).isCloseTo(10 * 2.25 - 10, within(1e-12));
    }
}
