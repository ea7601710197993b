package dev.frond.solver.regime;

/** Currents and salt of the panels of a front. */
final class PanelCurrents {
    private final double[] current;
    private final double[] salt;
    private final double voltage;

    /**
     * Keeps the arrays.
     *
     * @param current density, A/m2
     * @param salt u
     * @param voltage metal against {@link SteadyTransport#psi}, over R T/F
     */
    PanelCurrents(double[] current, double[] salt, double voltage) {
        this.current = current;
        this.salt = salt;
        this.voltage = voltage;
    }

    double[] current() {
        return current;
    }

    double[] salt() {
        return salt;
    }

    double voltage() {
        return voltage;
    }
}
