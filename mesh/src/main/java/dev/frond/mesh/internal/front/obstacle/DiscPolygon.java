package dev.frond.mesh.internal.front.obstacle;

import dev.frond.mesh.geom.Circle;
import dev.frond.mesh.geom.ImpossibleOutlineException;
import dev.frond.mesh.internal.front.curve.FrontLimits;

/**
 * The polygon that stands for a disc. It is its own image in both diameters along the axes and has an edge across the ends of each,
 * so that it does not stand out of the disc there, where a side or the top may be near.
 *
 * @param size longest edge wanted
 */
record DiscPolygon(Circle disc, double size) {
    int edgeCount() {
        double round = 2 * Math.PI * disc.radius();
        return 4 * Math.max(ObstacleLimits.LEAST_EDGES / 4, (int) Math.ceil(0.25 * round / size));
    }

    /** Of node k, counted clockwise; any integer. */
    private double x(int k) {
        return disc.x() + radius() * Math.cos(angle(k));
    }

    private double y(int k) {
        return disc.y() - radius() * Math.sin(angle(k));
    }

    private double angle(int k) {
        int n = edgeCount();
        return 2 * Math.PI * (Math.floorMod(k, n) + 0.5) / n;
    }

    /** On which the polygon has the disc's area. */
    private double radius() {
        double angle = 2 * Math.PI / edgeCount();
        return disc.radius() * Math.sqrt(angle / Math.sin(angle));
    }

    /** Corners x0, y0, x1, y1, ..., clockwise. */
    double[] corners() {
        double[] xy = new double[2 * edgeCount()];
        for (int k = 0; k < xy.length / 2; k++) {
            corner(k, xy, k);
        }
        return xy;
    }

    /**
     * A quadrilateral that spans the gap to another one, to where it has grown.
     *
     * @param gap from which it need not be spanned
     */
    double[] bridge(DiscPolygon other, double gap) {
        double[] xy = new double[8];
        corner(flank(other, 1, gap), xy, 0);
        corner(flank(other, -1, gap), xy, 1);
        other.corner(other.flank(this, 1, gap), xy, 2);
        other.corner(other.flank(this, -1, gap), xy, 3);
        return xy;
    }

    private void corner(int k, double[] xy, int at) {
        xy[2 * at] = x(k);
        xy[2 * at + 1] = y(k);
    }

    /** The first node beside the line to another disc that is a gap away from it; step -1 is clockwise. */
    private int flank(DiscPolygon other, int step, double gap) {
        Circle to = other.disc;
        int n = edgeCount();
        double place = -n * Math.atan2(to.y() - disc.y(), to.x() - disc.x()) / (2 * Math.PI) - 0.5;
        double node = Math.rint(place);
        boolean onNode = Math.abs(place - node) < FrontLimits.ROUNDING;
        int first = (int) (step > 0 ? Math.ceil(place) - 1 : Math.floor(place) + 1);
        int k = onNode ? (int) node - step : first;
        for (int walked = 0; walked < n / 4 && to.distance(x(k), y(k)) < gap; walked++) {
            k -= step;
        }
        return k;
    }

    /** As {@link FillerPolygons#fromLeft}. */
    double[] fromLeft(double gap, double end) {
        boolean steep = disc.x() < ObstacleLimits.STEEP * disc.radius();
        double clear = steep ? ObstacleLimits.LEAST_END * size : gap;
        int n = edgeCount();
        int upper = n / 2;
        while (x(upper) < clear && upper < n - 1) {
            upper++;
        }
        double above = (steep ? crossing() : y(upper)) - disc.y();
        int count = 2 * (n - upper);
        double[] xy = new double[2 * count + 8];
        for (int k = 0; k < count; k++) {
            corner(upper + k, xy, k + 2);
        }
        double[] ends = {end, above, 0, above, 0, -above, end, -above};
        for (int k = 0; k < ends.length; k += 2) {
            int at = k < 4 ? k : 2 * count + k;
            xy[at] = ends[k];
            xy[at + 1] = disc.y() + ends[k + 1];
        }
        return xy;
    }

    /** Height at which the polygon crosses x = 0, the upper one. */
    private double crossing() {
        int n = edgeCount();
        int k = n / 2;
        while (x(k) <= 0) {
            if (++k == n) {
                throw new ImpossibleOutlineException(
                        "a filler at (" + disc.x() + ", " + disc.y() + ") is outside the box");
            }
        }
        double t = x(k) / (x(k) - x(k - 1));
        return y(k) + t * (y(k - 1) - y(k));
    }
}
