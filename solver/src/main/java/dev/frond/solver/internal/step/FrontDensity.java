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
        double[] length = lengths(mesh);
        for (int k = 0; k < density.length; k++) {
            density[k] = length[k] > 0 ? density[k] / length[k] : 0;
        }
        return density;
    }

    /** Of lithium that belongs to each node, um. */
    private static double[] lengths(Mesh mesh) {
        AnodePath path = mesh.topology().anode();
        int[] nodes = path.nodes();
        Coordinates at = mesh.coordinates();
        double[] lengths = new double[nodes.length];
        for (int e = 0; e < path.edgeCount(); e++) {
            if (path.isLithium(e)) {
                double half =
                        0.5 * Math.hypot(at.x(nodes[e + 1]) - at.x(nodes[e]), at.y(nodes[e + 1]) - at.y(nodes[e]));
                lengths[e] += half;
                lengths[e + 1] += half;
            }
        }
        return lengths;
    }

    /** The root of the integral of the square along the front. */
    public static double norm(double[] density, Mesh mesh) {
        double[] length = lengths(mesh);
        double sum = 0;
        for (int k = 0; k < density.length; k++) {
            sum += length[k] * density[k] * density[k];
        }
        return Math.sqrt(sum);
    }

    /** On another front: of each of its nodes at the nearest place on the lithium of the one before. */
    public static double[] on(Mesh next, double[] density, Mesh before) {
        int[] nodes = next.topology().anode().nodes();
        AnodePath path = before.topology().anode();
        Coordinates at = next.coordinates();
        double[] carried = new double[density.length == 0 ? 0 : nodes.length];
        for (int k = 0; k < carried.length; k++) {
            carried[k] = nearest(at.x(nodes[k]), at.y(nodes[k]), density, path, before.coordinates());
        }
        return carried;
    }

    private static double nearest(double x, double y, double[] density, AnodePath path, Coordinates at) {
        int[] nodes = path.nodes();
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
