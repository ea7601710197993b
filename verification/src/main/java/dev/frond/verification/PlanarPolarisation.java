package dev.frond.verification;

import dev.frond.solver.model.Drive;
import dev.frond.solver.model.MeshSource;
import dev.frond.solver.physics.Constants;
import dev.frond.solver.run.Outcome;
import dev.frond.solver.run.Summary;
import java.util.List;
import java.util.Locale;
import org.apache.commons.math3.analysis.solvers.BrentSolver;

/**
 * Constant current through a symmetric cell of length L: lithium plates at 0, strips at L, nothing moves. By antisymmetry
 * c = c0 at L/2, so that the half with the plating side is a box of height L/2 under a reservoir. Separation of variables
 * gives
 *
 * <pre>c_s/c0 = 1 - J [1 - sum over odd n of 8/(n^2 pi^2) exp(-n^2 pi^2 Ds t/L^2)], J = i L/(4 F D+ c0).</pre>
 */
final class PlanarPolarisation implements Case {
    private static final double LENGTH = 6e-6;
    private static final Planar CELL = Planar.lowDiffusivity().withHeight(LENGTH / 2);

    /** Ds t/L^2 to t in s. */
    private static final double TIME = LENGTH * LENGTH / CELL.saltDiffusivity();

    /** Fourier number at which c_s is zero. */
    private static double depletion(double current) {
        return new BrentSolver(1e-13).solve(200, fourier -> surface(current, fourier), 1e-4, 10);
    }

    /** c_s/c0 at J and a Fourier number, by the series. */
    static double surface(double current, double fourier) {
        double sum = 0;
        for (int n = 1; n < 2001; n += 2) {
            double square = n * n * Math.PI * Math.PI;
            sum += 8 / square * Math.exp(-square * fourier);
        }
        return 1 - current * (1 - sum);
    }

    private static Drive current(double relative) {
        return new Drive.CurrentDensity(relative * CELL.limitingCurrentDensity());
    }

    @Override
    public String name() {
        return "planar-polarisation";
    }

    @Override
    public String statement() {
        return "Constant current through a symmetric cell that rests, its half under a reservoir, against the series "
                + "`c_s/c0 = 1 - J [1 - sum over odd n of 8/(n^2 pi^2) exp(-n^2 pi^2 Ds t/L^2)]`, `J = i L/(4 F D+ c0)`, and a tall box "
                + "against Sand's time `pi Ds (F c0/(2 i (1 - t+)))^2`.";
    }

    @Override
    public void measure(Findings findings) {
        belowTheLimit(findings);
        depletion(findings);
        convergence(findings);
        sandsTime(findings);
    }

    private static void belowTheLimit(Findings findings) {
        List<Double> times = List.of(0.001 * TIME, 0.01 * TIME, 0.03 * TIME, 0.1 * TIME, 0.3 * TIME, TIME);
        Planar cell = CELL.withDrive(current(0.5)).withTimes(2 * TIME, times);
        Recording run = Recording.of(cell.scenario());
        for (double time : times) {
            double got = run.at(time).concentrationFrontMin() / cell.concentration();
            // The local errors of the steps add up while the profile relaxes.
            findings.absolute(
                    "J = 0.5, Ds t/L² = " + text(time / TIME) + ": c_s/c0",
                    surface(0.5, time / TIME),
                    got,
                    2 * cell.tolerance());
        }
        double last = run.last().concentrationFrontMin() / cell.concentration();
        findings.absolute("J = 0.5, steady: c_s/c0", 0.5, last, 1e-5);
    }

    private static void depletion(Findings findings) {
        findings.absolute("the series itself at J = 1.5: Ds t/L²", 0.0900426, depletion(1.5), 5e-8);
        for (double current : new double[] {1.1, 1.5, 2, 3}) {
            // Just above the limit c_s falls slowly at the end, and its error is that of the time fivefold.
            double tolerance = current < 1.5 ? CELL.tolerance() / 10 : CELL.tolerance();
            Planar cell = CELL.withDrive(current(current))
                    .withTimes(2 * TIME, List.of())
                    .withTolerance(tolerance);
            double got = depletionTime(cell) / TIME;
            findings.relative("J = " + current + ", depletion: Ds t/L²", depletion(current), got, 3e-3);
        }
    }

    /** Not a number when the run ends otherwise. */
    private static double depletionTime(Planar cell) {
        Summary summary = Recording.of(cell.scenario()).summary();
        return summary.outcome() == Outcome.DEPLETED ? summary.time() : Double.NaN;
    }

    /** Further halvings come to the 1e-5 with which the instant of depletion is extrapolated. */
    private static void convergence(Findings findings) {
        double expected = depletion(1.5);
        double[] error = new double[2];
        for (int k = 0; k < error.length; k++) {
            double size = MeshSource.Generated.DEFAULT_FRONT / (2 << k);
            // A local error of dt^3 held at an eighth means half the step.
            Planar cell = CELL.withDrive(current(1.5))
                    .withTimes(2 * TIME, List.of())
                    .withMesh(size, 6 * size)
                    .withTolerance(1.25e-5 * Math.pow(0.125, k));
            error[k] = Math.abs(depletionTime(cell) / TIME / expected - 1);
        }
        findings.order("depletion at J = 1.5, edges and steps halved", 1.7, error);
    }

    /** A tall box: until it is depleted the anode does not feel the reservoir, c_s/c0 = 1 - sqrt(t/tau). */
    private static void sandsTime(Findings findings) {
        Planar cell =
                Planar.lowDiffusivity().withDrive(new Drive.CurrentDensity(12)).withHeight(6e-6);
        double share = 1 - cell.electrolyte().transferenceNumber();
        double root = Constants.FARADAY * cell.concentration() / (2 * 12 * share);
        double sand = Math.PI * cell.saltDiffusivity() * root * root;
        List<Double> times = List.of(0.01 * sand, 0.1 * sand, 0.25 * sand, 0.5 * sand, 0.9 * sand);
        Recording run = Recording.of(cell.withTimes(2 * sand, times).scenario());
        for (double time : times) {
            double got = run.at(time).concentrationFrontMin() / cell.concentration();
            findings.absolute(
                    "semi-infinite, t/tau = " + text(time / sand) + ": c_s/c0",
                    1 - Math.sqrt(time / sand),
                    got,
                    2 * cell.tolerance());
        }
        findings.relative("Sand's time, s", sand, run.summary().time(), 3e-3);
    }

    private static String text(double value) {
        return String.format(Locale.ROOT, "%.3g", value);
    }
}
