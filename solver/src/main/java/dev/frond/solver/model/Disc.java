package dev.frond.solver.model;

/** A filler: centre and radius, m. */
public record Disc(double x, double y, double radius) {
    /** Distance between the rims; negative when they overlap. */
    double gap(Disc other) {
        return Math.hypot(x - other.x, y - other.y) - radius - other.radius;
    }
}
