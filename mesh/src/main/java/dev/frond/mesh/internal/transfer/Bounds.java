package dev.frond.mesh.internal.transfer;

import java.util.Arrays;

/** Least and greatest admissible value of every node. */
final class Bounds {
    private final double[] least;
    private final double[] greatest;

    private Bounds(double[] least, double[] greatest) {
        this.least = least;
        this.greatest = greatest;
    }

    /** Per new node: the range of the old nodes of the old triangles that overlap the new triangles round it. */
    static Bounds local(Overlaps overlaps, int[] newTriangles, int[] oldTriangles, double[] field, int nodeCount) {
        Bounds bounds = new Bounds(new double[nodeCount], new double[nodeCount]);
        Arrays.fill(bounds.least, Double.POSITIVE_INFINITY);
        Arrays.fill(bounds.greatest, Double.NEGATIVE_INFINITY);
        for (int k = 0; k < overlaps.count(); k++) {
            int old = 3 * overlaps.source(k);
            double a = field[oldTriangles[old]];
            double b = field[oldTriangles[old + 1]];
            double c = field[oldTriangles[old + 2]];
            double low = Math.min(a, Math.min(b, c));
            double high = Math.max(a, Math.max(b, c));
            for (int corner = 0; corner < 3; corner++) {
                int node = newTriangles[3 * overlaps.target(k) + corner];
                bounds.least[node] = Math.min(bounds.least[node], low);
                bounds.greatest[node] = Math.max(bounds.greatest[node], high);
            }
        }
        return bounds;
    }

    /** The range of the whole old field at every node. */
    static Bounds global(double[] field, int nodeCount) {
        Bounds bounds = new Bounds(new double[nodeCount], new double[nodeCount]);
        Arrays.fill(bounds.least, Arrays.stream(field).min().orElseThrow());
        Arrays.fill(bounds.greatest, Arrays.stream(field).max().orElseThrow());
        return bounds;
    }

    void clip(double[] values, boolean[] pinned) {
        for (int i = 0; i < values.length; i++) {
            if (!pinned[i]) {
                values[i] = Math.min(greatest[i], Math.max(least[i], values[i]));
            }
        }
    }

    /**
     * Raises the integral by {@code amount} (lowers it when negative), as far as the bounds admit: every free node moves
     * by the same fraction of its distance to its upper (lower) bound. Where the field is flat nothing changes.
     *
     * @param mass integral of each node's P1 function
     */
    void raise(double[] values, boolean[] pinned, double[] mass, double amount) {
        double[] limit = amount > 0 ? greatest : least;
        double capacity = 0;
        for (int i = 0; i < values.length; i++) {
            capacity += pinned[i] ? 0 : mass[i] * (limit[i] - values[i]);
        }
        if (capacity == 0) {
            return;
        }
        double fraction = Math.min(1, amount / capacity);
        for (int i = 0; i < values.length; i++) {
            values[i] += pinned[i] ? 0 : fraction * (limit[i] - values[i]);
        }
    }
}
