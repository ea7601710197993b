package dev.frond.report.front;

import dev.frond.mesh.tri.Mesh;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The protrusions of a front, each with its summit, over the mean height H = 1/W ∫ y dx along the front, W its width.
 *
 * <p>A summit is a node of the front, more than {@link #FLAT} of the front's length above H, from which one must go down, along the
 * front, by at least {@link #LEAST_DESCENT} of its height over H to come to a higher node, on either side; of nodes of one height the one
 * farther left counts as higher. The sides of the box are mirrors. A front whose nodes are nowhere that high above H is flat and
 * has none. Edges of fillers are part of the front, and of its length.
 */
public final class Protrusions {
    /** Of a summit's height over the mean: how far down from it is its tip. */
    public static final double TIP = 0.1;
    /** Of a summit's height over the mean: how deep the valley to a higher one is at least. */
    public static final double LEAST_DESCENT = 0.2;
    /** Of the length of the front: how much a summit is over the mean at least. */
    public static final double FLAT = 1e-3;

    /** Where on a front a point is. */
    public enum Place {
        /** On the stretch of the front around a summit that is nowhere lower than the summit by more than a tenth of its height over H. */
        TIP("tip"),
        /** Over H, but on no tip. */
        FLANK("flank"),
        /** Not over H. */
        PLAIN("plain");

        private final String label;

        Place(String label) {
            this.label = label;
        }

        /** The name in tables. */
        public String label() {
            return label;
        }
    }

    private final double[] x;
    private final double[] y;
    /** Distance along the front from its first node. */
    private final double[] along;

    private final double mean;
    private final List<Summit> summits;

    /**
     * A summit with its tip.
     *
     * @param node number along the front
     * @param first node of the tip
     * @param last node of the tip
     */
    private record Summit(int node, int first, int last) {}

    private Protrusions(double[] x, double[] y) {
        this.x = x;
        this.y = y;
        along = new double[x.length];
        double area = 0;
        for (int k = 1; k < x.length; k++) {
            along[k] = along[k - 1] + Math.hypot(x[k] - x[k - 1], y[k] - y[k - 1]);
            area += (x[k] - x[k - 1]) * (y[k] + y[k - 1]) / 2;
        }
        mean = area / (x[x.length - 1] - x[0]);
        summits = summits();
    }

    /** Of the front of a mesh. */
    public static Protrusions of(Mesh mesh) {
        int[] nodes = mesh.topology().anode().nodes();
        double[] xy = mesh.coordinates().xy();
        double[] x = new double[nodes.length];
        double[] y = new double[nodes.length];
        for (int k = 0; k < nodes.length; k++) {
            x[k] = xy[2 * nodes[k]];
            y[k] = xy[2 * nodes[k] + 1];
        }
        return new Protrusions(x, y);
    }

    /** How many there are; none on a flat front. */
    public int count() {
        return summits.size();
    }

    /**
     * Where the middle of an edge is.
     *
     * @param edge of the front, counted from the left
     * @throws IllegalStateException on a flat front
     */
    public Place place(int edge) {
        if (summits.isEmpty()) {
            throw new IllegalStateException("a flat front has neither tips nor flanks");
        }
        double height = (y[edge] + y[edge + 1]) / 2;
        for (Summit summit : summits) {
            if (edge + 1 >= summit.first && edge <= summit.last && height >= tipBottom(summit.node)) {
                return Place.TIP;
            }
        }
        return height > mean ? Place.FLANK : Place.PLAIN;
    }

    /** The distance along the front from the middle of an edge to the nearest summit, m; empty on a flat front. */
    public OptionalDouble fromSummit(int edge) {
        double middle = (along[edge] + along[edge + 1]) / 2;
        return summits.stream()
                .mapToDouble(summit -> Math.abs(along[summit.node] - middle))
                .min();
    }

    private double tipBottom(int summit) {
        return y[summit] - TIP * (y[summit] - mean);
    }

    private List<Summit> summits() {
        List<Summit> found = new ArrayList<>();
        for (int k = 0; k < y.length; k++) {
            double height = y[k] - mean;
            boolean over = height > FLAT * along[along.length - 1];
            if (over && descent(k) >= LEAST_DESCENT * height) {
                found.add(new Summit(k, tipEnd(k, -1), tipEnd(k, 1)));
            }
        }
        return found;
    }

    /**
     * How far one must go down to come to a higher point, the nearer way down of both sides; infinite without one. Of points of
     * one height the leftmost is the highest.
     */
    private double descent(int node) {
        return Math.min(descent(node, -1), descent(node, 1));
    }

    private double descent(int node, int step) {
        double lowest = y[node];
        for (int k = node + step; k >= 0 && k < y.length; k += step) {
            if (y[k] > y[node] || (y[k] == y[node] && step < 0)) {
                return y[node] - lowest;
            }
            lowest = Math.min(lowest, y[k]);
        }
        return Double.POSITIVE_INFINITY;
    }

    private int tipEnd(int summit, int step) {
        int end = summit;
        while (end + step >= 0 && end + step < y.length && y[end + step] >= tipBottom(summit)) {
            end += step;
        }
        return end;
    }

    /** x of the middle of an edge, m. */
    public double middle(int edge) {
        return (x[edge] + x[edge + 1]) / 2;
    }
}
