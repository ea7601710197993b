package dev.frond.verification;

import dev.frond.mesh.geom.Polylines;
import dev.frond.mesh.geom.Segments;
import dev.frond.mesh.internal.front.curve.Front;
import dev.frond.solver.model.FrontProfile;
import dev.frond.solver.model.Scenario;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/**
 * The front that has moved by the same way everywhere, by Huygens' construction: the boundary of all that lies within that way
 * of the lithium (growth) or of the electrolyte (stripping). What protrudes in the direction of motion opens into an arc, what
 * is re-entrant stays sharp. Lengths in m.
 */
final class OffsetCurve {
    /** Points per piece between two marks; at most 1.6 nm apart, so that an arc of 75 nm is 4e-12 m off its chord. */
    private static final int POINTS = 4_000;

    /** Places over the width at which {@link #largestGap} looks. */
    private static final int PLACES = 4_000;

    private final double width;
    private final DoubleUnaryOperator profile;
    private final double way;

    /** The initial front between its mirror images at both sides: x0, y0, x1, y1, ... */
    private final double[] initial;

    /** @param way positive for growth, negative for stripping */
    OffsetCurve(Scenario scenario, double way) {
        this.width = scenario.cell().width();
        this.profile = FrontProfile.of(scenario)::height;
        this.way = way;
        double[] marks = scenario.anode().defects().stream()
                .flatMapToDouble(defect -> Arrays.stream(defect.marks()))
                .filter(mark -> mark > 0 && mark < width)
                .sorted()
                .toArray();
        this.initial = mirrored(chain(marks));
    }

    private double[] chain(double[] marks) {
        double[] xy = new double[2 * (POINTS * (marks.length + 1) + 1)];
        double from = 0;
        int point = 0;
        for (int piece = 0; piece <= marks.length; piece++) {
            double to = piece < marks.length ? marks[piece] : width;
            for (int k = 0; k < POINTS; k++) {
                point = put(xy, point, along(from, to, (double) k / POINTS));
            }
            from = to;
        }
        put(xy, point, width);
        return xy;
    }

    /** Denser at the ends of a piece, where an ellipse stands upright. */
    private static double along(double from, double to, double part) {
        double sine = Math.sin(0.5 * Math.PI * part);
        return from + (to - from) * sine * sine;
    }

    private int put(double[] xy, int point, double x) {
        xy[2 * point] = x;
        xy[2 * point + 1] = profile.applyAsDouble(x);
        return point + 1;
    }

    private double[] mirrored(double[] xy) {
        int n = xy.length / 2;
        double[] all = new double[2 * (3 * n - 2)];
        for (int k = 0; k < n; k++) {
            set(all, n - 1 - k, -xy[2 * k], xy[2 * k + 1]);
            set(all, n - 1 + k, xy[2 * k], xy[2 * k + 1]);
            set(all, 3 * n - 3 - k, 2 * width - xy[2 * k], xy[2 * k + 1]);
        }
        return all;
    }

    private static void set(double[] xy, int point, double x, double y) {
        xy[2 * point] = x;
        xy[2 * point + 1] = y;
    }

    /** Distance of a point from the initial front less the way: zero on the curve, positive beyond it in the direction of motion. */
    double excess(double x, double y) {
        double above = y - profile.applyAsDouble(x);
        double ahead = way < 0 ? -above : above;
        return Math.copySign(distance(x, y), ahead) - Math.abs(way);
    }

    /** From the initial front, whose points are sorted by x: no further to either side than the nearest so far. */
    private double distance(double px, double py) {
        int start = firstBeyond(px);
        double least = Double.POSITIVE_INFINITY;
        for (int k = start; k + 1 < initial.length / 2 && initial[2 * k] - px < least; k++) {
            least = Math.min(least, distance(px, py, k));
        }
        for (int k = start - 1; k >= 0 && px - initial[2 * k + 2] < least; k--) {
            least = Math.min(least, distance(px, py, k));
        }
        return least;
    }

    private double distance(double px, double py, int segment) {
        int k = 2 * segment;
        return Segments.distance(px, py, initial[k], initial[k + 1], initial[k + 2], initial[k + 3]);
    }

    /** The first point of the initial front at or beyond x. */
    private int firstBeyond(double x) {
        int low = 0;
        int high = initial.length / 2 - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (initial[2 * middle] < x) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Largest |{@link #excess}| of all nodes of a front. */
    double largestExcess(Front front) {
        double most = 0;
        for (int i = 0; i < front.nodeCount(); i++) {
            most = Math.max(most, Math.abs(excess(front.x(i), front.y(i))));
        }
        return most;
    }

    /** Height of the curve at x: it is the envelope of circles about the initial front. */
    double height(double x) {
        double radius = Math.abs(way);
        double sign = Math.signum(way);
        double most = sign * profile.applyAsDouble(x) + radius;
        for (int k = firstBeyond(x - radius); k < initial.length / 2 && initial[2 * k] <= x + radius; k++) {
            double off = initial[2 * k] - x;
            most = Math.max(most, sign * initial[2 * k + 1] + Math.sqrt(Math.max(0, (radius - off) * (radius + off))));
        }
        return sign * most;
    }

    /** The curve at evenly spaced x from side to side. */
    double[] points() {
        double[] xy = new double[2 * (PLACES + 1)];
        for (int k = 0; k <= PLACES; k++) {
            double x = width * k / PLACES;
            set(xy, k, x, height(x));
        }
        return xy;
    }

    /** Largest distance of a point of the curve from a front: what the front leaves out between its nodes. */
    double largestGap(Front front) {
        double[] xy = points();
        double most = 0;
        for (int k = 0; k < xy.length; k += 2) {
            most = Math.max(most, Polylines.distance(xy[k], xy[k + 1], front.xy()));
        }
        return most;
    }
}
