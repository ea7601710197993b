package dev.frond.solver.internal.step;

import dev.frond.mesh.internal.front.curve.Front;
import dev.frond.mesh.internal.front.curve.MirrorSymmetry;

/** What the front's nodes take of the reaction that was solved for. The sum stays. */
public interface Deposition {
    /**
     * Per node of the front.
     *
     * @param front at the start of a step
     * @param reaction solved for, one value per node
     */
    double[] of(Front front, double[] reaction);

    /** Each node its own. */
    static Deposition asSolved() {
        return (front, reaction) -> reaction;
    }

    /**
     * A node and its image the mean of both as long as the front is its own mirror image; for a box whose other contents are so,
     * too. The triangles above the front are not symmetric, and an error of theirs would grow as a wave of the front does.
     */
    static Deposition ofMirrorImages() {
        return (front, reaction) -> MirrorSymmetry.isSymmetric(front) ? mean(reaction) : reaction;
    }

    private static double[] mean(double[] reaction) {
        double[] mean = new double[reaction.length];
        for (int k = 0; k < mean.length; k++) {
            mean[k] = 0.5 * (reaction[k] + reaction[mean.length - 1 - k]);
        }
        return mean;
    }
}
