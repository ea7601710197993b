package dev.frond.solver.internal.step;

import dev.frond.mesh.tri.Mesh;
import dev.frond.solver.fem.DrivePosition;
import dev.frond.solver.fem.Fields;

/** Where a run is, in scaled units. Immutable; live arrays are not to be written. */
public final class State {
    private final double time;
    private final Mesh mesh;
    private final Fields fields;
    private final Fields rate;
    private final double[][] loads;
    private final DrivePosition position;

    /** In the first step of its drive. */
    public State(double time, Mesh mesh, Fields fields, Fields rate, double[][] loads) {
        this(time, mesh, fields, rate, loads, DrivePosition.START);
    }

    /**
     * @param time s
     * @param fields on the mesh
     * @param rate their derivatives in time, following the nodes; a guess for the next step
     * @param loads of each part of the boundary at this state: first the integral of j N_i per front node, left to right; empty
     *     where nothing reacts
     * @param position in the steps of its drive
     */
    public State(double time, Mesh mesh, Fields fields, Fields rate, double[][] loads, DrivePosition position) {
        this.time = time;
        this.mesh = mesh;
        this.fields = fields;
        this.rate = rate;
        this.loads = loads;
        this.position = position;
    }

    public double time() {
        return time;
    }

    /** The same at {@code other}, s: where rounding has led a step beside the time it was to end at. */
    public State at(double other) {
        return new State(other, mesh, fields, rate, loads, position);
    }

    /** The same in another step of the drive. */
    public State in(DrivePosition other) {
        return new State(time, mesh, fields, rate, loads, other);
    }

    /** In the steps of the drive. */
    public DrivePosition position() {
        return position;
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
        return loads[0];
    }

    /** Of each part of the boundary, the front first: integral of j N_i per node, um2/s; empty where nothing reacts. */
    public double[][] loads() {
        return loads;
    }

    /** Integral of j over the front, um2/s. */
    public double totalReaction() {
        double sum = 0;
        for (double part : reaction()) {
            sum += part;
        }
        return sum;
    }
}
