package dev.frond.solver.internal.step;

import dev.frond.mesh.geom.Segments;
import dev.frond.mesh.tri.AnodePath;
import dev.frond.mesh.tri.Coordinates;
import dev.frond.mesh.tri.Mesh;

/** Values per length of the front, one per node, left to right; 0 where no lithium belongs to a node. */
public final class FrontDensity {
    /** None at all. */
    public static final double[] NONE = {};

    private FrontDensity() {}

    /** Of what each node has. */
    public static double[] of(double[] perNode, Mesh mesh) {
        double[] density = perNode.clone();
        for (int k = 0; k < density.length; k++) {
            double length = length(mesh, k);
            density[k] = length > 0 ? density[k] / length : 0;
        }
        return density;
    }

    /** Of lithium that belongs to a node, um. */
    private static double length(Mesh mesh, int node) {
        AnodePath path = mesh.topology().anode();
        double before = node > 0 && path.isLithium(node - 1) ? edge(mesh, node - 1) : 0;
        double after = node < path.edgeCount() && path.isLithium(node) ? edge(mesh, node) : 0;
        return 0.5 * (before + after);
    }

    private static double edge(Mesh mesh, int edge) {
        int[] nodes = mesh.topology().anode().nodes();
        Coordinates at = mesh.coordinates();
        return Math.hypot(at.x(nodes[edge + 1]) - at.x(nodes[edge]), at.y(nodes[edge + 1]) - at.y(nodes[edge]));
    }

    /** The root of the integral of the square along the front. */
    public static double norm(double[] density, Mesh mesh) {
        double sum = 0;
        for (int k = 0; k < density.length; k++) {
            sum += length(mesh, k) * density[k] * density[k];
        }
        return Math.sqrt(sum);
    }

    /** On another front: of each of its nodes at the nearest place on the lithium of the one before. */
    public static double[] on(Mesh next, double[] density, Mesh before) {
        int[] nodes = next.topology().anode().nodes();
        double[] carried = new double[density.length == 0 ? 0 : nodes.length];
        for (int k = 0; k < carried.length; k++) {
            carried[k] =
                    nearest(next.coordinates().x(nodes[k]), next.coordinates().y(nodes[k]), density, before);
        }
        return carried;
    }

    private static double nearest(double x, double y, double[] density, Mesh mesh) {
        AnodePath path = mesh.topology().anode();
        int[] nodes = path.nodes();
        Coordinates at = mesh.coordinates();
        double least = Double.POSITIVE_INFINITY;
        double value = 0;
        for (int e = 0; e < path.edgeCount(); e++) {
            double ax = at.x(nodes[e]);
            double ay = at.y(nodes[e]);
            double bx = at.x(nodes[e + 1]);
            double by = at.y(nodes[e + 1]);
            double distance = Segments.distance(x, y, ax, ay, bx, by);
            if (path.isLithium(e) && distance < least) {
                least = distance;
                double part = Segments.nearest(x, y, ax, ay, bx, by);
                value = density[e] + part * (density[e + 1] - density[e]);
            }
        }
        return value;
    }
}
