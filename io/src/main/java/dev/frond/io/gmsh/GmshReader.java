package dev.frond.io.gmsh;

import dev.frond.mesh.tri.Mesh;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Reads a Gmsh file (ASCII, MSH 2.2 or 4.1) into a {@link Mesh}.
 *
 * <p>Tags name the physical tag of {@code front}, {@code right}, {@code top}, {@code left} and, when there are any, {@code
 * fillers}; with {@code electrolyte} only triangles of that physical tag are read, otherwise all. Lines of other tags are
 * ignored. Every boundary edge must have one of the tags. Edges of {@code fillers} are taken apart into closed loops; filler k
 * is the one with the k-th smallest node number. Triangles become counter-clockwise, edges get the domain on their left, nodes
 * keep the file's order, nodes without a triangle are dropped.
 */
public final class GmshReader {
    private GmshReader() {}

    /**
     * Reads a file.
     *
     * @param unit length of the file's unit; the mesh has the file's lengths times this
     * @throws MalformedGmshException when the file is not as described; the message has file, line and column
     * @throws IllegalArgumentException when the names in {@code tags} are not those above
     */
    public static Mesh read(Path file, double unit, Map<String, Integer> tags) throws IOException {
        try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            return read(reader, file.toString(), unit, tags);
        }
    }

    /** As {@link #read(Path, double, Map)}, from an open reader; {@code name} stands for the file in messages. */
    public static Mesh read(BufferedReader reader, String name, double unit, Map<String, Integer> tags)
            throws IOException {
        PhysicalTags physical = PhysicalTags.of(tags);
        GmshScanner in = new GmshScanner(reader, name);
        return new GmshAssembler(content(in), in, physical).mesh(unit);
    }

    private static GmshContent content(GmshScanner in) throws IOException {
        in.nextLine("$MeshFormat");
        if (!in.trimmedLine().equals("$MeshFormat")) {
            throw in.fail("expected $MeshFormat, got '" + in.trimmedLine() + "'; is this a Gmsh file?");
        }
        boolean blocks = hasBlocks(in);
        GmshContent content = new GmshContent();
        Msh4 msh4 = new Msh4();
        while (in.nextLine()) {
            String section = in.trimmedLine();
            if (section.equals("$Entities")) {
                msh4.entities(in);
            } else if (section.equals("$Nodes") && blocks) {
                msh4.nodes(in, content);
            } else if (section.equals("$Nodes")) {
                Msh2.nodes(in, content);
            } else if (section.equals("$Elements") && blocks) {
                msh4.elements(in, content);
            } else if (section.equals("$Elements")) {
                Msh2.elements(in, content);
            } else {
                skip(in, section);
                continue;
            }
            end(in, section);
        }
        return content;
    }

    /** Reads the version; true for 4.1, whose nodes and elements come in blocks. */
    private static boolean hasBlocks(GmshScanner in) throws IOException {
        in.nextLine("version, file type and data size");
        double version = in.real("the version, 2.2 or 4.1");
        if (version != 2.2 && version != 4.1) {
            throw in.fail("expected version 2.2 or 4.1, got " + version);
        }
        long type = in.integer("0 for ASCII");
        if (type != 0) {
            throw in.fail("expected an ASCII file (0), got a binary one (" + type + "); save it as ASCII");
        }
        end(in, "$MeshFormat");
        return version == 4.1;
    }

    private static void end(GmshScanner in, String section) throws IOException {
        String expected = "$End" + section.substring(1);
        in.nextLine(expected);
        if (!in.trimmedLine().equals(expected)) {
            throw in.fail("expected " + expected + ", got '" + in.trimmedLine() + "'");
        }
    }

    private static void skip(GmshScanner in, String section) throws IOException {
        if (!section.startsWith("$")) {
            throw in.fail("expected the start of a section, such as $Nodes, got '" + section + "'");
        }
        String last = "$End" + section.substring(1);
        do {
            in.nextLine(last);
        } while (!in.trimmedLine().equals(last));
    }
}
