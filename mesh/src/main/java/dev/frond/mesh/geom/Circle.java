package dev.frond.mesh.geom;

/** A circle, or the disc it encloses. */
public record Circle(double x, double y, double radius) implements Shape {
    public Circle {
        if (!(radius > 0) || !Double.isFinite(x + y + radius)) {
            throw new IllegalArgumentException(
                    "a circle needs a finite centre and a positive radius, got (" + x + ", " + y + "), " + radius);
        }
    }

    @Override
    public double reach() {
        return radius;
    }

    /** Distance from a point to the disc; negative inside. */
    @Override
    public double distance(double px, double py) {
        return Math.hypot(px - x, py - y) - radius;
    }

    /** Distance between two discs; negative when they overlap. */
    public double distance(Circle other) {
        return distance(other.x, other.y) - other.radius;
    }

    @Override
    public double distance(Shape other) {
        return other instanceof Circle circle ? distance(circle) : other.distance(x, y) - radius;
    }

    @Override
    public double area() {
        return Math.PI * radius * radius;
    }

    @Override
    public Box box() {
        return new Box(x - radius, y - radius, x + radius, y + radius);
    }

    @Override
    public Circle mirrored(double width) {
        return new Circle(width - x, y, radius);
    }

    @Override
    public Circle moved(double dx, double dy) {
        return new Circle(x + dx, y + dy, radius);
    }

    @Override
    public Circle times(double factor) {
        return new Circle(x * factor, y * factor, radius * factor);
    }

    @Override
    public Circle over(double unit) {
        return new Circle(x / unit, y / unit, radius / unit);
    }

    @Override
    public boolean isLike(Shape other, double same) {
        return other instanceof Circle circle
                && Math.abs(x - circle.x) <= same
                && Math.abs(y - circle.y) <= same
                && Math.abs(radius - circle.radius) <= same;
    }

    @Override
    public double areaLeftOfZero() {
        if (x >= radius) {
            return 0;
        }
        double cosine = x / radius;
        return radius * radius * (Math.acos(cosine) - cosine * Math.sqrt(1 - cosine * cosine));
    }
}
