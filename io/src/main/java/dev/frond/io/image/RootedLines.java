package dev.frond.io.image;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Streamlines from fixed places: an even number of them, evenly spaced, along the top of the electrolyte in a window. From
 * frame to frame of a movie a line goes where the flux goes, and none comes or ends by what the others do, as evenly spaced
 * lines would. Between two of them flows the same in all heights, so that they gather where the flux is large.
 */
final class RootedLines {
    private static final double STEP = 0.08;
    /** How far below the top of the window the electrolyte is looked for, as a share of the height. */
    private static final double DEEPEST_ROOT = 0.5;

    private static final int HALVINGS = 5;
    private static final double SHORTEST = 1;

    private final FlowField flow;
    private final Window window;
    private final double step;
    private final double[] direction = new double[3];

    private RootedLines(FlowField flow, Window window, double step) {
        this.flow = flow;
        this.window = window;
        this.step = step;
    }

    /** The lines from left to right, each x0, y0, x1, y1, ... downstream. */
    static List<double[]> of(FlowField flow, Window window, double separation) {
        RootedLines rooted = new RootedLines(flow, window, STEP * separation);
        // an even number: none begins in the middle, above a tip or a filler, where it could go either way
        int count = 2 * Math.max(1, (int) Math.round(window.width() / separation / 2));
        List<double[]> lines = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            double[] line = rooted.line(window.xMin() + (k + 0.5) * window.width() / count);
            if (line.length / 2.0 * STEP >= SHORTEST) {
                lines.add(line);
            }
        }
        return lines;
    }

    private double[] line(double x) {
        for (double y = window.yMax() - step / 2; y > window.yMax() - DEEPEST_ROOT * window.height(); y -= step / 2) {
            if (flow.direction(x, y, direction)) {
                return direction[1] < 0 ? walk(x, y, step) : reversed(walk(x, y, -step));
            }
        }
        return new double[0];
    }

    private double[] walk(double x, double y, double signedStep) {
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

    private static double[] reversed(double[] line) {
        double[] reversed = new double[line.length];
        for (int k = 0; k < line.length; k += 2) {
            reversed[k] = line[line.length - 2 - k];
            reversed[k + 1] = line[line.length - 1 - k];
        }
        return reversed;
    }
}
