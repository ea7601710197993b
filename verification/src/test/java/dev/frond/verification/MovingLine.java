package dev.frond.verification;

import dev.frond.solver.physics.Constants;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/**
 * Salt between a flat front that moves and a reservoir, in one dimension: finite volumes that move with the front, implicit steps. SI.
 * Independent of the program; good to 1e-3.
 */
final class MovingLine {
    private static final int CELLS = 400;
    private static final double STEP = 0.05;

    private final double salt;
    private final double anions;
    private final double diffusivity;
    private final double height;
    private final double[] c = new double[CELLS];
    private double front;
    private double time;
    private double slope;

    MovingLine(double salt, double transference, double cationDiffusivity, double height) {
        this.salt = salt;
        this.anions = 1 - transference;
        this.diffusivity = 2 * cationDiffusivity * anions;
        this.height = height;
        Arrays.fill(c, salt);
    }

    /** On to a time under a current density at each time. */
    void to(double end, DoubleUnaryOperator current) {
        while (time < end - 1e-9) {
            double dt = Math.min(STEP, end - time);
            step(dt, current.applyAsDouble(time + dt));
            time += dt;
        }
    }

    private void step(double dt, double current) {
        double speed = current * Constants.LITHIUM_MOLAR_VOLUME / Constants.FARADAY;
        double old = (height - front) / CELLS;
        front += speed * dt;
        double cell = (height - front) / CELLS;
        double[] lower = new double[CELLS];
        double[] diagonal = new double[CELLS];
        double[] upper = new double[CELLS];
        double[] right = new double[CELLS];
        for (int k = 0; k < CELLS; k++) {
            diagonal[k] = cell;
            right[k] = old * c[k];
            if (k > 0) {
                // What goes up through the face below, which moves up.
                double carried = 0.5 * speed * (1 - (double) k / CELLS);
                double spread = diffusivity / cell;
                lower[k] -= dt * (spread - carried);
                diagonal[k] += dt * (spread + carried);
                diagonal[k - 1] += dt * (spread - carried);
                upper[k - 1] -= dt * (spread + carried);
            }
        }
        double leaving = anions * current / Constants.FARADAY;
        right[0] -= dt * leaving;
        diagonal[CELLS - 1] += dt * 2 * diffusivity / cell;
        right[CELLS - 1] += dt * 2 * diffusivity / cell * salt;
        for (int k = 1; k < CELLS; k++) {
            double factor = lower[k] / diagonal[k - 1];
            diagonal[k] -= factor * upper[k - 1];
            right[k] -= factor * right[k - 1];
        }
        c[CELLS - 1] = right[CELLS - 1] / diagonal[CELLS - 1];
        for (int k = CELLS - 2; k >= 0; k--) {
            c[k] = (right[k] - upper[k] * c[k + 1]) / diagonal[k];
        }
        // The flux of anions is that of the front's own motion.
        slope = (leaving - c[0] * speed) / diffusivity;
    }

    double atFront() {
        return c[0] - 0.5 * slope * (height - front) / CELLS;
    }
}
