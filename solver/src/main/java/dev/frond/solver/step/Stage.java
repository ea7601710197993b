package dev.frond.solver.step;

import dev.frond.mesh.tri.Coordinates;
import dev.frond.solver.fem.Fields;

/**
 * A solved stage, or the old state as stage 0. Arrays have a row per conserved variable unless said otherwise.
 *
 * <p>{@code sweeping} are the entries of dW/dt, {@code gain} is f per node (the rate of M x, what enters through the boundary
 * included) and {@code flux} is the part of f by the terms and the boundary conditions. {@code loads} is what the state remembers
 * of each part of the boundary, {@code total} the integral of the front's reaction, {@code entered} what enters per time.
 */
record Stage(
        Coordinates nodes,
        Fields fields,
        double[][] sweeping,
        double[][] gain,
        double[][] flux,
        double[][] loads,
        double total,
        double[] entered) {
    /** Of the front, per node. */
    double[] reaction() {
        return loads[0];
    }
}
