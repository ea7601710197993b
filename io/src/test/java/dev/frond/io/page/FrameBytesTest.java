package dev.frond.io.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.frond.io.schema.InputProblems;
import dev.frond.io.schema.MappingNode;
import dev.frond.io.schema.Yaml;
import dev.frond.io.vtkhdf.SyntheticRun;
import dev.frond.mesh.tri.Topology;
import dev.frond.solver.model.Cell;
import dev.frond.solver.run.Snapshot;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Reads the bytes as a page does: the header, then each array where the ones before it end. */
class FrameBytesTest {
    private static final Snapshot SNAPSHOT = SyntheticRun.withTemperature(30, 12, 8);
    private static final Cell CELL = new Cell(12e-6, 8e-6);
    private static final List<double[]> LINES =
            List.of(new double[] {1e-6, 3e-6, 1.5e-6, 2e-6, 2e-6, 1e-6}, new double[] {4e-6, 3e-6, 5e-6, 1e-6});
    private static final ByteBuffer BYTES =
            ByteBuffer.wrap(FrameBytes.of(SNAPSHOT, CELL, LINES)).order(ByteOrder.LITTLE_ENDIAN);
    private static final Map<?, ?> HEADER = header();

    private static Map<?, ?> header() {
        byte[] text = new byte[BYTES.getInt(4)];
        BYTES.get(8, text);
        return (Map<?, ?>) Yaml.plain(Yaml.compose(new String(text, UTF_8), "header", new InputProblems("header"))
                .filter(MappingNode.class::isInstance)
                .orElseThrow());
    }

    /** Name of each array to the place of its first byte. */
    private static Map<String, Integer> places() {
        Map<String, Integer> places = new HashMap<>();
        int place = 8 + BYTES.getInt(4);
        for (Object each : (List<?>) member(HEADER, "arrays")) {
            Map<?, ?> array = (Map<?, ?>) each;
            places.put((String) member(array, "name"), place);
            place += 4 * number(member(array, "count")) * number(member(array, "components"));
        }
        assertThat(place).isEqualTo(BYTES.capacity());
        return places;
    }

    private static Object member(Map<?, ?> object, String name) {
        return Objects.requireNonNull(object.get(name), name);
    }

    private static int number(Object value) {
        return ((Number) value).intValue();
    }

    @Test
    void saysWhatItHolds() {
        assertThat(new byte[] {BYTES.get(0), BYTES.get(1), BYTES.get(2), BYTES.get(3)})
                .isEqualTo("FRF1".getBytes(UTF_8));
        assertThat(((Number) member(HEADER, "time")).doubleValue()).isEqualTo(30);
        assertThat((List<?>) member(HEADER, "fillers")).hasSameSizeAs(SNAPSHOT.fillers());
        assertThat(String.valueOf(member(HEADER, "cell"))).isEqualTo("{width=1.2E-5, height=8.0E-6}");
        assertThat(places().keySet())
                .contains(
                        "points",
                        "triangles",
                        "edges",
                        "edge_tags",
                        "concentration",
                        "potential",
                        "flux_Li",
                        "current_density",
                        SNAPSHOT.further().get(0).name());
    }

    @Test
    void arraysAreThoseOfTheSnapshot() {
        Topology topology = SNAPSHOT.mesh().topology();
        floats("points", SNAPSHOT.mesh().coordinates().xy());
        floats("concentration", SNAPSHOT.concentration());
        floats("potential", SNAPSHOT.potential());
        floats("flux_Li", SNAPSHOT.cationFlux());
        floats("current_density", SNAPSHOT.cellCurrentDensity());
        floats(SNAPSHOT.further().get(0).name(), SNAPSHOT.further().get(0).values());
        integers("triangles", topology.triangles(), 3 * topology.triangleCount());
        integers("edges", topology.edges(), 2 * topology.edgeCount());
        integers("edge_tags", topology.tags(), topology.edgeCount());
    }

    @Test
    void linesFollowEachOther() {
        floats("flux_lines", new double[] {1e-6, 3e-6, 1.5e-6, 2e-6, 2e-6, 1e-6, 4e-6, 3e-6, 5e-6, 1e-6});
        integers("flux_line_starts", new int[] {0, 3, 5}, 3);
    }

    /** To the rounding of 32 bits. */
    private static void floats(String name, double[] expected) {
        int place = Objects.requireNonNull(places().get(name), name);
        for (int k = 0; k < expected.length; k++) {
            double value = BYTES.getFloat(place + 4 * k);
            if (Double.isNaN(expected[k])) {
                assertThat(value).isNaN();
            } else {
                assertThat(value).isCloseTo(expected[k], within(Math.ulp((float) expected[k]) / 2.0));
            }
        }
    }

    private static void integers(String name, int[] expected, int count) {
        int place = Objects.requireNonNull(places().get(name), name);
        for (int k = 0; k < count; k++) {
            assertThat(BYTES.getInt(place + 4 * k)).isEqualTo(expected[k]);
        }
    }
}
