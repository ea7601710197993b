package dev.frond.mesh.internal.transfer;

import dev.frond.mesh.tri.Mesh;
import java.util.Arrays;

/**
 * The triangles of a mesh in a tree of bounding boxes, indifferent to how strongly the mesh is graded.
 *
 * <p>Triangles are sorted along a Z-order curve and packed, four to a box, level by level. Entries below
 * {@code triangleCount} are triangles, the others are boxes over consecutive entries, the last is the root.
 */
final class TriangleTree {
    /** Entries per box. */
    static final int FAN = 4;

    private static final int CELLS = 1 << 16;

    private final Mesh mesh;
    private final int[] triangle;
    private final int[] child;
    private final double[] box;

    private TriangleTree(Mesh mesh, int[] triangle, int[] child, double[] box) {
        this.mesh = mesh;
        this.triangle = triangle;
        this.child = child;
        this.box = box;
    }

    static TriangleTree of(Mesh mesh) {
        int count = mesh.topology().triangleCount();
        if (count == 0) {
            throw new IllegalArgumentException("a mesh without triangles");
        }
        double[] triangleBoxes = triangleBoxes(mesh);
        int[] triangle = alongCurve(triangleBoxes);
        int[] child = children(count);
        double[] box = new double[4 * (count + child.length - 1)];
        for (int k = 0; k < count; k++) {
            System.arraycopy(triangleBoxes, 4 * triangle[k], box, 4 * k, 4);
        }
        for (int k = count; k < box.length / 4; k++) {
            enclose(box, k, child[k - count], child[k - count + 1]);
        }
        return new TriangleTree(mesh, triangle, child, box);
    }

    Mesh mesh() {
        return mesh;
    }

    int root() {
        return triangle.length + child.length - 2;
    }

    boolean isTriangle(int entry) {
        return entry < triangle.length;
    }

    /** Index in the mesh of the triangle that {@code entry} stands for. */
    int triangle(int entry) {
        return triangle[entry];
    }

    /** Entries of the triangles, by their index in the mesh. */
    int[] entries() {
        int[] entry = new int[triangle.length];
        for (int k = 0; k < entry.length; k++) {
            entry[triangle[k]] = k;
        }
        return entry;
    }

    int firstChild(int entry) {
        return child[entry - triangle.length];
    }

    /** One past the last child. */
    int endOfChildren(int entry) {
        return child[entry - triangle.length + 1];
    }

    boolean overlaps(int entry, double xMin, double yMin, double xMax, double yMax) {
        int at = 4 * entry;
        return box[at] <= xMax && box[at + 1] <= yMax && box[at + 2] >= xMin && box[at + 3] >= yMin;
    }

    /** Squared distance of a point from the box of {@code entry}, 0 inside. */
    double squaredDistance(int entry, double x, double y) {
        int at = 4 * entry;
        double dx = Math.max(0, Math.max(box[at] - x, x - box[at + 2]));
        double dy = Math.max(0, Math.max(box[at + 1] - y, y - box[at + 3]));
        return dx * dx + dy * dy;
    }

    /** Bound on the entries that a depth-first walk has to remember. */
    int stackSize() {
        int levels = 1;
        for (int size = triangle.length; size > 1; size = (size + FAN - 1) / FAN) {
            levels++;
        }
        return FAN * levels;
    }

    private static double[] triangleBoxes(Mesh mesh) {
        int[] nodes = mesh.topology().triangles();
        double[] xy = mesh.coordinates().xy();
        double[] boxes = new double[4 * (nodes.length / 3)];
        for (int t = 0; t < nodes.length / 3; t++) {
            int a = 2 * nodes[3 * t];
            int b = 2 * nodes[3 * t + 1];
            int c = 2 * nodes[3 * t + 2];
            boxes[4 * t] = Math.min(xy[a], Math.min(xy[b], xy[c]));
            boxes[4 * t + 1] = Math.min(xy[a + 1], Math.min(xy[b + 1], xy[c + 1]));
            boxes[4 * t + 2] = Math.max(xy[a], Math.max(xy[b], xy[c]));
            boxes[4 * t + 3] = Math.max(xy[a + 1], Math.max(xy[b + 1], xy[c + 1]));
        }
        return boxes;
    }

    private static int[] alongCurve(double[] boxes) {
        int count = boxes.length / 4;
        double[] all = Arrays.copyOf(boxes, 4 * (count + 1));
        enclose(all, count, 0, count);
        double scale = CELLS / Math.max(all[4 * count + 2] - all[4 * count], all[4 * count + 3] - all[4 * count + 1]);
        long[] keys = new long[count];
        for (int t = 0; t < count; t++) {
            double x = 0.5 * (boxes[4 * t] + boxes[4 * t + 2]) - all[4 * count];
            double y = 0.5 * (boxes[4 * t + 1] + boxes[4 * t + 3]) - all[4 * count + 1];
            keys[t] = (spread((long) (x * scale)) << 1 | spread((long) (y * scale))) << 31 | t;
        }
        Arrays.sort(keys);
        int[] order = new int[count];
        for (int k = 0; k < count; k++) {
            order[k] = (int) (keys[k] & Integer.MAX_VALUE);
        }
        return order;
    }

    /** The 16 low bits of {@code v} at the even places of the result. */
    private static long spread(long v) {
        long bits = Math.min(v, CELLS - 1);
        bits = (bits | bits << 8) & 0x00FF00FFL;
        bits = (bits | bits << 4) & 0x0F0F0F0FL;
        bits = (bits | bits << 2) & 0x33333333L;
        return (bits | bits << 1) & 0x55555555L;
    }

    /** First child of every box, and one past the last child of the root. Boxes of one level follow each other. */
    private static int[] children(int count) {
        int[] child = new int[count + 2];
        int boxes = 0;
        int levelStart = 0;
        int levelEnd = count;
        do {
            for (int first = levelStart; first < levelEnd; first += FAN) {
                child[boxes++] = first;
            }
            levelStart = levelEnd;
            levelEnd = count + boxes;
        } while (levelEnd - levelStart > 1);
        child[boxes] = levelStart;
        return Arrays.copyOf(child, boxes + 1);
    }

    private static void enclose(double[] box, int entry, int first, int end) {
        double xMin = Double.POSITIVE_INFINITY;
        double yMin = Double.POSITIVE_INFINITY;
        double xMax = Double.NEGATIVE_INFINITY;
        double yMax = Double.NEGATIVE_INFINITY;
        for (int k = first; k < end; k++) {
            xMin = Math.min(xMin, box[4 * k]);
            yMin = Math.min(yMin, box[4 * k + 1]);
            xMax = Math.max(xMax, box[4 * k + 2]);
            yMax = Math.max(yMax, box[4 * k + 3]);
        }
        box[4 * entry] = xMin;
        box[4 * entry + 1] = yMin;
        box[4 * entry + 2] = xMax;
        box[4 * entry + 3] = yMax;
    }
}
