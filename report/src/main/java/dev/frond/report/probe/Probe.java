package dev.frond.report.probe;

import java.util.ArrayList;
import java.util.List;

/**
 * Where fields are asked for.
 *
 * @param places in their order; at least one
 */
public record Probe(List<Place> places) {
    public Probe {
        places = List.copyOf(places);
    }

    /**
     * A point.
     *
     * @param x m
     * @param y m
     * @param distance from the beginning of a line, m; 0 for a point by itself
     */
    public record Place(double x, double y, double distance) {}

    /** One point, m. */
    public static Probe at(double x, double y) {
        return new Probe(List.of(new Place(x, y, 0)));
    }

    /**
     * Points along a line at equal distances, both ends included, m.
     *
     * @param count of points, at least 2
     */
    public static Probe along(double x0, double y0, double x1, double y1, int count) {
        List<Place> places = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            double part = k / (count - 1.0);
            places.add(new Place(x0 + part * (x1 - x0), y0 + part * (y1 - y0), part * Math.hypot(x1 - x0, y1 - y0)));
        }
        return new Probe(places);
    }

    /** The points of both, this one's first. */
    public Probe and(Probe other) {
        List<Place> both = new ArrayList<>(places);
        both.addAll(other.places);
        return new Probe(both);
    }
}
