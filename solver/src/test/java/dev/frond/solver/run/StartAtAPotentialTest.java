package dev.frond.solver.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.frond.solver.model.Anode;
import dev.frond.solver.model.Cell;
import dev.frond.solver.model.Defect;
import dev.frond.solver.model.Drive;
import dev.frond.solver.model.Electrolyte;
import dev.frond.solver.model.MeshSource;
import dev.frond.solver.model.Output;
import dev.frond.solver.model.Scenario;
import dev.frond.solver.model.TimeControl;
import dev.frond.solver.physics.Constants;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A run begins at any potential, on any mesh, with any kinetics. */
class StartAtAPotentialTest {
    private static final double TEMPERATURE = 300;
    private static final double SALT = 1000;
    private static final double DIFFUSIVITY = 3e-10;
    private static final double TRANSFERENCE = 0.5;
    private static final double HEIGHT = 18e-6;
    private static final double COUNTER_EXCHANGE = 20;
    private static final double END = 1e-3;

    private static Scenario cell(
            double potential, double exchange, double edge, Cell.Top top, List<Defect> defects, double end) {
        return new Scenario(
                "step",
                TEMPERATURE,
                new Electrolyte(SALT, TRANSFERENCE, new Electrolyte.TransportData.Diffusivity(DIFFUSIVITY)),
                new Cell(5e-6, HEIGHT, top),
                new Anode(exchange, 0.5, 0.5, 0, true, defects),
                List.of(),
                new Drive.Potential(potential),
                new TimeControl(end, new TimeControl.Scheme.Adaptive(1e-3, end, end)),
                new MeshSource.Generated(edge, 3e-6),
                new Output(end, List.of()));
    }

    /**
     * At uniform salt and a flat front the potential falls linearly, which the elements have exactly:
     * {@code -V = j H/kappa + 2 (R T/F) asinh(j/(2 i0))}, and once more the latter for a counter electrode.
     */
    private static double current(double potential, double exchange, Cell.Top top) {
        double thermal = Constants.thermalVoltage(TEMPERATURE);
        double kappa = Constants.FARADAY * SALT * DIFFUSIVITY / TRANSFERENCE / thermal;
        boolean counter = top instanceof Cell.Top.CounterElectrode;
        DoubleUnaryOperator sum = j -> potential
                + j * HEIGHT / kappa
                + 2 * thermal * asinh(j / (2 * exchange))
                + (counter ? 2 * thermal * asinh(j / (2 * COUNTER_EXCHANGE)) : 0);
        double most = Math.abs(potential) * kappa / HEIGHT;
        return new BrentSolver(1e-15, 1e-12).solve(1000, sum::applyAsDouble, -most, most);
    }

    private static double asinh(double x) {
        return Math.signum(x) * Math.log(Math.abs(x) + Math.hypot(x, 1));
    }

    /** Current density at the first frame, before any step; NaN when it is not everywhere the same. */
    private static double firstCurrent(Scenario scenario) {
        Recorder seen = new Recorder() {
            @Override
            public boolean interrupted() {
                return true;
            }
        };
        Simulation.of(scenario).run(seen);
        double[] current = seen.frames.get(0).cellCurrentDensity();
        for (int t = 0; t < current.length / 2; t++) {
            if (Math.abs(current[2 * t + 1] - current[1]) > 1e-9 * Math.abs(current[1])) {
                return Double.NaN;
            }
        }
        return -current[1];
    }

    @ParameterizedTest
    @ValueSource(doubles = {-2, -1, -0.5, -0.2, -0.02, 0.1, 0.5, 2})
    void theFirstCurrentIsThatOfThePotential(double potential) {
        for (double exchange : new double[] {1e-4, 1, 30, 1e4, 1e7}) {
            for (double edge : new double[] {3e-6, 1e-6, 0.4e-6}) {
                for (Cell.Top top :
                        List.of(new Cell.Top.Reservoir(), new Cell.Top.CounterElectrode(COUNTER_EXCHANGE))) {
                    double exact = current(potential, exchange, top);
                    // What Newton's iteration and the linear solver leave: 1e-11 of the larger terms, which at
                    // 1e7 A/m2 are 1e7/1e4 times the current's own.
                    assertThat(firstCurrent(cell(potential, exchange, edge, top, List.of(), END)))
                            .as("%g V, i0 %g A/m2, edges of %g m, %s", potential, exchange, edge, top)
                            .isCloseTo(exact, within(1e-8 * Math.abs(exact)));
                }
            }
        }
    }

    /** The potential of a bump's flank and of a hot spot is not that of the plain. */
    @ParameterizedTest
    @CsvSource({"-2, 1", "-2, 1e5", "-0.5, 30", "0.5, 30", "2, 1"})
    void bumpsAndHotSpotsStartToo(double potential, double exchange) {
        List<Defect> defects =
                List.of(new Defect.Gaussian(2.5e-6, 1e-6, 0.6e-6), new Defect.HotSpot(1e-6, 0.5e-6, 1000));
        for (double edge : new double[] {0.5e-6, 0.1e-6}) {
            Recorder seen = new Recorder();
            Summary summary = Simulation.of(cell(potential, exchange, edge, new Cell.Top.Reservoir(), defects, 1e-8))
                    .run(seen);
            assertThat(summary.outcome()).isEqualTo(Outcome.FINISHED);
            assertThat(seen.last().current() * potential).isNegative();
        }
    }
}
