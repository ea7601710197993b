package dev.frond.mesh.build;

import dev.frond.mesh.tri.BoundaryTag;
import dev.frond.mesh.tri.Topology;
import java.util.ArrayList;
import java.util.List;

/** The triangles of a left half and their images, which are turned round, without the edges on the line of symmetry. */
final class MirroredTopology {
    private final List<int[]> triangles = new ArrayList<>();
    private final List<int[]> edges = new ArrayList<>();

    /**
     * @param half whose right side is the line of symmetry
     * @param own number of each of its nodes in the whole
     * @param image number of each node's image
     */
    MirroredTopology(Topology half, int[] own, int[] image, MirrorPairs pairs) {
        int[] nodes = half.triangles();
        for (int k = 0; k < nodes.length; k += 3) {
            triangles.add(new int[] {own[nodes[k]], own[nodes[k + 1]], own[nodes[k + 2]]});
        }
        for (int k = 0; k < nodes.length; k += 3) {
            triangles.add(new int[] {image[nodes[k]], image[nodes[k + 2]], image[nodes[k + 1]]});
        }
        for (int e = 0; e < half.edgeCount(); e++) {
            int tag = half.tags()[e];
            int start = half.edges()[2 * e];
            int end = half.edges()[2 * e + 1];
            if (tag != BoundaryTag.RIGHT) {
                edges.add(new int[] {own[start], own[end], tag});
                edges.add(new int[] {image[end], image[start], pairs.image(tag)});
            }
        }
    }

    /**
     * Fills what the halves leave open below a node on the line.
     *
     * @param tip the front's middle node; the nodes beside it are numbered in turn
     * @param before tag of the edge to the tip
     * @param after tag of the edge from it
     */
    void fillTip(int tip, int above, int before, int after) {
        triangles.add(new int[] {tip, tip + 1, tip - 1});
        triangles.add(new int[] {tip - 1, tip + 1, above});
        edges.removeIf(edge -> (edge[0] == above && edge[1] == tip + 1) || (edge[0] == tip - 1 && edge[1] == above));
        edges.add(new int[] {tip - 1, tip, before});
        edges.add(new int[] {tip, tip + 1, after});
    }

    Topology topology(int nodeCount) {
        int[] ends = new int[2 * edges.size()];
        int[] tags = new int[edges.size()];
        for (int e = 0; e < tags.length; e++) {
            ends[2 * e] = edges.get(e)[0];
            ends[2 * e + 1] = edges.get(e)[1];
            tags[e] = edges.get(e)[2];
        }
        int[] corners = new int[3 * triangles.size()];
        for (int t = 0; t < triangles.size(); t++) {
            System.arraycopy(triangles.get(t), 0, corners, 3 * t, 3);
        }
        return new Topology(nodeCount, corners, ends, tags);
    }
}
