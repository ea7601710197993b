package dev.frond.solver.fem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.frond.algebra.CsrMatrix;
import dev.frond.mesh.tri.Mesh;
import dev.frond.solver.linalg.CoupledSystem;
import dev.frond.solver.physics.BinaryElectrolyte;
import dev.frond.solver.physics.ButlerVolmer;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The Jacobian against differences of the residual, block by block, and the rows of given values. */
class CoupledEquationsTest {
    private static final BinaryElectrolyte ELECTROLYTE = new BinaryElectrolyte(0.7, 0.35);
    private static final ButlerVolmer KINETICS = new ButlerVolmer(0.9, 0.4, 0.6);
    private static final Control CURRENT = new Control.Galvanostatic(0.8);
    private static final Control POTENTIAL = new Control.Potentiostatic(-0.5);

    /** Differences leave about 1e-12 of the fifth derivatives and 1e-13 of round-off. */
    private static final double TOLERANCE = 1e-10;

    private final Random random = new Random(7);
    private final Mesh mesh = Jacobians.mesh(random);
    private final Discretisation space = new Discretisation(mesh.topology());
    private final int n = space.nodeCount();
    private final CsrMatrix saltMatrix = saltMatrix();
    private final double[] source = random.doubles(n).toArray();

    private CsrMatrix saltMatrix() {
        CsrMatrix matrix = new CsrMatrix(space.sparsity());
        ElementMatrices elements = new ElementMatrices(space);
        elements.addMass(mesh.coordinates(), 3, matrix.value());
        elements.addStiffness(mesh.coordinates(), ELECTROLYTE.saltDiffusivity(), matrix.value());
        return matrix;
    }

    private CoupledEquations equations(Control control) {
        return new CoupledEquations(space, new Physics(ELECTROLYTE, KINETICS, control, 0.013));
    }

    private double[] residual(CoupledEquations equations, double[] x) {
        equations.linearise(mesh.coordinates(), saltMatrix, source, Jacobians.fields(x));
        return equations.residual();
    }

    private boolean given(int unknown) {
        return unknown < 2 * n && IntStream.of(space.top()).anyMatch(node -> node == unknown % n);
    }

    /** The system's column of one unknown. */
    private double[] column(CoupledSystem system, int unknown) {
        double[] unit = new double[2 * n + 1];
        double[] out = new double[2 * n + 1];
        unit[unknown] = 1;
        system.multiply(unit, out);
        return out;
    }

    private static String block(int row, int column, int n) {
        String[] name = {"salt", "potential", "voltage"};
        return name[row / n] + " row " + row % n + " by " + name[column / n] + " " + column % n;
    }

    private void checkJacobian(CoupledEquations equations, double[] x) {
        double[][] expected = Jacobians.differences(y -> residual(equations, y), x);
        residual(equations, x);
        double worst = 0;
        for (int column = 0; column < x.length; column++) {
            double[] got = column(equations.system(), column);
            for (int row = 0; row < x.length; row++) {
                // Given values have no derivative: their rows and columns are those of the identity.
                double wanted = given(row) || given(column) ? row == column ? 1 : 0 : expected[row][column];
                worst = Math.max(worst, Math.abs(got[row] - wanted));
                assertThat(got[row]).as(block(row, column, n)).isCloseTo(wanted, within(TOLERANCE));
            }
        }
        System.out.printf("Jacobian against differences: largest difference %.1e%n", worst);
    }

    @Test
    void jacobianUnderConstantCurrent() {
        for (int trial = 0; trial < 3; trial++) {
            checkJacobian(equations(CURRENT), Jacobians.unknowns(n, random));
        }
    }

    /** At every other node, so that there are edges of either kind. */
    @Test
    void jacobianWhereSaltIsScarce() {
        double[] start = new double[n];
        for (int i = 0; i < n; i++) {
            start[i] = i % 4 == 0 ? 0.01 : 0.5;
        }
        double[] x = Jacobians.unknowns(n, random);
        CoupledEquations equations = equations(CURRENT);
        residual(equations, x);
        double gauss = equations.reaction().total();
        equations.reaction().startFrom(start);
        residual(equations, x);
        assertThat(equations.reaction().total()).isNotEqualTo(gauss);
        checkJacobian(equations, x);
    }

    @Test
    void jacobianUnderConstantPotential() {
        checkJacobian(equations(POTENTIAL), Jacobians.unknowns(n, random));
    }

    @Test
    void residualDoesNotDependOnTheLinearisationBefore() {
        CoupledEquations equations = equations(CURRENT);
        double[] x = Jacobians.unknowns(n, random);
        double[] first = residual(equations, x).clone();
        double[] firstColumn = column(equations.system(), 1);
        residual(equations, Jacobians.unknowns(n, random));
        equations.lineariseHeldSalt(mesh.coordinates(), Jacobians.fields(x));
        assertThat(residual(equations, x)).isEqualTo(first);
        assertThat(column(equations.system(), 1)).isEqualTo(firstColumn);
    }

    @Test
    void givenRowsAskForTheGivenValues() {
        CoupledEquations equations = equations(CURRENT);
        double[] x = Jacobians.unknowns(n, random);
        double[] residual = residual(equations, x);
        assertThat(space.top()).hasSize(5);
        for (int node : space.top()) {
            for (int unknown : new int[] {node, n + node}) {
                double[] unit = new double[2 * n + 1];
                unit[unknown] = 1;
                assertThat(residual[unknown]).isEqualTo(unknown < n ? x[unknown] - 1 : x[unknown]);
                assertThat(column(equations.system(), unknown)).isEqualTo(unit);
            }
        }
    }

    /** With the salt held its rows are identities, and the charge is that of the coupled linearisation. */
    @Test
    void heldSaltLeavesTheCharge() {
        CoupledEquations equations = equations(CURRENT);
        double[] x = Jacobians.unknowns(n, random);
        double[] coupled = residual(equations, x).clone();
        double[] coupledColumn = column(equations.system(), n);
        equations.lineariseHeldSalt(mesh.coordinates(), Jacobians.fields(x));
        for (int i = 0; i < n; i++) {
            assertThat(equations.residual()[i]).isZero();
            assertThat(column(equations.system(), i)[i]).isEqualTo(1);
            assertThat(column(equations.system(), n)[i]).isZero();
            assertThat(equations.residual()[n + i]).isEqualTo(coupled[n + i]);
            assertThat(column(equations.system(), n)[n + i]).isEqualTo(coupledColumn[n + i]);
        }
        assertThat(equations.residual()[2 * n]).isEqualTo(coupled[2 * n]);
    }

    /** Charge is conserved: what the front takes comes in through the top, when nothing else is left over. */
    @Test
    void rowsSumToTheFluxes() {
        CoupledEquations equations = equations(CURRENT);
        double[] x = Jacobians.unknowns(n, random);
        double[] residual = residual(equations, x);
        double sum = equations.topCurrent();
        for (int i = 0; i < n; i++) {
            sum += residual[n + i];
        }
        for (int node : space.top()) {
            sum -= x[n + node];
        }
        assertThat(sum).isCloseTo(equations.reaction().total(), within(1e-13));
        assertThat(residual[2 * n]).isCloseTo(equations.reaction().total() - 0.8, within(1e-15));
    }
}
