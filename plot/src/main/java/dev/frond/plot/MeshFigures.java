package dev.frond.plot;

import dev.frond.mesh.delaunay.MeshQuality;
import dev.frond.mesh.tri.Mesh;

/**
 * Figures of a mesh's quality.
 *
 * @param smallestAngle over all triangles, degrees
 * @param meanSmallestAngle mean over the triangles of their smallest angle, degrees
 * @param shortestEdge in the mesh's unit
 * @param longestEdge in the mesh's unit
 */
record MeshFigures(
        int nodes,
        int triangles,
        double smallestAngle,
        double meanSmallestAngle,
        double shortestEdge,
        double longestEdge) {
    static MeshFigures of(Mesh mesh) {
        int[] corners = mesh.topology().triangles();
        double[] xy = mesh.coordinates().xy();
        double smallest = 180;
        double sum = 0;
        double shortest = Double.POSITIVE_INFINITY;
        double longest = 0;
        for (int k = 0; k < corners.length; k += 3) {
            double a = length(xy, corners[k + 1], corners[k + 2]);
            double b = length(xy, corners[k + 2], corners[k]);
            double c = length(xy, corners[k], corners[k + 1]);
            double shortSide = Math.min(a, Math.min(b, c));
            double longSide = Math.max(a, Math.max(b, c));
            double angle = MeshQuality.angle(xy, corners[k], corners[k + 1], corners[k + 2]);
            smallest = Math.min(smallest, angle);
            sum += angle;
            shortest = Math.min(shortest, shortSide);
            longest = Math.max(longest, longSide);
        }
        int count = corners.length / 3;
        return new MeshFigures(
                mesh.topology().nodeCount(), count, smallest, sum / Math.max(1, count), shortest, longest);
    }

    private static double length(double[] xy, int a, int b) {
        return Math.hypot(xy[2 * b] - xy[2 * a], xy[2 * b + 1] - xy[2 * a + 1]);
    }
}
