package dev.frond.sweep.domain;

import java.util.Map;
import java.util.Optional;

/**
 * Only the jobs along a boundary of a map are run: first a coarse grid, then what lies between jobs that differ.
 *
 * @param level the boundary is where the metric passes this value; empty where it is between outcomes
 * @param parts into how many parts the distance between jobs of the coarse grid is cut along the boundary: a power of two
 */
public record Refinement(Optional<Contour> level, int parts) {
    /** A coarse grid that is coarser sees next to nothing. */
    public static final int MOST_PARTS = 64;

    public Refinement {
        if (parts < 2 || parts > MOST_PARTS || Integer.bitCount(parts) != 1) {
            throw new IllegalArgumentException(parts + " is not 2, 4, 8, 16, 32 or 64");
        }
    }

    /** The side of the boundary that a job is on; jobs with different words are parted by it. */
    public String side(String outcome, Map<Metric, Double> values) {
        if (level.isEmpty()) {
            return outcome;
        }
        double value = values.getOrDefault(level.get().metric(), Double.NaN);
        return Double.isNaN(value) ? "none" : value < level.get().level() ? "below" : "above";
    }
}
