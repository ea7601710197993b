package dev.frond.verification;

import dev.frond.solver.physics.ButlerVolmer;
import dev.frond.solver.physics.TransportCoefficients;
import dev.frond.solver.physics.TransportLaw;
import java.util.Arrays;
import org.apache.commons.math3.analysis.solvers.BrentSolver;

/**
 * A planar cell at constant current under a reservoir, front frozen, for any transport law: {@code du/dt = d/dy [Ds(u) du/dy - (1 -
 * t+(u)) j]} by finite volumes whose width falls to a hundredth towards the front, Newton's method on three diagonals, implicit
 * Euler steps that grow like t, extrapolated to second order in the number of steps. Shares nothing with the solver but the law.
 *
 * @param law diffusivities in um2/s
 * @param current j over F c0, um/s
 * @param height um
 */
record OneDimension(TransportLaw law, double current, double height) {
    /** Last over first step, and the coarsest over the finest volume. */
    private static final double STEP_RANGE = 1e4;

    private static final double VOLUME_RANGE = 100;

    /**
     * At a time.
     *
     * @param atFront u there
     * @param potential psi at the front against the reservoir
     */
    record Planar(double atFront, double potential) {
        /** V over R T/F with which the kinetics carry a current. */
        double voltage(ButlerVolmer kinetics, double cations, double current) {
            double eta = new BrentSolver(1e-13)
                    .solve(200, x -> cations * kinetics.cathodic(x) - kinetics.anodic(x) - current, -60, 60);
            return potential + eta;
        }
    }

    /** After {@code time} s. */
    Planar at(double time, int volumes, int steps) {
        Planar coarse = march(time, volumes, steps);
        Planar fine = march(time, volumes, 2 * steps);
        return new Planar(2 * fine.atFront - coarse.atFront, 2 * fine.potential - coarse.potential);
    }

    private Planar march(double time, int volumes, int steps) {
        double[] edge = graded(volumes, VOLUME_RANGE, height);
        double[] instant = graded(steps, STEP_RANGE, time);
        double[] u = new double[volumes];
        Arrays.fill(u, law.initial());
        for (int k = 0; k < steps; k++) {
            step(u, edge, instant[k + 1] - instant[k]);
        }
        return planar(u, edge);
    }

    /** From 0 to an end in geometric progression. */
    private static double[] graded(int count, double range, double end) {
        double ratio = Math.pow(range, 1.0 / (count - 1));
        double[] out = new double[count + 1];
        for (int k = 0; k <= count; k++) {
            out[k] = end * (Math.pow(ratio, k) - 1) / (Math.pow(ratio, count) - 1);
        }
        return out;
    }

    private void step(double[] u, double[] edge, double dt) {
        double[] old = u.clone();
        for (int iteration = 0; iteration < 30; iteration++) {
            Tridiagonal system = new Tridiagonal(u.length);
            for (int i = 0; i < u.length; i++) {
                double width = edge[i + 1] - edge[i];
                system.residual[i] += width / dt * (u[i] - old[i]);
                system.diagonal[i] += width / dt;
            }
            addFluxes(u, edge, system);
            double[] change = system.solve();
            double most = 0;
            for (int i = 0; i < u.length; i++) {
                u[i] -= change[i];
                most = Math.max(most, Math.abs(change[i]));
            }
            if (most < 1e-13) {
                return;
            }
        }
        throw new IllegalStateException("the step does not converge");
    }

    /** Of anions through the edges between volumes and to the reservoir; none through the front. */
    private void addFluxes(double[] u, double[] edge, Tridiagonal system) {
        TransportCoefficients c = new TransportCoefficients();
        for (int i = 0; i < u.length; i++) {
            boolean last = i == u.length - 1;
            double above = last ? law.initial() : u[i + 1];
            double middle = last ? law.initial() : 0.5 * (u[i] + above);
            double byEach = last ? 0 : 0.5;
            double distance = last ? 0.5 * (edge[i + 1] - edge[i]) : 0.5 * (edge[i + 2] - edge[i]);
            law.at(middle, c);
            double gradient = (above - u[i]) / distance;
            double flux = -c.saltDiffusivity * gradient + (1 - c.transference) * current;
            double slope = -c.saltDiffusivitySlope * gradient - c.transferenceSlope * current;
            double byBelow = c.saltDiffusivity / distance + byEach * slope;
            double byAbove = -c.saltDiffusivity / distance + byEach * slope;
            system.residual[i] += flux;
            system.diagonal[i] += byBelow;
            if (!last) {
                system.upper[i] += byAbove;
                system.residual[i + 1] -= flux;
                system.lower[i + 1] -= byBelow;
                system.diagonal[i + 1] -= byAbove;
            }
        }
    }

    /** u is extrapolated to the front by its gradient there, (1 - t+) j/Ds; psi is summed up from the reservoir. */
    private Planar planar(double[] u, double[] edge) {
        TransportCoefficients c = new TransportCoefficients();
        law.at(u[0], c);
        double atFront = u[0] - 0.5 * edge[1] * (1 - c.transference) * current / c.saltDiffusivity;
        double psi = 0;
        double above = law.initial();
        double yAbove = height;
        for (int i = u.length - 1; i >= -1; i--) {
            double here = i < 0 ? atFront : u[i];
            double y = i < 0 ? 0 : 0.5 * (edge[i] + edge[i + 1]);
            law.at(0.5 * (here + above), c);
            psi -= (current * (yAbove - y) - c.diffusional * (above - here)) / c.conductivity;
            above = here;
            yAbove = y;
        }
        return new Planar(atFront, psi);
    }

    /** Three diagonals and a right-hand side. */
    private static final class Tridiagonal {
        private final double[] lower;
        private final double[] diagonal;
        private final double[] upper;
        private final double[] residual;

        Tridiagonal(int size) {
            lower = new double[size];
            diagonal = new double[size];
            upper = new double[size];
            residual = new double[size];
        }

        /** By elimination; destroys the system. */
        double[] solve() {
            int n = diagonal.length;
            for (int i = 1; i < n; i++) {
                double factor = lower[i] / diagonal[i - 1];
                diagonal[i] -= factor * upper[i - 1];
                residual[i] -= factor * residual[i - 1];
            }
            for (int i = n - 1; i >= 0; i--) {
                double rest = i < n - 1 ? upper[i] * residual[i + 1] : 0;
                residual[i] = (residual[i] - rest) / diagonal[i];
            }
            return residual;
        }
    }
}
