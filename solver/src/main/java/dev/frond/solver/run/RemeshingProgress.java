package dev.frond.solver.run;

import dev.frond.mesh.tri.Coordinates;
import dev.frond.solver.internal.step.State;

/**
 * Whether a run that remeshes gets on. Immutable.
 *
 * @param way of the front's fastest node since progress was last made, um
 * @param remeshings since then
 * @param refused remeshings in a row
 */
record RemeshingProgress(double way, int remeshings, int refused) {
    /** The run's start. */
    static final RemeshingProgress BEGUN = new RemeshingProgress(0, 0, 0);

    /** Way of the front, of its edge length, that is progress: a mesh usually lasts for about as much. */
    private static final double PROGRESS = 0.5;

    /** Remeshings without progress that are too many: the contacts, joins and cuts at one place take a few. */
    private static final int MOST_REMESHINGS = 40;

    /** Remeshings in a row that may be refused; the steps between them move the front to where the next may succeed. */
    private static final int MOST_REFUSED = 3;

    /**
     * After an accepted step.
     *
     * @param size edge length along the front, um
     */
    RemeshingProgress stepped(State from, State to, double size) {
        double sum = way + fastest(from, to);
        return sum > PROGRESS * size
                ? new RemeshingProgress(0, 0, refused)
                : new RemeshingProgress(sum, remeshings, refused);
    }

    private static double fastest(State from, State to) {
        Coordinates a = from.mesh().coordinates();
        Coordinates b = to.mesh().coordinates();
        double most = 0;
        for (int node : from.mesh().topology().anode().nodes()) {
            most = Math.max(most, Math.hypot(b.x(node) - a.x(node), b.y(node) - a.y(node)));
        }
        return most;
    }

    RemeshingProgress remeshed() {
        return new RemeshingProgress(way, remeshings + 1, 0);
    }

    RemeshingProgress refusal() {
        return new RemeshingProgress(way, remeshings + 1, refused + 1);
    }

    boolean isStuck() {
        return remeshings > MOST_REMESHINGS;
    }

    boolean isRefused() {
        return refused > MOST_REFUSED;
    }
}
