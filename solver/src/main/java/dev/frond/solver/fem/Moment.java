package dev.frond.solver.fem;

/**
 * When a surface reacts, for what grows on it.
 *
 * @param time s
 * @param charge that has passed in either direction, per width of the cell, scaled: um
 */
public record Moment(double time, double charge) {
    /** Of a run. */
    public static final Moment START = new Moment(0, 0);
}
