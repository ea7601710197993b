package dev.frond.mesh.delaunay;

import dev.frond.mesh.tri.Mesh;
import java.util.Arrays;

/** Angles of a mesh and of its boundary, degrees. */
final class Angles {
    /** The bound on angles is promised at corners at least this wide. */
    private static final double SHARP = 40;

    private Angles() {}

    /** Smallest angle of the triangles without a node at a boundary corner sharper than 40 degrees. */
    static double smallestAwayFromCorners(Mesh mesh) {
        double[] xy = mesh.coordinates().xy();
        double[] corner = corners(mesh);
        int[] triangles = mesh.topology().triangles();
        double least = 60;
        for (int t = 0; t < triangles.length; t += 3) {
            int a = triangles[t];
            int b = triangles[t + 1];
            int c = triangles[t + 2];
            if (Math.min(corner[a], Math.min(corner[b], corner[c])) >= SHARP) {
                least = Math.min(least, MeshQuality.angle(xy, a, b, c));
            }
        }
        return least;
    }

    /** Angle of the domain at each boundary node; 360 at interior nodes. */
    private static double[] corners(Mesh mesh) {
        double[] xy = mesh.coordinates().xy();
        int[] edges = mesh.topology().edges();
        int[] before = new int[xy.length / 2];
        Arrays.fill(before, -1);
        for (int e = 0; e < edges.length; e += 2) {
            before[edges[e + 1]] = edges[e];
        }
        double[] corner = new double[xy.length / 2];
        Arrays.fill(corner, 360);
        for (int e = 0; e < edges.length; e += 2) {
            int node = edges[e];
            double forth = direction(xy, node, edges[e + 1]);
            double back = direction(xy, node, before[node]);
            double turn = Math.toDegrees(back - forth);
            corner[node] = turn < 0 ? turn + 360 : turn;
        }
        return corner;
    }

    private static double direction(double[] xy, int from, int to) {
        return Math.atan2(xy[2 * to + 1] - xy[2 * from + 1], xy[2 * to] - xy[2 * from]);
    }
}
