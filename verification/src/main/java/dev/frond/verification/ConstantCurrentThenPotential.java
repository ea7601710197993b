package dev.frond.verification;

import org.apache.commons.math3.analysis.solvers.BrentSolver;

/**
 * A symmetric cell with fast kinetics that is charged at a small constant current to a potential and then held there, in closed form.
 * Lengths over L, times over L^2/Ds, currents over i_lim = 4 F D+ c0/L, potentials over 4 R T/F. With v the fall of u below the mean,
 * odd about the middle, and V the potential:
 *
 * <pre>
 * v_t = v_yy,  v(1/2) = 0,  v_y(0) = -2 J,  V = t+ J + (1 - t+) v(0)
 * J given: v = J [1 - 2 y - sum over odd n of 8/(n^2 pi^2) cos(n pi y) exp(-n^2 pi^2 t)]
 * V given: v = V (1 - 2 y) + sum of a_m sin(mu_m (1/2 - y)) exp(-mu_m^2 t),  tan(mu/2) = -mu t+/(2 (1 - t+))
 * </pre>
 *
 * @param transference t+
 * @param current J
 * @param potential V
 */
record ConstantCurrentThenPotential(double transference, double current, double potential) {
    private static final int TERMS = 200;

    /** When the potential is reached. */
    double switched() {
        return new BrentSolver(1e-14).solve(200, time -> rising(time) - potential, 1e-7, 5);
    }

    private double rising(double time) {
        double sum = 0;
        for (int n = 1; n < 2 * TERMS; n += 2) {
            double square = n * n * Math.PI * Math.PI;
            sum += 8 / square * Math.exp(-square * time);
        }
        return current * (transference + (1 - transference) * (1 - sum));
    }

    /** J so long after the switch. */
    double fading(double since) {
        double w = 0;
        for (int m = 1; m <= TERMS; m++) {
            double mu = mu(m);
            w += amplitude(mu) * Math.sin(mu / 2) * Math.exp(-mu * mu * since);
        }
        return potential - (1 - transference) / transference * w;
    }

    /** Time after the switch at which J has faded to a value. */
    double faded(double value) {
        return new BrentSolver(1e-14).solve(200, since -> fading(since) - value, 1e-6, 5);
    }

    private double mu(int m) {
        double slope = transference / (2 * (1 - transference));
        double low = (2 * m - 1) * Math.PI;
        return new BrentSolver(1e-14)
                .solve(200, mu -> Math.sin(mu / 2) + mu * slope * Math.cos(mu / 2), low, low + Math.PI);
    }

    /** Of an eigenfunction in what the constant current leaves, less the steady state. */
    private double amplitude(double mu) {
        double half = mu / 2;
        double straight = 2 * (Math.sin(half) / (mu * mu) - Math.cos(half) / (2 * mu));
        double sum = (current - potential) * straight;
        double time = switched();
        for (int n = 1; n < 2 * TERMS; n += 2) {
            double wave = n * Math.PI;
            double sign = n % 4 == 1 ? 1 : -1;
            double product = 0.5 * (Math.sin((mu - wave) / 2) / (mu - wave) - Math.sin((mu + wave) / 2) / (mu + wave));
            sum -= current * 8 / (wave * wave) * Math.exp(-wave * wave * time) * sign * product;
        }
        return sum / (0.25 - Math.sin(mu) / (4 * mu));
    }
}
