package dev.frond.study.fit;

/** A point from which no way leads down. Live arrays, not to be written. */
public final class Minimum {
    private final double[] places;
    private final double[] values;
    private final double cost;
    private final boolean converged;

    Minimum(double[] places, double[] values, double cost, boolean converged) {
        this.places = places;
        this.values = values;
        this.cost = cost;
        this.converged = converged;
    }

    /** Of the parameters, from 0 to 1. */
    public double[] places() {
        return places;
    }

    /** Of the model there. */
    public double[] values() {
        return values;
    }

    /** Sum of the squares of the differences over the deviations. */
    public double cost() {
        return cost;
    }

    /** Whether the search came to it before its iterations ran out. */
    public boolean converged() {
        return converged;
    }
}
