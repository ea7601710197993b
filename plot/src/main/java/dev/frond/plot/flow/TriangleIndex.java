package dev.frond.plot.flow;

import dev.frond.mesh.tri.Mesh;

/** Finds the triangle at a point: buckets on a square grid, each with the triangles whose bounding box meets it. */
public final class TriangleIndex {
    private static final double TRIANGLES_PER_BUCKET = 2;

    private final int[] triangles;
    private final double[] xy;
    private final Window extent;
    private final double size;
    private final int columns;
    private final int rows;
    private final int[] start;
    private final int[] members;

    public TriangleIndex(Mesh mesh) {
        triangles = mesh.topology().triangles();
        xy = mesh.coordinates().xy();
        extent = Window.extent(mesh);
        double area = extent.width() * extent.height();
        size = Math.sqrt(
                area * TRIANGLES_PER_BUCKET / Math.max(1, mesh.topology().triangleCount()));
        columns = 1 + (int) (extent.width() / size);
        rows = 1 + (int) (extent.height() / size);
        start = new int[columns * rows + 1];
        forEachBucket((triangle, bucket) -> start[bucket + 1]++);
        for (int bucket = 0; bucket < columns * rows; bucket++) {
            start[bucket + 1] += start[bucket];
        }
        members = new int[start[columns * rows]];
        int[] next = start.clone();
        forEachBucket((triangle, bucket) -> members[next[bucket]++] = triangle);
    }

    private interface Visitor {
        void visit(int triangle, int bucket);
    }

    private void forEachBucket(Visitor visitor) {
        for (int t = 0; t < triangles.length / 3; t++) {
            int a = 2 * triangles[3 * t];
            int b = 2 * triangles[3 * t + 1];
            int c = 2 * triangles[3 * t + 2];
            int lastColumn = column(Math.max(xy[a], Math.max(xy[b], xy[c])));
            int lastRow = row(Math.max(xy[a + 1], Math.max(xy[b + 1], xy[c + 1])));
            for (int row = row(Math.min(xy[a + 1], Math.min(xy[b + 1], xy[c + 1]))); row <= lastRow; row++) {
                for (int column = column(Math.min(xy[a], Math.min(xy[b], xy[c]))); column <= lastColumn; column++) {
                    visitor.visit(t, row * columns + column);
                }
            }
        }
    }

    /**
     * The triangle that holds the point, or -1 outside the mesh.
     *
     * @param weights receives the barycentric coordinates of the triangle's nodes, 3
     */
    public int locate(double x, double y, double[] weights) {
        if (!extent.contains(x, y)) {
            return -1;
        }
        int bucket = row(y) * columns + column(x);
        for (int k = start[bucket]; k < start[bucket + 1]; k++) {
            if (holds(members[k], x, y, weights)) {
                return members[k];
            }
        }
        return -1;
    }

    private boolean holds(int t, double x, double y, double[] weights) {
        int a = 2 * triangles[3 * t];
        int b = 2 * triangles[3 * t + 1];
        int c = 2 * triangles[3 * t + 2];
        double bx = xy[b] - xy[a];
        double by = xy[b + 1] - xy[a + 1];
        double cx = xy[c] - xy[a];
        double cy = xy[c + 1] - xy[a + 1];
        double px = x - xy[a];
        double py = y - xy[a + 1];
        double determinant = bx * cy - by * cx;
        weights[1] = (px * cy - py * cx) / determinant;
        weights[2] = (bx * py - by * px) / determinant;
        weights[0] = 1 - weights[1] - weights[2];
        return weights[0] >= -1e-12 && weights[1] >= -1e-12 && weights[2] >= -1e-12;
    }

    private int column(double x) {
        return Math.min(columns - 1, Math.max(0, (int) ((x - extent.xMin()) / size)));
    }

    private int row(double y) {
        return Math.min(rows - 1, Math.max(0, (int) ((y - extent.yMin()) / size)));
    }
}
