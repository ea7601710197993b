package dev.frond.solver.model;

/**
 * The box of electrolyte above the anode: 0 <= x <= width, front <= y <= height.
 *
 * @param width m
 * @param height m, from the flat anode at y = 0
 */
public record Cell(double width, double height, Top top) {
    /** What lies at the top of the box. */
    public sealed interface Top {
        /** c = c0 and phi = 0. */
        record Reservoir() implements Top {}
    }
}
