package dev.frond.mesh.delaunay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.frond.mesh.tri.BoundaryTag;
import dev.frond.mesh.tri.Mesh;
import dev.frond.mesh.tri.Topology;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** What must hold for every mesh of an outline. */
final class MeshChecks {
    private MeshChecks() {}

    /** Every edge is shared by two triangles in opposite directions or is a boundary edge, and Euler's formula holds. */
    static void conforming(Mesh mesh, int holes) {
        Topology topology = mesh.topology();
        int[] t = topology.triangles();
        Map<Long, Integer> directed = new HashMap<>();
        for (int k = 0; k < t.length; k++) {
            long key = key(t[k], t[k % 3 == 2 ? k - 2 : k + 1]);
            assertThat(directed.put(key, k))
                    .as("edge used twice in one direction")
                    .isNull();
        }
        int boundary = 0;
        for (Long key : directed.keySet()) {
            boundary += directed.containsKey(key(end(key), start(key))) ? 0 : 1;
        }
        assertThat(topology.edgeCount()).isEqualTo(boundary);
        int[] edges = topology.edges();
        for (int e = 0; e < edges.length; e += 2) {
            boolean left = directed.containsKey(key(edges[e], edges[e + 1]));
            boolean right = directed.containsKey(key(edges[e + 1], edges[e]));
            assertThat(left && !right)
                    .as("domain on the left of boundary edge %d", e / 2)
                    .isTrue();
        }
        int edgeCount = (directed.size() + boundary) / 2;
        assertThat(topology.nodeCount() - edgeCount + topology.triangleCount()).isEqualTo(1 - holes);
    }

    private static long key(int from, int to) {
        return ((long) from << 32) | to;
    }

    private static int start(long key) {
        return (int) (key >>> 32);
    }

    private static int end(long key) {
        return (int) key;
    }

    /** The boundary is the outline's, bit for bit where it is given. */
    static void boundaryOf(Outline outline, Mesh mesh) {
        double[] xy = mesh.coordinates().xy();
        double[] front = outline.front();
        assertThat(Arrays.copyOf(xy, front.length)).containsExactly(front);
        int[] path = mesh.topology().path(BoundaryTag.FRONT);
        assertThat(path[0]).isZero();
        assertThat(path[path.length - 1]).isEqualTo(front.length / 2 - 1);
        int given = 0;
        for (int node : path) {
            given = node == given ? given + 1 : given;
        }
        assertThat(given).as("given front nodes met in order").isEqualTo(front.length / 2);
        for (int node : mesh.topology().path(BoundaryTag.LEFT)) {
            assertThat(xy[2 * node]).isEqualTo(0.0);
        }
        for (int node : mesh.topology().path(BoundaryTag.RIGHT)) {
            assertThat(xy[2 * node]).isEqualTo(outline.width());
        }
        for (int node : mesh.topology().path(BoundaryTag.TOP)) {
            assertThat(xy[2 * node + 1]).isEqualTo(outline.height());
        }
        for (int k = 0; k < outline.fillers().size(); k++) {
            int[] loop = mesh.topology().path(BoundaryTag.filler(k));
            assertThat(loop.length).isGreaterThan(32);
            assertThat(loop[0]).isEqualTo(loop[loop.length - 1]);
            double off = outline.fillers().get(k).distance(xy[2 * loop[0]], xy[2 * loop[0] + 1]);
            assertThat(off).isCloseTo(0, within(0.005 * outline.fillers().get(k).radius()));
        }
        int lastTag = BoundaryTag.filler(outline.fillers().size()) - 1;
        for (int tag : mesh.topology().tags()) {
            assertThat(tag).isBetween(BoundaryTag.FRONT, lastTag);
        }
    }

    /** All positive, and their sum is the outline's area to rounding: n sums of n areas, each relative to the box. */
    static void areas(Outline outline, Mesh mesh) {
        double box = outline.width() * outline.height();
        assertThat(MeshQuality.smallestArea(mesh.topology(), mesh.coordinates().xy()))
                .isPositive();
        assertThat(MeshQuality.anyInverted(mesh.topology(), mesh.coordinates().xy()))
                .isFalse();
        assertThat(mesh.area()).isCloseTo(outline.area(), within(1e-13 * box));
    }
}
