package dev.frond.io.gmsh;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Nodes, lines and triangles as a file has them. Mutable; the readers of the two formats fill it. */
final class GmshContent {
    /** Index of each node by its number in the file. */
    private final Map<Long, Integer> nodeIndex = new HashMap<>();

    long[] nodeNumber = new long[1024];
    double[] xy = new double[2048];
    int nodeCount;

    /** Per line: two node indices, physical tag, line in the file. */
    int[] lines = new int[1024];

    int lineCount;
    /** Per triangle: three node indices, physical tag, line in the file. */
    int[] triangles = new int[5120];

    int triangleCount;

    void addNode(GmshScanner at, long number, double x, double y) throws MalformedGmshException {
        if (nodeCount == nodeNumber.length) {
            nodeNumber = Arrays.copyOf(nodeNumber, 2 * nodeCount);
            xy = Arrays.copyOf(xy, 4 * nodeCount);
        }
        if (nodeIndex.putIfAbsent(number, nodeCount) != null) {
            throw at.failAt(at.lineNumber(), "node " + number + " appears twice");
        }
        nodeNumber[nodeCount] = number;
        xy[2 * nodeCount] = x;
        xy[2 * nodeCount + 1] = y;
        nodeCount++;
    }

    int node(GmshScanner at) throws MalformedGmshException {
        long number = at.integer("the number of a node");
        Integer index = nodeIndex.get(number);
        if (index == null) {
            throw at.fail("node " + number + " is not in $Nodes");
        }
        return index;
    }

    void addLine(GmshScanner at, int physical) throws MalformedGmshException {
        if (4 * lineCount == lines.length) {
            lines = Arrays.copyOf(lines, 2 * lines.length);
        }
        int k = 4 * lineCount++;
        lines[k] = node(at);
        lines[k + 1] = node(at);
        lines[k + 2] = physical;
        lines[k + 3] = at.lineNumber();
    }

    void addTriangle(GmshScanner at, int physical) throws MalformedGmshException {
        if (5 * triangleCount == triangles.length) {
            triangles = Arrays.copyOf(triangles, 2 * triangles.length);
        }
        int k = 5 * triangleCount++;
        triangles[k] = node(at);
        triangles[k + 1] = node(at);
        triangles[k + 2] = node(at);
        triangles[k + 3] = physical;
        triangles[k + 4] = at.lineNumber();
    }
}
