package dev.frond.plot.flow;

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
    /** Points from the root on, a step apart; those at the end may be nearer to each other. */
    private final int apart;

    private final boolean rootIsUpstream;

    private RootedLine(double[] points, int apart, boolean rootIsUpstream) {
        this.points = points;
        this.apart = apart;
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

    /** Lines of the same root in a frame before and in one as long after. */
    record Neighbours(RootedLine before, RootedLine after) {}

    /**
     * The line with each point moved by the mean of how far its neighbours are from it. A neighbour counts less the farther it is,
     * and nothing from {@code reach} on; both of a pair count alike; one that has ended, as the lithium has grown, is taken to go
     * on at its last distance, that of the last points that are as far from the root. So nothing changes at once along the line, which would bend it.
     *
     * @param reach m
     */
    RootedLine smoothed(List<Neighbours> pairs, double reach) {
        double[] means = points.clone();
        for (int k = 0; k < points.length; k += 2) {
            double x = 0;
            double y = 0;
            double sum = 1;
            for (Neighbours pair : pairs) {
                int before = common(pair.before, k);
                int after = common(pair.after, k);
                double weight = Math.min(weight(pair.before, before, reach), weight(pair.after, after, reach));
                x += weight * (away(pair.before, before) + away(pair.after, after));
                y += weight * (away(pair.before, before + 1) + away(pair.after, after + 1));
                sum += 2 * weight;
            }
            means[k] += x / sum;
            means[k + 1] += y / sum;
        }
        return new RootedLine(means, apart, rootIsUpstream);
    }

    /** The point itself, or the last as far from the root in both lines. */
    private int common(RootedLine other, int k) {
        return Math.min(k, 2 * Math.min(apart, other.apart) - 2);
    }

    private double away(RootedLine other, int k) {
        return other.points[k] - points[k];
    }

    private double weight(RootedLine other, int k, double reach) {
        double distance = Math.hypot(away(other, k), away(other, k + 1)) / reach;
        double nearness = Math.max(0, 1 - distance * distance);
        return nearness * nearness;
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
                    return follow(x, y, down ? step : -step);
                }
            }
            return new RootedLine(new double[0], 0, true);
        }

        private RootedLine follow(double x, double y, double signedStep) {
            List<double[]> points = new ArrayList<>();
            double[] point = {x, y};
            int most = (int) (4 * (window.width() + window.height()) / step);
            int apart = 1;
            double done = signedStep;
            while (points.size() < most && done != 0) {
                points.add(point.clone());
                done = advance(point, signedStep);
                apart += done == signedStep && apart == points.size() ? 1 : 0;
            }
            double[] all = points.stream().flatMapToDouble(Arrays::stream).toArray();
            return new RootedLine(all, Math.min(apart, points.size()), signedStep > 0);
        }

        /** One step, shortened towards an edge; returns its length, 0 when the line ends here. */
        private double advance(double[] point, double signedStep) {
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
                    return length;
                }
                length /= 2;
            }
            return 0;
        }
    }
}
