package dev.frond.mesh.delaunay;

import dev.frond.mesh.tri.BoundaryTag;

/**
 * Removes small angles by Delaunay refinement: a triangle that has one gets a node near its circumcentre, no further than the
 * shortest edge needs (off-centre, A. Ungor, 2004); a boundary edge in the way, or one that sees the node under a wide angle, is
 * split in the middle instead (L. P. Chew, 1993; J. Ruppert, 1995). Angles of the outline itself stay, and no edge gets shorter
 * than a limit.
 */
final class AngleRefinement {
    private static final double WIDEST_COSINE = Math.cos(Math.toRadians(110));

    private final Inserter inserter;
    private final Triangulation mesh;
    private final double shortest;
    private final double shortestFront;
    private final double sine;
    private final double cosine;
    private final TriangleQueue queue = new TriangleQueue();
    private final Circumcircle circle = new Circumcircle();

    /**
     * @param degrees wanted smallest angle
     * @param floor no front edge gets shorter than half of this, no other edge shorter than a hundredth
     */
    AngleRefinement(Inserter inserter, double degrees, double floor) {
        this.inserter = inserter;
        shortestFront = 0.5 * floor;
        shortest = 0.01 * floor;
        mesh = inserter.mesh;
        sine = Math.sin(Math.toRadians(degrees));
        cosine = Math.cos(Math.toRadians(degrees));
    }

    void run() {
        for (int t = 0; t < mesh.triangleCount; t++) {
            queue.add(t);
        }
        while (!queue.isEmpty()) {
            int t = queue.remove();
            int base = shortestEdge(t);
            circle.of(mesh, t);
            double length = length(base);
            if (length < 2 * sine * circle.radius && !betweenBoundaryEdges(base)) {
                improve(base, length);
            }
        }
    }

    private double length(int e) {
        double dx = mesh.x[mesh.end(e)] - mesh.x[mesh.start(e)];
        double dy = mesh.y[mesh.end(e)] - mesh.y[mesh.start(e)];
        return Math.sqrt(dx * dx + dy * dy);
    }

    private int shortestEdge(int t) {
        int e = 3 * t;
        int least = length(e + 1) < length(e) ? e + 1 : e;
        return length(e + 2) < length(least) ? e + 2 : least;
    }

    /** The smallest angle, opposite the shortest edge, is one of the outline. */
    private boolean betweenBoundaryEdges(int shortestEdge) {
        return mesh.neighbour[Triangulation.next(shortestEdge)] < 0
                && mesh.neighbour[Triangulation.previous(shortestEdge)] < 0;
    }

    private void improve(int base, double length) {
        int b = mesh.start(base);
        int c = mesh.end(base);
        double dx = (mesh.x[c] - mesh.x[b]) / length;
        double dy = (mesh.y[c] - mesh.y[b]) / length;
        double mx = 0.5 * (mesh.x[b] + mesh.x[c]);
        double my = 0.5 * (mesh.y[b] + mesh.y[c]);
        double toCentre = (circle.y - my) * dx - (circle.x - mx) * dy;
        // height above the base at which the base is seen under just the wanted angle
        double highest = 0.5 * length * (1 + cosine) / sine;
        double apex = Math.min(toCentre, 0.95 * highest);
        tryAt(base / 3, Frame.snap(mx - apex * dy), Frame.snap(my + apex * dx));
    }

    private void tryAt(int from, double px, double py) {
        int e = 3 * from;
        int a = mesh.corner[e];
        int b = mesh.corner[e + 1];
        int c = mesh.corner[e + 2];
        double ox = (mesh.x[a] + mesh.x[b] + mesh.x[c]) / 3;
        double oy = (mesh.y[a] + mesh.y[b] + mesh.y[c]) / 3;
        int t = mesh.walk(from, ox, oy, px, py);
        int blocking = ~t;
        if (t >= 0) {
            inserter.look(t, px, py, WIDEST_COSINE);
            if (inserter.encroached < 0) {
                if (inserter.nearestSquare >= shortest * shortest) {
                    openStar(inserter.insert(t, px, py));
                }
                return;
            }
            blocking = inserter.encroached;
        }
        double least = mesh.tag[blocking] == BoundaryTag.FRONT ? shortestFront : shortest;
        if (length(blocking) >= 2 * least) {
            openStar(inserter.split(blocking));
            queue.add(from);
        }
    }

    private void openStar(int node) {
        int first = mesh.triangleOf[node];
        int t = first;
        do {
            queue.add(t);
            t = mesh.neighbour[3 * t + 1];
        } while (t >= 0 && t != first);
        t = first;
        while (t >= 0) {
            queue.add(t);
            t = mesh.neighbour[3 * t + 2];
            if (t == first) {
                return;
            }
        }
    }
}
