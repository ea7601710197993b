package dev.frond.solver.model;

import dev.frond.mesh.geom.Circle;
import dev.frond.mesh.geom.Polylines;
import dev.frond.mesh.geom.Segments;
import dev.frond.mesh.geom.Shape;
import dev.frond.solver.model.FillerGroup.Point;
import java.util.List;
import org.apache.commons.math3.random.RandomGenerator;

/**
 * What a particle looks like about its place. A new shape is a record here with its keys in the file's format.
 */
public sealed interface FillerShape {
    /** Checks its values by themselves. */
    void check(Problems problems);

    /** Whether particles of the shape differ, in size or in how they are turned. */
    boolean isDrawn();

    /** One of the particles, for good: {@link #isDrawn} is false of it. */
    FillerShape drawn(RandomGenerator random);

    /** Its thinnest part at its smallest, m. */
    double thickness();

    /** Of the file: what the thinnest part goes by. */
    String thicknessKey();

    /** Its longest extent at its largest, m. */
    double length();

    /** Of one that is drawn, m2. */
    double area();

    /**
     * One that is drawn as the mesh has it.
     *
     * @param edge length of the mesh's edges, m
     */
    Shape at(Point place, double edge);

    /** Its sizes, as in "the filler of diameter 500 nm". */
    String words();

    /** What several are called. */
    String plural();

    /** One of them, with its article. */
    default String single() {
        String name = plural().replaceFirst("s$", "");
        return ("aeio".indexOf(name.charAt(0)) >= 0 ? "an " : "a ") + name;
    }

    /** A disc. */
    record Disc(ParticleSize diameter) implements FillerShape {
        /** All of one diameter, m. */
        public Disc(double diameter) {
            this(new ParticleSize.Fixed(diameter));
        }

        @Override
        public void check(Problems problems) {
            diameter.check(problems, "diameter");
        }

        @Override
        public boolean isDrawn() {
            return diameter.isDrawn();
        }

        @Override
        public Disc drawn(RandomGenerator random) {
            return new Disc(diameter.drawn(random));
        }

        @Override
        public double thickness() {
            return diameter.least();
        }

        @Override
        public String thicknessKey() {
            return "diameter";
        }

        @Override
        public double length() {
            return diameter.most();
        }

        @Override
        public double area() {
            return Math.PI * diameter.middle() * diameter.middle() / 4;
        }

        @Override
        public Circle at(Point place, double edge) {
            return new Circle(place.x(), place.y(), diameter.middle() / 2);
        }

        @Override
        public String words() {
            return "of diameter " + FillerRoom.micro(diameter.middle());
        }

        @Override
        public String plural() {
            return "discs";
        }
    }

    /**
     * An ellipse.
     *
     * @param first its full length along the axis that the angle turns
     * @param second across
     */
    record Ellipse(ParticleSize first, ParticleSize second, ParticleAngle angle) implements FillerShape {
        @Override
        public void check(Problems problems) {
            first.check(problems, "axes");
            second.check(problems, "axes");
            angle.check(problems);
        }

        @Override
        public boolean isDrawn() {
            return first.isDrawn() || second.isDrawn() || angle instanceof ParticleAngle.AtRandom;
        }

        @Override
        public Ellipse drawn(RandomGenerator random) {
            return new Ellipse(first.drawn(random), second.drawn(random), angle.drawn(random));
        }

        @Override
        public double thickness() {
            return Math.min(first.least(), second.least());
        }

        @Override
        public String thicknessKey() {
            return "axes";
        }

        @Override
        public double length() {
            return Math.max(first.most(), second.most());
        }

        @Override
        public double area() {
            return Math.PI * first.middle() * second.middle() / 4;
        }

        @Override
        public Shape at(Point place, double edge) {
            double a = first.middle() / 2;
            double b = second.middle() / 2;
            FillerOutline.Curve curve = new FillerOutline.Curve(
                    t -> a * Math.cos(t),
                    t -> b * Math.sin(t),
                    t -> Math.pow(Math.hypot(a * Math.sin(t), b * Math.cos(t)), 3) / (a * b),
                    0.5 * Math.PI,
                    Math.max(a, b));
            return FillerOutline.ofQuarter(curve, edge, area()).at(place, angle);
        }

        @Override
        public String words() {
            return "of axes " + FillerRoom.micro(first.middle()) + " and " + FillerRoom.micro(second.middle());
        }

        @Override
        public String plural() {
            return "ellipses";
        }
    }

    /**
     * A stick with round ends.
     *
     * @param full length from end to end, at least the diameter
     */
    record Rod(ParticleSize full, ParticleSize diameter, ParticleAngle angle) implements FillerShape {
        @Override
        public void check(Problems problems) {
            full.check(problems, "length");
            diameter.check(problems, "diameter");
            angle.check(problems);
            if (full.least() < diameter.most()) {
                problems.report(
                        "length",
                        "a rod must be at least as long as its diameter, " + FillerRoom.micro(diameter.most()));
            }
        }

        @Override
        public boolean isDrawn() {
            return full.isDrawn() || diameter.isDrawn() || angle instanceof ParticleAngle.AtRandom;
        }

        @Override
        public Rod drawn(RandomGenerator random) {
            return new Rod(full.drawn(random), diameter.drawn(random), angle.drawn(random));
        }

        @Override
        public double thickness() {
            return diameter.least();
        }

        @Override
        public String thicknessKey() {
            return "diameter";
        }

        @Override
        public double length() {
            return full.most();
        }

        @Override
        public double area() {
            double d = diameter.middle();
            return d * (full.middle() - d) + Math.PI * d * d / 4;
        }

        @Override
        public Shape at(Point place, double edge) {
            double r = diameter.middle() / 2;
            double straight = full.middle() / 2 - r;
            double cap = 0.5 * Math.PI * r;
            FillerOutline.Curve curve = new FillerOutline.Curve(
                    s -> s < cap ? straight + r * Math.cos(s / r) : straight - (s - cap),
                    s -> s < cap ? r * Math.sin(s / r) : r,
                    s -> s < cap ? r : Double.POSITIVE_INFINITY,
                    cap + straight,
                    straight + r);
            return FillerOutline.ofQuarter(curve, edge, area()).at(place, angle);
        }

        @Override
        public String words() {
            return "of length " + FillerRoom.micro(full.middle()) + " and diameter "
                    + FillerRoom.micro(diameter.middle());
        }

        @Override
        public String plural() {
            return "rods";
        }
    }

    /**
     * A polygon.
     *
     * @param points its corners about its place, in either direction
     */
    record Polygon(List<Point> points, ParticleAngle angle) implements FillerShape {
        /** More than that no mesh resolves. */
        static final int MOST_POINTS = 100_000;

        public Polygon {
            points = List.copyOf(points);
        }

        @Override
        public void check(Problems problems) {
            angle.check(problems);
            if (points.size() < 3 || points.size() > MOST_POINTS) {
                problems.report("points", "a polygon has 3 to 100,000 points, found " + points.size());
                return;
            }
            for (int k = 0; k < points.size(); k++) {
                points.get(k).check(problems, "points[" + k + "]");
            }
            if (!problems.isEmpty()) {
                return;
            }
            int crossing = crossing(flat());
            if (crossing >= 0) {
                problems.report(
                        "points",
                        "the polygon crosses itself: at its edge after point " + crossing + ", counted from 0");
            } else if (!(area() > 0)) {
                problems.report("points", "the polygon encloses no area");
            }
        }

        /** An edge that meets one that is not beside it; -1 when there is none. */
        private static int crossing(double[] xy) {
            int[] open = Polylines.firstCrossing(xy);
            if (open.length > 0) {
                return open[0];
            }
            int last = xy.length - 2;
            for (int k = 2; k + 4 < xy.length; k += 2) {
                if (Segments.touch(xy[last], xy[last + 1], xy[0], xy[1], xy[k], xy[k + 1], xy[k + 2], xy[k + 3])) {
                    return k / 2;
                }
            }
            return -1;
        }

        private double[] flat() {
            double[] xy = new double[2 * points.size()];
            for (int k = 0; k < points.size(); k++) {
                xy[2 * k] = points.get(k).x();
                xy[2 * k + 1] = points.get(k).y();
            }
            return xy;
        }

        @Override
        public boolean isDrawn() {
            return angle instanceof ParticleAngle.AtRandom;
        }

        @Override
        public Polygon drawn(RandomGenerator random) {
            return new Polygon(points, angle.drawn(random));
        }

        /** The shortest side of the rectangle that holds it, whichever way that is turned by steps of 5 degrees. */
        @Override
        public double thickness() {
            double least = Double.POSITIVE_INFINITY;
            for (int k = 0; k < 36; k++) {
                least = Math.min(least, extent(Math.PI * k / 36));
            }
            return least;
        }

        private double extent(double direction) {
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            for (Point point : points) {
                double along = point.x() * Math.cos(direction) + point.y() * Math.sin(direction);
                low = Math.min(low, along);
                high = Math.max(high, along);
            }
            return high - low;
        }

        @Override
        public String thicknessKey() {
            return "points";
        }

        @Override
        public double length() {
            return Math.hypot(extent(0), extent(0.5 * Math.PI));
        }

        @Override
        public double area() {
            return Math.abs(Polylines.signedArea(flat()));
        }

        @Override
        public Shape at(Point place, double edge) {
            return FillerOutline.ofCorners(flat(), edge).at(place, angle);
        }

        @Override
        public String words() {
            return "with " + points.size() + " corners and an area of " + FillerRoom.squareMicro(area());
        }

        @Override
        public String plural() {
            return "polygons";
        }
    }
}
