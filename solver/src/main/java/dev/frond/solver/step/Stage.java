package dev.frond.solver.step;

import dev.frond.mesh.tri.Coordinates;
import dev.frond.solver.fem.Fields;

/**
 * A solved stage, or the old state as stage 0. Arrays are per node unless said otherwise.
 *
 * <p>{@code sweeping} are the entries of dW/dt, {@code gain} is f (the rate of M u, what enters at the top included) and
 * {@code flux} is the part of f by diffusion and reaction.
 */
final class Stage {
    final Coordinates nodes;
    final Fields fields;
    final double[] sweeping;
    final double[] gain;
    final double[] flux;
    final double[] reaction;
    final double[] counterReaction;
    final double total;
    final double topAnions;

    Stage(
            Coordinates nodes,
            Fields fields,
            double[] sweeping,
            double[] gain,
            double[] flux,
            double[] reaction,
            double[] counterReaction,
            double total,
            double topAnions) {
        this.nodes = nodes;
        this.fields = fields;
        this.sweeping = sweeping;
        this.gain = gain;
        this.flux = flux;
        this.reaction = reaction;
        this.counterReaction = counterReaction;
        this.total = total;
        this.topAnions = topAnions;
    }
}
