package dev.frond.solver.run;

import dev.frond.mesh.front.Front;
import dev.frond.mesh.tri.BoundaryTag;
import dev.frond.mesh.tri.Coordinates;
import dev.frond.solver.fem.Fields;
import dev.frond.solver.physics.ButlerVolmer;
import dev.frond.solver.step.State;

/** The front of a state and what is measured along it, in scaled units. */
final class FrontView {
    private final State state;
    private final int[] nodes;

    private FrontView(State state, int[] nodes) {
        this.state = state;
        this.nodes = nodes;
    }

    static FrontView of(State state) {
        return new FrontView(state, state.mesh().topology().path(BoundaryTag.FRONT));
    }

    Front front() {
        return Front.along(state.mesh().coordinates(), nodes);
    }

    double area() {
        return front().area();
    }

    double length() {
        Coordinates at = state.mesh().coordinates();
        double sum = 0;
        for (int k = 0; k + 1 < nodes.length; k++) {
            sum += edge(at, k);
        }
        return sum;
    }

    private double edge(Coordinates at, int k) {
        return Math.hypot(at.x(nodes[k + 1]) - at.x(nodes[k]), at.y(nodes[k + 1]) - at.y(nodes[k]));
    }

    /** Position along the front of its highest node. */
    int tip() {
        Coordinates at = state.mesh().coordinates();
        int highest = 0;
        for (int k = 1; k < nodes.length; k++) {
            if (at.y(nodes[k]) > at.y(nodes[highest])) {
                highest = k;
            }
        }
        return highest;
    }

    /**
     * Height of the front's highest point: of the parabola over the chord length through the highest node and its
     * neighbours, so that it does not depend on whether a node happens to lie at the apex.
     */
    double tipHeight() {
        int k = tip();
        if (k == 0 || k == nodes.length - 1) {
            return y(k);
        }
        double left = edge(state.mesh().coordinates(), k - 1);
        double right = edge(state.mesh().coordinates(), k);
        double down = (y(k) - y(k - 1)) / left;
        double up = (y(k + 1) - y(k)) / right;
        double bend = (up - down) / (left + right);
        double slope = (down * right + up * left) / (left + right);
        return bend < 0 ? y(k) - slope * slope / (4 * bend) : y(k);
    }

    double x(int k) {
        return state.mesh().coordinates().x(nodes[k]);
    }

    double y(int k) {
        return state.mesh().coordinates().y(nodes[k]);
    }

    /** Distance between the sides. */
    double width() {
        return x(nodes.length - 1) - x(0);
    }

    double lowest() {
        double least = Double.POSITIVE_INFINITY;
        for (int node : nodes) {
            least = Math.min(least, state.mesh().coordinates().y(node));
        }
        return least;
    }

    double concentrationLeast() {
        return state.fields().concentration()[nodes[leastConcentrated()]];
    }

    /** Position along the front of its least concentrated node. */
    int leastConcentrated() {
        double[] u = state.fields().concentration();
        int least = 0;
        for (int k = 1; k < nodes.length; k++) {
            if (u[nodes[k]] < u[nodes[least]]) {
                least = k;
            }
        }
        return least;
    }

    double concentrationMost() {
        double most = 0;
        for (int node : nodes) {
            most = Math.max(most, state.fields().concentration()[node]);
        }
        return most;
    }

    /**
     * Time until the front's last salt is used up if u goes on falling at each node as it does now, s; infinite where it
     * does not fall. Early rather than late while the fall slows down.
     */
    double saltLasts() {
        double[] u = state.fields().concentration();
        double[] rate = state.rate().concentration();
        double longest = 0;
        for (int node : nodes) {
            longest = Math.max(longest, rate[node] < 0 ? -u[node] / rate[node] : Double.POSITIVE_INFINITY);
        }
        return longest;
    }

    /** Mean of u over the front's length. */
    double concentrationMean() {
        double[] u = state.fields().concentration();
        double sum = 0;
        for (int k = 0; k + 1 < nodes.length; k++) {
            sum += edge(state.mesh().coordinates(), k) * (u[nodes[k]] + u[nodes[k + 1]]) / 2;
        }
        return sum / length();
    }

    /** Largest |j| at the front's nodes, with the sign it has there. */
    double reactionMost(ButlerVolmer kinetics) {
        Fields fields = state.fields();
        double most = 0;
        for (int node : nodes) {
            double overpotential = fields.voltage() - fields.potential()[node];
            double j = fields.concentration()[node] * kinetics.cathodic(overpotential) - kinetics.anodic(overpotential);
            if (Math.abs(j) > Math.abs(most)) {
                most = j;
            }
        }
        return most;
    }
}
