package dev.frond.solver.internal.step;

import dev.frond.mesh.tri.Coordinates;
import dev.frond.solver.fem.Fields;

/**
 * A solved stage, or the old state as stage 0. Arrays have a row per conserved variable unless said otherwise.
 *
 * <p>{@code sweeping} are the entries of dW/dt, {@code gain} is f per node (the rate of M x, what enters through the boundary
 * included) and {@code flux} is the part of f by the terms and the boundary conditions. {@code loads} is what the state remembers
 * of each part of the boundary, {@code charging} what of it charges double layers, {@code total} the current into the front, {@code
 * deposited} that which deposits metal, {@code entered} what enters per time.
 */
final class Stage {
    private final Coordinates nodes;
    private final Fields fields;
    private final double[][] sweeping;
    private final double[][] gain;
    private final double[][] flux;
    private final double[][] loads;
    private final double[][] charging;
    private final double total;
    private final double deposited;
    private final double[] entered;

    Stage(
            Coordinates nodes,
            Fields fields,
            double[][] sweeping,
            double[][] gain,
            double[][] flux,
            double[][] loads,
            double[][] charging,
            double total,
            double deposited,
            double[] entered) {
        this.nodes = nodes;
        this.fields = fields;
        this.sweeping = sweeping;
        this.gain = gain;
        this.flux = flux;
        this.loads = loads;
        this.charging = charging;
        this.total = total;
        this.deposited = deposited;
        this.entered = entered;
    }

    Coordinates nodes() {
        return nodes;
    }

    Fields fields() {
        return fields;
    }

    double[][] sweeping() {
        return sweeping;
    }

    double[][] gain() {
        return gain;
    }

    double[][] flux() {
        return flux;
    }

    double[][] loads() {
        return loads;
    }

    double[][] charging() {
        return charging;
    }

    double total() {
        return total;
    }

    double deposited() {
        return deposited;
    }

    double[] entered() {
        return entered;
    }

    /** What deposits metal on the front, per node. */
    double[] reaction() {
        if (charging[0].length == 0) {
            return loads[0];
        }
        double[] reaction = loads[0].clone();
        for (int k = 0; k < reaction.length; k++) {
            reaction[k] -= charging[0][k];
        }
        return reaction;
    }
}
