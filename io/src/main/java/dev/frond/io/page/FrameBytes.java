package dev.frond.io.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.frond.io.internal.json.JsonWriter;
import dev.frond.mesh.tri.Topology;
import dev.frond.solver.model.Cell;
import dev.frond.solver.model.Disc;
import dev.frond.solver.run.NodalField;
import dev.frond.solver.run.Snapshot;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A frame as bytes, little endian: the word {@link #MAGIC}, the length of a JSON text, that text, padded with blanks to four bytes,
 * and one array after the other. The text names the arrays in their order, each with type ({@code float32}, {@code uint32} or
 * {@code int32}), shape and units; so a reader in JavaScript makes typed arrays on the bytes without copying them. Positions in
 * 32 bits are exact to 6e-8 of their size, values to 6e-8 of theirs.
 */
public final class FrameBytes {
    /** {@code FRF1} as a little-endian word. */
    public static final int MAGIC = 0x31465246;

    private static final int WORD = 4;

    private final List<Part> parts = new ArrayList<>();
    private int words;

    private record Part(String name, String type, int count, int components, String units, Filler filler) {
        int words() {
            return count * components;
        }
    }

    @FunctionalInterface
    private interface Filler {
        void into(ByteBuffer out);
    }

    private FrameBytes() {}

    /**
     * All of a snapshot: mesh, boundary with its tags, fields at nodes and in triangles, fillers; and the cell, and lines that
     * are drawn over the field: {@code flux_lines} has their points, {@code flux_line_starts} the index of the first point of
     * each and the number of all.
     *
     * @param lines each x0, y0, x1, y1, ... in m
     */
    public static byte[] of(Snapshot snapshot, Cell cell, List<double[]> lines) {
        Topology topology = snapshot.mesh().topology();
        int nodes = topology.nodeCount();
        int triangles = topology.triangleCount();
        FrameBytes frame = new FrameBytes();
        frame.floats("points", snapshot.mesh().coordinates().xy(), nodes, 2, "m");
        frame.integers("triangles", "uint32", topology.triangles(), triangles, 3);
        frame.integers("edges", "uint32", topology.edges(), topology.edgeCount(), 2);
        frame.integers("edge_tags", "int32", topology.tags(), topology.edgeCount(), 1);
        frame.floats("concentration", snapshot.concentration(), nodes, 1, "mol/m3");
        frame.floats("potential", snapshot.potential(), nodes, 1, "V");
        frame.floats("flux_Li", snapshot.cationFlux(), nodes, 2, "mol/(m2 s)");
        frame.floats("current_density", snapshot.cellCurrentDensity(), triangles, 2, "A/m2");
        for (NodalField field : snapshot.further()) {
            frame.floats(field.name(), field.values(), nodes, 1, field.unit());
        }
        frame.lines(lines);
        return frame.bytes(frame.header(snapshot, cell));
    }

    private void lines(List<double[]> lines) {
        int[] starts = new int[lines.size() + 1];
        for (int k = 0; k < lines.size(); k++) {
            starts[k + 1] = starts[k] + lines.get(k).length / 2;
        }
        double[] points = lines.stream().flatMapToDouble(Arrays::stream).toArray();
        floats("flux_lines", points, points.length / 2, 2, "m");
        integers("flux_line_starts", "uint32", starts, starts.length, 1);
    }

    private void floats(String name, double[] values, int count, int components, String units) {
        add(new Part(name, "float32", count, components, units, out -> {
            for (int k = 0; k < count * components; k++) {
                out.putFloat((float) values[k]);
            }
        }));
    }

    private void integers(String name, String type, int[] values, int count, int components) {
        add(new Part(name, type, count, components, "", out -> {
            for (int k = 0; k < count * components; k++) {
                out.putInt(values[k]);
            }
        }));
    }

    private void add(Part part) {
        parts.add(part);
        words += part.words();
    }

    private String header(Snapshot snapshot, Cell cell) {
        JsonWriter json = new JsonWriter().beginObject();
        json.key("time").number(snapshot.time());
        json.key("metal_potential").number(snapshot.metalPotential());
        json.key("cell").beginObject();
        json.key("width").number(cell.width());
        json.key("height").number(cell.height()).end();
        json.key("arrays").beginArray();
        for (Part part : parts) {
            json.element().beginObject();
            json.key("name").string(part.name());
            json.key("type").string(part.type());
            json.key("count").count(part.count());
            json.key("components").count(part.components());
            json.key("units").string(part.units()).end();
        }
        json.end();
        json.key("fillers").beginArray();
        for (int k = 0; k < snapshot.fillers().size(); k++) {
            Disc disc = snapshot.fillers().get(k);
            json.element().beginObject();
            json.key("x").number(disc.x());
            json.key("y").number(disc.y());
            json.key("radius").number(disc.radius());
            json.key("meshed").value(snapshot.mesh().topology().isFilled(k)).end();
        }
        return json.end().end().text();
    }

    private byte[] bytes(String header) {
        byte[] text = header.getBytes(UTF_8);
        int length = (text.length + WORD - 1) / WORD * WORD;
        byte[] padded = Arrays.copyOf(text, length);
        Arrays.fill(padded, text.length, length, (byte) ' ');
        ByteBuffer out = ByteBuffer.allocate(2 * WORD + length + WORD * words).order(ByteOrder.LITTLE_ENDIAN);
        out.putInt(MAGIC).putInt(length).put(padded);
        parts.forEach(part -> part.filler().into(out));
        return out.array();
    }
}
