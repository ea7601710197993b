package dev.frond.mesh.internal.front.obstacle;

import dev.frond.mesh.geom.Circle;
import dev.frond.mesh.geom.ImpossibleOutlineException;
import dev.frond.mesh.internal.front.curve.FrontLimits;
import java.util.List;

/**
 * Fillers as the front runs round them: one polygon each, of the disc's area, the same for the whole run, so that no area
 * is lost as a contact slides along it. Lengths as the front's.
 *
 * @param fillers all
 * @param size longest edge wanted
 */
public record FillerPolygons(List<Circle> fillers, double size) {
    public FillerPolygons {
        fillers = List.copyOf(fillers);
    }

    /** The mirror images in the line half way between the sides of a box. */
    FillerPolygons reflected(double width) {
        return new FillerPolygons(
                fillers.stream()
                        .map(disc -> new Circle(width - disc.x(), disc.y(), disc.radius()))
                        .toList(),
                size);
    }

    /** Radius out of which no polygon that stands for a disc reaches: with fewest edges its corners stand out most. */
    public static double outerRadius(double radius) {
        double angle = 2 * Math.PI / ObstacleLimits.LEAST_EDGES;
        return radius * Math.sqrt(angle / Math.sin(angle));
    }

    int edgeCount(int filler) {
        double round = 2 * Math.PI * fillers.get(filler).radius();
        return 4 * Math.max(ObstacleLimits.LEAST_EDGES / 4, (int) Math.ceil(0.25 * round / size));
    }

    /**
     * Node k, counted clockwise; any integer. The polygon is its own image in both diameters along the axes and has an
     * edge across the ends of each, so that it does not stand out of the disc there, where a side or the top may be near.
     */
    double x(int filler, int k) {
        int n = edgeCount(filler);
        return fillers.get(filler).x() + radius(filler) * Math.cos(angle(k, n));
    }

    double y(int filler, int k) {
        int n = edgeCount(filler);
        return fillers.get(filler).y() - radius(filler) * Math.sin(angle(k, n));
    }

    private static double angle(int k, int n) {
        return 2 * Math.PI * (Math.floorMod(k, n) + 0.5) / n;
    }

    /** On which the polygon has the disc's area. */
    private double radius(int filler) {
        double angle = 2 * Math.PI / edgeCount(filler);
        return fillers.get(filler).radius() * Math.sqrt(angle / Math.sin(angle));
    }

    /** Corners x0, y0, x1, y1, ..., clockwise. */
    double[] corners(int filler) {
        double[] xy = new double[2 * edgeCount(filler)];
        for (int k = 0; k < xy.length / 2; k++) {
            xy[2 * k] = x(filler, k);
            xy[2 * k + 1] = y(filler, k);
        }
        return xy;
    }

    /**
     * A quadrilateral that spans the gap between two fillers, to where it has grown.
     *
     * @param gap from which it need not be spanned
     */
    double[] bridge(int a, int b, double gap) {
        double[] xy = new double[8];
        corner(a, flank(a, b, 1, gap), xy, 0);
        corner(a, flank(a, b, -1, gap), xy, 1);
        corner(b, flank(b, a, 1, gap), xy, 2);
        corner(b, flank(b, a, -1, gap), xy, 3);
        return xy;
    }

    private void corner(int filler, int k, double[] xy, int at) {
        xy[2 * at] = x(filler, k);
        xy[2 * at + 1] = y(filler, k);
    }

    /** The first node beside the line to another filler that is a gap away from it; step -1 is clockwise. */
    private int flank(int filler, int other, int step, double gap) {
        Circle from = fillers.get(filler);
        Circle to = fillers.get(other);
        int n = edgeCount(filler);
        double place = -n * Math.atan2(to.y() - from.y(), to.x() - from.x()) / (2 * Math.PI) - 0.5;
        double node = Math.rint(place);
        boolean onNode = Math.abs(place - node) < FrontLimits.ROUNDING;
        int first = (int) (step > 0 ? Math.ceil(place) - 1 : Math.floor(place) + 1);
        int k = onNode ? (int) node - step : first;
        for (int walked = 0; walked < n / 4 && to.distance(x(filler, k), y(filler, k)) < gap; walked++) {
            k -= step;
        }
        return k;
    }

    /**
     * The polygon with what is left of it, down to x = end. A disc that the side x = 0 cuts steeply ends where it does;
     * otherwise what is left of it begins where it is far enough from the side, level with the node there.
     *
     * @param gap far enough
     * @param end left of the side
     * @return corners clockwise, the first and the last are at the end
     */
    double[] fromLeft(int filler, double gap, double end) {
        Circle disc = fillers.get(filler);
        boolean steep = disc.x() < ObstacleLimits.STEEP * disc.radius();
        double clear = steep ? ObstacleLimits.LEAST_END * size : gap;
        int n = edgeCount(filler);
        int upper = n / 2;
        while (x(filler, upper) < clear && upper < n - 1) {
            upper++;
        }
        double above = (steep ? crossing(filler) : y(filler, upper)) - disc.y();
        int count = 2 * (n - upper);
        double[] xy = new double[2 * count + 8];
        for (int k = 0; k < count; k++) {
            corner(filler, upper + k, xy, k + 2);
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
    private double crossing(int filler) {
        int n = edgeCount(filler);
        int k = n / 2;
        while (x(filler, k) <= 0) {
            if (++k == n) {
                throw new ImpossibleOutlineException("filler " + filler + " is outside the box");
            }
        }
        double t = x(filler, k) / (x(filler, k) - x(filler, k - 1));
        return y(filler, k) + t * (y(filler, k - 1) - y(filler, k));
    }
}
