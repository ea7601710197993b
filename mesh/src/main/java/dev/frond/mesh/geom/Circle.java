package dev.frond.mesh.geom;

/** A circle, or the disc it encloses. */
public record Circle(double x, double y, double radius) {
    public Circle {
        if (!(radius > 0) || !Double.isFinite(x + y + radius)) {
            throw new IllegalArgumentException(
                    "a circle needs a finite centre and a positive radius, got (" + x + ", " + y + "), " + radius);
        }
    }

    /** Distance from a point to the disc; negative inside. */
    public double distance(double px, double py) {
        return Math.hypot(px - x, py - y) - radius;
    }

    /** Distance between two discs; negative when they overlap. */
    public double distance(Circle other) {
        return distance(other.x, other.y) - other.radius;
    }

    public double area() {
        return Math.PI * radius * radius;
    }
}
