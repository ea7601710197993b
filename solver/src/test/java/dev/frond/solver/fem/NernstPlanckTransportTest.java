package dev.frond.solver.fem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.frond.algebra.CsrMatrix;
import dev.frond.mesh.tri.Mesh;
import dev.frond.solver.physics.BinaryElectrolyte;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The transport part of the charge equation against differences and against what vanishes. */
class NernstPlanckTransportTest {
    private final Random random = new Random(11);
    private final Mesh mesh = Jacobians.mesh(random);
    private final Discretisation space = new Discretisation(mesh.topology());
    private final int n = space.nodeCount();
    private final CsrMatrix byPotential = new CsrMatrix(space.sparsity());
    private final CsrMatrix byConcentration = new CsrMatrix(space.sparsity());

    private double[] residual(BinaryElectrolyte electrolyte, Fields fields) {
        double[] out = new double[n];
        Arrays.fill(byPotential.value(), 0);
        Arrays.fill(byConcentration.value(), 0);
        new NernstPlanckTransport(space, electrolyte)
                .addCharge(
                        mesh.coordinates(),
                        fields.concentration(),
                        fields.potential(),
                        out,
                        byPotential.value(),
                        byConcentration.value());
        return out;
    }

    @Test
    void derivativesMatchDifferences() {
        BinaryElectrolyte electrolyte = new BinaryElectrolyte(0.7, 0.35);
        double[] x = Jacobians.unknowns(n, random);
        double[][] expected = Jacobians.differences(y -> residual(electrolyte, Jacobians.fields(y)), x);
        residual(electrolyte, Jacobians.fields(x));
        double[] unit = new double[n];
        double[] bySalt = new double[n];
        double[] byPsi = new double[n];
        for (int column = 0; column < n; column++) {
            Arrays.fill(unit, 0);
            unit[column] = 1;
            byConcentration.multiply(unit, bySalt);
            byPotential.multiply(unit, byPsi);
            for (int row = 0; row < n; row++) {
                // Quadratic in the fields: the differences are exact but for round-off.
                assertThat(bySalt[row]).isCloseTo(expected[row][column], within(1e-11));
                assertThat(byPsi[row]).isCloseTo(expected[row][n + column], within(1e-11));
            }
        }
    }

    /** Equal mobilities: no diffusion potential, so a uniform psi carries no current whatever u is. */
    @Test
    void equalMobilitiesHaveNoDiffusionPotential() {
        double[] x = Jacobians.unknowns(n, random);
        Arrays.fill(x, n, 2 * n, 0.3);
        for (double part : residual(new BinaryElectrolyte(0.7, 0.5), Jacobians.fields(x))) {
            assertThat(part).isCloseTo(0, within(1e-14));
        }
    }

    /** A uniform u and a linear psi: the current is the conductivity times the field, all of it through the boundary. */
    @Test
    void uniformSaltObeysOhmsLaw() {
        BinaryElectrolyte electrolyte = new BinaryElectrolyte(0.7, 0.35);
        double[] x = new double[2 * n + 1];
        for (int i = 0; i < n; i++) {
            x[i] = 0.6;
            x[n + i] = 1.5 * mesh.coordinates().y(i);
        }
        double[] residual = residual(electrolyte, Jacobians.fields(x));
        double through = 0;
        for (int node : space.top()) {
            through += residual[node];
        }
        assertThat(through).isCloseTo(0.7 / 0.35 * 0.6 * 1.5 * 4, within(1e-13));
    }
}
