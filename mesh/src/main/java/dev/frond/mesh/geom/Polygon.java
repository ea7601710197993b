package dev.frond.mesh.geom;

import java.util.Arrays;

/** A simple closed polygon, and what it encloses. Its corners are those of the mesh round it. Immutable. */
public final class Polygon implements Shape {
    private final double x;
    private final double y;
    private final double[] xy;
    private final double reach;
    private final double area;
    private final Box box;

    private Polygon(double x, double y, double... xy) {
        this.x = x;
        this.y = y;
        this.xy = xy;
        double farthest = 0;
        for (int k = 0; k < xy.length; k += 2) {
            farthest = Math.max(farthest, Math.hypot(xy[k] - x, xy[k + 1] - y));
        }
        this.reach = farthest;
        this.area = Math.abs(Polylines.signedArea(xy));
        this.box = Box.round(xy);
    }

    /**
     * A polygon with its centre of area for the point inside; where that is not inside, or hardly, the middle of its widest part at
     * half its height.
     *
     * @param xy corners x0, y0, x1, y1, ... in either direction, not closed; copied
     * @throws IllegalArgumentException when there are fewer than three corners, or no area between them
     */
    public static Polygon of(double[] xy) {
        double signed = xy.length >= 6 && xy.length % 2 == 0 ? Polylines.signedArea(xy) : 0;
        if (signed == 0 || !Double.isFinite(signed)) {
            throw new IllegalArgumentException("a polygon needs three corners and an area");
        }
        double[] clockwise = signed < 0 ? xy.clone() : reversed(xy);
        double[] centre = centre(clockwise);
        double[] closed = closed(clockwise);
        double depth = Polylines.distance(centre[0], centre[1], closed);
        Circle widest = Polylines.discWithin(clockwise);
        boolean deep = Polylines.contains(clockwise, centre[0], centre[1]) && depth >= 0.5 * widest.radius();
        return new Polygon(deep ? centre[0] : widest.x(), deep ? centre[1] : widest.y(), clockwise);
    }

    private static double[] reversed(double[] xy) {
        double[] back = new double[xy.length];
        for (int k = 0; k < xy.length; k += 2) {
            back[xy.length - 2 - k] = xy[k];
            back[xy.length - 1 - k] = xy[k + 1];
        }
        return back;
    }

    private static double[] closed(double[] xy) {
        double[] closed = Arrays.copyOf(xy, xy.length + 2);
        closed[xy.length] = xy[0];
        closed[xy.length + 1] = xy[1];
        return closed;
    }

    private static double[] centre(double[] xy) {
        double twice = 0;
        double sumX = 0;
        double sumY = 0;
        for (int k = 2; k + 3 < xy.length; k += 2) {
            double cross = (xy[k] - xy[0]) * (xy[k + 3] - xy[1]) - (xy[k + 2] - xy[0]) * (xy[k + 1] - xy[1]);
            twice += cross;
            sumX += cross * (xy[k] + xy[k + 2] - 2 * xy[0]);
            sumY += cross * (xy[k + 1] + xy[k + 3] - 2 * xy[1]);
        }
        return new double[] {xy[0] + sumX / (3 * twice), xy[1] + sumY / (3 * twice)};
    }

    @Override
    public double x() {
        return x;
    }

    @Override
    public double y() {
        return y;
    }

    @Override
    public double reach() {
        return reach;
    }

    @Override
    public double area() {
        return area;
    }

    @Override
    public Box box() {
        return box;
    }

    /** A copy of the corners x0, y0, x1, y1, ..., clockwise. */
    public double[] corners() {
        return xy.clone();
    }

    public double perimeter() {
        return Polylines.length(closed(xy));
    }

    public boolean contains(double px, double py) {
        return px > box.left()
                && px < box.right()
                && py > box.low()
                && py < box.high()
                && Polylines.contains(xy, px, py);
    }

    @Override
    public double distance(double px, double py) {
        double away = toRim(px, py);
        return contains(px, py) ? -away : away;
    }

    /** The place on the rim that is nearest to a point: x and y. */
    public double[] nearest(double px, double py) {
        double[] nearest = {xy[0], xy[1]};
        double least = Double.POSITIVE_INFINITY;
        for (int k = 0; k < xy.length; k += 2) {
            int next = (k + 2) % xy.length;
            double t = Segments.nearest(px, py, xy[k], xy[k + 1], xy[next], xy[next + 1]);
            double atX = xy[k] + t * (xy[next] - xy[k]);
            double atY = xy[k + 1] + t * (xy[next + 1] - xy[k + 1]);
            double away = Math.hypot(atX - px, atY - py);
            if (away < least) {
                least = away;
                nearest[0] = atX;
                nearest[1] = atY;
            }
        }
        return nearest;
    }

    /** Distance from the segment a b; negative when an end is inside, or it crosses the rim. */
    public double distance(double ax, double ay, double bx, double by) {
        return contains(ax, ay) ? -toRim(ax, ay) : contains(bx, by) ? -toRim(bx, by) : toSegment(ax, ay, bx, by);
    }

    private double toRim(double px, double py) {
        int last = xy.length - 2;
        double away = Segments.distance(px, py, xy[last], xy[last + 1], xy[0], xy[1]);
        return Math.min(away, Polylines.distance(px, py, xy));
    }

    @Override
    public double distance(Shape other) {
        return other instanceof Polygon polygon
                ? distance(polygon, Double.POSITIVE_INFINITY)
                : other.distance((Shape) this);
    }

    @Override
    public boolean isWithin(double distance, Shape other) {
        if (!(other instanceof Polygon polygon)) {
            return other.isWithin(distance, this);
        }
        return meets(polygon, distance) && distance(polygon, Math.max(distance, 0)) < distance;
    }

    private boolean meets(Polygon other, double distance) {
        return box.left() - distance <= other.box.right()
                && box.right() + distance >= other.box.left()
                && box.low() - distance <= other.box.high()
                && box.high() + distance >= other.box.low();
    }

    /** Exact as far as it is below {@code most}, something not below it otherwise. */
    private double distance(Polygon other, double most) {
        double depth = Math.max(depthIn(other), other.depthIn(this));
        if (depth > 0) {
            return -depth;
        }
        double least = Double.POSITIVE_INFINITY;
        Box near = other.box.widened(most);
        for (int k = 0; k < xy.length; k += 2) {
            int next = (k + 2) % xy.length;
            if (near.meets(xy[k], xy[k + 1], xy[next], xy[next + 1])) {
                least = Math.min(least, other.toSegment(xy[k], xy[k + 1], xy[next], xy[next + 1]));
            }
        }
        return least;
    }

    /** How far its corners are inside another one at most; 0 when they are not. */
    private double depthIn(Polygon other) {
        double depth = 0;
        for (int k = 0; k < xy.length; k += 2) {
            if (other.contains(xy[k], xy[k + 1])) {
                depth = Math.max(depth, other.toRim(xy[k], xy[k + 1]));
            }
        }
        return depth;
    }

    /** Distance from the rim to a segment; a little below 0, the shorter of the two edges' half lengths, where it crosses. */
    private double toSegment(double ax, double ay, double bx, double by) {
        double least = Double.POSITIVE_INFINITY;
        for (int k = 0; k < xy.length; k += 2) {
            int next = (k + 2) % xy.length;
            if (Segments.touch(ax, ay, bx, by, xy[k], xy[k + 1], xy[next], xy[next + 1])) {
                return crossing(ax, ay, bx, by, k, next);
            }
            double ofEnds = Math.min(
                    Segments.distance(ax, ay, xy[k], xy[k + 1], xy[next], xy[next + 1]),
                    Segments.distance(bx, by, xy[k], xy[k + 1], xy[next], xy[next + 1]));
            least = Math.min(least, Math.min(ofEnds, Segments.distance(xy[k], xy[k + 1], ax, ay, bx, by)));
        }
        return least;
    }

    /** How far two edges that touch cross: the least way of an end to the other edge's line. */
    private double crossing(double ax, double ay, double bx, double by, int k, int next) {
        double depth = Math.min(
                Math.min(
                        Segments.distance(ax, ay, xy[k], xy[k + 1], xy[next], xy[next + 1]),
                        Segments.distance(bx, by, xy[k], xy[k + 1], xy[next], xy[next + 1])),
                Math.min(
                        Segments.distance(xy[k], xy[k + 1], ax, ay, bx, by),
                        Segments.distance(xy[next], xy[next + 1], ax, ay, bx, by)));
        return -depth;
    }

    @Override
    public Polygon mirrored(double width) {
        double[] image = new double[xy.length];
        for (int k = 0; k < xy.length; k += 2) {
            image[xy.length - 2 - k] = width - xy[k];
            image[xy.length - 1 - k] = xy[k + 1];
        }
        return new Polygon(width - x, y, image);
    }

    @Override
    public Polygon moved(double dx, double dy) {
        double[] image = xy.clone();
        for (int k = 0; k < image.length; k += 2) {
            image[k] += dx;
            image[k + 1] += dy;
        }
        return new Polygon(x + dx, y + dy, image);
    }

    @Override
    public Polygon times(double factor) {
        double[] image = xy.clone();
        for (int k = 0; k < image.length; k++) {
            image[k] *= factor;
        }
        return new Polygon(factor * x, factor * y, image);
    }

    @Override
    public Polygon over(double unit) {
        double[] image = xy.clone();
        for (int k = 0; k < image.length; k++) {
            image[k] /= unit;
        }
        return new Polygon(x / unit, y / unit, image);
    }

    /** By their corners, whichever is the first. */
    @Override
    public boolean isLike(Shape other, double same) {
        boolean like = other instanceof Polygon polygon
                && polygon.xy.length == xy.length
                && Math.abs(polygon.x - x) <= same
                && Math.abs(polygon.y - y) <= same;
        for (int k = 0; like && k < xy.length; k += 2) {
            like = ((Polygon) other).hasCorner(xy[k], xy[k + 1], same);
        }
        return like;
    }

    private boolean hasCorner(double px, double py, double same) {
        for (int k = 0; k < xy.length; k += 2) {
            if (Math.abs(xy[k] - px) <= same && Math.abs(xy[k + 1] - py) <= same) {
                return true;
            }
        }
        return false;
    }

    @Override
    public double areaLeftOfZero() {
        if (box.left() >= 0) {
            return 0;
        }
        double twice = 0;
        for (int k = 0; k < xy.length; k += 2) {
            int next = (k + 2) % xy.length;
            twice += leftOf(xy[k], xy[k + 1], xy[next], xy[next + 1]);
        }
        return 0.5 * Math.abs(twice);
    }

    /** Twice the area between the line x = 0 and the part of an edge that is left of it, by the height that the part spans. */
    private static double leftOf(double ax, double ay, double bx, double by) {
        if (ax >= 0 && bx >= 0) {
            return 0;
        }
        double height = by - ay;
        if (ax >= 0 || bx >= 0) {
            height *= Math.min(ax, bx) / -Math.abs(bx - ax);
        }
        return height * (Math.min(ax, 0) + Math.min(bx, 0));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Polygon polygon && Arrays.equals(xy, polygon.xy);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(xy);
    }

    @Override
    public String toString() {
        return "Polygon about (" + x + ", " + y + ") with " + xy.length / 2 + " corners";
    }
}
