package dev.frond.solver.regime;

import dev.frond.solver.model.FrontProfile;
import dev.frond.solver.model.Scenario;
import dev.frond.solver.physics.Constants;
import java.util.OptionalDouble;
import org.apache.commons.math3.analysis.solvers.BrentSolver;

/**
 * What a planar cell and linear theory say about a run at constant current.
 *
 * @param depletion s; none when the anode is never depleted
 * @param fastest wavelength at the end, m
 * @param critical wavelength at the end, m
 * @param amplification of the tip over the mean
 */
record Outlook(OptionalDouble depletion, OptionalDouble fastest, OptionalDouble critical, double amplification) {
    /** Times at which the growth is evaluated. */
    private static final int TIMES = 200;

    /** Waves of the front, of half wavelengths per width of the box. */
    private static final int MODES = 256;

    private static final int SAMPLES = 2048;

    /** First and last time at which depletion is looked for, of the end of the run, and steps between. */
    private static final double EARLIEST = 1e-9;

    private static final double LATEST = 100;
    private static final int STEPS = 400;

    /** Share of the time to depletion up to which linear theory is followed. */
    private static final double NEARLY = 0.99;

    static Outlook of(Scenario scenario, PlanarCell cell, double current) {
        if (current <= 0) {
            return new Outlook(OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(), 1);
        }
        double speed = scenario.anode().moving() ? Constants.LITHIUM_MOLAR_VOLUME * current / Constants.FARADAY : 0;
        OptionalDouble depletion =
                depletion(cell, current, speed, scenario.time().end());
        double end = Math.min(scenario.time().end(), NEARLY * depletion.orElse(Double.POSITIVE_INFINITY));
        Waves waves = new Waves(scenario, cell, current);
        double u = cell.atFront(current, end, speed * end);
        double amplification =
                speed > 0 ? amplification(scenario, growths(scenario, cell, current, speed, end, waves)) : 1;
        return new Outlook(depletion, waves.fastest(u, cell.distance(speed * end)), waves.critical(u), amplification);
    }

    /**
     * The first time without salt at the front, looked for to a hundred times the end of the run, step by step: a front that
     * comes nearer to a reservoir is better off later.
     */
    private static OptionalDouble depletion(PlanarCell cell, double current, double speed, double end) {
        double ratio = Math.pow(LATEST / EARLIEST, 1.0 / STEPS);
        double before = EARLIEST * end;
        for (int k = 1; k <= STEPS; k++) {
            double time = EARLIEST * end * Math.pow(ratio, k);
            if (cell.atFront(current, time, speed * time) <= 0) {
                return OptionalDouble.of(
                        cell.atFront(current, before, speed * before) <= 0
                                ? before
                                : new BrentSolver(1e-9 * end)
                                        .solve(500, t -> cell.atFront(current, t, speed * t), before, time));
            }
            before = time;
        }
        return OptionalDouble.empty();
    }

    /** Integral of sigma over the run per mode, by the rule of the middle. */
    private static double[] growths(
            Scenario scenario, PlanarCell cell, double current, double speed, double end, Waves waves) {
        double[] sum = new double[MODES + 1];
        double dt = end / TIMES;
        for (int m = 0; m < TIMES; m++) {
            double time = (m + 0.5) * dt;
            double u = cell.atFront(current, time, speed * time);
            Waves.Base base = waves.on(u, cell.distance(speed * time));
            for (int n = 1; n <= MODES; n++) {
                double k = Math.PI * n / scenario.cell().width();
                sum[n] += dt * base.growth(k);
            }
        }
        return sum;
    }

    private static double amplification(Scenario scenario, double[] growths) {
        double[] heights = heights(scenario);
        double[] modes = modes(heights);
        double before = most(modes, new double[modes.length], heights.length);
        if (before < 1e-6 * scenario.cell().width()) {
            return Math.exp(growths[2]);
        }
        return most(modes, growths, heights.length) / before;
    }

    private static double[] heights(Scenario scenario) {
        FrontProfile profile = FrontProfile.of(scenario);
        double[] heights = new double[SAMPLES];
        for (int k = 0; k < SAMPLES; k++) {
            heights[k] = profile.height((k + 0.5) / SAMPLES * profile.width());
        }
        return heights;
    }

    /** Coefficients of cos(pi n x/W), that of n = 0 left out. */
    private static double[] modes(double[] heights) {
        double[] modes = new double[MODES + 1];
        for (int n = 1; n <= MODES; n++) {
            for (int k = 0; k < heights.length; k++) {
                modes[n] += 2 * heights[k] * Math.cos(Math.PI * n * (k + 0.5) / heights.length) / heights.length;
            }
        }
        return modes;
    }

    /** Of the waves' sum, each grown. */
    private static double most(double[] modes, double[] growths, int samples) {
        double most = 0;
        for (int k = 0; k < samples; k++) {
            double height = 0;
            for (int n = 1; n < modes.length; n++) {
                height += modes[n] * Math.exp(growths[n]) * Math.cos(Math.PI * n * (k + 0.5) / samples);
            }
            most = Math.max(most, height);
        }
        return most;
    }
}
