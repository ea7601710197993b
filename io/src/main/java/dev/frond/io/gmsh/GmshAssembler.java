package dev.frond.io.gmsh;

import dev.frond.mesh.tri.BoundaryTag;
import dev.frond.mesh.tri.Coordinates;
import dev.frond.mesh.tri.Mesh;
import dev.frond.mesh.tri.Topology;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Makes a mesh of what a file contains, and checks that it is one. */
final class GmshAssembler {
    /** Largest difference of z over the mesh's size: of files written with 9 digits. */
    private static final double FLAT = 1e-9;

    private final GmshContent content;
    private final GmshScanner file;
    private final PhysicalTags physical;
    /** New number of each node of the file, -1 when unused. */
    private final int[] number;

    private int nodeCount;
    private int[] triangles = new int[0];
    /** Place in the file of each triangle. */
    private int[] places = new int[0];
    /** Directed edges of the triangles, start and end, to their triangle's place in the file. */
    private final Map<Long, Integer> sides = new LinkedHashMap<>();

    GmshAssembler(GmshContent content, GmshScanner file, PhysicalTags physical) {
        this.content = content;
        this.file = file;
        this.physical = physical;
        number = new int[content.nodeCount];
    }

    Mesh mesh(double unit) throws IOException {
        collectTriangles();
        checkPlane();
        numberNodes();
        for (int k = 0; k < triangles.length; k++) {
            triangles[k] = number[triangles[k]];
        }
        double[] xy = new double[2 * nodeCount];
        for (int i = 0; i < content.nodeCount; i++) {
            if (number[i] >= 0) {
                xy[2 * number[i]] = content.x(i) * unit;
                xy[2 * number[i] + 1] = content.y(i) * unit;
            }
        }
        checkConnected();
        return new Mesh(boundary(), new Coordinates(xy));
    }

    /** The height above the plane is left aside, so there must be none. */
    private void checkPlane() throws MalformedGmshException {
        double first = content.xyz[3 * triangles[0] + 2];
        double extent = 0;
        for (int node : triangles) {
            extent = Math.max(extent, Math.abs(content.x(node) - content.x(triangles[0])));
            extent = Math.max(extent, Math.abs(content.y(node) - content.y(triangles[0])));
        }
        for (int node : triangles) {
            double z = content.xyz[3 * node + 2];
            if (Math.abs(z - first) > FLAT * extent) {
                throw file.failAt(
                        content.nodePlace[node],
                        "the mesh must lie in a plane z = constant, but node " + content.nodeNumber[node]
                                + " is at z = " + z + " and others are at z = " + first);
            }
        }
    }

    private void checkConnected() throws MalformedGmshException {
        int apart = ConnectedParts.firstApart(triangles, nodeCount);
        if (apart >= 0) {
            throw file.failAt(
                    places[apart],
                    "this triangle has no connection to the one in line " + file.line(places[0])
                            + ": the electrolyte must be one piece");
        }
    }

    private void collectTriangles() throws MalformedGmshException {
        triangles = new int[3 * content.triangleCount];
        places = new int[content.triangleCount];
        int kept = 0;
        for (int k = 0; k < 5 * content.triangleCount; k += 5) {
            if (!physical.isElectrolyte(content.triangles[k + 3])) {
                continue;
            }
            int a = content.triangles[k];
            int b = content.triangles[k + 1];
            int c = content.triangles[k + 2];
            int place = content.triangles[k + 4];
            double area = twiceArea(a, b, c);
            if (area == 0) {
                throw file.failAt(place, "a triangle without area");
            }
            places[kept / 3] = place;
            triangles[kept] = a;
            triangles[kept + 1] = area > 0 ? b : c;
            triangles[kept + 2] = area > 0 ? c : b;
            addSide(triangles[kept], triangles[kept + 1], place);
            addSide(triangles[kept + 1], triangles[kept + 2], place);
            addSide(triangles[kept + 2], triangles[kept], place);
            kept += 3;
        }
        if (kept == 0) {
            throw file.fail("expected triangles, found none with the tags " + physical);
        }
        triangles = Arrays.copyOf(triangles, kept);
    }

    private double twiceArea(int a, int b, int c) {
        return (content.x(b) - content.x(a)) * (content.y(c) - content.y(a))
                - (content.x(c) - content.x(a)) * (content.y(b) - content.y(a));
    }

    private void addSide(int from, int to, int place) throws MalformedGmshException {
        Integer other = sides.putIfAbsent(key(from, to), place);
        if (other != null) {
            throw file.failAt(
                    place,
                    "this triangle overlaps the one in line " + file.line(other)
                            + ": both lie on the same side of the edge from " + where(from) + " to " + where(to));
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

    private Topology boundary() throws IOException {
        int[] ends = new int[2 * content.lineCount];
        int[] tags = new int[content.lineCount];
        int count = 0;
        Map<Long, Integer> tagged = new HashMap<>();
        Set<Integer> starts = new HashSet<>();
        for (int k = 0; k < 4 * content.lineCount; k += 4) {
            int tag = physical.boundary(content.lines[k + 2]);
            if (tag == PhysicalTags.NONE) {
                continue;
            }
            int place = content.lines[k + 3];
            int from = content.lines[k];
            int to = content.lines[k + 1];
            boolean left = sides.containsKey(key(from, to));
            boolean right = sides.containsKey(key(to, from));
            if (left == right) {
                String problem = left ? "lies inside the mesh" : "is no edge of a triangle";
                throw file.failAt(place, "the boundary line from " + where(from) + " to " + where(to) + " " + problem);
            }
            int start = left ? from : to;
            int end = left ? to : from;
            if (tagged.put(key(start, end), tag) != null) {
                throw file.failAt(place, "the line from " + where(from) + " to " + where(to) + " is tagged twice");
            }
            if (!starts.add(start)) {
                throw file.failAt(place, "the boundary touches itself at " + where(start));
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

    private void checkComplete(Map<Long, Integer> tagged) throws IOException {
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
                throw new MisplacedTagException(
                        PhysicalTags.name(tag), "no line of " + file.name() + " has this tag, " + physical.number(tag));
            }
        }
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
        return content.name(node);
    }
}
