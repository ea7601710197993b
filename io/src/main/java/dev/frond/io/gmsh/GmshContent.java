package dev.frond.io.gmsh;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Nodes, lines and triangles as a file has them. Mutable; the readers of the two formats fill it. */
final class GmshContent {
    /** Index of each node by its number in the file. */
    private final Map<Long, Integer> nodeIndex = new HashMap<>();

    /** The names of physical curves, with their tags. */
    final Map<String, Integer> curveNames = new HashMap<>();

    long[] nodeNumber = new long[1024];
    /** x, y, z of each. */
    double[] xyz = new double[3072];
    /** Where each stands in the file. */
    int[] nodePlace = new int[1024];

    int nodeCount;

    /** Per line: two node indices, physical tag, place in the file. */
    int[] lines = new int[1024];

    int lineCount;
    /** Per triangle: three node indices, physical tag, place in the file. */
    int[] triangles = new int[5120];

    int triangleCount;

    /** A node whose coordinates come next. */
    void addNode(GmshValues in, long number) throws MalformedGmshException {
        if (nodeCount == nodeNumber.length) {
            nodeNumber = Arrays.copyOf(nodeNumber, 2 * nodeCount);
            nodePlace = Arrays.copyOf(nodePlace, 2 * nodeCount);
            xyz = Arrays.copyOf(xyz, 6 * nodeCount);
        }
        int place = in.place();
        if (nodeIndex.putIfAbsent(number, nodeCount) != null) {
            throw in.fail("node " + number + " appears twice");
        }
        nodeNumber[nodeCount] = number;
        nodePlace[nodeCount] = place;
        xyz[3 * nodeCount] = in.real("a node's x");
        xyz[3 * nodeCount + 1] = in.real("a node's y");
        xyz[3 * nodeCount + 2] = in.real("a node's z");
        nodeCount++;
    }

    /** The index of the node with a number that has just been read. */
    int index(GmshValues in, long number) throws MalformedGmshException {
        Integer index = nodeIndex.get(number);
        if (index == null) {
            throw in.fail("node " + number + " is not in $Nodes");
        }
        return index;
    }

    /** An element; points are left aside. */
    void add(ElementType type, int[] nodes, int physical, int place) {
        switch (type) {
            case LINE -> {
                lines = withRoom(lines, 4 * lineCount);
                put(lines, 4 * lineCount++, nodes, physical, place);
            }
            case TRIANGLE -> {
                triangles = withRoom(triangles, 5 * triangleCount);
                put(triangles, 5 * triangleCount++, nodes, physical, place);
            }
            case POINT -> {
                // nothing is made of points
            }
        }
    }

    private static int[] withRoom(int[] array, int used) {
        return used == array.length ? Arrays.copyOf(array, 2 * used) : array;
    }

    private static void put(int[] array, int at, int[] nodes, int physical, int place) {
        System.arraycopy(nodes, 0, array, at, nodes.length);
        array[at + nodes.length] = physical;
        array[at + nodes.length + 1] = place;
    }

    double x(int node) {
        return xyz[3 * node];
    }

    double y(int node) {
        return xyz[3 * node + 1];
    }

    /** A node as messages name it. */
    String name(int node) {
        return "node " + nodeNumber[node] + " (" + x(node) + ", " + y(node) + ")";
    }
}
