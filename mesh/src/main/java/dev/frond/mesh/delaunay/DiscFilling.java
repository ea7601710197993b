package dev.frond.mesh.delaunay;

import dev.frond.mesh.tri.BoundaryTag;
import dev.frond.mesh.tri.Coordinates;
import dev.frond.mesh.tri.Mesh;
import dev.frond.mesh.tri.Topology;
import java.util.Arrays;

/**
 * Triangulates the inside of a disc that a mesh leaves out. The mesh outside stays as it is, bit for bit, and shares the nodes of the
 * disc's polygon, whose edges keep their tag. Triangles grow towards the centre.
 */
public final class DiscFilling {
    private static final int SWEEPS = 8;

    private final Mesh outside;
    private final int filler;
    private final int[] loop;
    private final double[] polygon;
    private double centreX;
    private double centreY;

    private DiscFilling(Mesh outside, int filler) {
        this.outside = outside;
        this.filler = filler;
        int[] path = outside.topology().path(BoundaryTag.filler(filler));
        this.loop = new int[path.length - 1];
        this.polygon = new double[2 * loop.length];
        for (int k = 0; k < loop.length; k++) {
            // the electrolyte is on the left of the path, the disc's inside on the left of the loop
            loop[k] = path[loop.length - k];
            centreX += outside.coordinates().x(loop[k]) / loop.length;
            centreY += outside.coordinates().y(loop[k]) / loop.length;
        }
        for (int k = 0; k < loop.length; k++) {
            polygon[2 * k] = outside.coordinates().x(loop[k]) - centreX;
            polygon[2 * k + 1] = outside.coordinates().y(loop[k]) - centreY;
        }
    }

    /**
     * The mesh with the inside of a filler, which has to stand free.
     *
     * @param filler its index, by which the tag of its edges goes
     * @param sizing largest edge length and its growth
     */
    public static Mesh fill(Mesh outside, int filler, Sizing sizing) {
        return new DiscFilling(outside, filler).with(sizing);
    }

    private Mesh with(Sizing sizing) {
        double radius = 0;
        double[] sources = new double[3 * loop.length];
        for (int k = 0; k < loop.length; k++) {
            radius = Math.max(radius, Math.hypot(polygon[2 * k], polygon[2 * k + 1]));
            sources[3 * k] = polygon[2 * k];
            sources[3 * k + 1] = polygon[2 * k + 1];
            sources[3 * k + 2] = 0.5 * (edge(k) + edge((k + loop.length - 1) % loop.length));
        }
        Frame frame = new Frame(-radius, 2 * radius);
        SizeField field = new SizeField(sources, (x, y) -> sizing.bulk(), sizing.nearGrowth());
        Triangulation inside = ConstrainedDelaunay.of(boundary(field), frame);
        new SizeRefinement(new Inserter(inside, field, frame)).run();
        new Smoother(inside).run(SWEEPS);
        return joined(inside, frame);
    }

    private double edge(int k) {
        int next = 2 * ((k + 1) % loop.length);
        return Math.hypot(polygon[next] - polygon[2 * k], polygon[next + 1] - polygon[2 * k + 1]);
    }

    private Boundary boundary(SizeField field) {
        int[] edges = new int[2 * loop.length];
        int[] tags = new int[loop.length];
        for (int k = 0; k < loop.length; k++) {
            edges[2 * k] = k;
            edges[2 * k + 1] = (k + 1) % loop.length;
        }
        Arrays.fill(tags, BoundaryTag.filler(filler));
        return new Boundary(polygon, edges, tags, field);
    }

    private Mesh joined(Triangulation inside, Frame frame) {
        Topology old = outside.topology();
        int nodes = old.nodeCount() + inside.nodeCount - loop.length;
        double[] xy = Arrays.copyOf(outside.coordinates().xy(), 2 * nodes);
        int[] triangles = Arrays.copyOf(old.triangles(), old.triangles().length + 3 * inside.triangleCount);
        int[] region = new int[triangles.length / 3];
        for (int t = 0; t < old.triangleCount(); t++) {
            region[t] = old.region(t);
        }
        Arrays.fill(region, old.triangleCount(), region.length, Topology.filled(filler));
        for (int k = 0; k < 3 * inside.triangleCount; k++) {
            int node = inside.corner[k];
            triangles[old.triangles().length + k] =
                    node < loop.length ? loop[node] : old.nodeCount() + node - loop.length;
        }
        for (int node = loop.length; node < inside.nodeCount; node++) {
            int at = 2 * (old.nodeCount() + node - loop.length);
            xy[at] = centreX + frame.userX(inside.x[node]);
            xy[at + 1] = centreY + frame.userY(inside.y[node]);
        }
        return new Mesh(new Topology(nodes, triangles, old.edges(), old.tags(), region), new Coordinates(xy));
    }
}
