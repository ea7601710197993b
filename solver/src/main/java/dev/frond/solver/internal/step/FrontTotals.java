package dev.frond.solver.internal.step;

import dev.frond.solver.saved.Saved;

/** Integrals over time at the nodes of the front, in scaled units. Immutable; live arrays are not to be written. */
public final class FrontTotals {
    /** Over no time. */
    public static final FrontTotals NONE = new FrontTotals(0, 0, new double[0], new double[0], new double[0]);

    private final double time;
    private final double voltage;
    private final double[] reacted;
    private final double[] concentration;
    private final double[] potential;

    /**
     * @param time that they are over, s
     * @param voltage of the metal's potential, s
     * @param reacted what has deposited metal, per node, um2
     * @param concentration of u, per node, s
     * @param potential of the electrolyte's potential, per node, s
     */
    FrontTotals(double time, double voltage, double[] reacted, double[] concentration, double[] potential) {
        this.time = time;
        this.voltage = voltage;
        this.reacted = reacted;
        this.concentration = concentration;
        this.potential = potential;
    }

    /** Of the stages of a step of {@code dt} s. */
    static FrontTotals of(double dt, Tableau tableau, Stage[] stages, int[] front) {
        FrontTotals sum = NONE;
        for (int k = 0; k < stages.length; k++) {
            double weight = dt * tableau.weight(tableau.last(), k);
            sum = sum.plus(of(weight, stages[k], front));
        }
        return sum;
    }

    private static FrontTotals of(double weight, Stage stage, int[] front) {
        double[] reacted = stage.reaction().clone();
        double[] concentration = new double[front.length];
        double[] potential = new double[front.length];
        for (int i = 0; i < front.length; i++) {
            reacted[i] *= weight;
            concentration[i] = weight * stage.fields().concentration()[front[i]];
            potential[i] = weight * stage.fields().potential()[front[i]];
        }
        return new FrontTotals(weight, weight * stage.fields().voltage(), reacted, concentration, potential);
    }

    /** Over the times of both, on the same front. */
    public FrontTotals plus(FrontTotals other) {
        return nodes() == 0
                ? other
                : new FrontTotals(
                        time + other.time,
                        voltage + other.voltage,
                        sum(reacted, other.reacted),
                        sum(concentration, other.concentration),
                        sum(potential, other.potential));
    }

    private static double[] sum(double[] a, double[] b) {
        double[] sum = a.clone();
        for (int i = 0; i < sum.length; i++) {
            sum[i] += b[i];
        }
        return sum;
    }

    /** Of the front; 0 over no time. */
    public int nodes() {
        return reacted.length;
    }

    /** Mean current that has deposited metal at a node, um2/s. */
    public double meanReaction(int node) {
        return reacted[node] / time;
    }

    /** Mean of u at a node. */
    public double meanConcentration(int node) {
        return concentration[node] / time;
    }

    double meanPotential(int node) {
        return potential[node] / time;
    }

    double meanVoltage() {
        return voltage / time;
    }

    public Saved save() {
        return Saved.builder()
                .numbers("time", time)
                .numbers("voltage", voltage)
                .numbers("reacted", reacted)
                .numbers("concentration", concentration)
                .numbers("potential", potential)
                .build();
    }

    /** What {@link #save} returned. */
    public static FrontTotals from(Saved saved) {
        return new FrontTotals(
                saved.number("time"),
                saved.number("voltage"),
                saved.numbers("reacted"),
                saved.numbers("concentration"),
                saved.numbers("potential"));
    }
}
