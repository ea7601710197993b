package dev.frond.verification;

import dev.frond.solver.model.Drive;
import dev.frond.solver.model.Scenario;
import java.util.List;

/**
 * Constant potential. In steady state the anions rest, so psi = ln u, and u falls linearly from 1 at the reservoir to
 * {@code u_s = 1 - i/i_lim}. Fast kinetics are in equilibrium at the anode, {@code V - psi_s = ln u_s}, so that
 * {@code V = 2 ln u_s} and a deposition at -V carries {@code i/i_lim = 1 - exp(-V/2)}, a dissolution at V carries
 * {@code exp(V/2) - 1} (in R T/F). The two in series are the symmetric cell: {@code i/i_lim = tanh(V/4)}.
 */
final class LimitingCurrent implements Case {
    /** Fast enough for its overpotential to be a few 1e-6 of R T/F. */
    private static final Planar CELL = Planar.lowDiffusivity().withExchangeCurrentDensity(1e6);

    /** i/i_lim in steady state at a potential over R T/F. */
    private static double steady(Planar cell, double potential) {
        double relaxation = cell.height() * cell.height() / cell.saltDiffusivity();
        Planar driven = cell.withDrive(new Drive.Potential(potential * cell.thermalVoltage()))
                .withTimes(10 * relaxation, List.of());
        return Recording.of(driven.scenario()).last().current() / cell.limitingCurrentDensity();
    }

    @Override
    public String name() {
        return "limiting-current";
    }

    @Override
    public String statement() {
        return "Constant potential under a reservoir, fast kinetics: `i/i_lim = 1 - exp(-V F/(2 R T))`, and for small voltages "
                + "`I_ss/I_0 = t+` (Bruce and Vincent, J. Electroanal. Chem. 225 (1987) 1).";
    }

    @Override
    public void measure(Findings findings) {
        for (double voltage : new double[] {0.1, 1, 4, 8}) {
            findings.relative(
                    "V F/RT = -" + voltage + ": i/i_lim", 1 - Math.exp(-voltage / 2), steady(CELL, -voltage), 1e-3);
        }
        findings.relative("stripping, V F/RT = 1: i/i_lim", 1 - Math.exp(0.5), steady(CELL, 1), 1e-3);
        convergence(findings);
        smallVoltage(findings);
    }

    private static void convergence(Findings findings) {
        double expected = 1 - Math.exp(-2);
        double[] error = new double[3];
        for (int k = 0; k < 3; k++) {
            double size = 100e-9 / (1 << k);
            error[k] = Math.abs(steady(CELL.withMesh(size, 2 * size), -4) / expected - 1);
        }
        findings.order("V F/RT = -4, edges of 100, 50, 25 nm", 1.7, error);
    }

    private static void smallVoltage(Findings findings) {
        double voltage = 1e-4;
        Planar cell = CELL.withDrive(new Drive.Potential(-voltage * CELL.thermalVoltage()));
        Scenario scenario = cell.withTimes(10 * cell.height() * cell.height() / cell.saltDiffusivity(), List.of())
                .scenario();
        Recording run = Recording.of(scenario);
        double initial = -run.frames().get(0).cellCurrentDensity()[1];
        double share = cell.electrolyte().transferenceNumber();
        double ohmic = cell.limitingCurrentDensity() * voltage / (2 * share);
        findings.relative("initial current, A/m²", ohmic, initial, 1e-4);
        findings.relative("I_ss/I_0 = t+", share, run.last().current() / initial, 1e-4);
    }
}
