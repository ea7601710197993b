package dev.frond.mesh.internal.move;

import dev.frond.algebra.CsrMatrix;
import dev.frond.algebra.Elimination;
import dev.frond.algebra.SparseCholesky;
import dev.frond.algebra.Sparsity;
import dev.frond.algebra.Workers;
import dev.frond.mesh.tri.BoundaryTag;
import dev.frond.mesh.tri.Coordinates;
import dev.frond.mesh.tri.Mesh;
import dev.frond.mesh.tri.Topology;

/**
 * Motion of all nodes of a mesh that follows a motion of its front and of its top. Matrices are factored once, at the reference
 * positions; a motion costs two back-substitutions and depends linearly on the displacement, so that the positions after
 * many motions do not depend on how the way was divided.
 *
 * <p>Front nodes move as told, nodes on the sides slide along them, nodes of the top rise with it and slide along it, upper
 * corners rise, nodes of fillers stay. The top stays level, bit for bit, and what stays keeps its coordinate bit for bit. Whether triangles stay positive is for the caller to
 * check: a linear extension cannot promise it.
 */
public final class MeshMotion {
    /**
     * Exponent of the weight (area / mean area)^-exponent, by measurement on graded meshes (front 1, bulk 6; discs above
     * a front with a hump; uniform and tip-led advance): distance in front elements until an angle falls below 20
     * degrees, geometric mean of five cases: exponent 0: 3.1, 0.5: 3.6, 1: 3.9, 1.5: 4.0, 2: 3.9, 3: 3.5. Tip-led growth
     * gains up to 2 and more, a flat advance towards a disc loses above 0.5.
     */
    static final double STIFFENING = 1.5;

    private final int[] front;
    private final int[] top;
    /** Horizontal, then vertical. */
    private final DisplacementComponent[] components;

    private final Workers workers;

    private MeshMotion(int[] front, int[] top, DisplacementComponent[] components, Workers workers) {
        this.front = front;
        this.top = top;
        this.components = components;
        this.workers = workers;
    }

    /** Prepares the motion of a mesh; good for its topology as long as the mesh keeps roughly its shape. */
    public static MeshMotion of(Mesh reference) {
        return of(reference, elimination(reference), Workers.one());
    }

    private static Elimination elimination(Mesh mesh) {
        Topology topology = mesh.topology();
        Sparsity sparsity = Sparsity.ofTriangles(topology.nodeCount(), topology.triangles());
        return Elimination.of(sparsity, mesh.coordinates().xy());
    }

    /**
     * Prepares the motion of a mesh; good for its topology as long as the mesh keeps roughly its shape.
     *
     * @param elimination of the matrices of its topology, see {@link Sparsity#ofTriangles}
     * @param workers who prepares and moves, one component of the displacement each
     */
    public static MeshMotion of(Mesh reference, Elimination elimination, Workers workers) {
        return of(reference, elimination, STIFFENING, workers);
    }

    static MeshMotion of(Mesh reference, double stiffening) {
        return of(reference, elimination(reference), stiffening, Workers.one());
    }

    private static MeshMotion of(Mesh reference, Elimination elimination, double stiffening, Workers workers) {
        Topology topology = reference.topology();
        CsrMatrix stiffness = stiffness(reference, elimination.sparsity(), stiffening);
        boolean[] fixedX = new boolean[topology.nodeCount()];
        boolean[] fixedY = new boolean[topology.nodeCount()];
        for (int e = 0; e < topology.edgeCount(); e++) {
            int tag = topology.tags()[e];
            boolean side = tag == BoundaryTag.LEFT || tag == BoundaryTag.RIGHT;
            for (int end = 0; end < 2; end++) {
                fixedX[topology.edges()[2 * e + end]] |= tag != BoundaryTag.TOP;
                fixedY[topology.edges()[2 * e + end]] |= !side;
            }
        }
        DisplacementComponent[] components = new DisplacementComponent[2];
        workers.both(half -> components[half] =
                new DisplacementComponent(stiffness, half == 0 ? fixedX : fixedY, SparseCholesky.of(elimination)));
        return new MeshMotion(topology.anode().nodes(), topology.path(BoundaryTag.TOP), components, workers);
    }

    /** As the other, the top staying where it is. */
    public Coordinates move(Coordinates current, double[] frontDisplacement) {
        return move(current, frontDisplacement, 0);
    }

    /**
     * Moves the front, the top and everything with them.
     *
     * @param current positions of the nodes of the reference topology
     * @param frontDisplacement dx0, dy0, dx1, dy1, ... of the front nodes in the order of {@link Topology#anode}; the first
     *     and the last lie on the sides, and their dx has to be 0
     * @param rise of the top
     * @return the new positions
     */
    public Coordinates move(Coordinates current, double[] frontDisplacement, double rise) {
        check(current, frontDisplacement);
        double[] xy = current.xy().clone();
        workers.both(axis -> move(axis, xy, frontDisplacement, rise));
        return new Coordinates(xy);
    }

    private void move(int axis, double[] xy, double[] frontDisplacement, double rise) {
        DisplacementComponent component = components[axis];
        double[] displacement = new double[xy.length / 2];
        if (axis == 1) {
            for (int node : top) {
                displacement[node] = rise;
                xy[2 * node + 1] += rise;
            }
        }
        for (int k = 0; k < front.length; k++) {
            displacement[front[k]] = frontDisplacement[2 * k + axis];
            xy[2 * front[k] + axis] += frontDisplacement[2 * k + axis];
        }
        component.extend(displacement);
        for (int i = 0; i < displacement.length; i++) {
            if (!component.isPrescribed(i)) {
                xy[2 * i + axis] += displacement[i];
            }
        }
    }

    private void check(Coordinates current, double[] frontDisplacement) {
        if (current.nodeCount() != components[0].nodeCount()) {
            throw new IllegalArgumentException(
                    current.nodeCount() + " positions for " + components[0].nodeCount() + " nodes");
        }
        if (frontDisplacement.length != 2 * front.length) {
            throw new IllegalArgumentException(
                    frontDisplacement.length + " components of displacement for " + front.length + " front nodes");
        }
        if (frontDisplacement[0] != 0 || frontDisplacement[2 * front.length - 2] != 0) {
            throw new IllegalArgumentException("the ends of the front slide along the sides, but are displaced by "
                    + frontDisplacement[0] + " and " + frontDisplacement[2 * front.length - 2] + " in x");
        }
    }

    /** Sum over the triangles of weight x integral of grad(i) . grad(j). */
    private static CsrMatrix stiffness(Mesh mesh, Sparsity sparsity, double stiffening) {
        Topology topology = mesh.topology();
        int[] nodes = topology.triangles();
        double[] xy = mesh.coordinates().xy();
        CsrMatrix matrix = new CsrMatrix(sparsity);
        double meanArea = mesh.area() / topology.triangleCount();
        for (int t = 0; t < topology.triangleCount(); t++) {
            double area = mesh.area(t);
            double scale = Math.pow(area / meanArea, -stiffening) / (4 * area);
            for (int i = 0; i < 3; i++) {
                for (int j = 0; j < 3; j++) {
                    int at = matrix.sparsity().index(nodes[3 * t + i], nodes[3 * t + j]);
                    matrix.value()[at] += scale * product(xy, nodes, 3 * t, i, j);
                }
            }
        }
        return matrix;
    }

    /** Scalar product of the edges opposite to corners i and j, which is 4 area^2 grad(i) . grad(j). */
    private static double product(double[] xy, int[] nodes, int first, int i, int j) {
        int a = 2 * nodes[first + (i + 1) % 3];
        int b = 2 * nodes[first + (i + 2) % 3];
        int c = 2 * nodes[first + (j + 1) % 3];
        int d = 2 * nodes[first + (j + 2) % 3];
        return (xy[b] - xy[a]) * (xy[d] - xy[c]) + (xy[b + 1] - xy[a + 1]) * (xy[d + 1] - xy[c + 1]);
    }
}
