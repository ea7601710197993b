package dev.frond.solver.run;

import dev.frond.solver.fem.Discretisation;
import dev.frond.solver.internal.step.State;

/** The salt at an electrode that plates: how long it lasts. Scaled units. */
final class SaltSupply {
    /** u of a place that has no salt left: what still comes there reacts at once, and u only fades away. */
    private static final double NONE = 1e-5;

    private final State state;
    private final int[] nodes;
    private final double mean;

    /**
     * @param nodes of the mesh, where the electrode reacts
     * @param mean of u along it
     */
    SaltSupply(State state, int[] nodes, double mean) {
        this.state = state;
        this.nodes = nodes;
        this.mean = mean;
    }

    /** Of a counter electrode, which plates while the front is stripped. */
    static SaltSupply atTop(State state) {
        int[] nodes = Discretisation.topNodes(state.mesh().topology());
        double sum = 0;
        for (int node : nodes) {
            sum += state.fields().concentration()[node];
        }
        return new SaltSupply(state, nodes, sum / nodes.length);
    }

    double mean() {
        return mean;
    }

    /**
     * Time until the electrode's last salt is used up if u goes on falling at each node as it does now, s; infinite where it
     * does not fall. Early rather than late while the fall slows down.
     */
    double lasts() {
        double longest = 0;
        for (int node : nodes) {
            longest = Math.max(longest, lasts(node));
        }
        return longest;
    }

    /** As {@link #lasts()}, until the first of the electrode's nodes has used up its salt. */
    double firstLasts() {
        double shortest = Double.POSITIVE_INFINITY;
        for (int node : nodes) {
            shortest = Math.min(shortest, lasts(node));
        }
        return shortest;
    }

    private double lasts(int node) {
        double u = state.fields().concentration()[node];
        double rate = state.rate().concentration()[node];
        if (u < NONE) {
            return 0;
        }
        return rate < 0 ? -u / rate : Double.POSITIVE_INFINITY;
    }

    /** The node with the least salt. */
    int scarcest() {
        double[] u = state.fields().concentration();
        int least = nodes[0];
        for (int node : nodes) {
            least = u[node] < u[least] ? node : least;
        }
        return least;
    }
}
