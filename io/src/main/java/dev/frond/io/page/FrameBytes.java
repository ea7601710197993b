package dev.frond.io.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.frond.io.internal.json.JsonWriter;
import dev.frond.mesh.tri.Topology;
import dev.frond.solver.model.Cell;
import dev.frond.solver.model.Disc;
import dev.frond.solver.model.Scenario;
import dev.frond.solver.run.FrontCurrentDensity;
import dev.frond.solver.run.NodalField;
import dev.frond.solver.run.Snapshot;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A frame as bytes, little endian: the word {@link #MAGIC}, the length of a JSON text, that text, padded with blanks to four bytes,
 * and one array after the other, each padded with zeros to four bytes. The text names the arrays in their order, each with type,
 * shape and units. All of a snapshot is there: mesh, boundary with its tags, fields at nodes and in triangles, fillers; the metal's
 * name, symbol and charge of its ion; the cell's size in m, {@code front_current_density} at the nodes of the front, NaN at others ({@link FrontCurrentDensity}), and lines that are drawn over the field: {@code flux_lines} has their points, {@code flux_line_starts} the index
 * of the first point of each and the number of all.
 *
 * <p>{@link #of} has {@code "coding": "none"}: arrays of {@code float32}, {@code uint32} and {@code int32}, row after row, on which a
 * reader in JavaScript makes typed arrays without copying. Positions in 32 bits are exact to 6e-8 of their size, values to 6e-8 of
 * theirs.
 *
 * <p>{@link #compact} has {@code "coding": "differences"} and is meant to be compressed: with gzip it takes half the bytes. Fields are
 * {@code uint16}: the header has a {@code low} and a {@code step} for each component, and a value is {@code low + step * code}, wrong
 * by at most half a step, 7.7e-6 of the component's range in this frame. A field with a value that is not finite stays {@code float32}.
 * Triangles and nodes come in another order than in the snapshot. Each word is the difference from the one before it in its
 * column, from 0 for the first, modulo 2 to the number of its bits, written as 0, 1, 2, 3, ... for 0, -1, 1, -2, ...; floats count by
 * their bits. Column after column, a column is the lowest byte of all its words, then the next byte of all, and so on. Each component of
 * {@code float32} and {@code uint16} is a column; an array of {@code uint32} or {@code int32} is one.
 */
public final class FrameBytes {
    /** {@code FRF1} as a little-endian word. */
    public static final int MAGIC = 0x31465246;

    private static final int WORD = 4;

    private final Layout layout;
    private final List<FrameArray> arrays = new ArrayList<>();

    private FrameBytes(Layout layout) {
        this.layout = layout;
    }

    /**
     * A frame to be read in place.
     *
     * @param scenario of the snapshot's run
     * @param lines each x0, y0, x1, y1, ... in m
     */
    public static byte[] of(Snapshot snapshot, Scenario scenario, List<double[]> lines) {
        return new FrameBytes(Layout.PLAIN).bytes(snapshot, scenario, lines);
    }

    /**
     * A frame to be compressed.
     *
     * @param scenario of the snapshot's run
     * @param lines each x0, y0, x1, y1, ... in m
     */
    public static byte[] compact(Snapshot snapshot, Scenario scenario, List<double[]> lines) {
        return new FrameBytes(Layout.COMPACT).bytes(snapshot, scenario, lines);
    }

    private byte[] bytes(Snapshot snapshot, Scenario scenario, List<double[]> lines) {
        mesh(snapshot, FrontCurrentDensity.of(snapshot, scenario));
        lines(lines);
        return bytes(header(snapshot, scenario.cell()));
    }

    private void mesh(Snapshot snapshot, double[] frontCurrentDensity) {
        Topology topology = snapshot.mesh().topology();
        MeshOrder order = layout.order(topology);
        double[] xy = order.ofNodes(snapshot.mesh().coordinates().xy());
        arrays.add(FrameArray.floats("points", 2, "m", xy));
        arrays.add(FrameArray.integers("triangles", "uint32", 3, order.triangles()));
        arrays.add(FrameArray.integers("edges", "uint32", 2, order.edges()));
        arrays.add(FrameArray.integers("edge_tags", "int32", 1, topology.tags()));
        field("concentration", 1, "mol/m3", order.ofNodes(snapshot.concentration()));
        field("potential", 1, "V", order.ofNodes(snapshot.potential()));
        field(snapshot.metal().fluxName(), 2, "mol/(m2 s)", order.ofNodes(snapshot.cationFlux()));
        field("current_density", 2, "A/m2", order.ofTriangles(snapshot.cellCurrentDensity()));
        field("front_current_density", 1, "A/m2", order.ofNodes(frontCurrentDensity));
        for (NodalField field : snapshot.further()) {
            field(field.name(), 1, field.unit(), order.ofNodes(field.values()));
        }
    }

    private void field(String name, int components, String units, double[] values) {
        arrays.add(layout.field(name, components, units, values));
    }

    private void lines(List<double[]> lines) {
        int[] starts = new int[lines.size() + 1];
        for (int k = 0; k < lines.size(); k++) {
            starts[k + 1] = starts[k] + lines.get(k).length / 2;
        }
        double[] points = lines.stream().flatMapToDouble(Arrays::stream).toArray();
        arrays.add(FrameArray.floats("flux_lines", 2, "m", points));
        arrays.add(FrameArray.integers("flux_line_starts", "uint32", 1, starts));
    }

    private String header(Snapshot snapshot, Cell cell) {
        JsonWriter json = new JsonWriter().beginObject();
        json.key("time").number(snapshot.time());
        json.key("metal_potential").number(snapshot.metalPotential());
        json.key("metal").beginObject();
        json.key("name").string(snapshot.metal().name());
        json.key("symbol").string(snapshot.metal().symbol());
        json.key("charge").string(snapshot.metal().charge()).end();
        json.key("cell").beginObject();
        json.key("width").number(cell.width());
        json.key("height").number(cell.height()).end();
        json.key("coding").string(layout.coding());
        json.key("arrays").beginArray();
        for (FrameArray array : arrays) {
            json.element().beginObject();
            array.describe(json);
            json.end();
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
        int length = padded(text.length);
        int size = 2 * WORD + length;
        for (FrameArray array : arrays) {
            size += padded(array.size() * array.words().length);
        }
        byte[] padded = Arrays.copyOf(text, length);
        Arrays.fill(padded, text.length, length, (byte) ' ');
        ByteBuffer out = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
        out.putInt(MAGIC).putInt(length).put(padded);
        for (FrameArray array : arrays) {
            layout.put(array, out);
            out.position(padded(out.position()));
        }
        return out.array();
    }

    private static int padded(int bytes) {
        return (bytes + WORD - 1) / WORD * WORD;
    }
}
