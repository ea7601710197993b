package dev.frond.mesh.internal.front.curve;

import java.util.Arrays;

/**
 * Rounds protruding corners. The front is the set that has been reached, each point as far from the old front as it has moved
 * (the viscosity solution, Huygens' construction): a corner that protrudes in the direction of motion opens into an arc
 * about it. A polyline opens only where it has nodes for all directions, so the corner becomes a small inscribed arc whose
 * nodes part as it moves. What the arc cuts off, less than 1e-2 h^2, the whole front makes up for.
 */
public final class CornerRounding {
    private final FrontSizing sizing;

    public CornerRounding(FrontSizing sizing) {
        this.sizing = sizing;
    }

    /** Whether a front has protruding corners. */
    public boolean isNeeded(Front front, Recession recession) {
        for (boolean protruding : opening(front, recession)) {
            if (protruding) {
                return true;
            }
        }
        return false;
    }

    /** The front with arcs in the place of protruding corners and nodes graded towards them, and the same area. */
    public Front of(Front front, Recession recession) {
        boolean[] protruding = opening(front, recession);
        Line line = new Line();
        boolean any = false;
        int last = front.nodeCount() - 1;
        for (int i = 0; i <= last; i++) {
            if (protruding[i]) {
                any = true;
                arc(front, i, line);
            } else {
                line.to(front.x(i), front.y(i));
            }
            if (i < last) {
                line.along(front.filler()[i]);
                flank(front, protruding, i, line);
            }
        }
        return any ? line.front(front.area()) : front;
    }

    /** Protruding corners that have room for an arc. */
    private boolean[] opening(Front front, Recession recession) {
        boolean[] opening = Corners.protruding(front, recession);
        boolean any = false;
        for (boolean corner : opening) {
            any |= corner;
        }
        if (!any) {
            return opening;
        }
        boolean[] corner = Corners.of(front, recession);
        for (int i = 0; i < opening.length; i++) {
            if (opening[i]) {
                corner[i] = false;
            }
        }
        for (int i = 0; i < opening.length; i++) {
            opening[i] &= isClear(front, corner, i, 1) && isClear(front, corner, i, -1);
        }
        return opening;
    }

    /** Whether no other corner, nor anything that is not free, follows within the clearance. */
    private boolean isClear(Front front, boolean[] corner, int node, int step) {
        double way = 0;
        for (int k = node + step; k >= 0 && k < corner.length; k += step) {
            way += front.edgeLength(Math.min(k, k - step));
            if (way >= CurveLimits.ARC_CLEARANCE * sizing.size()) {
                return true;
            }
            if (corner[k]) {
                return false;
            }
        }
        return true;
    }

    /** Unit vector from a node towards its neighbour on one side; at an end the mirror image's. */
    private static double[] towards(Front front, int node, int step) {
        int next = node + step;
        boolean image = next < 0 || next >= front.nodeCount();
        int other = image ? node - step : next;
        double x = (image ? -1 : 1) * (front.x(other) - front.x(node));
        double y = front.y(other) - front.y(node);
        double length = Math.hypot(x, y);
        return new double[] {x / length, y / length};
    }

    private double shorterEdge(Front front, int node) {
        double before = node > 0 ? front.edgeLength(node - 1) : Double.POSITIVE_INFINITY;
        double after = node < front.edgeCount() ? front.edgeLength(node) : Double.POSITIVE_INFINITY;
        return Math.min(before, after);
    }

    /** Distance from a corner to the ends of its arc. */
    private double reach(Front front, int node) {
        double half = 0.5 * Math.abs(front.turning(node));
        double radius =
                Math.min(CurveLimits.LARGEST_ARC, CurveLimits.ARC_LAG / (1 / Math.cos(half) - 1)) * sizing.size();
        return Math.min(radius * Math.tan(half), CurveLimits.ARC_PART * shorterEdge(front, node));
    }

    /** Both corners of a front that is its own mirror image get as many, though their turnings differ by rounding. */
    private int edges(double turning) {
        return 2 * (int) Math.ceil(0.5 * Math.abs(turning) / sizing.opening() - CurveLimits.ARC_ROUNDING);
    }

    /** At an end only the half of the arc that is inside. */
    private void arc(Front front, int node, Line line) {
        double turning = front.turning(node);
        double reach = reach(front, node);
        double[] back = towards(front, node, -1);
        double[] on = towards(front, node, 1);
        double radius = reach / Math.tan(0.5 * Math.abs(turning));
        double bisectorX = back[0] + on[0];
        double bisectorY = back[1] + on[1];
        double length = Math.hypot(bisectorX, bisectorY);
        double toCentre = Math.hypot(radius, reach);
        double centreX = front.x(node) + toCentre * bisectorX / length;
        double centreY = front.y(node) + toCentre * bisectorY / length;
        int edges = edges(turning);
        int first = node == 0 ? edges / 2 : 0;
        int last = node == front.edgeCount() ? edges / 2 : edges;
        for (int k = first; k <= last; k++) {
            double angle = turning * (k - 0.5 * edges) / edges;
            double cos = Math.cos(angle);
            double sin = Math.sin(angle);
            double x = centreX - radius * (cos * bisectorX - sin * bisectorY) / length;
            double y = centreY - radius * (sin * bisectorX + cos * bisectorY) / length;
            boolean apex = 2 * k == edges && (node == 0 || node == front.edgeCount());
            line.to(apex ? front.x(node) : x, y);
            if (k < last) {
                line.along(Front.LITHIUM);
            }
        }
    }

    /** Nodes along an edge, graded from the arcs at its ends. */
    private void flank(Front front, boolean[] protruding, int edge, Line line) {
        double length = front.edgeLength(edge);
        double start = protruding[edge] ? reach(front, edge) : 0;
        double end = protruding[edge + 1] ? reach(front, edge + 1) : 0;
        double first = protruding[edge] ? arcEdge(front, edge) : length;
        double last = protruding[edge + 1] ? arcEdge(front, edge + 1) : length;
        if (!protruding[edge] && !protruding[edge + 1]) {
            return;
        }
        double[] places = graded(length - start - end, first, last);
        for (double place : places) {
            double t = (start + place) / length;
            line.to((1 - t) * front.x(edge) + t * front.x(edge + 1), (1 - t) * front.y(edge) + t * front.y(edge + 1));
            line.along(front.filler()[edge]);
        }
    }

    private double arcEdge(Front front, int node) {
        double turning = Math.abs(front.turning(node));
        double radius = reach(front, node) / Math.tan(0.5 * turning);
        return radius * turning / edges(turning);
    }

    /**
     * Places inside a length whose distance follows the size {@code min(first + g p, last + g (length - p))}, g the growth: equal
     * parts of the integral of 1/size, alike from either end.
     */
    private double[] graded(double length, double first, double last) {
        double growth = sizing.growth();
        double middle = Math.max(0, Math.min(length, 0.5 * (length + (last - first) / growth)));
        double left = Math.log1p(growth * middle / first) / growth;
        double right = Math.log1p(growth * (length - middle) / last) / growth;
        int edges = Math.max(1, (int) Math.rint(left + right));
        double[] places = new double[edges - 1];
        for (int k = 1; k < edges; k++) {
            double part = (left + right) * k / edges;
            places[k - 1] = part <= left
                    ? first * Math.expm1(growth * part) / growth
                    : length - last * Math.expm1(growth * (left + right - part)) / growth;
        }
        return places;
    }

    /** A front in the making. */
    private static final class Line {
        private double[] xy = new double[256];
        private int[] filler = new int[128];
        private int nodes;
        private int edges;

        void to(double x, double y) {
            if (2 * nodes == xy.length) {
                xy = Arrays.copyOf(xy, 2 * xy.length);
                filler = Arrays.copyOf(filler, 2 * filler.length);
            }
            xy[2 * nodes] = x;
            xy[2 * nodes + 1] = y;
            nodes++;
        }

        void along(int of) {
            filler[edges++] = of;
        }

        Front front(double area) {
            Front rounded = new Front(Arrays.copyOf(xy, 2 * nodes), Arrays.copyOf(filler, edges));
            double[] weights = new double[nodes];
            for (int i = 0; i < nodes; i++) {
                weights[i] = rounded.isFree(i) ? 1 : 0;
            }
            Areas.reach(rounded.xy(), weights, area);
            return rounded;
        }
    }
}
