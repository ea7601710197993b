package dev.frond.mesh.delaunay;

import java.util.Arrays;

/**
 * Moves interior nodes towards the mean of their neighbours, wherever that widens the smallest angle round the node, and flips
 * edges that are no longer Delaunay.
 */
final class Smoother {
    private final Triangulation mesh;
    private final boolean[] onBoundary;
    /** Where something about a node has changed since it was last tried. */
    private final boolean[] changed;

    private int[] ring = new int[64];

    Smoother(Triangulation mesh) {
        this.mesh = mesh;
        onBoundary = new boolean[mesh.nodeCount];
        changed = new boolean[mesh.nodeCount];
        Arrays.fill(changed, true);
        for (int e = 0; e < 3 * mesh.triangleCount; e++) {
            if (mesh.neighbour[e] < 0) {
                onBoundary[mesh.start(e)] = true;
            }
        }
    }

    void run(int sweeps) {
        for (int sweep = 0; sweep < sweeps; sweep++) {
            for (int node = 0; node < mesh.nodeCount; node++) {
                if (!onBoundary[node] && changed[node]) {
                    relax(node);
                }
            }
            ConstrainedDelaunay.restore(mesh, changed);
        }
    }

    private void relax(int node) {
        int count = collectRing(node);
        double x = 0;
        double y = 0;
        for (int k = 0; k < count; k++) {
            x += mesh.x[ring[k]];
            y += mesh.y[ring[k]];
        }
        double before = worst(count, mesh.x[node], mesh.y[node], Double.NEGATIVE_INFINITY);
        changed[node] = false;
        double step = 1;
        for (int attempt = 0; attempt < 2; attempt++) {
            double px = Frame.snap(mesh.x[node] + step * (x / count - mesh.x[node]));
            double py = Frame.snap(mesh.y[node] + step * (y / count - mesh.y[node]));
            if (worst(count, px, py, before) > before) {
                mesh.x[node] = px;
                mesh.y[node] = py;
                markStar(node, count);
                return;
            }
            step /= 2;
        }
    }

    private void markStar(int node, int count) {
        changed[node] = true;
        for (int k = 0; k < count; k++) {
            changed[ring[k]] = true;
        }
    }

    /** Neighbours of an interior node, counter-clockwise. */
    private int collectRing(int node) {
        int first = mesh.outgoing(node);
        int e = first;
        int count = 0;
        do {
            if (count == ring.length) {
                ring = Arrays.copyOf(ring, 2 * count);
            }
            ring[count++] = mesh.end(e);
            e = mesh.twin(Triangulation.previous(e));
        } while (e != first);
        return count;
    }

    /** Smallest signed square of the sine of the smallest angle in the star, or some value that is not above {@code enough}. */
    private double worst(int count, double px, double py, double enough) {
        double worst = 1;
        for (int k = 0; k < count && worst > enough; k++) {
            int b = ring[k];
            int c = ring[k + 1 == count ? 0 : k + 1];
            double bx = mesh.x[b] - px;
            double by = mesh.y[b] - py;
            double cx = mesh.x[c] - px;
            double cy = mesh.y[c] - py;
            double bb = bx * bx + by * by;
            double cc = cx * cx + cy * cy;
            double bc = (cx - bx) * (cx - bx) + (cy - by) * (cy - by);
            double twice = bx * cy - by * cx;
            double product = Math.max(bb * cc, Math.max(cc * bc, bb * bc));
            worst = Math.min(worst, Math.abs(twice) * twice / product);
        }
        return worst;
    }
}
