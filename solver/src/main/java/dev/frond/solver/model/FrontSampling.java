package dev.frond.solver.model;

import java.util.Arrays;

/**
 * Places the nodes of the initial front. Between two marks the front is traced finely in a parameter t,
 * {@code x = a + (b - a) sin^2(pi t/2)}, in which a vertical tangent at a mark is smooth; the wanted edge length is found
 * from the turning of that trace, graded along the arc, and the nodes divide the integral of 1/length evenly.
 */
final class FrontSampling {
    /** Most an edge may turn, rad: 20 degrees with a margin for the trace. */
    private static final double LARGEST_TURN = Math.toRadians(18);

    /** Shortest edge over the spacing. */
    private static final double SHORTEST = 0.25;

    /** Marks nearer to each other than this part of the spacing count as one. */
    private static final double LEAST_PIECE = 0.2;

    /** How fast the edge length may grow along the arc: a fifth of the distance. */
    private static final double GRADING = 0.2;

    /** Trace points per spacing and per feature. */
    private static final int FINENESS = 24;

    /** Arc on either side over which turning is measured, over the spacing; below the shortest edge. */
    private static final double STENCIL = 1.0 / 8;

    private static final int LEAST_TRACE = 96;
    private static final int LARGEST_TRACE = 100_000;

    /** One more only when a count exceeds a whole number by more than rounding. */
    private static final double COUNT_ROUNDING = 1e-6;

    private final FrontProfile front;
    private final double spacing;
    private final double largestTurn;
    private final double[] marks;

    /** First trace point of each piece, and one past the last piece. */
    private final int[] starts;

    private final double[] x;
    private final double[] y;
    private final double[] arc;
    private final double[] edgeLength;

    /** @param part of the turning per edge that is allowed */
    FrontSampling(FrontProfile front, double spacing, double part) {
        if (!(spacing > 0)) {
            throw new IllegalArgumentException("Spacing must be positive, not " + spacing);
        }
        this.front = front;
        this.spacing = spacing;
        this.largestTurn = part * LARGEST_TURN;
        marks = apart(front.marks(), LEAST_PIECE * spacing);
        starts = new int[marks.length];
        for (int piece = 0; piece + 1 < marks.length; piece++) {
            starts[piece + 1] = starts[piece] + traceEdges(marks[piece], marks[piece + 1]) + 1;
        }
        int points = starts[marks.length - 1];
        x = new double[points];
        y = new double[points];
        arc = new double[points];
        edgeLength = new double[points];
        for (int piece = 0; piece + 1 < marks.length; piece++) {
            trace(piece);
            limitTurning(piece);
        }
        grade();
    }

    /** Marks without those too near to the one before or to the end. */
    private static double[] apart(double[] marks, double least) {
        double end = marks[marks.length - 1];
        double[] kept = new double[marks.length];
        kept[0] = marks[0];
        int count = 1;
        for (int k = 1; k + 1 < marks.length; k++) {
            if (marks[k] - kept[count - 1] >= least && end - marks[k] >= least) {
                kept[count++] = marks[k];
            }
        }
        kept[count++] = end;
        return Arrays.copyOf(kept, count);
    }

    private int traceEdges(double from, double to) {
        double finest = Math.min(spacing, front.featureSize());
        return (int) Math.min(
                LARGEST_TRACE, Math.max(LEAST_TRACE, FINENESS * Math.ceil((to - from) / finest - COUNT_ROUNDING)));
    }

    private static double along(double from, double to, double t) {
        double near = Math.sin(0.5 * Math.PI * Math.min(t, 1 - t));
        double step = (to - from) * near * near;
        return t <= 0.5 ? from + step : to - step;
    }

    private double startArc(int piece) {
        return piece == 0 ? 0 : arc[starts[piece] - 1];
    }

    private void trace(int piece) {
        int edges = starts[piece + 1] - starts[piece] - 1;
        for (int i = 0; i <= edges; i++) {
            int point = starts[piece] + i;
            x[point] = along(marks[piece], marks[piece + 1], i / (double) edges);
            y[point] = front.height(x[point]);
            arc[point] = i == 0 ? startArc(piece) : arc[point - 1] + distance(point - 1);
        }
    }

    /** From the turning over a fixed arc on either side: where the trace is denser, rounding would drown it. */
    private void limitTurning(int piece) {
        int first = starts[piece];
        int last = starts[piece + 1] - 1;
        double reach = STENCIL * spacing;
        if (arc[last] - arc[first] < 2 * reach) {
            Arrays.fill(edgeLength, first, last + 1, spacing);
            return;
        }
        int before = first;
        int middle = first;
        int after = first;
        for (int i = first; i <= last; i++) {
            double at = Math.max(arc[first] + reach, Math.min(arc[last] - reach, arc[i]));
            before = traceEdge(at - reach, before, last);
            middle = traceEdge(at, middle, last);
            after = traceEdge(at + reach, after, last);
            double turn =
                    Math.abs(direction(middle, at, after, at + reach) - direction(before, at - reach, middle, at));
            double wanted = largestTurn * reach / Math.max(turn, Double.MIN_NORMAL);
            edgeLength[i] = Math.max(SHORTEST * spacing, Math.min(spacing, wanted));
        }
    }

    /** The trace edge that holds the place {@code at} along the arc, sought from {@code edge} on. */
    private int traceEdge(double at, int edge, int last) {
        int found = edge;
        while (found < last - 1 && arc[found + 1] < at) {
            found++;
        }
        return found;
    }

    private double direction(int fromEdge, double from, int toEdge, double to) {
        return Math.atan2(
                interpolated(y, toEdge, to) - interpolated(y, fromEdge, from),
                interpolated(x, toEdge, to) - interpolated(x, fromEdge, from));
    }

    private double interpolated(double[] values, int edge, double at) {
        double part = (at - arc[edge]) / (arc[edge + 1] - arc[edge]);
        return values[edge] + part * (values[edge + 1] - values[edge]);
    }

    /** Length from trace point i to i + 1; zero between pieces. */
    private double distance(int i) {
        return Math.hypot(x[i + 1] - x[i], y[i + 1] - y[i]);
    }

    private void grade() {
        for (int i = 1; i < x.length; i++) {
            edgeLength[i] = Math.min(edgeLength[i], edgeLength[i - 1] + GRADING * distance(i - 1));
        }
        for (int i = x.length - 2; i >= 0; i--) {
            edgeLength[i] = Math.min(edgeLength[i], edgeLength[i + 1] + GRADING * distance(i));
        }
    }

    double[] polyline() {
        int pieces = starts.length - 1;
        int[] edges = new int[pieces];
        int nodes = 1;
        for (int piece = 0; piece < pieces; piece++) {
            edges[piece] = Math.max(1, (int) Math.ceil(count(piece) - COUNT_ROUNDING));
            nodes += edges[piece];
        }
        double[] xy = new double[2 * nodes];
        int node = 0;
        for (int piece = 0; piece < pieces; piece++) {
            node = place(piece, edges[piece], xy, node);
        }
        put(xy, node, x[x.length - 1]);
        return xy;
    }

    /** Edges that the piece takes: the integral of 1/length over its arc. */
    private double count(int piece) {
        double sum = 0;
        for (int i = starts[piece]; i < starts[piece + 1] - 1; i++) {
            sum += part(i);
        }
        return sum;
    }

    private double part(int i) {
        return 2 * distance(i) / (edgeLength[i] + edgeLength[i + 1]);
    }

    /** Writes the nodes of a piece without its end. */
    private int place(int piece, int edges, double[] xy, int first) {
        double step = count(piece) / edges;
        int i = starts[piece];
        double passed = 0;
        put(xy, first, x[i]);
        for (int edge = 1; edge < edges; edge++) {
            double wanted = edge * step;
            while (passed + part(i) < wanted && i < starts[piece + 1] - 2) {
                passed += part(i++);
            }
            put(xy, first + edge, x[i] + (wanted - passed) / part(i) * (x[i + 1] - x[i]));
        }
        return first + edges;
    }

    private void put(double[] xy, int node, double at) {
        xy[2 * node] = at;
        xy[2 * node + 1] = front.height(at);
    }
}
