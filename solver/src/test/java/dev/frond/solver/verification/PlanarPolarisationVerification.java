package dev.frond.solver.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.frond.solver.model.Drive;
import dev.frond.solver.model.MeshSource;
import dev.frond.solver.physics.Constants;
import dev.frond.solver.run.Outcome;
import dev.frond.solver.run.SeriesRow;
import dev.frond.solver.run.Summary;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Constant current through a symmetric cell of length L: lithium plates at 0, strips at L, nothing moves. By antisymmetry
 * c = c0 at L/2, so that the half with the plating side is a box of height L/2 under a reservoir. Separation of variables
 * gives
 *
 * <pre>c_s/c0 = 1 - J [1 - sum over odd n of 8/(n^2 pi^2) exp(-n^2 pi^2 Ds t/L^2)], J = i L/(4 F D+ c0).</pre>
 */
class PlanarPolarisationVerification {
    private static final double LENGTH = 6e-6;
    private static final Planar CELL = Planar.lowDiffusivity().withHeight(LENGTH / 2);

    /** Ds t/L^2 to t in s. */
    private static final double TIME = LENGTH * LENGTH / CELL.saltDiffusivity();

    /** Fourier number at which c_s is zero, by bisection of the series. */
    private static double depletion(double current) {
        double low = 0;
        double high = 10;
        while (high - low > 1e-12) {
            double middle = (low + high) / 2;
            if (surface(current, middle) > 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static double surface(double current, double fourier) {
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

    @Test
    void halfTheLimitingCurrentReachesSteadyState() {
        List<Double> times = List.of(0.001 * TIME, 0.01 * TIME, 0.03 * TIME, 0.1 * TIME, 0.3 * TIME, TIME);
        Planar cell = CELL.withDrive(current(0.5)).withTimes(2 * TIME, times);
        Recording run = Recording.of(cell.scenario());
        Report.title("Planar polarisation, J = 0.5: c_s/c0");
        for (double time : times) {
            double got = run.at(time).concentrationFrontMin() / cell.concentration();
            double error = Report.absolute("Ds t/L^2 = " + time / TIME, surface(0.5, time / TIME), got);
            // The local errors of the steps add up while the profile relaxes.
            assertThat(error).isLessThan(2 * cell.tolerance());
        }
        double last = run.last().concentrationFrontMin() / cell.concentration();
        assertThat(Report.absolute("steady state", 0.5, last)).isLessThan(1e-5);
        assertThat(run.summary().outcome()).isEqualTo(Outcome.FINISHED);
    }

    @Test
    void depletesWhenTheSeriesDoes() {
        assertThat(depletion(1.5)).isCloseTo(0.0900426, within(5e-8));
        Report.title("Planar depletion: Ds t/L^2");
        for (double current : new double[] {1.1, 1.5, 2, 3}) {
            // Just above the limit c_s falls slowly at the end, and its error is that of the time fivefold.
            double tolerance = current < 1.5 ? CELL.tolerance() / 10 : CELL.tolerance();
            Planar cell = CELL.withDrive(current(current))
                    .withTimes(2 * TIME, List.of())
                    .withTolerance(tolerance);
            Recording run = Recording.of(cell.scenario());
            Summary summary = run.summary();
            assertThat(summary.outcome()).isEqualTo(Outcome.DEPLETED);
            assertThat(summary.events()).hasSize(1);
            assertThat(summary.events().get(0).time()).isEqualTo(summary.time());
            assertThat(summary.costs().rejected()).isLessThanOrEqualTo(3);
            assertThat(Report.relative("J = " + current, depletion(current), summary.time() / TIME))
                    .isLessThan(3e-3);
        }
    }

    @Test
    void theDepletionTimeConverges() {
        Report.title("Planar depletion at J = 1.5 for finer steps and mesh: Ds t/L^2");
        double expected = depletion(1.5);
        double[] error = new double[3];
        for (int k = 0; k < error.length; k++) {
            double size = MeshSource.Generated.DEFAULT_FRONT / (1 << k);
            Planar cell = CELL.withDrive(current(1.5))
                    .withTimes(2 * TIME, List.of())
                    .withMesh(size, 6 * size)
                    .withTolerance(1e-4 * Math.pow(0.125, k));
            double got = Recording.of(cell.scenario()).summary().time() / TIME;
            error[k] = Report.relative("tolerance " + cell.tolerance(), expected, got);
        }
        // A local error of dt^3 held at an eighth means half the step.
        Report.order("first refinement", error[0], error[1]);
        assertThat(Report.order("second refinement", error[1], error[2])).isGreaterThan(1.7);
    }

    /** A tall box: until it is depleted the anode does not feel the reservoir, c_s/c0 = 1 - sqrt(t/tau). */
    @Test
    void sandsTime() {
        Planar cell =
                Planar.lowDiffusivity().withDrive(new Drive.CurrentDensity(12)).withHeight(6e-6);
        double share = 1 - cell.electrolyte().transferenceNumber();
        double root = Constants.FARADAY * cell.concentration() / (2 * 12 * share);
        double sand = Math.PI * cell.saltDiffusivity() * root * root;
        assertThat(cell.height()).isGreaterThan(6 * Math.sqrt(cell.saltDiffusivity() * sand));
        List<Double> times = List.of(0.01 * sand, 0.1 * sand, 0.25 * sand, 0.5 * sand, 0.9 * sand);
        Recording run = Recording.of(cell.withTimes(2 * sand, times).scenario());
        Report.title("Sand: c_s/c0 = 1 - sqrt(t/tau)");
        for (double time : times) {
            SeriesRow row = run.at(time);
            double got = row.concentrationFrontMin() / cell.concentration();
            assertThat(Report.absolute("t/tau = " + time / sand, 1 - Math.sqrt(time / sand), got))
                    .isLessThan(2 * cell.tolerance());
        }
        assertThat(run.summary().outcome()).isEqualTo(Outcome.DEPLETED);
        assertThat(Report.relative("Sand's time, s", sand, run.summary().time()))
                .isLessThan(3e-3);
    }
}
