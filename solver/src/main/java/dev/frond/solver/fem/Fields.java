package dev.frond.solver.fem;

/** The unknowns at one time: u and psi per node, and the metal potential. The live arrays are not to be written. */
public final class Fields {
    private final double[] concentration;
    private final double[] potential;
    private final double voltage;

    /** Arrays are kept, not copied. */
    public Fields(double[] concentration, double[] potential, double voltage) {
        this.concentration = concentration;
        this.potential = potential;
        this.voltage = voltage;
    }

    /** u = c/c0 per node. */
    public double[] concentration() {
        return concentration;
    }

    /** psi = F phi/(R T) per node. */
    public double[] potential() {
        return potential;
    }

    /** Potential of the lithium over R T/F. */
    public double voltage() {
        return voltage;
    }
}
