package dev.frond.mesh.front;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Replaces stretches of a front by one node each and gives the front back its area by a shift of the flanks near each.
 * All at once, so that no stretch depends on the order of the others.
 */
final class Incision {
    /** Flanks take part over at least this many edge lengths h ... */
    private static final double REACH = 5;

    /** ... and over so many that none of their nodes shifts more than this part of h. */
    private static final double MOST_SHIFT = 0.1;

    /** Relative difference of length within which two cuts are alike. */
    private static final double SAME = 1e-9;

    /**
     * A stretch to replace.
     *
     * @param from first place, in edges; the front's start when the new node is its first
     * @param to second place; the front's end when the new node is its last
     * @param x position of the new node
     * @param origin place on the old front whose nodal data the new node takes
     * @param clearance nodes nearer than this along the front are dropped as well
     * @param gain lithium area to gain beyond the old front's
     */
    record Cut(double from, double to, double x, double y, double origin, double clearance, double gain) {
        Cut(double from, double to, double x, double y, double origin, double clearance) {
            this(from, to, x, y, origin, clearance, 0);
        }

        /** One cut over both, half way between. */
        Cut with(Cut other) {
            return new Cut(
                    Math.min(from, other.from),
                    Math.max(to, other.to),
                    0.5 * (x + other.x),
                    0.5 * (y + other.y),
                    0.5 * (origin + other.origin),
                    Math.max(clearance, other.clearance),
                    Math.max(gain, other.gain));
        }
    }

    private Incision() {}

    /**
     * Makes the cuts. Of cuts that overlap only the first in the list is made; two of the same length, as a mirror pair
     * beside the line of symmetry, become one.
     */
    static Relaid of(Front front, List<Cut> cuts, FrontSizing sizing) {
        double[] arc = front.arcLengths();
        List<Stretch> stretches = new ArrayList<>();
        for (Cut cut : cuts) {
            add(Stretch.of(arc, cut), arc, stretches);
        }
        stretches.sort(Comparator.comparingInt(Stretch::before));
        int size = front.nodeCount();
        double gain = 0;
        for (Stretch stretch : stretches) {
            size -= stretch.after - stretch.before - 2;
            gain += stretch.cut.gain;
        }
        double[] place = new double[size];
        double[] xy = new double[2 * size];
        int[] fresh = new int[stretches.size()];
        int k = 0;
        int node = 0;
        for (int s = 0; s <= stretches.size(); s++) {
            int until = s < stretches.size() ? stretches.get(s).before : front.nodeCount() - 1;
            for (; node <= until; node++, k++) {
                place[k] = node;
                xy[2 * k] = front.x(node);
                xy[2 * k + 1] = front.y(node);
            }
            if (s < stretches.size()) {
                Cut cut = stretches.get(s).cut;
                place[k] = cut.origin;
                xy[2 * k] = cut.x;
                xy[2 * k + 1] = cut.y;
                fresh[s] = k++;
                node = stretches.get(s).after;
            }
        }
        restore(front, xy, stretches, fresh, sizing, front.area() + gain);
        return new Relaid(new Front(xy), FrontMap.at(place, front.edgeCount() - 1));
    }

    private static void add(Stretch stretch, double[] arc, List<Stretch> accepted) {
        for (int k = 0; k < accepted.size(); k++) {
            Stretch other = accepted.get(k);
            if (stretch.overlaps(other)) {
                if (Math.abs(stretch.length(arc) - other.length(arc)) < SAME * other.length(arc)) {
                    accepted.remove(k);
                    add(Stretch.of(arc, other.cut.with(stretch.cut)), arc, accepted);
                }
                return;
            }
        }
        accepted.add(stretch);
    }

    /** The kept nodes before and after a cut; -1 or the number of nodes beyond the ends. */
    private record Stretch(Cut cut, int before, int after) {
        static Stretch of(double[] arc, Cut cut) {
            int last = arc.length - 1;
            int before = cut.from == 0 ? -1 : (int) cut.from;
            while (before > 0 && at(arc, cut.from) - arc[before] <= cut.clearance) {
                before--;
            }
            int after = cut.to == last ? last + 1 : (int) Math.ceil(cut.to);
            while (after < last && arc[after] - at(arc, cut.to) <= cut.clearance) {
                after++;
            }
            return new Stretch(cut, before, after);
        }

        private static double at(double[] arc, double place) {
            int edge = Math.min((int) place, arc.length - 2);
            return arc[edge] + (place - edge) * (arc[edge + 1] - arc[edge]);
        }

        double length(double[] arc) {
            return at(arc, cut.to) - at(arc, cut.from);
        }

        boolean overlaps(Stretch other) {
            return before < other.after && other.before < after;
        }

        /** Area that the replacement lacks. */
        double missing(Front front) {
            int last = front.nodeCount() - 1;
            double area = cut.gain;
            for (int i = Math.max(0, before); i < Math.min(last, after); i++) {
                area += trapezoid(front.x(i), front.y(i), front.x(i + 1), front.y(i + 1));
            }
            if (before >= 0) {
                area -= trapezoid(front.x(before), front.y(before), cut.x, cut.y);
            }
            if (after <= last) {
                area -= trapezoid(cut.x, cut.y, front.x(after), front.y(after));
            }
            return area;
        }

        private static double trapezoid(double ax, double ay, double bx, double by) {
            return 0.5 * (ay + by) * (bx - ax);
        }
    }

    private static void restore(
            Front old, double[] xy, List<Stretch> stretches, int[] fresh, FrontSizing sizing, double area) {
        double[] arc = new Front(xy).arcLengths();
        double[] gradient = Areas.gradient(xy);
        double[] normals = Areas.normals(xy);
        double[] shift = new double[arc.length];
        double[] hump = new double[arc.length];
        for (int s = 0; s < fresh.length; s++) {
            double missing = stretches.get(s).missing(old);
            double reach = Math.max(REACH * sizing.size(), Math.abs(missing) / (MOST_SHIFT * sizing.size()));
            double response = 0;
            for (int i = 0; i < arc.length; i++) {
                double r = Math.abs(arc[i] - arc[fresh[s]]) / reach;
                // Vanishes at the new node and, smoothly, at the reach.
                hump[i] = r < 1 ? 6.75 * r * (1 - r) * (1 - r) : 0;
                response += hump[i] * (gradient[2 * i] * normals[2 * i] + gradient[2 * i + 1] * normals[2 * i + 1]);
            }
            for (int i = 0; response > 0 && i < arc.length; i++) {
                shift[i] += hump[i] * missing / response;
            }
        }
        double most = 0;
        for (double amount : shift) {
            most = Math.max(most, Math.abs(amount));
        }
        double[] weights = new double[arc.length];
        for (int i = 0; i < arc.length; i++) {
            xy[2 * i] += shift[i] * normals[2 * i];
            xy[2 * i + 1] += shift[i] * normals[2 * i + 1];
            weights[i] = most > 0 ? Math.abs(shift[i]) / most : 1;
        }
        Areas.reach(xy, weights, area);
    }
}
