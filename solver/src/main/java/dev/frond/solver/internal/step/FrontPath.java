package dev.frond.solver.internal.step;

import dev.frond.mesh.tri.Coordinates;
import org.jspecify.annotations.Nullable;

/** Where the nodes are at the stages of one attempted step. */
public interface FrontPath {
    /**
     * Nodes of the next stage.
     *
     * @param sweptArea lithium deposited since the old state, um2; the front's move, and that of a counter electrode, match it
     *     to round-off
     * @return null when the mesh would be too distorted
     */
    @Nullable
    Coordinates place(int stage, double sweptArea);

    /**
     * The reaction expected at the first stage, per front node at the nodes placed last. With it the front enters the first
     * stage at the speed it has there, to second order, rather than at the old state's: a speed that is off by O(dt) is an
     * error O(dt) of the displaced salt and one O(dt^1.5) of the concentration at the front.
     */
    void expected(double[] reaction);

    /** The stage's equations were solved with this reaction, the integral of j N_i per front node. */
    void solved(int stage, double[] reaction);

    /** Local error of the front's position after the last stage, um. */
    double error();

    /** What the front's nodes lack after the last stage, for the next steps to make up for. */
    default FrontCorrection correction() {
        return FrontCorrection.NONE;
    }
}
