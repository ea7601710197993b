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
    private final double[][] charging;
    private final double passed;
    private final DrivePosition position;
    private final FrontCorrection frontCorrection;

    /**
     * With a front that is where it should be.
     *
     * @param time s
     * @param fields on the mesh
     * @param rate their derivatives in time, following the nodes; a guess for the next step
     * @param loads of each part of the boundary at this state: first the current into each front node, left to right; empty where
     *     nothing reacts
     * @param charging what of the loads charges double layers; empty without one
     * @param passed charge that has deposited or stripped metal at the front so far, both counted positive, um2
     * @param position in the steps of the drive
     */
    public State(
            double time,
            Mesh mesh,
            Fields fields,
            Fields rate,
            double[][] loads,
            double[][] charging,
            double passed,
            DrivePosition position) {
        this(time, mesh, fields, rate, loads, charging, passed, position, FrontCorrection.NONE);
    }

    private State(
            double time,
            Mesh mesh,
            Fields fields,
            Fields rate,
            double[][] loads,
            double[][] charging,
            double passed,
            DrivePosition position,
            FrontCorrection frontCorrection) {
        this.time = time;
        this.mesh = mesh;
        this.fields = fields;
        this.rate = rate;
        this.loads = loads;
        this.charging = charging;
        this.passed = passed;
        this.position = position;
        this.frontCorrection = frontCorrection;
    }

    /** Without double layers, before any charge has passed, in the first step of the drive. */
    public State(double time, Mesh mesh, Fields fields, Fields rate, double[][] loads) {
        this(time, mesh, fields, rate, loads, new double[loads.length][0], 0, DrivePosition.START);
    }

    public double time() {
        return time;
    }

    /** The same at {@code other}, s: where rounding has led a step beside the time it was to end at. */
    public State at(double other) {
        return new State(other, mesh, fields, rate, loads, charging, passed, position, frontCorrection);
    }

    /** The same with other values of u. */
    public State with(double[] concentration) {
        Fields other = fields.with(concentration, fields.potential(), fields.voltage());
        return new State(time, mesh, other, rate, loads, charging, passed, position, frontCorrection);
    }

    /** The same in another step of the drive. */
    public State in(DrivePosition other) {
        return new State(time, mesh, fields, rate, loads, charging, passed, other, frontCorrection);
    }

    /** The same with another {@link #frontCorrection}. */
    public State withFrontCorrection(FrontCorrection defect) {
        return new State(time, mesh, fields, rate, loads, charging, passed, position, defect);
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

    /** What the front's nodes lack: the next step makes up for it. */
    public FrontCorrection frontCorrection() {
        return frontCorrection;
    }

    /** Derivatives in time following the nodes, 1/s. */
    public Fields rate() {
        return rate;
    }

    /** Integral of j N_i per front node, um2/s: what deposits metal. */
    public double[] reaction() {
        if (charging[0].length == 0) {
            return loads[0];
        }
        double[] reaction = loads[0].clone();
        for (int k = 0; k < reaction.length; k++) {
            reaction[k] -= charging[0][k];
        }
        return reaction;
    }

    /** Current into each node of each part of the boundary, the front first, um2/s; empty where nothing reacts. */
    public double[][] loads() {
        return loads;
    }

    /** What of the loads charges double layers; empty without one. */
    public double[][] charging() {
        return charging;
    }

    /** Charge that has deposited or stripped metal at the front so far, both counted positive, um2. */
    public double passed() {
        return passed;
    }

    /** Integral of j over the front, um2/s: what deposits metal. */
    public double totalReaction() {
        return sum(reaction());
    }

    /** Current into the front, um2/s. */
    public double totalCurrent() {
        return sum(loads[0]);
    }

    private static double sum(double[] parts) {
        double sum = 0;
        for (double part : parts) {
            sum += part;
        }
        return sum;
    }
}
