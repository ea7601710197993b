package dev.frond.plot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A streamline from a fixed place at the top of the electrolyte in a window. From frame to frame of a movie it goes where the
 * flux goes, and none comes or ends by what the others do, as evenly spaced lines would. Between two of them flows the same
 * in all heights, so that they gather where the flux is large.
 */
final class RootedLine {
    private static final double STEP = 0.14;
    /** How far below the top of the window the electrolyte is looked for, as a share of the height. */
    private static final double DEEPEST_ROOT = 0.5;

    private static final int HALVINGS = 5;

    private final double[] points;
    private final boolean rootIsUpstream;

    private RootedLine(double[] points, boolean rootIsUpstream) {
        this.points = points;
        this.rootIsUpstream = rootIsUpstream;
    }

    /**
     * An even number of lines from left to right, their roots evenly spaced: none begins in the middle, above a tip or a
     * filler, where it could go either way. A line without an electrolyte to begin in has no points.
     *
     * @param separation wanted, m
     */
    static List<RootedLine> all(FlowField flow, Window window, double separation) {
        int count = 2 * Math.max(1, (int) Math.round(window.width() / separation / 2));
        Walk walk = new Walk(flow, window, STEP * separation);
        List<RootedLine> lines = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            lines.add(walk.from(window.xMin() + (k + 0.5) * window.width() / count));
        }
        return lines;
    }

    /** The number of points. */
    int size() {
        return points.length / 2;
    }

    /**
     * The line with each point at the mean of those of the lines of the same root that are within {@code reach} of it.
     *
     * @param others lines of other frames
     * @param reach m
     */
    RootedLine smoothed(List<RootedLine> others, double reach) {
        double[] means = new double[points.length];
        for (int k = 0; k < points.length; k += 2) {
            double x = points[k];
            double y = points[k + 1];
            int count = 1;
            for (RootedLine other : others) {
                if (k < other.points.length
                        && Math.hypot(other.points[k] - points[k], other.points[k + 1] - points[k + 1]) <= reach) {
                    x += other.points[k];
                    y += other.points[k + 1];
                    count++;
                }
            }
            means[k] = x / count;
            means[k + 1] = y / count;
        }
        return new RootedLine(means, rootIsUpstream);
    }

    /** x0, y0, x1, y1, ... along the flow. */
    double[] downstream() {
        if (rootIsUpstream) {
            return points.clone();
        }
        double[] reversed = new double[points.length];
        for (int k = 0; k < points.length; k += 2) {
            reversed[k] = points[points.length - 2 - k];
            reversed[k + 1] = points[points.length - 1 - k];
        }
        return reversed;
    }

    /** Follows a flow in steps of one length. */
    private record Walk(FlowField flow, Window window, double step) {
        RootedLine from(double x) {
            double[] direction = new double[3];
            double deepest = window.yMax() - DEEPEST_ROOT * window.height();
            for (double y = window.yMax() - step / 2; y > deepest; y -= step / 2) {
                if (flow.direction(x, y, direction)) {
                    boolean down = direction[1] < 0;
                    return new RootedLine(follow(x, y, down ? step : -step), down);
                }
            }
            return new RootedLine(new double[0], true);
        }

        private double[] follow(double x, double y, double signedStep) {
            List<double[]> points = new ArrayList<>();
            double[] point = {x, y};
            int most = (int) (4 * (window.width() + window.height()) / step);
            do {
                points.add(point.clone());
            } while (points.size() < most && advance(point, signedStep));
            return points.stream().flatMapToDouble(Arrays::stream).toArray();
        }

        /** One step, shortened towards an edge; false when the line ends here. */
        private boolean advance(double[] point, double signedStep) {
            double[] next = new double[2];
            double[] direction = new double[3];
            double length = signedStep;
            for (int halving = 0; halving <= HALVINGS; halving++) {
                next[0] = point[0];
                next[1] = point[1];
                if (flow.step(next, length)
                        && window.contains(next[0], next[1])
                        && flow.direction(next[0], next[1], direction)) {
                    point[0] = next[0];
                    point[1] = next[1];
                    return true;
                }
                length /= 2;
            }
            return false;
        }
    }
}
