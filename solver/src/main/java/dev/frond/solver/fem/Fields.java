package dev.frond.solver.fem;

/**
 * The unknowns at one time: the values of each variable per node, in the order of {@link Problem#variables()}, and the potential of
 * the metal. The live arrays are not to be written.
 */
public final class Fields {
    private final double[][] values;
    private final double voltage;

    /** Arrays are kept, not copied: one per variable, one value per node each. */
    public Fields(double[][] values, double voltage) {
        this.values = values;
        this.voltage = voltage;
    }

    /** Of the binary electrolyte: u = c/c0 and psi = F phi/(R T). */
    public Fields(double[] concentration, double[] potential, double voltage) {
        this(new double[][] {concentration, potential}, voltage);
    }

    /** Zero everywhere. */
    public static Fields zero(int variables, int nodes) {
        return new Fields(new double[variables][nodes], 0);
    }

    /** Variables m. */
    public int variables() {
        return values.length;
    }

    /** Nodes n. */
    public int nodes() {
        return values[0].length;
    }

    /** Values of a variable per node. */
    public double[] of(int variable) {
        return values[variable];
    }

    /** The same but for the values of salt and potential, and the voltage. */
    public Fields with(double[] concentration, double[] potential, double metal) {
        double[][] other = values.clone();
        other[Problem.SALT] = concentration;
        other[Problem.POTENTIAL] = potential;
        return new Fields(other, metal);
    }

    /** u = c/c0 per node. */
    public double[] concentration() {
        return values[Problem.SALT];
    }

    /** psi = F phi/(R T) per node. */
    public double[] potential() {
        return values[Problem.POTENTIAL];
    }

    /** Potential of the metal over R T/F. */
    public double voltage() {
        return voltage;
    }
}
