package dev.frond.solver.fem;

import dev.frond.algebra.Sparsity;
import dev.frond.algebra.Workers;
import dev.frond.mesh.tri.AnodePath;
import dev.frond.mesh.tri.BoundaryTag;
import dev.frond.mesh.tri.Topology;
import java.util.stream.IntStream;

/** What the assembly needs to know of one topology: the matrix structure, where each element's entries go, who does it. */
public final class Discretisation {
    private final Topology topology;
    private final Sparsity sparsity;
    private final int[] triangleEntries;
    private final AnodePath anode;
    private final ElectrodeSurface frontSurface;
    private final ElectrodeSurface topSurface;
    private final int[] top;
    private final TriangleOrder order;
    private final Workers workers;

    /** Assembled by one thread. */
    public Discretisation(Topology topology) {
        this(topology, Workers.one());
    }

    /** @param workers who assembles; they do not change the sums */
    public Discretisation(Topology topology, Workers workers) {
        this.topology = topology;
        this.workers = workers;
        this.sparsity = Sparsity.ofTriangles(topology.nodeCount(), topology.triangles());
        this.triangleEntries = triangleEntries(topology, sparsity);
        this.anode = topology.anode();
        this.top = topNodes(topology);
        this.frontSurface = frontSurface(anode, sparsity);
        this.topSurface = ElectrodeSurface.ofEdges(top, topEdges(topology), sparsity);
        this.order = new TriangleOrder(sparsity, topology.triangles());
    }

    public Topology topology() {
        return topology;
    }

    public int nodeCount() {
        return topology.nodeCount();
    }

    public Sparsity sparsity() {
        return sparsity;
    }

    /** Entry of (a, b) of triangle t at 9 t + 3 a + b; the live array. */
    public int[] triangleEntries() {
        return triangleEntries;
    }

    /** Who assembles. */
    public Workers workers() {
        return workers;
    }

    /** Triangles in the order of assembly; the live array. */
    int[] triangleOrder() {
        return order.triangle();
    }

    /** Work on ranges of {@link #triangleOrder()} that adds to what belongs to the triangles' nodes and their pairs. */
    void assemble(Workers.Range work) {
        order.assemble(workers, work);
    }

    /** The lower boundary from the left side to the right: lithium and fillers that it has reached. */
    public AnodePath anode() {
        return anode;
    }

    /** Nodes of the anode's path; the live array. */
    public int[] front() {
        return anode.nodes();
    }

    /** The lithium of {@link #front}; its nodes are in that order. */
    ElectrodeSurface frontSurface() {
        return frontSurface;
    }

    /** The top, as an electrode; its nodes are those of {@link #top}. */
    ElectrodeSurface topSurface() {
        return topSurface;
    }

    /** Nodes of the top, ascending; the live array. */
    public int[] top() {
        return top;
    }

    private static int[] triangleEntries(Topology topology, Sparsity sparsity) {
        int[] nodes = topology.triangles();
        int[] entries = new int[3 * nodes.length];
        for (int t = 0; t < topology.triangleCount(); t++) {
            for (int a = 0; a < 3; a++) {
                for (int b = 0; b < 3; b++) {
                    entries[9 * t + 3 * a + b] = sparsity.index(nodes[3 * t + a], nodes[3 * t + b]);
                }
            }
        }
        return entries;
    }

    private static ElectrodeSurface frontSurface(AnodePath anode, Sparsity sparsity) {
        int[] ends = IntStream.range(0, anode.edgeCount())
                .filter(anode::isLithium)
                .flatMap(e -> IntStream.of(e, e + 1))
                .toArray();
        return new ElectrodeSurface(anode.nodes(), ends, sparsity);
    }

    private static int[] topEdges(Topology topology) {
        int[] edges = topology.edges();
        return IntStream.range(0, edges.length)
                .filter(k -> topology.tags()[k / 2] == BoundaryTag.TOP)
                .map(k -> edges[k])
                .toArray();
    }

    /** Nodes of the top of a topology, ascending. */
    public static int[] topNodes(Topology topology) {
        int[] edges = topology.edges();
        int[] tags = topology.tags();
        return IntStream.range(0, edges.length)
                .filter(k -> tags[k / 2] == BoundaryTag.TOP)
                .map(k -> edges[k])
                .sorted()
                .distinct()
                .toArray();
    }
}
