package dev.frond.solver.internal.step;

import dev.frond.solver.fem.Fields;
import dev.frond.solver.saved.Saved;

/** Integrals of the fields over time, and of what has deposited metal, in scaled units. Immutable; live arrays are not to be written. */
public final class CycleTotals {
    /** Over no time. */
    public static final CycleTotals NONE = new CycleTotals(0, 0, new double[0], new double[0], new double[0]);

    private final double time;
    private final double voltage;
    private final double[] reacted;
    private final double[] concentration;
    private final double[] potential;

    /**
     * @param time that they are over, s
     * @param voltage of the metal's potential, s
     * @param reacted what has deposited metal, per node of the front, um2
     * @param concentration of u, per node, s
     * @param potential of the electrolyte's potential, per node, s
     */
    private CycleTotals(double time, double voltage, double[] reacted, double[] concentration, double[] potential) {
        this.time = time;
        this.voltage = voltage;
        this.reacted = reacted;
        this.concentration = concentration;
        this.potential = potential;
    }

    /** Of the stages of a step of {@code dt} s. */
    static CycleTotals of(double dt, Tableau tableau, Stage[] stages) {
        CycleTotals sum = NONE;
        for (int k = 0; k < stages.length; k++) {
            double weight = dt * tableau.weight(tableau.last(), k);
            Fields fields = stages[k].fields();
            sum = sum.plus(new CycleTotals(
                    weight,
                    weight * fields.voltage(),
                    times(weight, stages[k].reaction()),
                    times(weight, fields.concentration()),
                    times(weight, fields.potential())));
        }
        return sum;
    }

    private static double[] times(double factor, double[] values) {
        double[] product = values.clone();
        for (int i = 0; i < product.length; i++) {
            product[i] *= factor;
        }
        return product;
    }

    /** Over the times of both, on the same mesh. */
    public CycleTotals plus(CycleTotals other) {
        return isNone()
                ? other
                : new CycleTotals(
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

    /** Over no time. */
    public boolean isNone() {
        return reacted.length == 0;
    }

    /** Mean current that has deposited metal, per node of the front, um2/s. */
    public double[] meanReaction() {
        return times(1 / time, reacted);
    }

    /** Mean of u per node. */
    public double[] meanConcentration() {
        return times(1 / time, concentration);
    }

    /** The mean of salt and potentials, the rest as given. */
    Fields mean(Fields given) {
        return given.with(meanConcentration(), times(1 / time, potential), voltage / time);
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
    public static CycleTotals from(Saved saved) {
        return new CycleTotals(
                saved.number("time"),
                saved.number("voltage"),
                saved.numbers("reacted"),
                saved.numbers("concentration"),
                saved.numbers("potential"));
    }
}
