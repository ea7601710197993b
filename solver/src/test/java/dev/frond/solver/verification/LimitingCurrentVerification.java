package dev.frond.solver.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.frond.solver.model.Drive;
import dev.frond.solver.model.Scenario;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Constant potential. In steady state the anions rest, so psi = ln u, and u falls linearly from 1 at the reservoir to
 * {@code u_s = 1 - i/i_lim}. Fast kinetics are in equilibrium at the anode, {@code V - psi_s = ln u_s}, so that
 * {@code V = 2 ln u_s} and a deposition at -V carries {@code i/i_lim = 1 - exp(-V/2)}, a dissolution at V carries
 * {@code exp(V/2) - 1} (in R T/F). The two in series are the symmetric cell: {@code i/i_lim = tanh(V/4)}.
 */
class LimitingCurrentVerification {
    /** Fast enough for its overpotential to be a few 1e-6 of R T/F. */
    private static final Planar CELL = Planar.lowDiffusivity().withExchangeCurrentDensity(1e6);

    /** i/i_lim in steady state at a potential over R T/F. */
    private static double steady(Planar cell, double potential) {
        double relaxation = cell.height() * cell.height() / cell.saltDiffusivity();
        Planar driven = cell.withDrive(new Drive.Potential(potential * cell.thermalVoltage()))
                .withTimes(10 * relaxation, List.of());
        return Recording.of(driven.scenario()).last().current() / cell.limitingCurrentDensity();
    }

    @Test
    void depositionApproachesTheLimitingCurrent() {
        Report.title("Deposition at constant potential: i/i_lim = 1 - exp(-V/2)");
        for (double voltage : new double[] {0.1, 1, 4, 8}) {
            double error = Report.relative("V F/RT = " + voltage, 1 - Math.exp(-voltage / 2), steady(CELL, -voltage));
            assertThat(error).isLessThan(1e-3);
        }
    }

    @Test
    void theSteadyCurrentConvergesWithTheMesh() {
        Report.title("Deposition at V F/RT = 4, meshes of 100, 50, 25 nm");
        double expected = 1 - Math.exp(-2);
        double[] error = new double[3];
        for (int k = 0; k < 3; k++) {
            double size = 100e-9 / (1 << k);
            error[k] = Report.relative("front " + size, expected, steady(CELL.withMesh(size, 2 * size), -4));
        }
        Report.order("first refinement", error[0], error[1]);
        assertThat(Report.order("second refinement", error[1], error[2])).isBetween(1.7, 2.5);
    }

    @Test
    void bothElectrodesMakeTheSymmetricCell() {
        Report.title("Symmetric cell: i/i_lim = tanh(V/4)");
        for (double current : new double[] {0.2, 0.5, 0.8}) {
            double deposition = -2 * Math.log(1 - current);
            double dissolution = 2 * Math.log(1 + current);
            double expected = Math.tanh((deposition + dissolution) / 4);
            assertThat(expected).isCloseTo(current, within(1e-14));
            assertThat(Report.relative("plating half", expected, steady(CELL, -deposition)))
                    .isLessThan(1e-3);
            assertThat(Report.relative("stripping half", -expected, steady(CELL, dissolution)))
                    .isLessThan(1e-3);
        }
    }

    /** Bruce and Vincent, J. Electroanal. Chem. 225 (1987) 1: at a small voltage the steady current is t+ of the initial. */
    @Test
    void theCurrentFallsToTheTransferenceNumber() {
        double voltage = 1e-4;
        Planar cell = CELL.withDrive(new Drive.Potential(-voltage * CELL.thermalVoltage()));
        Scenario scenario = cell.withTimes(10 * cell.height() * cell.height() / cell.saltDiffusivity(), List.of())
                .scenario();
        Recording run = Recording.of(scenario);
        double[] current = run.frames().get(0).cellCurrentDensity();
        Report.title("Bruce-Vincent");
        double initial = -current[1];
        double ohmic = cell.limitingCurrentDensity()
                * voltage
                / (2 * cell.electrolyte().transferenceNumber());
        assertThat(Report.relative("initial current, A/m2", ohmic, initial)).isLessThan(1e-4);
        double expected = cell.electrolyte().transferenceNumber();
        assertThat(Report.relative("I_ss/I_0", expected, run.last().current() / initial))
                .isLessThan(1e-4);
    }
}
