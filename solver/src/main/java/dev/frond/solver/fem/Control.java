package dev.frond.solver.fem;

/** The equation that fixes the potential of the lithium, in scaled units. */
public sealed interface Control {
    /** Zero when satisfied, from the integral of j over the front and the metal's potential. */
    double residual(double total, double voltage);

    /** Derivative of the residual by the integral of j. */
    double byTotal();

    /** Derivative of the residual by the potential. */
    double byVoltage();

    /**
     * Constant current.
     *
     * @param total integral of j over the front, um2/s: current density over F c0 times the box width
     */
    record Galvanostatic(double total) implements Control {
        @Override
        public double residual(double reached, double voltage) {
            return reached - total;
        }

        @Override
        public double byTotal() {
            return 1;
        }

        @Override
        public double byVoltage() {
            return 0;
        }
    }

    /** Constant potential, over R T/F. */
    record Potentiostatic(double potential) implements Control {
        @Override
        public double residual(double total, double voltage) {
            return voltage - potential;
        }

        @Override
        public double byTotal() {
            return 0;
        }

        @Override
        public double byVoltage() {
            return 1;
        }
    }
}
