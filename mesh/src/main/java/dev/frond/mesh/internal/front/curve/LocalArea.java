package dev.frond.mesh.internal.front.curve;

/**
 * Gives a front with new nodes the area of the old one, locally. Walk both polylines together: where the new one cuts
 * off or adds a sliver, the nodes next to it shift along their normals by that sliver over their chord; corners stay.
 * Only the second-order rest is made up by the whole front.
 */
final class LocalArea {
    private LocalArea() {}

    /**
     * @param xy new nodes, changed in place
     * @param place where each lies on the old front, in edges
     * @param fixed new nodes that must not move
     */
    static void restore(Front old, double[] xy, double[] place, boolean[] fixed) {
        double[] missing = new double[place.length];
        cutOffs(old, xy, place, fixed, missing);
        additions(old, xy, place, fixed, missing);
        exchange(missing, fixed);
        double[] gradient = Areas.gradient(xy);
        double[] normals = Areas.normals(xy);
        double[] weights = new double[place.length];
        double[] before = xy.clone();
        for (int i = 0; i < place.length; i++) {
            double chord = Math.hypot(gradient[2 * i], gradient[2 * i + 1]);
            double most =
                    CurveLimits.MOST_AREA_SHIFT * Math.min(distance(before, i, i - 1), distance(before, i, i + 1));
            double shift = chord > 0 && !fixed[i] ? missing[i] / chord : 0;
            shift = Math.max(-most, Math.min(most, shift));
            xy[2 * i] += shift * normals[2 * i];
            xy[2 * i + 1] += shift * normals[2 * i + 1];
            weights[i] = fixed[i] ? 0 : 1;
        }
        Areas.reach(xy, weights, old.area());
    }

    /** To a neighbour; infinite beyond an end. */
    private static double distance(double[] xy, int node, int neighbour) {
        boolean beyond = neighbour < 0 || 2 * neighbour >= xy.length;
        return beyond
                ? Double.POSITIVE_INFINITY
                : Math.hypot(xy[2 * neighbour] - xy[2 * node], xy[2 * neighbour + 1] - xy[2 * node + 1]);
    }

    /** Old nodes between two new ones: the area between the old path and the new edge is missing. */
    private static void cutOffs(Front old, double[] xy, double[] place, boolean[] fixed, double[] missing) {
        for (int k = 0; k + 1 < place.length; k++) {
            double sum = 0;
            double fromX = xy[2 * k];
            double fromY = xy[2 * k + 1];
            for (int i = (int) Math.floor(place[k]) + 1; i < place[k + 1]; i++) {
                sum += crossed(xy, k, fromX, fromY, old.x(i), old.y(i));
                fromX = old.x(i);
                fromY = old.y(i);
            }
            sum += crossed(xy, k, fromX, fromY, xy[2 * k + 2], xy[2 * k + 3]);
            // Clockwise round the sliver above the edge: its area counts for the lithium.
            give(-0.5 * sum, k, k + 1, fixed, missing);
        }
    }

    /** New nodes inside an old edge: the area between them and the edge was added. */
    private static void additions(Front old, double[] xy, double[] place, boolean[] fixed, double[] missing) {
        int k = 0;
        while (k < place.length) {
            int edge = (int) Math.floor(place[k]);
            if (place[k] == edge) {
                k++;
                continue;
            }
            int from = k;
            double sum = 0;
            double lastX = old.x(edge);
            double lastY = old.y(edge);
            while (k < place.length && (int) Math.floor(place[k]) == edge) {
                sum += cross(old, edge, lastX, lastY, xy[2 * k], xy[2 * k + 1]);
                lastX = xy[2 * k];
                lastY = xy[2 * k + 1];
                k++;
            }
            sum += cross(old, edge, lastX, lastY, old.x(edge + 1), old.y(edge + 1));
            double weights = 0;
            for (int i = from; i < k; i++) {
                weights += bulge(place[i]);
            }
            for (int i = from; i < k; i++) {
                give(0.5 * sum * bulge(place[i]) / weights, i, i, fixed, missing);
            }
        }
    }

    /** Share of a node inside an edge in the area added there: none at the edge's ends, so that it is continuous. */
    private static double bulge(double place) {
        double t = place - Math.floor(place);
        return t * (1 - t);
    }

    /** Half to the nearest node that can move on either side, counted from {@code before} and {@code after}. */
    private static void give(double area, int before, int after, boolean[] fixed, double[] missing) {
        int low = before;
        while (low >= 0 && fixed[low]) {
            low--;
        }
        int high = after;
        while (high < fixed.length && fixed[high]) {
            high++;
        }
        // A corner's sliver belongs to the piece it was cut from, when that has nodes to move.
        boolean lowNear = low == before;
        boolean highNear = high < fixed.length && high == after;
        if ((lowNear && !highNear) || (high == fixed.length && low >= 0)) {
            missing[low] += area;
        } else if ((highNear && !lowNear) || (low < 0 && high < fixed.length)) {
            missing[high] += area;
        } else if (low >= 0 && high < fixed.length) {
            missing[low] += 0.5 * area;
            missing[high] += 0.5 * area;
        }
    }

    /** An end has half of what is missing about it; the other half is its mirror image's. */
    private static void exchange(double[] missing, boolean[] fixed) {
        int last = missing.length - 1;
        for (int pass = 0; pass < CurveLimits.SLIVER_PASSES; pass++) {
            double flux = 0;
            for (int i = 0; i <= last; i++) {
                boolean linked = i < last && !fixed[i] && !fixed[i + 1];
                double here = i == 0 ? 2 * missing[0] : missing[i];
                double there = i + 1 == last ? 2 * missing[last] : missing[Math.min(i + 1, last)];
                double next = linked ? 0.25 * (here - there) : 0;
                missing[i] += flux - next;
                flux = next;
            }
        }
    }

    /** Twice the area of the triangle of new node {@code k} and the step, positive counter-clockwise. */
    private static double crossed(double[] xy, int k, double ax, double ay, double bx, double by) {
        return (ax - xy[2 * k]) * (by - xy[2 * k + 1]) - (ay - xy[2 * k + 1]) * (bx - xy[2 * k]);
    }

    private static double cross(Front old, int edge, double ax, double ay, double bx, double by) {
        return (ax - old.x(edge)) * (by - old.y(edge)) - (ay - old.y(edge)) * (bx - old.x(edge));
    }
}
