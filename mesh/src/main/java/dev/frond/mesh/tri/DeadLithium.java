package dev.frond.mesh.tri;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Islands of lithium that have lost their connection and stand in the electrolyte: to the mesh they are fillers beyond the last
 * one.
 */
public final class DeadLithium {
    private DeadLithium() {}

    /**
     * Outlines of the islands, with the fillers that hang together with them; what the front runs along is not one any more.
     *
     * @param fillerCount number of fillers, whose tags come before those of the islands
     * @return x0, y0, x1, y1, ... counter-clockwise; one at a side is closed along the side
     */
    public static List<double[]> outlines(Mesh mesh, int fillerCount) {
        Topology topology = mesh.topology();
        int[] tags = topology.tags();
        boolean any = false;
        for (int tag : tags) {
            any |= isIsland(tag, fillerCount);
        }
        if (!any) {
            return List.of();
        }
        int[] next = new int[topology.nodeCount()];
        int[] before = new int[topology.nodeCount()];
        int[] tag = new int[topology.nodeCount()];
        Arrays.fill(next, -1);
        Arrays.fill(before, -1);
        for (int e = 0; e < tags.length; e++) {
            if (BoundaryTag.isFiller(tags[e])) {
                int from = topology.edges()[2 * e];
                next[from] = topology.edges()[2 * e + 1];
                before[next[from]] = from;
                tag[from] = tags[e];
            }
        }
        for (int node : topology.anode().nodes()) {
            next[node] = -1;
            before[node] = -1;
        }
        List<double[]> outlines = new ArrayList<>();
        boolean[] seen = new boolean[next.length];
        for (int node = 0; node < next.length; node++) {
            if (!seen[node] && next[node] >= 0) {
                int first = first(node, before);
                List<Integer> chain = new ArrayList<>();
                boolean island = false;
                for (int k = first; k >= 0 && !seen[k]; k = next[k]) {
                    seen[k] = true;
                    chain.add(k);
                    island |= next[k] >= 0 && isIsland(tag[k], fillerCount);
                }
                if (island && chain.size() > 2) {
                    outlines.add(reversed(chain, mesh.coordinates()));
                }
            }
        }
        return outlines;
    }

    private static boolean isIsland(int tag, int fillerCount) {
        return BoundaryTag.isFiller(tag) && BoundaryTag.fillerIndex(tag) >= fillerCount;
    }

    /** Of the chain that a node is in; the node itself when it is closed. */
    private static int first(int node, int[] before) {
        int first = node;
        while (before[first] >= 0 && before[first] != node) {
            first = before[first];
        }
        return before[first] == node ? node : first;
    }

    /** Boundary edges have the electrolyte on the left and run clockwise round a hole. */
    private static double[] reversed(List<Integer> chain, Coordinates at) {
        double[] xy = new double[2 * chain.size()];
        for (int k = 0; k < chain.size(); k++) {
            int node = chain.get(chain.size() - 1 - k);
            xy[2 * k] = at.x(node);
            xy[2 * k + 1] = at.y(node);
        }
        return xy;
    }
}
