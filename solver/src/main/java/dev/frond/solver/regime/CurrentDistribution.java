package dev.frond.solver.regime;

import dev.frond.solver.linalg.DenseLu;
import dev.frond.solver.linalg.LinearSolveException;
import dev.frond.solver.model.Scenario;
import dev.frond.solver.physics.ButlerVolmer;
import dev.frond.solver.physics.SurfacePlace;
import dev.frond.solver.physics.SurfaceReaction;
import java.util.Arrays;
import java.util.Optional;

/**
 * The current along a front whose salt is steady: {@code j = B (theta_top - theta(u))} by {@link HarmonicSalt} equals Butler-Volmer
 * kinetics on every panel, and the total or the potential is given. Newton's method for u of the panels and the potential.
 */
final class CurrentDistribution {
    private static final int ITERATIONS = 60;
    private static final double TOLERANCE = 1e-6;

    /** Share of u that an iteration takes away at most, and change of the potential over R T/F. */
    private static final double MOST_LESS = 0.7;

    private static final double MOST_MORE = 3;
    private static final double MOST_VOLTAGE = 3;

    /** Change of the potential over R T/F by which a front has no salt to carry the current with. */
    private static final double RUN_AWAY = 200;

    private final SteadyTransport transport;
    private final ButlerVolmer kinetics;
    private final double capillarity;
    private final FrontGraph front;
    private final double[] fluxes;
    private final SurfacePlace[] places;
    private final SurfaceReaction reaction = new SurfaceReaction();
    private final double[] curvature;
    private final int n;

    /**
     * @param fluxes the matrix B of the front
     * @param places what the panels' surface is like, resistances over R T/(z F) per A/m2
     */
    CurrentDistribution(
            Scenario scenario, SteadyTransport transport, FrontGraph front, double[] fluxes, SurfacePlace[] places) {
        this.transport = transport;
        this.front = front;
        this.fluxes = fluxes;
        this.places = places;
        n = front.panels();
        kinetics = scenario.kinetics();
        capillarity = scenario.capillarity();
        curvature = front.curvature();
    }

    /** What is given: the total current per depth, A/m, or the voltage. */
    record Given(boolean total, double value) {}

    /**
     * Empty when there is no such current, or its equations are singular.
     *
     * @param top theta at the top
     * @param start salt and voltage to begin with
     * @param advance how far 1 A/m2 moves the front until the curvature is taken, m3/A; so surface energy smoothes without
     *     oscillations
     */
    Optional<PanelCurrents> find(double top, Given given, PanelCurrents start, double advance) {
        try {
            return iterate(top, given, start, advance);
        } catch (LinearSolveException e) {
            return Optional.empty();
        }
    }

    private Optional<PanelCurrents> iterate(double top, Given given, PanelCurrents start, double advance) {
        double[] u = start.salt().clone();
        double voltage = start.voltage();
        double[][] bending = capillarity > 0 ? bending(advance) : new double[0][];
        double[] matrix = new double[(n + 1) * (n + 1)];
        double[] right = new double[n + 1];
        double slack = 1 / Math.min(1, kinetics.alphaCathodic());
        for (int k = 0; k < ITERATIONS; k++) {
            double[] current = currents(top, u);
            assemble(matrix, right, u, voltage, current, bending, given);
            double[] change = DenseLu.solve(n + 1, matrix, right);
            double most = apply(change, u);
            double step = Math.max(-MOST_VOLTAGE * slack, Math.min(MOST_VOLTAGE * slack, change[n]));
            voltage += step;
            if (Double.isNaN(voltage) || Math.abs(voltage - start.voltage()) > RUN_AWAY * slack) {
                return Optional.empty();
            }
            if (Math.max(most, Math.abs(step) / slack) < TOLERANCE) {
                return Optional.of(new PanelCurrents(currents(top, u), u, voltage));
            }
        }
        return Optional.empty();
    }

    /** Rows: change of the curvature of a panel by the currents of all. */
    private double[][] bending(double advance) {
        double[][] bending = new double[n][n];
        double[] unit = new double[n];
        for (int k = 0; k < n; k++) {
            unit[k] = advance;
            double[] column = front.curvatureOf(unit);
            for (int i = Math.max(0, k - 3); i < Math.min(n, k + 4); i++) {
                bending[i][k] = column[i];
            }
            unit[k] = 0;
        }
        return bending;
    }

    private double[] currents(double top, double[] u) {
        double[] current = new double[n];
        for (int k = 0; k < n; k++) {
            double drop = top - transport.theta(u[k]);
            for (int i = 0; i < n; i++) {
                current[i] += fluxes[i * n + k] * drop;
            }
        }
        return current;
    }

    private void assemble(
            double[] a, double[] right, double[] u, double voltage, double[] current, double[][] bending, Given given) {
        int row = n + 1;
        Arrays.fill(a, n * row, row * row, 0);
        double[] thetaSlope = new double[n];
        for (int k = 0; k < n; k++) {
            thetaSlope[k] = transport.thetaSlope(u[k]);
        }
        double total = 0;
        for (int i = 0; i < n; i++) {
            double bent = curvature[i] + (capillarity > 0 ? sum(bending[i], current, i) : 0);
            double eta = voltage - transport.psi(u[i]) + capillarity * bent;
            reaction.evaluate(kinetics, places[i], transport.cations(u[i]), eta);
            double slope = places[i].rate * reaction.slope;
            right[i] = places[i].rate * reaction.current - current[i];
            for (int k = 0; k < n; k++) {
                a[i * row + k] = -fluxes[i * n + k];
            }
            if (capillarity > 0) {
                addBending(a, i, slope * capillarity, bending[i]);
            }
            for (int k = 0; k < n; k++) {
                a[i * row + k] *= thetaSlope[k];
            }
            a[i * row + i] -= places[i].rate * reaction.byConcentration + slope * transport.psiSlope(u[i]);
            a[i * row + n] = slope;
            total += current[i] * front.length(i);
        }
        if (given.total()) {
            right[n] = given.value() - total;
            for (int k = 0; k < n; k++) {
                double sum = 0;
                for (int i = 0; i < n; i++) {
                    sum -= front.length(i) * fluxes[i * n + k];
                }
                a[n * row + k] = sum * thetaSlope[k];
            }
        } else {
            right[n] = given.value() - voltage;
            a[n * row + n] = 1;
        }
    }

    private static double sum(double[] weights, double[] values, int around) {
        double sum = 0;
        for (int k = Math.max(0, around - 3); k < Math.min(values.length, around + 4); k++) {
            sum += weights[k] * values[k];
        }
        return sum;
    }

    private void addBending(double[] a, int i, double factor, double[] weights) {
        for (int l = Math.max(0, i - 3); l < Math.min(n, i + 4); l++) {
            for (int k = 0; k < n; k++) {
                a[i * (n + 1) + k] -= factor * weights[l] * fluxes[l * n + k];
            }
        }
    }

    /** Changes u, each at most by a share of itself; the largest relative change. */
    private double apply(double[] change, double[] u) {
        double most = 0;
        double least = SteadyTransport.LEAST * transport.initial();
        for (int k = 0; k < n; k++) {
            double step = Math.max(-MOST_LESS * u[k], Math.min(MOST_MORE * u[k], change[k]));
            most = Math.max(most, Math.abs(step) / u[k]);
            u[k] = Math.max(least, u[k] + step);
        }
        return most;
    }
}
