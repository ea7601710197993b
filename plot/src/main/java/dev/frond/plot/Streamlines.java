package dev.frond.plot;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * Evenly spaced streamlines (B. Jobard, W. Lefer, "Creating evenly-spaced streamlines of arbitrary density", 1997): each
 * line offers seeds at the wanted separation on both sides, and a line ends where it comes nearer than
 * {@link #ENDING} of it to another. The separation adapts to the flow: it is inverse to the magnitude within bounds, as
 * the width of a flux tube is, so that lines run on where the flux gathers.
 */
final class Streamlines {
    /** A line ends at this share of the separation from another. */
    static final double ENDING = 0.5;

    static final double CLOSEST = 0.5;
    static final double WIDEST = 1.5;
    private static final double STEP = 0.08;
    private static final double SEED_CLEARANCE = 0.35;
    /** Seeds may be this much nearer than wanted: their separation is known only where they are. */
    private static final double SEED_TOLERANCE = 0.97;

    private static final double SHORTEST = 2.5;
    private static final int HALVINGS = 5;

    private final FlowField flow;
    private final Window window;
    private final double separation;
    private final double reference;
    private final PointGrid grid;
    private final Deque<double[]> queue = new ArrayDeque<>();
    private final List<double[]> lines = new ArrayList<>();
    private final double[] direction = new double[3];

    /**
     * @param window lines stay inside it
     * @param separation of two lines where the magnitude is {@code reference}
     */
    Streamlines(FlowField flow, Window window, double separation, double reference) {
        this.flow = flow;
        this.window = window;
        this.separation = separation;
        this.reference = reference;
        this.grid = new PointGrid(window, separation);
    }

    /** The lines, each x0, y0, x1, y1, ... downstream; the first through the given point, when it has a direction. */
    List<double[]> through(double x, double y) {
        grow(x, y);
        spread();
        // islands that no line's neighbour reaches
        double spacing = separation * CLOSEST;
        for (double seedY = window.yMax() - spacing / 2; seedY > window.yMin(); seedY -= spacing) {
            for (double seedX = window.xMin() + spacing / 2; seedX < window.xMax(); seedX += spacing) {
                if (isSeed(seedX, seedY)) {
                    grow(seedX, seedY);
                    spread();
                }
            }
        }
        return lines;
    }

    /** The wanted distance between lines where the field has this magnitude. */
    double separation(double magnitude) {
        return separation * Math.min(WIDEST, Math.max(CLOSEST, reference / magnitude));
    }

    private void spread() {
        while (!queue.isEmpty()) {
            double[] line = queue.remove();
            int stride = 2 * (int) Math.round(0.5 / STEP);
            for (int k = 0; k < line.length; k += stride) {
                offer(line[k], line[k + 1], 1);
                offer(line[k], line[k + 1], -1);
            }
        }
    }

    private void offer(double x, double y, int side) {
        if (!flow.direction(x, y, direction)) {
            return;
        }
        double leftX = -side * direction[1];
        double leftY = side * direction[0];
        double distance = separation(direction[2]);
        // the seed's own separation counts, which differs where the magnitude changes across the lines
        if (flow.direction(x + distance * leftX, y + distance * leftY, direction)) {
            distance = separation(direction[2]);
        }
        double seedX = x + distance * leftX;
        double seedY = y + distance * leftY;
        if (isSeed(seedX, seedY)) {
            grow(seedX, seedY);
        }
    }

    private boolean isSeed(double x, double y) {
        if (!window.contains(x, y) || !flow.direction(x, y, direction)) {
            return false;
        }
        double wanted = separation(direction[2]);
        double clearance = SEED_CLEARANCE * wanted;
        return flow.clearance(x, y) >= clearance
                && x - window.xMin() >= clearance
                && window.xMax() - x >= clearance
                && grid.isFree(x, y, SEED_TOLERANCE * wanted);
    }

    private void grow(double x, double y) {
        Path upstream = walk(x, y, -1);
        Path downstream = walk(x, y, 1);
        double[] line = joined(upstream, downstream);
        if (line.length / 2.0 * STEP < SHORTEST) {
            return;
        }
        for (int k = 0; k < line.length; k += 2) {
            grid.add(line[k], line[k + 1]);
        }
        lines.add(line);
        queue.add(line);
    }

    /** Points of one branch, growing. */
    private static final class Path {
        private double[] xy = new double[256];
        private int length;

        private void add(double x, double y) {
            if (length == xy.length) {
                xy = Arrays.copyOf(xy, 2 * length);
            }
            xy[length++] = x;
            xy[length++] = y;
        }
    }

    private Path walk(double x, double y, int sense) {
        Path path = new Path();
        double limit = 4 * (window.width() + window.height());
        double[] point = {x, y};
        for (double walked = 0; walked < limit; walked += STEP * separation) {
            if (!advance(point, sense)) {
                break;
            }
            path.add(point[0], point[1]);
        }
        return path;
    }

    /** One step, shortened towards an edge; false when the line ends here. */
    private boolean advance(double[] point, int sense) {
        double step = sense * STEP * separation;
        for (int halving = 0; halving <= HALVINGS; halving++) {
            double x = point[0];
            double y = point[1];
            if (flow.step(point, step)
                    && window.contains(point[0], point[1])
                    && flow.direction(point[0], point[1], direction)) {
                if (grid.isFree(point[0], point[1], ENDING * separation(direction[2]))) {
                    return true;
                }
                return false;
            }
            point[0] = x;
            point[1] = y;
            step /= 2;
        }
        return false;
    }

    private static double[] joined(Path upstream, Path downstream) {
        double[] line = new double[upstream.length + downstream.length];
        for (int k = 0; k < upstream.length; k += 2) {
            line[k] = upstream.xy[upstream.length - 2 - k];
            line[k + 1] = upstream.xy[upstream.length - 1 - k];
        }
        System.arraycopy(downstream.xy, 0, line, upstream.length, downstream.length);
        return line;
    }
}
