package dev.frond.solver.step;

import dev.frond.mesh.tri.Mesh;
import dev.frond.solver.fem.Fields;

/** Where a run is, in scaled units. Immutable; live arrays are not to be written. */
public final class State {
    private final double time;
    private final Mesh mesh;
    private final Fields fields;
    private final Fields rate;
    private final double[] reaction;
    private final double[] counterReaction;

    /**
     * @param time s
     * @param fields u, psi and V on the mesh
     * @param rate their derivatives in time, following the nodes; a guess for the next step
     * @param reaction integral of j N_i per front node, left to right, at this state
     * @param counterReaction the same per node of a counter electrode; empty below a reservoir
     */
    public State(double time, Mesh mesh, Fields fields, Fields rate, double[] reaction, double[] counterReaction) {
        this.time = time;
        this.mesh = mesh;
        this.fields = fields;
        this.rate = rate;
        this.reaction = reaction;
        this.counterReaction = counterReaction;
    }

    public double time() {
        return time;
    }

    /** The same at {@code other}, s: where rounding has led a step beside the time it was to end at. */
    public State at(double other) {
        return new State(other, mesh, fields, rate, reaction, counterReaction);
    }

    public Mesh mesh() {
        return mesh;
    }

    public Fields fields() {
        return fields;
    }

    /** Derivatives in time following the nodes, 1/s. */
    public Fields rate() {
        return rate;
    }

    /** Integral of j N_i per front node, um2/s. */
    public double[] reaction() {
        return reaction;
    }

    /** Integral of j N_i per node of the top, negative where it strips, um2/s; empty below a reservoir. */
    public double[] counterReaction() {
        return counterReaction;
    }

    /** Integral of j over the front, um2/s. */
    public double totalReaction() {
        double sum = 0;
        for (double part : reaction) {
            sum += part;
        }
        return sum;
    }
}
