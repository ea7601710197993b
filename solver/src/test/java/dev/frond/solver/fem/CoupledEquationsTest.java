package dev.frond.solver.fem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.frond.algebra.CsrMatrix;
import dev.frond.mesh.tri.BoundaryTag;
import dev.frond.mesh.tri.Mesh;
import dev.frond.mesh.tri.Topology;
import dev.frond.solver.linalg.CoupledSystem;
import dev.frond.solver.physics.BinaryElectrolyte;
import dev.frond.solver.physics.ButlerVolmer;
import dev.frond.solver.physics.ConcentratedElectrolyte;
import dev.frond.solver.physics.Curve;
import dev.frond.solver.physics.SurfacePlace;
import dev.frond.solver.physics.TetheredElectrolyte;
import dev.frond.solver.physics.TransportLaw;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The Jacobian against differences of the residual, block by block, and the rows of given values. */
class CoupledEquationsTest {
    private static final BinaryElectrolyte ELECTROLYTE = new BinaryElectrolyte(0.7, 0.35);
    private static final TetheredElectrolyte TETHERED = new TetheredElectrolyte(0.7, 0.35, 0.3);
    private static final ButlerVolmer KINETICS = new ButlerVolmer(0.9, 0.4, 0.6);
    /** A rate that depends on the concentration. */
    private static final ButlerVolmer DAMPED = new ButlerVolmer(0.9, 0.4, 0.6, new Cubic(0.8, 0.3, -0.1, 0));

    private static final Problem BOX = Problem.ofBox(ELECTROLYTE, Electrode.uniform(KINETICS), 0.013);
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

    private double[] residual(CoupledEquations equations, Control control, double[] x) {
        equations.linearise(
                mesh.coordinates(), List.of(new LinearRows(saltMatrix, source)), control, Jacobians.fields(x));
        return equations.residual();
    }

    private CoupledEquations equations() {
        return new CoupledEquations(space, BOX);
    }

    private boolean given(int unknown, Problem problem) {
        return !problem.top().isElectrode()
                && unknown < 2 * n
                && IntStream.of(space.top()).anyMatch(node -> node == unknown % n);
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

    private void checkJacobian(Problem problem, CoupledEquations equations, Control control, double[] x) {
        double[][] expected = Jacobians.differences(y -> residual(equations, control, y), x);
        residual(equations, control, x);
        double worst = 0;
        for (int column = 0; column < x.length; column++) {
            double[] got = column(equations.system(), column);
            for (int row = 0; row < x.length; row++) {
                // Given values have no derivative: their rows and columns are those of the identity.
                double wanted =
                        given(row, problem) || given(column, problem) ? row == column ? 1 : 0 : expected[row][column];
                worst = Math.max(worst, Math.abs(got[row] - wanted));
                assertThat(got[row]).as(block(row, column, n)).isCloseTo(wanted, within(TOLERANCE));
            }
        }
        System.out.printf("Jacobian against differences: largest difference %.1e%n", worst);
    }

    @Test
    void jacobianUnderConstantCurrent() {
        for (int trial = 0; trial < 3; trial++) {
            checkJacobian(BOX, equations(), CURRENT, Jacobians.unknowns(n, random));
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
        CoupledEquations equations = equations();
        residual(equations, CURRENT, x);
        double gauss = equations.reaction().total();
        equations.startFrom(new Fields(start, new double[n], 0));
        residual(equations, CURRENT, x);
        assertThat(equations.reaction().total()).isNotEqualTo(gauss);
        checkJacobian(BOX, equations, CURRENT, x);
    }

    @Test
    void jacobianUnderConstantPotential() {
        checkJacobian(BOX, equations(), POTENTIAL, Jacobians.unknowns(n, random));
    }

    private static Electrode lively(double bound) {
        return new Electrode(KINETICS, CoupledEquationsTest::hotter, 0.07, bound);
    }

    private static void hotter(double x, double y, Moment now, SurfacePlace out) {
        out.plain();
        out.rate = 1 + 0.5 * Math.sin(x);
        out.stripping = 1 - 0.3 * Math.cos(x);
        out.plating = 1 + 0.2 * Math.cos(2 * x);
        out.resistance = 0.7 + 0.3 * Math.sin(3 * x);
    }

    private static Problem with(TransportLaw law, FillerConduction left) {
        double bound = law.cations(0);
        TopBoundary counter = new CounterElectrode(new Electrode(DAMPED, Surface.UNIFORM, 0, bound));
        return Problem.binary(law, List.of(left), lively(bound), counter, 0.013, 1, 1, 1);
    }

    private record Cubic(double a, double b, double c, double d) implements Curve {
        @Override
        public double at(double x) {
            return a + x * (b + x * (c + x * d));
        }

        @Override
        public double slope(double x) {
            return b + x * (2 * c + 3 * x * d);
        }
    }

    /** Smooth curves, so that differences are as exact as for the other laws. */
    private static TransportLaw concentrated() {
        return new ConcentratedElectrolyte(
                new Cubic(0.1, 1.1, -0.4, 0.03),
                new Cubic(0.4, -0.1, 0.05, 0.01),
                new Cubic(0.35, 0.1, -0.05, 0),
                new Cubic(1, 0.3, 0.2, -0.02));
    }

    static Stream<Problem> all() {
        FillerConduction none = new FillerConduction.None();
        return Stream.of(
                with(ELECTROLYTE, none),
                with(ELECTROLYTE, new FillerConduction.Along(0.8, ELECTROLYTE)),
                with(ELECTROLYTE, new FillerConduction.Along(0.8, new BinaryElectrolyte(3, 0.7))),
                with(TETHERED, none),
                with(TETHERED, new FillerConduction.Along(0.8, TETHERED)),
                with(concentrated(), none),
                with(concentrated(), new FillerConduction.Along(0.8, concentrated())));
    }

    @ParameterizedTest
    @MethodSource("all")
    void jacobianOfEveryLaw(Problem problem) {
        Discretisation withFiller = new Discretisation(fillerAtThirdEdge(mesh.topology()));
        CoupledEquations equations = new CoupledEquations(withFiller, problem);
        checkJacobian(problem, equations, CURRENT, Jacobians.unknowns(n, random));
    }

    /** Within a stage in which double layers are charged at both electrodes. */
    @Test
    void jacobianOfDoubleLayers() {
        Electrode layered = new Electrode(KINETICS, Surface.UNIFORM, 0, 0, 0.4);
        Problem problem =
                Problem.binary(ELECTROLYTE, List.of(), layered, new CounterElectrode(layered), 0.013, 1, 1, 1);
        CoupledEquations equations = new CoupledEquations(space, problem);
        Fields start = Jacobians.fields(Jacobians.unknowns(n, random));
        equations.charge(0.3, equations.stored(mesh.coordinates(), start));
        double[] x = Jacobians.unknowns(n, random);
        residual(equations, CURRENT, x);
        assertThat(equations.reaction().total())
                .isNotEqualTo(equations.reaction().deposited());
        checkJacobian(problem, equations, CURRENT, x);
        checkJacobian(problem, equations, POTENTIAL, x);
    }

    /** A third variable whose equation has a block by the salt. */
    @Test
    void jacobianOfAFurtherVariable() {
        CoupledEquations equations = new CoupledEquations(space, Tracer.in(BOX, 0.5, 0.3));
        LinearRows tracer = new LinearRows(saltMatrix, random.doubles(n).toArray());
        double[] binary = Jacobians.unknowns(n, random);
        double[] x = new double[3 * n + 1];
        System.arraycopy(binary, 0, x, 0, 2 * n);
        for (int k = 2 * n; k < x.length; k++) {
            x[k] = random.nextDouble();
        }
        UnaryOperator<double[]> residual = y -> {
            double[][] values = new double[3][];
            Arrays.setAll(values, v -> Arrays.copyOfRange(y, v * n, (v + 1) * n));
            equations.linearise(
                    mesh.coordinates(),
                    List.of(new LinearRows(saltMatrix, source), tracer),
                    CURRENT,
                    new Fields(values, y[3 * n]));
            return equations.residual();
        };
        double[][] expected = Jacobians.differences(residual, x);
        assertThat(residual.apply(x)).hasSize(3 * n + 1);
        Set<Integer> top = IntStream.of(space.top()).boxed().collect(Collectors.toSet());
        for (int column = 0; column < x.length; column++) {
            double[] unit = new double[x.length];
            double[] got = new double[x.length];
            unit[column] = 1;
            equations.system().multiply(unit, got);
            for (int row = 0; row < x.length; row++) {
                boolean given = (row < 3 * n && top.contains(row % n)) || (column < 3 * n && top.contains(column % n));
                double wanted = given ? row == column ? 1 : 0 : expected[row][column];
                assertThat(got[row]).as("row %d by %d", row, column).isCloseTo(wanted, within(TOLERANCE));
            }
        }
    }

    /** Every third triangle is inside a filler of ten times the diffusivity and another t+. */
    @Test
    void jacobianInsideFillers() {
        Topology given = mesh.topology();
        int[] regions = new int[given.triangleCount()];
        for (int t = 0; t < regions.length; t += 3) {
            regions[t] = Topology.filled(0);
        }
        Topology filled = new Topology(given.nodeCount(), given.triangles(), given.edges(), given.tags(), regions);
        Problem problem = with(ELECTROLYTE, new FillerConduction.Inside(new BinaryElectrolyte(7, 0.8)));
        CoupledEquations equations = new CoupledEquations(new Discretisation(filled), problem);
        double[] x = Jacobians.unknowns(n, random);
        double[] plain = residual(new CoupledEquations(new Discretisation(given), problem), CURRENT, x)
                .clone();
        assertThat(residual(equations, CURRENT, x)).isNotEqualTo(plain);
        checkJacobian(problem, equations, CURRENT, x);
    }

    private static Topology fillerAtThirdEdge(Topology given) {
        int[] tags = given.tags().clone();
        tags[2] = BoundaryTag.filler(0);
        return new Topology(given.nodeCount(), given.triangles(), given.edges(), tags);
    }

    @Test
    void residualDoesNotDependOnTheLinearisationBefore() {
        CoupledEquations equations = equations();
        double[] x = Jacobians.unknowns(n, random);
        double[] first = residual(equations, CURRENT, x).clone();
        double[] firstColumn = column(equations.system(), 1);
        residual(equations, CURRENT, Jacobians.unknowns(n, random));
        equations.lineariseHeld(mesh.coordinates(), CURRENT, Jacobians.fields(x));
        assertThat(residual(equations, CURRENT, x)).isEqualTo(first);
        assertThat(column(equations.system(), 1)).isEqualTo(firstColumn);
    }

    @Test
    void givenRowsAskForTheGivenValues() {
        CoupledEquations equations = equations();
        double[] x = Jacobians.unknowns(n, random);
        double[] residual = residual(equations, CURRENT, x);
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
        CoupledEquations equations = equations();
        double[] x = Jacobians.unknowns(n, random);
        double[] coupled = residual(equations, CURRENT, x).clone();
        double[] coupledColumn = column(equations.system(), n);
        equations.lineariseHeld(mesh.coordinates(), CURRENT, Jacobians.fields(x));
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
        CoupledEquations equations = equations();
        double[] x = Jacobians.unknowns(n, random);
        double[] residual = residual(equations, CURRENT, x);
        double sum = 0;
        for (int node : space.top()) {
            sum += equations.assembly().residual(Problem.POTENTIAL)[node];
        }
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
