package dev.frond.solver.run;

import dev.frond.mesh.internal.front.curve.Front;
import dev.frond.mesh.tri.AnodePath;
import dev.frond.mesh.tri.Coordinates;
import dev.frond.solver.internal.step.FrontDensity;
import dev.frond.solver.internal.step.State;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** The front of a state and what is measured along its lithium, in scaled units. */
final class FrontView {
    private final State state;
    private final AnodePath path;
    private final int[] nodes;

    private FrontView(State state, AnodePath path) {
        this.state = state;
        this.path = path;
        this.nodes = path.nodes();
    }

    static FrontView of(State state) {
        return new FrontView(state, state.mesh().topology().anode());
    }

    Front front() {
        return Front.along(state.mesh().coordinates(), path);
    }

    /** Whether a position along the front is on lithium. */
    private boolean reacts(int k) {
        return (k > 0 && path.isLithium(k - 1)) || (k < path.edgeCount() && path.isLithium(k));
    }

    /** The position on lithium where a value per position is smallest. */
    private int least(IntToDoubleFunction value) {
        int best = -1;
        for (int k = 0; k < nodes.length; k++) {
            if (reacts(k) && (best < 0 || value.applyAsDouble(k) < value.applyAsDouble(best))) {
                best = k;
            }
        }
        return best;
    }

    double area() {
        return front().area();
    }

    double length() {
        Coordinates at = state.mesh().coordinates();
        double sum = 0;
        for (int k = 0; k + 1 < nodes.length; k++) {
            sum += path.isLithium(k) ? edge(at, k) : 0;
        }
        return sum;
    }

    private double edge(Coordinates at, int k) {
        return Math.hypot(at.x(nodes[k + 1]) - at.x(nodes[k]), at.y(nodes[k + 1]) - at.y(nodes[k]));
    }

    /** Position along the front of its highest node. */
    int tip() {
        return least(k -> -y(k));
    }

    /**
     * Height of the front's highest point: of the parabola over the chord length through the highest node and its
     * neighbours, so that it does not depend on whether a node happens to lie at the apex.
     */
    double tipHeight() {
        int k = tip();
        if (k == 0 || k == nodes.length - 1 || !path.isLithium(k - 1) || !path.isLithium(k)) {
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
        return y(least(this::y));
    }

    double concentrationLeast() {
        return state.fields().concentration()[nodes[leastConcentrated()]];
    }

    /** Position along the front of its least concentrated node. */
    private int leastConcentrated() {
        return least(k -> state.fields().concentration()[nodes[k]]);
    }

    /** The salt at its lithium, but for insulated places, which take up none. */
    SaltSupply supply() {
        double[] reaction = state.reaction();
        int[] reacting = IntStream.range(0, nodes.length)
                .filter(k -> reacts(k) && reaction[k] != 0)
                .map(k -> nodes[k])
                .toArray();
        return new SaltSupply(state, reacting, concentrationMean());
    }

    /** Mean of u over the front's length. */
    double concentrationMean() {
        double[] u = state.fields().concentration();
        double sum = 0;
        for (int k = 0; k + 1 < nodes.length; k++) {
            double part = edge(state.mesh().coordinates(), k) * (u[nodes[k]] + u[nodes[k + 1]]) / 2;
            sum += path.isLithium(k) ? part : 0;
        }
        return sum / length();
    }

    /** Largest |j| along the front, with the sign it has there. */
    double reactionMost() {
        double[] reaction = reaction();
        return reaction[least(k -> -Math.abs(reaction[k]))];
    }

    /**
     * j at each position along the front: the node's share of the current, which is the residual of its charge balance, over
     * the length of lithium that belongs to the node (J. Wheeler, Numer. Heat Transfer 6 (1983) 109: the consistent flux, with
     * the boundary mass lumped). Values of the kinetics at the nodes would be that flux with the boundary mass as it is, which
     * doubles and triples the part of the error that alternates from node to node.
     */
    double[] reaction() {
        return FrontDensity.of(state.reaction(), state.mesh());
    }

    /** The same of the current into the front, which may charge a double layer as well. */
    double[] current() {
        return FrontDensity.of(state.loads()[0], state.mesh());
    }

    /**
     * Unit vectors out of the electrolyte, two components per position: across the chord between the neighbours; the sides are
     * mirrors. Zero where lithium is not on both sides.
     */
    double[] normals() {
        return normals(state.mesh().coordinates(), path);
    }

    static double[] normals(Coordinates at, AnodePath path) {
        int[] nodes = path.nodes();
        double[] normals = new double[2 * nodes.length];
        int last = nodes.length - 1;
        for (int k = 0; k <= last; k++) {
            int before = Math.max(0, k - 1);
            int after = Math.min(last, k + 1);
            if (!path.isLithium(before) || !path.isLithium(after - 1)) {
                continue;
            }
            double dx = at.x(nodes[after]) - at.x(nodes[before]);
            double dy = k == 0 || k == last ? 0 : at.y(nodes[after]) - at.y(nodes[before]);
            double chord = Math.hypot(dx, dy);
            normals[2 * k] = dy / chord;
            normals[2 * k + 1] = -dx / chord;
        }
        return normals;
    }

    /** Node of the mesh at a position along the front. */
    int node(int k) {
        return nodes[k];
    }
}
