package dev.frond.mesh.internal.front.curve;

/** Where new nodes go along a front: a wanted edge length at each old node, and places spaced by it. */
public final class FrontSpacing {
    private final Front front;
    private final double[] wanted;

    private FrontSpacing(Front front, double[] wanted) {
        this.front = front;
        this.wanted = wanted;
    }

    /**
     * Wanted edge lengths: h, less where the front bends, graded along it. Curvature alone asks for no less than the finest
     * edges; an arc that opens from a corner keeps its shorter ones until it has grown.
     */
    public static FrontSpacing of(Front front, boolean[] corner, FrontSizing sizing, Recession recession) {
        int n = front.nodeCount();
        double[] directed = DirectedTurning.of(front, recession);
        double[] wanted = new double[n];
        for (int i = 0; i < n; i++) {
            double length = 0.5 * (front.edgeLength(Math.max(0, i - 1)) + front.edgeLength(Math.min(n - 2, i)));
            double finest = sizing.finest() * sizing.size();
            boolean opens = directed[i] < 0 && front.isFree(i) && length < finest;
            double most = opens ? sizing.opening() : sizing.turning();
            double turning = corner[i] ? 0 : Math.abs(directed[i]);
            double size = turning * sizing.size() > most * length ? most * length / turning : sizing.size();
            wanted[i] = Math.max(opens ? length : finest, size);
        }
        for (int i = 1; i < n; i++) {
            wanted[i] = Math.min(wanted[i], wanted[i - 1] + sizing.growth() * front.edgeLength(i - 1));
        }
        for (int i = n - 2; i >= 0; i--) {
            wanted[i] = Math.min(wanted[i], wanted[i + 1] + sizing.growth() * front.edgeLength(i));
        }
        return new FrontSpacing(front, wanted);
    }

    /** Wanted edge length at a node. */
    public double wanted(int node) {
        return wanted[node];
    }

    /** Whether the piece's nodes can stay where they are. */
    boolean isGood(int first, int last) {
        double previous = 0;
        for (int e = first; e < last; e++) {
            double length = front.edgeLength(e);
            double aim = 0.5 * (wanted[e] + wanted[e + 1]);
            // A piece of one edge cannot be coarser.
            boolean fine = length < aim / CurveLimits.TOLERATED && last - first > 1;
            boolean uneven =
                    previous > 0 && (length > CurveLimits.UNEVEN * previous || previous > CurveLimits.UNEVEN * length);
            if (length > CurveLimits.TOLERATED * aim || fine || uneven) {
                return false;
            }
            previous = length;
        }
        return true;
    }

    /**
     * Places of the nodes of a piece spaced anew, in edges from the front's first node, both ends included. The number
     * of edges stays unless it is clearly wrong.
     */
    double[] places(int first, int last) {
        int old = last - first;
        double[] sum = new double[old + 1];
        for (int e = 0; e < old; e++) {
            double ends = 1 / wanted[first + e] + 1 / wanted[first + e + 1];
            sum[e + 1] = sum[e] + 0.5 * ends * front.edgeLength(first + e);
        }
        double ideal = sum[old];
        int edges = Math.abs(ideal - old) < Math.min(CurveLimits.SAME_COUNT, CurveLimits.SAME_COUNT_PART * old)
                ? old
                : Math.max(1, (int) Math.round(ideal));
        double[] places = new double[edges + 1];
        places[0] = first;
        places[edges] = last;
        int e = 0;
        for (int k = 1; k < edges; k++) {
            double goal = ideal * k / edges;
            while (e < old - 1 && sum[e + 1] <= goal) {
                e++;
            }
            places[k] = first + e + within(first + e, goal - sum[e]);
        }
        return places;
    }

    /** Fraction of an edge at which the integral of 1/wanted, linear in between, has grown by the given amount. */
    private double within(int edge, double amount) {
        double length = front.edgeLength(edge);
        double from = length / wanted[edge];
        double rise = length / wanted[edge + 1] - from;
        double root = Math.sqrt(Math.max(0, from * from + 2 * rise * amount));
        return Math.max(0, Math.min(1, 2 * amount / (from + root)));
    }
}
