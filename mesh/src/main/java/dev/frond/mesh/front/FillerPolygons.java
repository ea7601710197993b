package dev.frond.mesh.front;

import dev.frond.mesh.geom.Circle;
import java.util.List;

/**
 * Fillers as the front runs round them: one polygon each, of the disc's area, the same for the whole run, so that no area
 * is lost as a contact slides along it. Lengths as the front's.
 *
 * @param fillers all
 * @param size longest edge wanted
 */
public record FillerPolygons(List<Circle> fillers, double size) {
    private static final int LEAST_EDGES = 24;

    public FillerPolygons {
        fillers = List.copyOf(fillers);
    }

    int edgeCount(int filler) {
        double round = 2 * Math.PI * fillers.get(filler).radius();
        return 4 * Math.max(LEAST_EDGES / 4, (int) Math.ceil(0.25 * round / size));
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

    /** Of the disc, and of its polygon. */
    double area(int filler) {
        return fillers.get(filler).area();
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
}
