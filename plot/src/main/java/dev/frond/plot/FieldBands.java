package dev.frond.plot;

import dev.frond.mesh.tri.Mesh;
import java.awt.geom.Path2D;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * A P1 field in bands of colour, each a hundredth of the scale. Where a linear triangle exceeds a value is a polygon; the polygons
 * of all triangles together are bounded by the contour and by pieces of the mesh's boundary, so that a band takes few points on
 * any mesh. Drawn from the lowest value up, each over those before it, they leave no seam.
 */
final class FieldBands {
    static final int COUNT = 100;

    private final Viewport view;
    private final int nodes;
    private final int[] triangles;
    private final int[] edges;
    private final double[] xy;
    private final double[] shares;

    FieldBands(Viewport view, Mesh mesh, double[] shares) {
        this.view = view;
        this.nodes = mesh.topology().nodeCount();
        this.triangles = mesh.topology().triangles();
        this.edges = boundary();
        this.xy = mesh.coordinates().xy();
        this.shares = shares;
    }

    /** The share in the middle of the band that a share lies in. */
    static double middle(double share) {
        double band = Math.floor(Math.min(0.999, Math.max(0, share)) * COUNT);
        return (band + 0.5) / COUNT;
    }

    /** Edges of one triangle only, as nodes from and to, with the mesh at their left. */
    private int[] boundary() {
        Map<Long, int[]> open = new HashMap<>();
        for (int k = 0; k < triangles.length; k++) {
            int from = triangles[k];
            int to = triangles[k - k % 3 + (k + 1) % 3];
            if (open.remove(key(to, from)) == null) {
                open.put(key(from, to), new int[] {from, to});
            }
        }
        int[] all = new int[2 * open.size()];
        int count = 0;
        for (int k = 0; k < triangles.length; k++) {
            int[] edge = open.get(key(triangles[k], triangles[k - k % 3 + (k + 1) % 3]));
            if (edge != null) {
                all[count++] = edge[0];
                all[count++] = edge[1];
            }
        }
        return all;
    }

    private long key(int from, int to) {
        return (long) from * nodes + to;
    }

    /** Where the field is at least {@code band} hundredths of the scale; everywhere for the lowest. */
    Path2D from(int band) {
        Outline outline = new Outline(band == 0 ? Double.NEGATIVE_INFINITY : band / (double) COUNT);
        for (int k = 0; k < triangles.length; k += 3) {
            outline.addTriangle(triangles[k], triangles[k + 1], triangles[k + 2]);
        }
        for (int k = 0; k < edges.length; k += 2) {
            outline.addBoundary(edges[k], edges[k + 1]);
        }
        return outline.path();
    }

    /** Directed pieces with the region at their left, each from a node or a place on an edge to another. */
    private final class Outline {
        private final double level;
        private final Map<Long, Deque<Long>> next = new HashMap<>();
        private long[] starts = new long[64];
        private int count;

        Outline(double level) {
            this.level = level;
        }

        private boolean in(int node) {
            return shares[node] >= level;
        }

        private void addTriangle(int a, int b, int c) {
            int inside = (in(a) ? 1 : 0) + (in(b) ? 1 : 0) + (in(c) ? 1 : 0);
            if (inside == 0 || inside == 3) {
                return;
            }
            int first = a;
            int second = b;
            int third = c;
            // turned until the first corner is the odd one
            while (in(first) == in(second) || in(first) == in(third)) {
                int turned = first;
                first = second;
                second = third;
                third = turned;
            }
            long leaving = crossing(first, second);
            long arriving = crossing(first, third);
            add(inside == 1 ? leaving : arriving, inside == 1 ? arriving : leaving);
        }

        private void addBoundary(int from, int to) {
            if (in(from) || in(to)) {
                add(in(from) ? from : crossing(from, to), in(to) ? to : crossing(from, to));
            }
        }

        /** The place where an edge crosses the level; nodes have smaller numbers. */
        private long crossing(int a, int b) {
            return nodes + key(Math.min(a, b), Math.max(a, b));
        }

        private void add(long from, long to) {
            if (count == starts.length) {
                starts = Arrays.copyOf(starts, 2 * count);
            }
            starts[count++] = from;
            next.computeIfAbsent(from, key -> new ArrayDeque<>(1)).add(to);
        }

        private Path2D path() {
            Path2D path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
            for (int k = 0; k < count; k++) {
                long place = starts[k];
                boolean begun = false;
                Deque<Long> onward = next.get(place);
                while (onward != null && !onward.isEmpty()) {
                    point(path, place, begun);
                    begun = true;
                    place = onward.remove();
                    onward = next.get(place);
                }
                if (begun) {
                    path.closePath();
                }
            }
            return path;
        }

        private void point(Path2D path, long place, boolean begun) {
            double x;
            double y;
            if (place < nodes) {
                x = xy[2 * (int) place];
                y = xy[2 * (int) place + 1];
            } else {
                int a = (int) ((place - nodes) / nodes);
                int b = (int) ((place - nodes) % nodes);
                double share = (level - shares[a]) / (shares[b] - shares[a]);
                x = xy[2 * a] + share * (xy[2 * b] - xy[2 * a]);
                y = xy[2 * a + 1] + share * (xy[2 * b + 1] - xy[2 * a + 1]);
            }
            if (begun) {
                path.lineTo(view.x(x), view.y(y));
            } else {
                path.moveTo(view.x(x), view.y(y));
            }
        }
    }
}
