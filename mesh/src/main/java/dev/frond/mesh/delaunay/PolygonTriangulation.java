package dev.frond.mesh.delaunay;

import dev.frond.mesh.geom.Polylines;
import dev.frond.mesh.geom.RobustOrientation;
import java.util.Arrays;

/**
 * Triangulates a simple polygon without adding nodes, by clipping ears (G. H. Meisters, 1975); for output, since triangles may be
 * thin. Parts without area (a front that lies on its base line) give triangles without area.
 */
public final class PolygonTriangulation {
    private final double[] xy;
    private final int[] next;
    private final int[] previous;

    private PolygonTriangulation(double[] xy) {
        int count = xy.length / 2;
        boolean clockwise = Polylines.signedArea(xy) < 0;
        this.xy = xy;
        int[] forth = new int[count];
        int[] back = new int[count];
        for (int i = 0; i < count; i++) {
            forth[i] = (i + 1) % count;
            back[i] = (i + count - 1) % count;
        }
        next = clockwise ? back : forth;
        previous = clockwise ? forth : back;
    }

    /**
     * Triangulates the polygon.
     *
     * @param xy corners of the polygon, flat, either way round, the first not repeated
     * @return 3 corners per triangle, counter-clockwise; two triangles less than there are corners
     */
    public static int[] triangulate(double[] xy) {
        if (xy.length < 6 || xy.length % 2 != 0) {
            throw new IllegalArgumentException("a polygon needs x and y of at least three corners");
        }
        return new PolygonTriangulation(xy).clip();
    }

    private int[] clip() {
        int left = next.length;
        int[] triangles = new int[3 * (left - 2)];
        int written = 0;
        int corner = 0;
        int refused = 0;
        while (left > 3) {
            if (refused > 2 * left) {
                throw new IllegalArgumentException("the polygon crosses itself");
            }
            // after a full round without an ear only flat corners are left to clip
            boolean clippable = refused <= left ? isEar(corner) : turn(corner) == 0;
            if (!clippable) {
                refused++;
                corner = next[corner];
                continue;
            }
            write(triangles, written++, corner);
            next[previous[corner]] = next[corner];
            previous[next[corner]] = previous[corner];
            left--;
            refused = 0;
            corner = next[next[corner]];
        }
        write(triangles, written, corner);
        return triangles;
    }

    private void write(int[] triangles, int index, int corner) {
        triangles[3 * index] = previous[corner];
        triangles[3 * index + 1] = corner;
        triangles[3 * index + 2] = next[corner];
    }

    private int turn(int corner) {
        return side(previous[corner], corner, next[corner]);
    }

    private boolean isEar(int corner) {
        if (turn(corner) <= 0) {
            return false;
        }
        int a = previous[corner];
        int b = next[corner];
        for (int other = next[b]; other != a; other = next[other]) {
            if (turn(other) <= 0 && !same(other, a) && !same(other, b) && inside(a, corner, b, other)) {
                return false;
            }
        }
        return true;
    }

    private boolean inside(int a, int b, int c, int p) {
        return side(a, b, p) >= 0 && side(b, c, p) >= 0 && side(c, a, p) >= 0;
    }

    private boolean same(int i, int j) {
        return Arrays.equals(xy, 2 * i, 2 * i + 2, xy, 2 * j, 2 * j + 2);
    }

    private int side(int a, int b, int c) {
        return RobustOrientation.sign(xy[2 * a], xy[2 * a + 1], xy[2 * b], xy[2 * b + 1], xy[2 * c], xy[2 * c + 1]);
    }
}
