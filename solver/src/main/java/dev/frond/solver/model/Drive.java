package dev.frond.solver.model;

/** What drives the cell. */
public sealed interface Drive {
    /** Constant current over the box width, A/m2; positive deposits lithium. */
    record CurrentDensity(double value) implements Drive {}

    /** Constant potential of the metal against the top, V; negative deposits lithium. */
    record Potential(double value) implements Drive {}
}
