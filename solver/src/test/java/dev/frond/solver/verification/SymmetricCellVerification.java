package dev.frond.solver.verification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frond.mesh.tri.BoundaryTag;
import dev.frond.solver.model.Cell;
import dev.frond.solver.model.Drive;
import dev.frond.solver.model.Electrolyte;
import dev.frond.solver.run.Outcome;
import dev.frond.solver.run.Snapshot;
import dev.frond.solver.run.Summary;
import java.util.List;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.junit.jupiter.api.Test;

/**
 * A cell of length L between two lithium electrodes that do not move. Constant current: c at the plating side is the series of
 * {@link PlanarPolarisationVerification}. Constant potential V and fast kinetics: in steady state the anions rest, u falls
 * linearly from 1 + J to 1 - J, and {@code V = 2 ln((1 + J)/(1 - J))}, so {@code J = i/i_lim = tanh(V/4)} (in R T/F); and at a
 * small V the current falls to t+ of the initial one (P. G. Bruce, C. A. Vincent, J. Electroanal. Chem. 225 (1987) 1).
 */
class SymmetricCellVerification {
    private static final double LENGTH = 6e-6;
    /** A/m2; what it costs is taken off. */
    private static final double EXCHANGE = 1e3;

    private static Planar cell(double exchangeCurrentDensity) {
        return Planar.lowDiffusivity()
                .withHeight(LENGTH)
                .withExchangeCurrentDensity(exchangeCurrentDensity)
                .withTop(new Cell.Top.CounterElectrode(exchangeCurrentDensity));
    }

    /** L^2/Ds. */
    private static double relaxation(Planar cell) {
        return LENGTH * LENGTH / cell.saltDiffusivity();
    }

    /** Fourier number at which the series is zero. */
    private static double depletion(double current) {
        return new BrentSolver(1e-14).solve(200, fourier -> surface(current, fourier), 1e-6, 10);
    }

    private static double surface(double current, double fourier) {
        double sum = 0;
        for (int n = 1; n < 2001; n += 2) {
            double square = n * n * Math.PI * Math.PI;
            sum += 8 / square * Math.exp(-square * fourier);
        }
        return 1 - current * (1 - sum);
    }

    @Test
    void depletesWhenTheSeriesDoes() {
        Report.title("Symmetric cell, depletion: Ds t/L^2");
        for (double current : new double[] {1.1, 1.5, 2, 3}) {
            Planar cell = cell(30);
            // Just above the limit c_s falls slowly at the end, and its error is that of the time fivefold.
            double tolerance = current < 1.5 ? cell.tolerance() / 10 : cell.tolerance();
            Planar driven = cell.withDrive(new Drive.CurrentDensity(current * cell.limitingCurrentDensity()))
                    .withTolerance(tolerance)
                    .withTimes(2 * relaxation(cell), List.of());
            Summary summary = Recording.of(driven.scenario()).summary();
            assertThat(summary.outcome()).isEqualTo(Outcome.DEPLETED);
            assertThat(summary.ledger().saltDefectMax()).isLessThan(1e-12);
            double got = summary.time() / relaxation(cell);
            assertThat(Report.relative("J = " + current, depletion(current), got))
                    .isLessThan(3e-3);
        }
    }

    /** i/i_lim in steady state over the same at the potential that the kinetics leave, less 1; on equal edges of {@code size}, m. */
    private static double steady(double potential, double size) {
        Planar cell = cell(EXCHANGE)
                .withMesh(size, size)
                .withTolerance(1e-5)
                .withTimes(10 * relaxation(cell(EXCHANGE)), List.of());
        Recording run = Recording.of(cell.withDrive(new Drive.Potential(-potential * cell.thermalVoltage()))
                .scenario());
        double current = run.last().current();
        Snapshot last = run.frames().get(run.frames().size() - 1);
        double near = run.last().concentrationFrontMean() / cell.concentration();
        int top = last.mesh().topology().path(BoundaryTag.TOP)[0];
        double far = last.concentration()[top] / cell.concentration();
        double kinetic = loss(near, current) - loss(far, -current);
        double expected = Math.tanh((potential + kinetic) / 4);
        double got = current / cell.limitingCurrentDensity();
        return Report.relative("V F/RT = " + potential + ", h = " + size, expected, got);
    }

    /** Overpotential beyond that of equilibrium, from j = i0 (u exp(-eta/2) - exp(eta/2)), over R T/F. */
    private static double loss(double u, double j) {
        double ratio = j / EXCHANGE;
        return 2 * Math.log((-ratio + Math.sqrt(ratio * ratio + 4 * u)) / 2) - Math.log(u);
    }

    @Test
    void theSteadyCurrentIsAHyperbolicTangent() {
        Report.title("Symmetric cell, steady state at constant potential: i/i_lim = tanh(V/4)");
        for (double voltage : new double[] {0.1, 0.5, 1, 2}) {
            double[] error = new double[3];
            for (int k = 0; k < error.length; k++) {
                error[k] = steady(voltage, 60e-9 / (1 << k));
            }
            assertThat(error[2]).isLessThan(1e-6);
            // At a small voltage the profile is as good as straight, and round-off is all there is.
            if (voltage >= 1) {
                assertThat(Report.fittedOrder("in h", error)).isBetween(1.8, 2.3);
            }
        }
    }

    @Test
    void theCurrentFallsToTheTransferenceNumber() {
        Report.title("Bruce-Vincent, symmetric cell: I_ss/I_0");
        double voltage = 1e-4;
        for (double transference : new double[] {0.2, 0.42, 0.6}) {
            Planar fast = cell(1e6);
            Planar cell = fast.withElectrolyte(new Electrolyte(
                    fast.concentration(), transference, fast.electrolyte().mobility()));
            Planar driven = cell.withDrive(new Drive.Potential(-voltage * cell.thermalVoltage()))
                    .withTimes(10 * relaxation(cell), List.of());
            Recording run = Recording.of(driven.scenario());
            double initial = -run.frames().get(0).cellCurrentDensity()[1];
            double ohmic = cell.limitingCurrentDensity() * voltage / (4 * transference);
            assertThat(Report.relative("I_0, A/m2", ohmic, initial)).isLessThan(1e-4);
            double ratio = run.last().current() / initial;
            assertThat(Report.relative("t+ = " + transference, transference, ratio))
                    .isLessThan(5e-3);
        }
    }
}
