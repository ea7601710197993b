package dev.frond.verification;

import dev.frond.mesh.tri.BoundaryTag;
import dev.frond.solver.model.Cell;
import dev.frond.solver.model.Drive;
import dev.frond.solver.model.Electrolyte;
import dev.frond.solver.run.Snapshot;
import java.util.List;
import org.apache.commons.math3.analysis.solvers.BrentSolver;

/**
 * A cell of length L between two lithium electrodes that do not move. Constant current: c at the plating side is the series of
 * {@link PlanarPolarisation}. Constant potential V: in steady state the anions rest, u falls linearly from 1 + J to 1 - J, and the
 * potential that the kinetics leave is {@code 2 ln((1 + J)/(1 - J))}, so {@code J = i/i_lim = tanh(V/4)} (in R T/F).
 */
final class SymmetricCell implements Case {
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

    @Override
    public String name() {
        return "symmetric-cell";
    }

    @Override
    public String statement() {
        return "Two lithium electrodes at rest. Constant current, J = i L/(4 F D+ c0): `c_s/c0 = 1 - J [1 - sum over odd n of "
                + "8/(n^2 pi^2) exp(-n^2 pi^2 Ds t/L^2)]` gives the time of depletion, J < 0: at the counter electrode. "
                + "Constant potential, the kinetic loss taken off: `i/i_lim = tanh(V F/(4 R T))` in steady state. Small potential: `I_ss/I_0 = t+` (Bruce and Vincent, J. Electroanal. "
                + "Chem. 225 (1987) 1).";
    }

    @Override
    public void measure(Findings findings) {
        for (double current : new double[] {1.1, 1.5, 2, 3, -1.5}) {
            depletion(findings, current);
        }
        for (double voltage : new double[] {0.1, 0.5, 1, 2}) {
            steadyState(findings, voltage);
        }
        for (double transference : new double[] {0.2, 0.42, 0.6}) {
            smallVoltage(findings, transference);
        }
    }

    private static void depletion(Findings findings, double current) {
        double expected = new BrentSolver(1e-14)
                .solve(200, fourier -> PlanarPolarisation.surface(Math.abs(current), fourier), 1e-6, 10);
        Planar cell = cell(30);
        // Just above the limit c_s falls slowly at the end, and its error is that of the time fivefold.
        double tolerance = Math.abs(current) < 1.5 ? cell.tolerance() / 10 : cell.tolerance();
        Planar driven = cell.withDrive(new Drive.CurrentDensity(current * cell.limitingCurrentDensity()))
                .withTolerance(tolerance)
                .withTimes(2 * relaxation(cell), List.of());
        Recording run = Recording.of(driven.scenario());
        double got = run.summary().time() / relaxation(cell);
        findings.relative("J = " + current + ": Ds t/L^2 at depletion", expected, got, 3e-3);
        findings.absolute(
                "J = " + current + ": salt balance error",
                0,
                run.summary().ledger().saltDefectMax(),
                1e-12);
    }

    private static void steadyState(Findings findings, double voltage) {
        double[] error = new double[3];
        for (int k = 0; k < error.length; k++) {
            double size = 60e-9 / (1 << k);
            Planar cell = cell(EXCHANGE)
                    .withMesh(size, size)
                    .withTolerance(1e-5)
                    .withTimes(10 * relaxation(cell(EXCHANGE)), List.of());
            Recording run = Recording.of(cell.withDrive(new Drive.Potential(-voltage * cell.thermalVoltage()))
                    .scenario());
            double got = run.last().current() / cell.limitingCurrentDensity();
            error[k] = Math.abs(got / Math.tanh((voltage + kinetics(cell, run)) / 4) - 1);
        }
        findings.absolute("V F/RT = " + voltage + ": i/i_lim, edges of 15 nm, relative error", 0, error[2], 1e-6);
        // At a small voltage the profile is as good as straight, and round-off is all there is.
        if (voltage >= 1) {
            findings.order("V F/RT = " + voltage + ", edges of 60, 30, 15 nm", 1.8, error);
        }
    }

    /** What the kinetics take of the potential, with its sign, over R T/F. */
    private static double kinetics(Planar cell, Recording run) {
        Snapshot last = run.frames().get(run.frames().size() - 1);
        int top = last.mesh().topology().path(BoundaryTag.TOP)[0];
        double near = run.last().concentrationFrontMean() / cell.concentration();
        double far = last.concentration()[top] / cell.concentration();
        return loss(near, run.last().current()) - loss(far, -run.last().current());
    }

    /** Overpotential beyond that of equilibrium, from j = i0 (u exp(-eta/2) - exp(eta/2)). */
    private static double loss(double u, double j) {
        double ratio = j / EXCHANGE;
        return 2 * Math.log((-ratio + Math.sqrt(ratio * ratio + 4 * u)) / 2) - Math.log(u);
    }

    private static void smallVoltage(Findings findings, double transference) {
        double voltage = 1e-4;
        Planar fast = cell(1e6);
        Planar cell = fast.withElectrolyte(new Electrolyte(
                fast.concentration(),
                transference,
                new Electrolyte.TransportData.Diffusivity(fast.cationDiffusivity())));
        Planar driven = cell.withDrive(new Drive.Potential(-voltage * cell.thermalVoltage()))
                .withTimes(10 * relaxation(cell), List.of());
        Recording run = Recording.of(driven.scenario());
        double initial = -run.frames().get(0).cellCurrentDensity()[1];
        double ohmic = cell.limitingCurrentDensity() * voltage / (4 * transference);
        findings.relative("t+ = " + transference + ": I_0, A/m2", ohmic, initial, 1e-4);
        findings.relative(
                "t+ = " + transference + ": I_ss/I_0", transference, run.last().current() / initial, 1e-4);
    }
}
