package dev.frond.mesh.delaunay;

import dev.frond.mesh.tri.Topology;

/** Quality of a triangulation at given positions. Allocates nothing, so it can be asked in every step. */
public final class MeshQuality {
    private MeshQuality() {}

    /**
     * Smallest angle of all triangles, degrees; not positive when a triangle is flat or inverted.
     *
     * @param xy x0, y0, x1, y1, ...
     */
    public static double minimumAngle(Topology topology, double[] xy) {
        int[] triangles = topology.triangles();
        double least = 1;
        for (int t = 0; t < triangles.length; t += 3) {
            least = Math.min(least, sine(xy, triangles[t], triangles[t + 1], triangles[t + 2]));
        }
        return Math.toDegrees(Math.asin(least));
    }

    /** Smallest signed area; negative when a triangle is inverted. */
    public static double smallestArea(Topology topology, double[] xy) {
        int[] triangles = topology.triangles();
        double least = Double.POSITIVE_INFINITY;
        for (int t = 0; t < triangles.length; t += 3) {
            least = Math.min(least, 0.5 * twiceArea(xy, triangles[t], triangles[t + 1], triangles[t + 2]));
        }
        return least;
    }

    /** Whether some triangle is flat or clockwise. */
    public static boolean anyInverted(Topology topology, double[] xy) {
        return !(smallestArea(topology, xy) > 0);
    }

    /** Smallest angle of one triangle, degrees; negative when clockwise. */
    public static double angle(double[] xy, int a, int b, int c) {
        return Math.toDegrees(Math.asin(sine(xy, a, b, c)));
    }

    /** Sine of the smallest angle, with the sign of the area: twice the area over the product of the two longer edges. */
    private static double sine(double[] xy, int a, int b, int c) {
        double ab = square(xy, a, b);
        double bc = square(xy, b, c);
        double ca = square(xy, c, a);
        double shortest = Math.min(ab, Math.min(bc, ca));
        double longest = Math.max(ab, Math.max(bc, ca));
        double middle = Math.max(Math.min(ab, bc), Math.min(Math.max(ab, bc), ca));
        return shortest > 0 ? Math.min(1, twiceArea(xy, a, b, c) / Math.sqrt(middle * longest)) : 0;
    }

    private static double square(double[] xy, int a, int b) {
        double dx = xy[2 * b] - xy[2 * a];
        double dy = xy[2 * b + 1] - xy[2 * a + 1];
        return dx * dx + dy * dy;
    }

    private static double twiceArea(double[] xy, int a, int b, int c) {
        double x = xy[2 * a];
        double y = xy[2 * a + 1];
        return (xy[2 * b] - x) * (xy[2 * c + 1] - y) - (xy[2 * c] - x) * (xy[2 * b + 1] - y);
    }
}
