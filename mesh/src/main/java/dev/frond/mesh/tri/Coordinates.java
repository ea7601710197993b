package dev.frond.mesh.tri;

/** Positions of the nodes, in one unit of length. Immutable by convention: the live array is not to be written. */
public final class Coordinates {
    private final double[] xy;

    /** @param xy x0, y0, x1, y1, ...; kept, not copied */
    public Coordinates(double[] xy) {
        if (xy.length % 2 != 0) {
            throw new IllegalArgumentException("an odd number of coordinates: " + xy.length);
        }
        this.xy = xy;
    }

    public int nodeCount() {
        return xy.length / 2;
    }

    public double x(int node) {
        return xy[2 * node];
    }

    public double y(int node) {
        return xy[2 * node + 1];
    }

    /** x0, y0, x1, y1, ...; the live array, not to be written. */
    public double[] xy() {
        return xy;
    }
}
