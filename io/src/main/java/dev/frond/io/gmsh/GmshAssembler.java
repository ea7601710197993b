package dev.frond.io.gmsh;

import dev.frond.mesh.tri.BoundaryTag;
import dev.frond.mesh.tri.Coordinates;
import dev.frond.mesh.tri.Mesh;
import dev.frond.mesh.tri.Topology;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Makes a mesh of what a file contains, and checks that it is one. */
final class GmshAssembler {
    private final GmshContent content;
    private final GmshScanner file;
    private final PhysicalTags physical;
    /** New number of each node of the file, -1 when unused. */
    private final int[] number;

    private int nodeCount;
    private int[] triangles = new int[0];
    /** Directed edges of the triangles: start, end to the line in the file. */
    private final Map<Long, Integer> sides = new LinkedHashMap<>();

    GmshAssembler(GmshContent content, GmshScanner file, PhysicalTags physical) {
        this.content = content;
        this.file = file;
        this.physical = physical;
        number = new int[content.nodeCount];
    }

    Mesh mesh(double unit) throws MalformedGmshException {
        collectTriangles();
        numberNodes();
        for (int k = 0; k < triangles.length; k++) {
            triangles[k] = number[triangles[k]];
        }
        double[] xy = new double[2 * nodeCount];
        for (int i = 0; i < content.nodeCount; i++) {
            if (number[i] >= 0) {
                xy[2 * number[i]] = content.xy[2 * i] * unit;
                xy[2 * number[i] + 1] = content.xy[2 * i + 1] * unit;
            }
        }
        return new Mesh(boundary(), new Coordinates(xy));
    }

    private void collectTriangles() throws MalformedGmshException {
        triangles = new int[3 * content.triangleCount];
        int kept = 0;
        for (int k = 0; k < 5 * content.triangleCount; k += 5) {
            if (!physical.isElectrolyte(content.triangles[k + 3])) {
                continue;
            }
            int a = content.triangles[k];
            int b = content.triangles[k + 1];
            int c = content.triangles[k + 2];
            int line = content.triangles[k + 4];
            double area = twiceArea(a, b, c);
            if (area == 0) {
                throw file.failAt(line, "a triangle without area");
            }
            triangles[kept] = a;
            triangles[kept + 1] = area > 0 ? b : c;
            triangles[kept + 2] = area > 0 ? c : b;
            addSide(triangles[kept], triangles[kept + 1], line);
            addSide(triangles[kept + 1], triangles[kept + 2], line);
            addSide(triangles[kept + 2], triangles[kept], line);
            kept += 3;
        }
        if (kept == 0) {
            throw file.fail("expected triangles, found none with the tags " + physical);
        }
        triangles = Arrays.copyOf(triangles, kept);
    }

    private double twiceArea(int a, int b, int c) {
        double[] xy = content.xy;
        return (xy[2 * b] - xy[2 * a]) * (xy[2 * c + 1] - xy[2 * a + 1])
                - (xy[2 * c] - xy[2 * a]) * (xy[2 * b + 1] - xy[2 * a + 1]);
    }

    private void addSide(int from, int to, int line) throws MalformedGmshException {
        Integer other = sides.putIfAbsent(key(from, to), line);
        if (other != null) {
            throw file.failAt(
                    line,
                    "this triangle overlaps the one in line " + other + ": both lie on the same side of the edge from "
                            + where(from) + " to " + where(to));
        }
    }

    private static long key(int from, int to) {
        return ((long) from << 32) | to;
    }

    private void numberNodes() {
        Arrays.fill(number, -1);
        for (int node : triangles) {
            number[node] = 0;
        }
        for (int i = 0; i < number.length; i++) {
            if (number[i] == 0) {
                number[i] = nodeCount++;
            }
        }
    }

    private Topology boundary() throws MalformedGmshException {
        int[] ends = new int[2 * content.lineCount];
        int[] tags = new int[content.lineCount];
        int count = 0;
        Map<Long, Integer> tagged = new HashMap<>();
        for (int k = 0; k < 4 * content.lineCount; k += 4) {
            int tag = physical.boundary(content.lines[k + 2]);
            if (tag == PhysicalTags.NONE) {
                continue;
            }
            int line = content.lines[k + 3];
            int from = content.lines[k];
            int to = content.lines[k + 1];
            boolean left = sides.containsKey(key(from, to));
            boolean right = sides.containsKey(key(to, from));
            if (left == right) {
                String problem = left ? "lies inside the mesh" : "is no edge of a triangle";
                throw file.failAt(line, "the boundary line from " + where(from) + " to " + where(to) + " " + problem);
            }
            int start = left ? from : to;
            int end = left ? to : from;
            if (tagged.put(key(start, end), tag) != null) {
                throw file.failAt(line, "the line from " + where(from) + " to " + where(to) + " is tagged twice");
            }
            ends[2 * count] = number[start];
            ends[2 * count + 1] = number[end];
            tags[count++] = tag;
        }
        checkComplete(tagged);
        ends = Arrays.copyOf(ends, 2 * count);
        tags = Arrays.copyOf(tags, count);
        separateFillers(ends, tags);
        return new Topology(nodeCount, triangles, ends, tags);
    }

    private void checkComplete(Map<Long, Integer> tagged) throws MalformedGmshException {
        for (Map.Entry<Long, Integer> side : sides.entrySet()) {
            int from = (int) (side.getKey() >>> 32);
            int to = (int) (long) side.getKey();
            if (!sides.containsKey(key(to, from)) && !tagged.containsKey(key(from, to))) {
                throw file.failAt(
                        side.getValue(),
                        "the boundary edge from " + where(from) + " to " + where(to)
                                + " of this triangle has none of the tags " + physical);
            }
        }
        for (int tag = BoundaryTag.FRONT; tag <= BoundaryTag.LEFT; tag++) {
            if (!tagged.containsValue(tag)) {
                throw file.fail("no line has the tag of the " + name(tag) + "; the tags are " + physical);
            }
        }
    }

    private static String name(int tag) {
        return tag == BoundaryTag.FRONT
                ? "front"
                : tag == BoundaryTag.RIGHT ? "right side" : tag == BoundaryTag.TOP ? "top" : "left side";
    }

    /** Gives each closed loop of filler edges its own tag, in the order of the loops' smallest nodes. */
    private void separateFillers(int[] ends, int[] tags) throws MalformedGmshException {
        int[] leaving = new int[nodeCount];
        Arrays.fill(leaving, -1);
        for (int e = 0; e < tags.length; e++) {
            if (BoundaryTag.isFiller(tags[e])) {
                leaving[ends[2 * e]] = e;
            }
        }
        int fillers = 0;
        for (int node = 0; node < nodeCount; node++) {
            if (leaving[node] < 0) {
                continue;
            }
            int e = leaving[node];
            int at = node;
            while (e >= 0) {
                leaving[at] = -1;
                tags[e] = BoundaryTag.filler(fillers);
                at = ends[2 * e + 1];
                e = leaving[at];
            }
            if (at != node) {
                throw file.fail("the filler lines through " + where(fileNode(node)) + " do not form a closed loop");
            }
            fillers++;
        }
    }

    private int fileNode(int node) {
        int i = node;
        while (number[i] != node) {
            i++;
        }
        return i;
    }

    private String where(int node) {
        return "node " + content.nodeNumber[node] + " (" + content.xy[2 * node] + ", " + content.xy[2 * node + 1] + ")";
    }
}
