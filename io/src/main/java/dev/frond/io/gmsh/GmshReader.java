package dev.frond.io.gmsh;

import dev.frond.io.internal.files.InputBytes;
import dev.frond.mesh.tri.Mesh;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/**
 * Reads a Gmsh file (MSH 2.2 or 4.1, text or binary) into a {@link Mesh}.
 *
 * <p>Tags name the physical tag of {@code front}, {@code right}, {@code top}, {@code left} and, when there are any, {@code
 * fillers}; with {@code electrolyte} only triangles of that physical tag are read, otherwise all. Lines of other tags are
 * ignored. Every boundary edge must have one of the tags. Edges of {@code fillers} are taken apart into closed loops; filler k
 * is the one with the k-th smallest node number. Triangles become counter-clockwise, edges get the domain on their left, nodes
 * keep the file's order, nodes without a triangle are dropped. The front runs from left to right below, the top is straight and
 * level above, and front, right side, top and left side follow each other round the electrolyte.
 */
public final class GmshReader {
    /** Positions in a file are ints; a mesh of a tenth of that fills the memory of most machines. */
    private static final long MOST_BYTES = 1_000_000_000;

    private GmshReader() {}

    /**
     * Reads a file.
     *
     * @param unit length of the file's unit; the mesh has the file's lengths times this
     * @throws MalformedGmshException when the file is not as described; the message has file, line and column
     * @throws MisplacedTagException when a tag is that of another part of the boundary
     * @throws IllegalArgumentException when the names in {@code tags} are not those above
     */
    public static Mesh read(Path file, double unit, Map<String, Integer> tags) throws IOException {
        return read(InputBytes.of(file, MOST_BYTES), file.toString(), unit, tags);
    }

    /** As {@link #read(Path, double, Map)}, from the bytes of a file; {@code name} stands for it in messages. */
    public static Mesh read(byte[] bytes, String name, double unit, Map<String, Integer> tags) throws IOException {
        PhysicalTags physical = PhysicalTags.of(tags);
        GmshScanner in = new GmshScanner(bytes, name);
        GmshContent content = content(in);
        physical.check(content.curveNames, name);
        Mesh mesh = new GmshAssembler(content, in, physical).mesh(unit);
        BoundaryOrder.check(mesh, physical, name);
        return mesh;
    }

    private static GmshContent content(GmshScanner in) throws MalformedGmshException {
        in.nextLine("$MeshFormat");
        if (!in.trimmedLine().equals("$MeshFormat")) {
            throw in.fail("expected $MeshFormat, got '" + in.trimmedLine() + "'; is this a Gmsh file?");
        }
        GmshFormat format = GmshFormat.read(in);
        end(in, "$MeshFormat");
        GmshContent content = new GmshContent();
        while (in.nextLine()) {
            String section = in.trimmedLine();
            if (!section.startsWith("$")) {
                throw in.fail("expected the start of a section, such as $Nodes, got '" + section + "'");
            }
            switch (section) {
                case "$PhysicalNames" -> PhysicalNames.read(in, content);
                case "$Entities" -> format.entities(in);
                case "$Nodes" -> format.nodes(in, content);
                case "$Elements" -> format.elements(in, content);
                default -> {
                    in.find("$End" + section.substring(1));
                    continue;
                }
            }
            end(in, section);
        }
        return content;
    }

    private static void end(GmshScanner in, String section) throws MalformedGmshException {
        String expected = "$End" + section.substring(1);
        in.nextLine(expected);
        if (!in.trimmedLine().equals(expected)) {
            throw in.fail("expected " + expected + ", got '" + in.trimmedLine() + "'");
        }
    }
}
