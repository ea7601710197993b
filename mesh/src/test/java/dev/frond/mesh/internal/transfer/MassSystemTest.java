package dev.frond.mesh.internal.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.frond.mesh.sample.SampleMesh;
import dev.frond.mesh.tri.Mesh;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MassSystemTest {
    private final Mesh mesh = SampleMesh.curved(7, 6, 3).graded(2).build();
    private final int n = mesh.topology().nodeCount();
    private final MassSystem system = new MassSystem(mesh);

    /** The dense mass matrix: a sixth of a triangle's area on the diagonal, a twelfth beside it. */
    private double[] times(double[] u) {
        int[] nodes = mesh.topology().triangles();
        double[] product = new double[n];
        for (int t = 0; t < nodes.length / 3; t++) {
            for (int k = 0; k < 9; k++) {
                int row = nodes[3 * t + k / 3];
                int column = nodes[3 * t + k % 3];
                product[row] += mesh.area(t) / (row == column ? 6 : 12) * u[column];
            }
        }
        return product;
    }

    @Test
    void lumpedMassIsTheIntegralOfTheNodesFunctions() {
        double[] ones = new double[n];
        Arrays.fill(ones, 1);
        assertThat(system.lumped()).containsExactly(times(ones), within(1e-16));
        assertThat(system.integral(ones)).isCloseTo(mesh.area(), within(1e-14));
        double[] field = NodalField.of(mesh, (x, y) -> 2 * x - y);
        assertThat(system.integral(field)).isCloseTo(NodalField.integral(mesh, field), within(1e-15));
    }

    @Test
    void theSolutionIsFoundFromAnyFirstGuess() {
        Random random = new Random(5);
        double[] exact = random.doubles(n, -1, 1).toArray();
        double[] found = random.doubles(n, -10, 10).toArray();
        system.solve(times(exact), found, new boolean[n]);
        assertThat(found).containsExactly(exact, within(1e-13));
    }

    /** The rows of the others are solved with the values of the pinned. */
    @Test
    void pinnedNodesKeepTheirValues() {
        Random random = new Random(6);
        double[] exact = random.doubles(n, -1, 1).toArray();
        double[] found = exact.clone();
        boolean[] pinned = new boolean[n];
        for (int i = 0; i < n; i++) {
            pinned[i] = i % 3 == 0;
            found[i] = pinned[i] ? exact[i] : 0;
        }
        double[] right = times(exact);
        for (int i = 0; i < n; i += 3) {
            right[i] = 1e3;
        }
        system.solve(right, found, pinned);
        assertThat(found).containsExactly(exact, within(1e-13));
        for (int i = 0; i < n; i += 3) {
            assertThat(found[i]).isEqualTo(exact[i]);
        }
    }

    @Test
    void theSolutionAsFirstGuessStays() {
        double[] exact = new double[n];
        system.solve(new double[n], exact, new boolean[n]);
        assertThat(exact).containsOnly(0);
    }
}
