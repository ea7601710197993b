package dev.frond.solver.fem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frond.algebra.CsrMatrix;
import dev.frond.algebra.Threads;
import dev.frond.algebra.Workers;
import dev.frond.mesh.tri.Coordinates;
import dev.frond.mesh.tri.Mesh;
import dev.frond.solver.physics.BinaryElectrolyte;
import dev.frond.solver.physics.ButlerVolmer;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two threads assemble what one does, to the last bit. */
class TwoThreadsAssemblyTest {
    private final Workers two = new Threads(2, 0).start();
    private final Random random = new Random(11);
    private final Mesh mesh = Jacobians.mesh(random);
    private final int n = mesh.topology().nodeCount();
    private final double[] u = random.doubles(n).map(value -> 0.5 + value / 2).toArray();
    private final double[] psi = random.doubles(n).toArray();
    private final double[] moved = Arrays.stream(mesh.coordinates().xy())
            .map(place -> place + 1e-3 * random.nextDouble())
            .toArray();

    @AfterEach
    void close() {
        two.close();
    }

    @Test
    void residualsAndJacobians() {
        CoupledEquations one = linearised(Workers.one());
        CoupledEquations other = linearised(two);
        assertThat(other.residual()).isEqualTo(one.residual());
        assertThat(other.system().saltSalt().value())
                .isEqualTo(one.system().saltSalt().value());
        assertThat(other.system().potentialSalt().value())
                .isEqualTo(one.system().potentialSalt().value());
        assertThat(other.system().potentialPotential().value())
                .isEqualTo(one.system().potentialPotential().value());
        assertThat(other.system().inverseConcentration()).isEqualTo(one.system().inverseConcentration());
        double[] x = random.doubles(2 * n + 1).toArray();
        double[] product = new double[x.length];
        double[] otherProduct = new double[x.length];
        one.system().multiply(x, product);
        other.system().multiply(x, otherProduct, two);
        assertThat(otherProduct).isEqualTo(product);
    }

    private CoupledEquations linearised(Workers workers) {
        Discretisation space = new Discretisation(mesh.topology(), workers);
        ElementMatrices elements = new ElementMatrices(space);
        CsrMatrix salt = new CsrMatrix(space.sparsity());
        elements.addSwept(mesh.coordinates(), new Coordinates(moved), salt.value());
        elements.addMass(mesh.coordinates(), 3, salt.value());
        elements.addStiffness(mesh.coordinates(), 0.7, salt.value());
        double[] source = new double[n];
        elements.applyMass(mesh.coordinates(), 2, u, source);
        elements.applyStiffness(mesh.coordinates(), -0.3, u, source);
        Problem problem = Problem.ofBox(
                new BinaryElectrolyte(0.7, 0.35), Electrode.uniform(new ButlerVolmer(0.9, 0.4, 0.6)), 0.013);
        CoupledEquations equations = new CoupledEquations(space, problem);
        equations.linearise(
                mesh.coordinates(),
                List.of(new LinearRows(salt, source)),
                new Control.Galvanostatic(0.8),
                new Fields(u, psi, -0.4));
        return equations;
    }

    @Test
    void eachTriangleComesOnceAndTheHalvesShareNoNode() {
        Discretisation space = new Discretisation(mesh.topology());
        int[] nodes = mesh.topology().triangles();
        int[] order = space.triangleOrder();
        int[] owner = new int[n];
        int[] range = new int[1];
        boolean[] seen = new boolean[order.length];
        space.assemble((from, to) -> {
            range[0]++;
            for (int k = from; k < to; k++) {
                assertThat(seen[order[k]]).isFalse();
                seen[order[k]] = true;
                for (int a = 0; a < 3 && range[0] < 3; a++) {
                    int node = nodes[3 * order[k] + a];
                    assertThat(owner[node]).isIn(0, range[0]);
                    owner[node] = range[0];
                }
            }
        });
        assertThat(seen).containsOnly(true);
        assertThat(owner).contains(1, 2);
    }
}
