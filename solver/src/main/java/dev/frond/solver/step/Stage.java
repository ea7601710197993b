package dev.frond.solver.step;

import dev.frond.mesh.tri.Coordinates;
import dev.frond.solver.fem.Fields;

/**
 * A solved stage. Arrays are per node unless said otherwise.
 *
 * <p>{@code swept} are the entries of W, {@code gain} is f (the rate of M u, what enters at the top included) and
 * {@code flux} is the part of f by diffusion and reaction.
 */
final class Stage {
    final Coordinates nodes;
    final Fields fields;
    final double[] swept;
    final double[] gain;
    final double[] flux;
    final double[] reaction;
    final double total;
    final double topAnions;

    Stage(
            Coordinates nodes,
            Fields fields,
            double[] swept,
            double[] gain,
            double[] flux,
            double[] reaction,
            double total,
            double topAnions) {
        this.nodes = nodes;
        this.fields = fields;
        this.swept = swept;
        this.gain = gain;
        this.flux = flux;
        this.reaction = reaction;
        this.total = total;
        this.topAnions = topAnions;
    }
}
