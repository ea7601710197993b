package dev.frond.mesh.delaunay;

import java.util.Arrays;

/**
 * Fills the domain with nodes, from the boundary inwards, until every triangle is about as large as wanted (S. Rebay, 1993): of
 * a triangle that is too large and shares an edge with the boundary or with a triangle that is done, the node that makes that
 * edge's triangle equilateral is inserted. The boundary stays as it is.
 */
final class SizeRefinement {
    /** A triangle is done when its circumradius is at most this times the wanted edge length; 0.577 is equilateral. */
    private static final double DONE = 0.72;
    /** No node closer to another than this times the wanted edge length. */
    private static final double CLOSEST = 0.55;
    /** No node that sees a boundary edge under more than 110 degrees. */
    private static final double WIDEST_COSINE = Math.cos(Math.toRadians(110));

    private final Inserter inserter;
    private final Triangulation mesh;
    private final TriangleQueue queue = new TriangleQueue();
    private final Circumcircle circle = new Circumcircle();
    private boolean[] done;

    SizeRefinement(Inserter inserter) {
        this.inserter = inserter;
        mesh = inserter.mesh;
        done = new boolean[2 * mesh.triangleCount];
    }

    void run() {
        for (int t = 0; t < mesh.triangleCount; t++) {
            queue.add(t);
        }
        while (!queue.isEmpty()) {
            int t = queue.remove();
            if (done[t]) {
                continue;
            }
            circle.of(mesh, t);
            if (circle.radius <= DONE * wanted(t)) {
                finish(t);
                continue;
            }
            int base = base(t);
            if (base >= 0 && !insertAbove(base)) {
                finish(t);
            }
        }
    }

    private double wanted(int t) {
        int e = 3 * t;
        return (mesh.size[mesh.corner[e]] + mesh.size[mesh.corner[e + 1]] + mesh.size[mesh.corner[e + 2]]) / 3;
    }

    private void finish(int t) {
        done[t] = true;
        for (int e = 3 * t; e < 3 * t + 3; e++) {
            if (mesh.neighbour[e] >= 0 && !done[mesh.neighbour[e]]) {
                queue.add(mesh.neighbour[e]);
            }
        }
    }

    /** The shortest edge of t beyond which nothing is to be done, or -1. */
    private int base(int t) {
        int shortest = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int e = 3 * t; e < 3 * t + 3; e++) {
            int other = mesh.neighbour[e];
            double dx = mesh.x[mesh.end(e)] - mesh.x[mesh.start(e)];
            double dy = mesh.y[mesh.end(e)] - mesh.y[mesh.start(e)];
            double square = dx * dx + dy * dy;
            if ((other < 0 || done[other]) && square < least) {
                least = square;
                shortest = e;
            }
        }
        return shortest;
    }

    private boolean insertAbove(int base) {
        int b = mesh.start(base);
        int c = mesh.end(base);
        double dx = mesh.x[c] - mesh.x[b];
        double dy = mesh.y[c] - mesh.y[b];
        double length = Math.sqrt(dx * dx + dy * dy);
        double half = 0.5 * length;
        double mx = 0.5 * (mesh.x[b] + mesh.x[c]);
        double my = 0.5 * (mesh.y[b] + mesh.y[c]);
        double toCentre = ((circle.y - my) * dx - (circle.x - mx) * dy) / length;
        double radius = 0.5 * (mesh.size[b] + mesh.size[c]) / Math.sqrt(3);
        double px = circle.x;
        double py = circle.y;
        if (toCentre > 0) {
            double largest = (half * half + toCentre * toCentre) / (2 * toCentre);
            double chosen = Math.min(Math.max(radius, half), largest);
            double apex = Math.min(toCentre, chosen + Math.sqrt(Math.max(0, chosen * chosen - half * half)));
            px = mx - apex * dy / length;
            py = my + apex * dx / length;
        }
        return insert(base / 3, Frame.snap(px), Frame.snap(py));
    }

    private boolean insert(int from, double px, double py) {
        int e = 3 * from;
        int a = mesh.corner[e];
        int b = mesh.corner[e + 1];
        int c = mesh.corner[e + 2];
        double ox = (mesh.x[a] + mesh.x[b] + mesh.x[c]) / 3;
        double oy = (mesh.y[a] + mesh.y[b] + mesh.y[c]) / 3;
        int t = mesh.walk(from, ox, oy, px, py);
        if (t < 0) {
            return false;
        }
        inserter.look(t, px, py, WIDEST_COSINE);
        double closest = CLOSEST * inserter.sizeAt(px, py);
        if (inserter.encroached >= 0 || inserter.nearestSquare < closest * closest) {
            return false;
        }
        open(inserter.insert(t, px, py));
        return true;
    }

    /** Puts the star of a new node, corner 0 of its triangles, back to work. */
    private void open(int node) {
        if (mesh.triangleCount > done.length) {
            done = Arrays.copyOf(done, 2 * mesh.triangleCount);
        }
        int first = mesh.triangleOf[node];
        int t = first;
        do {
            done[t] = false;
            queue.add(t);
            t = mesh.neighbour[3 * t + 1];
        } while (t != first);
    }
}
