package dev.frond.mesh.internal.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.frond.mesh.sample.SampleMesh;
import dev.frond.mesh.tri.Mesh;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class BoundsTest {
    private static final boolean[] FREE = new boolean[3];
    private static final double[] MASS = {1, 2, 4};

    /** From 0 to 2 at every node. */
    private final Bounds bounds = Bounds.global(new double[] {1, 2, 0, 1.5}, 3);

    @Test
    void valuesOutsideAreClippedButForPinnedOnes() {
        double[] values = {-1, 3, 1};
        bounds.clip(values, FREE);
        assertThat(values).containsExactly(0, 2, 1);
        double[] pinned = {-1, 3, 1};
        bounds.clip(pinned, new boolean[] {true, true, true});
        assertThat(pinned).containsExactly(-1, 3, 1);
    }

    /** Room for 1*2 + 2*1 + 4*0.5 = 6: a quarter of it is asked for, so each node goes a quarter of its way up. */
    @Test
    void everyNodeGoesTheSameShareOfItsWayUp() {
        double[] values = {0, 1, 1.5};
        bounds.raise(values, FREE, MASS, 1.5);
        assertThat(values).containsExactly(new double[] {0.5, 1.25, 1.625}, within(1e-15));
    }

    /** Room for 1*0 + 2*1 + 4*1.5 = 8 below. */
    @Test
    void andOfItsWayDown() {
        double[] values = {0, 1, 1.5};
        bounds.raise(values, FREE, MASS, -2);
        assertThat(values).containsExactly(new double[] {0, 0.75, 1.125}, within(1e-15));
    }

    @Test
    void moreThanTheRoomIsNotTaken() {
        double[] values = {0, 1, 1.5};
        bounds.raise(values, FREE, MASS, 6.5);
        assertThat(values).containsExactly(2, 2, 2);
        double[] lowered = {0, 1, 1.5};
        bounds.raise(lowered, FREE, MASS, -80);
        assertThat(lowered).containsExactly(0, 0, 0);
    }

    /** Without the pinned node there is room for 2*1 + 4*0.5 = 4. */
    @Test
    void pinnedNodesTakeNoPart() {
        double[] values = {0, 1, 1.5};
        bounds.raise(values, new boolean[] {true, false, false}, MASS, 2);
        assertThat(values).containsExactly(new double[] {0, 1.5, 1.75}, within(1e-15));
    }

    @Test
    void whereThereIsNoRoomNothingChanges() {
        double[] values = {2, 2, 2};
        bounds.raise(values, FREE, MASS, 1);
        assertThat(values).containsExactly(2, 2, 2);
    }

    /** On its own mesh a node's bounds are those of the triangles about it, which its neighbours span. */
    @Test
    void localBoundsAreThoseOfTheTrianglesAbout() {
        Mesh mesh = SampleMesh.flat(5, 4).jittered(0.2).build();
        int n = mesh.topology().nodeCount();
        int[] triangles = mesh.topology().triangles();
        double[] field = NodalField.of(mesh, (x, y) -> Math.sin(7 * x + 11 * y));
        Bounds local = Bounds.local(Overlaps.of(mesh, mesh), triangles, triangles, field, n);
        double[] low = new double[n];
        double[] high = new double[n];
        Arrays.fill(low, -1e9);
        Arrays.fill(high, 1e9);
        local.clip(low, new boolean[n]);
        local.clip(high, new boolean[n]);
        double[] least = field.clone();
        double[] greatest = field.clone();
        for (int t = 0; t < triangles.length; t += 3) {
            for (int k = 0; k < 9; k++) {
                int node = triangles[t + k / 3];
                least[node] = Math.min(least[node], field[triangles[t + k % 3]]);
                greatest[node] = Math.max(greatest[node], field[triangles[t + k % 3]]);
            }
        }
        assertThat(low).containsExactly(least);
        assertThat(high).containsExactly(greatest);
    }
}
