package dev.frond.solver.regime;

/** The current density that brings a planar cell to a given potential at the end of a step. */
final class CurrentAtPotential {
    private static final int EXPANSIONS = 300;
    private static final int BISECTIONS = 60;
    private static final double TOLERANCE = 1e-7;

    private final PlanarCell cell;
    private final double step;

    /** @param step s */
    CurrentAtPotential(PlanarCell cell, double step) {
        this.cell = cell;
        this.step = step;
    }

    /**
     * A/m2; the potential falls as the current rises.
     *
     * @param potential over R T/F
     * @param near a current that may be close, A/m2
     * @param scale of currents, A/m2
     */
    double find(double potential, double near, double scale) {
        double width = Math.max(0.01 * Math.abs(near), 1e-6 * scale);
        double low = near - width;
        double high = near + width;
        for (int k = 0; k < EXPANSIONS && excess(low, potential) < 0; k++) {
            high = low;
            width *= 2;
            low = near - width;
        }
        for (int k = 0; k < EXPANSIONS && excess(high, potential) > 0; k++) {
            low = high;
            width *= 2;
            high = near + width;
        }
        return between(low, high, potential, scale);
    }

    private double between(double from, double to, double potential, double scale) {
        double low = from;
        double high = to;
        double atLow = excess(low, potential);
        double atHigh = excess(high, potential);
        for (int k = 0; k < BISECTIONS && high - low > TOLERANCE * (Math.abs(low) + 1e-6 * scale); k++) {
            boolean chord = k % 3 != 2 && atHigh > Double.NEGATIVE_INFINITY && atLow > atHigh;
            double guess = chord ? low + (high - low) * atLow / (atLow - atHigh) : 0.5 * (low + high);
            double at = excess(guess, potential);
            if (at > 0) {
                low = guess;
                atLow = at;
            } else {
                high = guess;
                atHigh = at;
            }
            if (at == 0) {
                return guess;
            }
        }
        return low;
    }

    private double excess(double current, double potential) {
        if (cell.isBeyondTop(step, current)) {
            return Double.NEGATIVE_INFINITY;
        }
        PlanarCell after = cell.copy();
        after.step(step, current);
        return after.potential(current) - potential;
    }
}
