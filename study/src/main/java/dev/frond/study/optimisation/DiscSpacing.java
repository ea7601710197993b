package dev.frond.study.optimisation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Keeps points at a distance from each other in a rectangle.
 *
 * @param distance least, m
 * @param left of the rectangle, m
 * @param right m
 * @param low m
 * @param high m
 */
record DiscSpacing(double distance, double left, double right, double low, double high) {
    private static final int MOST_PUSHES = 2000;

    /** By how much points that are too near are pushed beyond their distance, so that few pushes are needed. */
    private static final double BEYOND = 1.02;

    private static final int BLENDS = 8;
    private static final double GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

    /**
     * The points, those that are too near pushed apart. Where they have no room to give way, all are moved towards rows until they have: the
     * same points always give the same.
     *
     * @param points x0, y0, x1, y1, ... in the rectangle
     * @throws IllegalStateException when there is no room for rows of so many
     */
    double[] apart(double... points) {
        double[] rows = rows(points.length / 2).orElseThrow(() -> new IllegalStateException("no room for discs"));
        for (int blend = 0; blend < BLENDS; blend++) {
            double part = blend / (double) BLENDS;
            double[] moved = new double[points.length];
            for (int i = 0; i < moved.length; i++) {
                moved[i] = (1 - part) * points[i] + part * rows[i];
            }
            if (push(moved)) {
                return moved;
            }
        }
        return rows;
    }

    /** Whether all have come apart. */
    private boolean push(double... points) {
        for (int push = 0; push < MOST_PUSHES; push++) {
            clip(points);
            if (isApart(points)) {
                return true;
            }
            for (int i = 0; i < points.length; i += 2) {
                for (int j = i + 2; j < points.length; j += 2) {
                    pushPair(points, i, j);
                }
            }
        }
        return false;
    }

    private void pushPair(double[] points, int i, int j) {
        double dx = points[j] - points[i];
        double dy = points[j + 1] - points[i + 1];
        double apart = Math.hypot(dx, dy);
        if (apart >= distance) {
            return;
        }
        if (apart < 1e-6 * distance) { // one on the other: any direction, but always the same
            dx = StrictMath.cos(GOLDEN_ANGLE * (i + j));
            dy = StrictMath.sin(GOLDEN_ANGLE * (i + j));
        } else {
            dx /= apart;
            dy /= apart;
        }
        double move = 0.5 * (BEYOND * distance - apart);
        points[i] -= move * dx;
        points[i + 1] -= move * dy;
        points[j] += move * dx;
        points[j + 1] += move * dy;
    }

    private void clip(double... points) {
        for (int i = 0; i < points.length; i += 2) {
            points[i] = Math.max(left, Math.min(right, points[i]));
            points[i + 1] = Math.max(low, Math.min(high, points[i + 1]));
        }
    }

    private boolean isApart(double... points) {
        for (int i = 0; i < points.length; i += 2) {
            for (int j = i + 2; j < points.length; j += 2) {
                if (Math.hypot(points[j] - points[i], points[j + 1] - points[i + 1]) < distance) {
                    return false;
                }
            }
        }
        return true;
    }

    /** So many points in level rows, spread over the rectangle; empty when they have no room there. */
    Optional<double[]> rows(int count) {
        if (!(right >= left && high >= low)) {
            return Optional.empty();
        }
        int mostRows = 1 + (int) ((high - low) / distance);
        int mostInRow = 1 + (int) ((right - left) / distance);
        for (int rows = 1; rows <= mostRows; rows++) {
            int inRow = (count + rows - 1) / rows;
            if (inRow <= mostInRow) {
                return Optional.of(rows(count, rows, inRow));
            }
        }
        return Optional.empty();
    }

    private double[] rows(int count, int rows, int inRow) {
        List<Double> points = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            points.add(spread(left, right, k % inRow, inRow));
            points.add(spread(low, high, k / inRow, rows));
        }
        return points.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static double spread(double from, double to, int k, int count) {
        return count == 1 ? 0.5 * (from + to) : from + (to - from) * k / (count - 1);
    }
}
