package dev.frond.mesh.tri;

/** A triangulation of the electrolyte. Immutable: motion makes a new one with the same topology. */
public final class Mesh {
    private final Topology topology;
    private final Coordinates coordinates;

    public Mesh(Topology topology, Coordinates coordinates) {
        if (topology.nodeCount() != coordinates.nodeCount()) {
            throw new IllegalArgumentException(
                    coordinates.nodeCount() + " positions for " + topology.nodeCount() + " nodes");
        }
        this.topology = topology;
        this.coordinates = coordinates;
    }

    public Topology topology() {
        return topology;
    }

    public Coordinates coordinates() {
        return coordinates;
    }

    /** y of the top, whose nodes are all at one height. */
    public double top() {
        int[] tags = topology.tags();
        for (int e = 0; e < tags.length; e++) {
            if (tags[e] == BoundaryTag.TOP) {
                return coordinates.y(topology.edges()[2 * e]);
            }
        }
        throw new IllegalStateException("a mesh without a top");
    }

    /** The same topology at other positions. */
    public Mesh at(Coordinates moved) {
        return new Mesh(topology, moved);
    }

    /** Signed area of triangle {@code t}, positive when counter-clockwise. */
    public double area(int t) {
        int[] nodes = topology.triangles();
        double[] xy = coordinates.xy();
        int a = 2 * nodes[3 * t];
        int b = 2 * nodes[3 * t + 1];
        int c = 2 * nodes[3 * t + 2];
        return 0.5 * ((xy[b] - xy[a]) * (xy[c + 1] - xy[a + 1]) - (xy[c] - xy[a]) * (xy[b + 1] - xy[a + 1]));
    }

    /** Sum of the triangles' areas. */
    public double area() {
        double sum = 0;
        for (int t = 0; t < topology.triangleCount(); t++) {
            sum += area(t);
        }
        return sum;
    }
}
