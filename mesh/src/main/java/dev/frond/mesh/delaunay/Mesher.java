package dev.frond.mesh.delaunay;

import dev.frond.mesh.geom.ImpossibleOutlineException;
import dev.frond.mesh.tri.Coordinates;
import dev.frond.mesh.tri.Mesh;
import dev.frond.mesh.tri.Topology;
import java.util.Arrays;

/** Triangulates an outline to a size. */
public final class Mesher {
    /** What a mesh promises, degrees, where the outline has no smaller angle and no gap below the floor of the sizing. */
    public static final double MINIMUM_ANGLE = 28;

    private static final double REFINED_ANGLE = MINIMUM_ANGLE + 0.5;
    private static final int SWEEPS = 4;

    private Mesher() {}

    /**
     * Triangulates the outline. Nodes 0, 1, ... are the given nodes of the front, bit for bit; all nodes on a side have x == 0 or x
     * == width and those on the top y == height. Front edges are split, in the middle, only where an angle would otherwise be
     * below {@link #MINIMUM_ANGLE}. Deterministic, and the same in every unit of length.
     *
     * @throws ImpossibleOutlineException when two pieces of the boundary come closer than their sampling can tell apart
     */
    public static Mesh build(Outline outline, Sizing sizing) {
        Frame frame = Frame.of(outline);
        Boundary boundary = BoundarySampler.sample(outline, sizing);
        Triangulation mesh = ConstrainedDelaunay.of(boundary, frame);
        Inserter inserter = new Inserter(mesh, boundary.field(), frame);
        new SizeRefinement(inserter).run();
        new Smoother(mesh).run(SWEEPS);
        new AngleRefinement(inserter, REFINED_ANGLE, sizing.floor() / frame.length()).run();
        new Smoother(mesh).run(SWEEPS);
        return finished(mesh, boundary, inserter.splits(), frame);
    }

    private static Mesh finished(Triangulation mesh, Boundary boundary, int[] splits, Frame frame) {
        double[] xy = Arrays.copyOf(boundary.xy(), 2 * mesh.nodeCount);
        for (int node = boundary.xy().length / 2; node < mesh.nodeCount; node++) {
            xy[2 * node] = frame.userX(mesh.x[node]);
            xy[2 * node + 1] = frame.userY(mesh.y[node]);
        }
        for (int s = 0; s < splits.length; s += 3) {
            int node = 2 * splits[s];
            int a = 2 * splits[s + 1];
            int b = 2 * splits[s + 2];
            xy[node] = 0.5 * (xy[a] + xy[b]);
            xy[node + 1] = 0.5 * (xy[a + 1] + xy[b + 1]);
        }
        Topology topology = topology(mesh);
        if (MeshQuality.anyInverted(topology, xy)) {
            throw new ImpossibleOutlineException("the boundary nearly touches itself: no triangle fits between");
        }
        return new Mesh(topology, new Coordinates(xy));
    }

    private static Topology topology(Triangulation mesh) {
        int codes = 3 * mesh.triangleCount;
        int count = 0;
        int[] edges = new int[2 * codes];
        int[] tags = new int[codes];
        for (int e = 0; e < codes; e++) {
            if (mesh.neighbour[e] < 0) {
                edges[2 * count] = mesh.start(e);
                edges[2 * count + 1] = mesh.end(e);
                tags[count++] = mesh.tag[e];
            }
        }
        return new Topology(
                mesh.nodeCount,
                Arrays.copyOf(mesh.corner, codes),
                Arrays.copyOf(edges, 2 * count),
                Arrays.copyOf(tags, count));
    }
}
