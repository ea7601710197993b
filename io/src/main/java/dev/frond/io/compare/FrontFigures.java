package dev.frond.io.compare;

import dev.frond.mesh.tri.AnodePath;
import dev.frond.mesh.tri.Mesh;
import dev.frond.solver.run.Snapshot;

/**
 * Figures of the front of one snapshot and of the flux at it, SI.
 *
 * @param roughness root mean square of y - Y over the length of the front, Y the mean of y over that length, m
 * @param tip x of the highest point, m
 * @param peak x of the middle of the front's edge with the largest N.n, m: N the mean of the recovered fluxes of Li+ at the
 *     edge's ends, n the edge's normal into the lithium
 * @param place where {@code peak} is
 * @param variation standard deviation over mean of |N| of the triangles whose centroid is within {@link #NEAR} of the front,
 *     weighted by area; NaN when there are none, or no flux
 */
public record FrontFigures(double roughness, double tip, double peak, Place place, double variation) {
    /** How far from the front a flux is near the anode, m. */
    public static final double NEAR = 0.2e-6;

    /** Where along the front the flux is largest. */
    public enum Place {
        /** In that half of the cell's width whose points are nearest in x to the highest point. */
        TIP("tip"),
        /** In the other half. */
        FLANK("flank");

        private final String label;

        Place(String label) {
            this.label = label;
        }

        /** The name in tables. */
        public String label() {
            return label;
        }
    }

    public static FrontFigures of(Snapshot snapshot) {
        Mesh mesh = snapshot.mesh();
        double[] xy = mesh.coordinates().xy();
        AnodePath path = mesh.topology().anode();
        int[] front = path.nodes();
        int highest = front[0];
        for (int n : front) {
            highest = xy[2 * n + 1] > xy[2 * highest + 1] ? n : highest;
        }
        double tip = xy[2 * highest];
        double peak = peak(snapshot, path);
        double left = xy[2 * front[0]];
        double right = xy[2 * front[front.length - 1]];
        double reach = reach(tip, left, right);
        Place place = Math.abs(peak - tip) <= reach ? Place.TIP : Place.FLANK;
        return new FrontFigures(roughness(xy, path), tip, peak, place, variation(snapshot, front));
    }

    /** The d for which |x - tip| <= d holds on half of the width. */
    private static double reach(double tip, double left, double right) {
        double half = (right - left) / 2;
        double nearerSide = Math.min(tip - left, right - tip);
        return nearerSide >= half / 2 ? half / 2 : half - nearerSide;
    }

    private static double roughness(double[] xy, AnodePath path) {
        int[] front = path.nodes();
        double length = 0;
        double first = 0;
        for (int k = 1; k < front.length; k++) {
            double ds = path.isLithium(k - 1) ? length(xy, front[k - 1], front[k]) : 0;
            length += ds;
            first += ds * (xy[2 * front[k - 1] + 1] + xy[2 * front[k] + 1]) / 2;
        }
        double mean = first / length;
        double second = 0;
        for (int k = 1; k < front.length; k++) {
            double a = xy[2 * front[k - 1] + 1] - mean;
            double b = xy[2 * front[k] + 1] - mean;
            double ds = path.isLithium(k - 1) ? length(xy, front[k - 1], front[k]) : 0;
            second += ds * (a * a + a * b + b * b) / 3;
        }
        return Math.sqrt(second / length);
    }

    private static double peak(Snapshot snapshot, AnodePath path) {
        int[] front = path.nodes();
        double[] xy = snapshot.mesh().coordinates().xy();
        double[] flux = snapshot.cationFlux();
        double largest = Double.NEGATIVE_INFINITY;
        double peak = Double.NaN;
        for (int k = 1; k < front.length; k++) {
            int a = 2 * front[k - 1];
            int b = 2 * front[k];
            double dx = xy[b] - xy[a];
            double dy = xy[b + 1] - xy[a + 1];
            double normal = ((flux[a] + flux[b]) * dy - (flux[a + 1] + flux[b + 1]) * dx) / (2 * Math.hypot(dx, dy));
            if (path.isLithium(k - 1) && normal > largest) {
                largest = normal;
                peak = (xy[a] + xy[b]) / 2;
            }
        }
        return peak;
    }

    private static double variation(Snapshot snapshot, int[] front) {
        Mesh mesh = snapshot.mesh();
        double[] xy = mesh.coordinates().xy();
        int[] triangles = mesh.topology().triangles();
        double[] flux = snapshot.cellCationFlux();
        double area = 0;
        double first = 0;
        double second = 0;
        for (int t = 0; t < triangles.length / 3; t++) {
            int a = 2 * triangles[3 * t];
            int b = 2 * triangles[3 * t + 1];
            int c = 2 * triangles[3 * t + 2];
            double x = (xy[a] + xy[b] + xy[c]) / 3;
            double y = (xy[a + 1] + xy[b + 1] + xy[c + 1]) / 3;
            if (mesh.topology().region(t) == 0 && isNear(x, y, xy, front)) {
                double size = Math.hypot(flux[2 * t], flux[2 * t + 1]);
                area += mesh.area(t);
                first += mesh.area(t) * size;
                second += mesh.area(t) * size * size;
            }
        }
        double mean = first / area;
        return mean > 0 ? Math.sqrt(Math.max(0, second / area - mean * mean)) / mean : Double.NaN;
    }

    private static boolean isNear(double x, double y, double[] xy, int[] front) {
        for (int k = 1; k < front.length; k++) {
            int a = 2 * front[k - 1];
            int b = 2 * front[k];
            double dx = xy[b] - xy[a];
            double dy = xy[b + 1] - xy[a + 1];
            double along = ((x - xy[a]) * dx + (y - xy[a + 1]) * dy) / (dx * dx + dy * dy);
            double s = Math.min(1, Math.max(0, along));
            if (Math.hypot(x - xy[a] - s * dx, y - xy[a + 1] - s * dy) <= NEAR) {
                return true;
            }
        }
        return false;
    }

    private static double length(double[] xy, int a, int b) {
        return Math.hypot(xy[2 * b] - xy[2 * a], xy[2 * b + 1] - xy[2 * a + 1]);
    }
}
