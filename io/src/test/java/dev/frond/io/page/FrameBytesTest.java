package dev.frond.io.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.frond.io.vtkhdf.SyntheticRun;
import dev.frond.mesh.tri.Topology;
import dev.frond.solver.model.Anode;
import dev.frond.solver.model.Cell;
import dev.frond.solver.model.Drive;
import dev.frond.solver.model.Electrolyte;
import dev.frond.solver.model.Metal;
import dev.frond.solver.model.Scenario;
import dev.frond.solver.run.FrontCurrentDensity;
import dev.frond.solver.run.NodalField;
import dev.frond.solver.run.Snapshot;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class FrameBytesTest {
    private static final Snapshot SNAPSHOT = SyntheticRun.withTemperature(30, 12, 8);
    private static final Scenario SCENARIO = Scenario.builder()
            .temperature(318)
            .electrolyte(new Electrolyte(1000, 0.42, new Electrolyte.TransportData.Diffusivity(1e-12)))
            .cell(new Cell(12e-6, 8e-6))
            .anode(new Anode(1))
            .drive(new Drive.CurrentDensity(3))
            .end(60)
            .build();
    private static final List<double[]> LINES =
            List.of(new double[] {1e-6, 3e-6, 1.5e-6, 2e-6, 2e-6, 1e-6}, new double[] {4e-6, 3e-6, 5e-6, 1e-6});
    private static final byte[] PLAIN = FrameBytes.of(SNAPSHOT, SCENARIO, LINES);
    private static final byte[] COMPACT = FrameBytes.compact(SNAPSHOT, SCENARIO, LINES);

    @Test
    void saysWhatItHolds() {
        for (byte[] bytes : List.of(PLAIN, COMPACT)) {
            assertThat(Arrays.copyOf(bytes, 4)).isEqualTo("FRF1".getBytes(UTF_8));
            DecodedFrame frame = new DecodedFrame(bytes);
            assertThat(((Number) frame.member("time")).doubleValue()).isEqualTo(30);
            assertThat((List<?>) frame.member("fillers")).hasSameSizeAs(SNAPSHOT.fillers());
            assertThat(String.valueOf(frame.member("cell"))).isEqualTo("{width=1.2E-5, height=8.0E-6}");
        }
    }

    @Test
    void arraysAreThoseOfTheSnapshot() {
        Topology topology = SNAPSHOT.mesh().topology();
        floats("points", SNAPSHOT.mesh().coordinates().xy());
        floats("concentration", SNAPSHOT.concentration());
        floats("potential", SNAPSHOT.potential());
        floats("flux_Li", SNAPSHOT.cationFlux());
        floats("current_density", SNAPSHOT.cellCurrentDensity());
        floats("front_current_density", FrontCurrentDensity.of(SNAPSHOT, SCENARIO));
        floats(SNAPSHOT.further().get(0).name(), SNAPSHOT.further().get(0).values());
        integers(PLAIN, "triangles", topology.triangles());
        integers(PLAIN, "edges", topology.edges());
        integers(PLAIN, "edge_tags", topology.tags());
    }

    @Test
    void linesFollowEachOther() {
        floats("flux_lines", new double[] {1e-6, 3e-6, 1.5e-6, 2e-6, 2e-6, 1e-6, 4e-6, 3e-6, 5e-6, 1e-6});
        integers(PLAIN, "flux_line_starts", new int[] {0, 3, 5});
        integers(COMPACT, "flux_line_starts", new int[] {0, 3, 5});
    }

    /** To the rounding of 32 bits. */
    private static void floats(String name, double[] expected) {
        double[] values = new DecodedFrame(PLAIN).array(name);
        assertThat(values).hasSameSizeAs(expected);
        for (int k = 0; k < expected.length; k++) {
            if (Double.isNaN(expected[k])) {
                assertThat(values[k]).isNaN();
            } else {
                assertThat(values[k]).isCloseTo(expected[k], within(Math.ulp((float) expected[k]) / 2.0));
            }
        }
    }

    private static void integers(byte[] bytes, String name, int[] expected) {
        assertThat(new DecodedFrame(bytes).array(name))
                .containsExactly(Arrays.stream(expected).asDoubleStream().toArray());
    }

    /** The same mesh in another order, found by its points, and the fields to half a step. */
    @Test
    void aCompactFrameIsTheSameInAnotherOrder() {
        DecodedFrame frame = new DecodedFrame(COMPACT);
        int[] nodes = formerNodes(frame);
        nodal(frame, "concentration", 1, SNAPSHOT.concentration(), nodes);
        nodal(frame, "potential", 1, SNAPSHOT.potential(), nodes);
        nodal(frame, "flux_Li", 2, SNAPSHOT.cationFlux(), nodes);
        Topology topology = SNAPSHOT.mesh().topology();
        assertThat(Arrays.stream(frame.array("edges")).mapToInt(k -> nodes[(int) k]))
                .containsExactly(Arrays.stream(topology.edges()).boxed().toArray(Integer[]::new));
        assertThat(frame.array("edge_tags"))
                .containsExactly(Arrays.stream(topology.tags()).asDoubleStream().toArray());
        Map<List<Integer>, Integer> former = new HashMap<>();
        for (int t = 0; t < topology.triangleCount(); t++) {
            int[] corners = Arrays.copyOfRange(topology.triangles(), 3 * t, 3 * t + 3);
            former.put(fromLeast(corners), t);
        }
        double[] corners = frame.array("triangles");
        int[] triangles = new int[topology.triangleCount()];
        for (int t = 0; t < triangles.length; t++) {
            int[] here = {nodes[(int) corners[3 * t]], nodes[(int) corners[3 * t + 1]], nodes[(int) corners[3 * t + 2]]
            };
            triangles[t] = Objects.requireNonNull(former.get(fromLeast(here)));
        }
        assertThat(triangles).doesNotHaveDuplicates();
        nodal(frame, "current_density", 2, SNAPSHOT.cellCurrentDensity(), triangles);
    }

    /** The corners of a triangle, in their order round it, from the least index on. */
    private static List<Integer> fromLeast(int[] corners) {
        int least = Math.min(corners[0], Math.min(corners[1], corners[2]));
        List<Integer> turned = new ArrayList<>();
        for (int k = 0; k < 6; k++) {
            if (turned.size() < 3 && (corners[k % 3] == least || !turned.isEmpty())) {
                turned.add(corners[k % 3]);
            }
        }
        return turned;
    }

    private static int[] formerNodes(DecodedFrame frame) {
        double[] xy = SNAPSHOT.mesh().coordinates().xy();
        Map<List<Float>, Integer> places = new HashMap<>();
        for (int n = 0; n < xy.length / 2; n++) {
            places.put(List.of((float) xy[2 * n], (float) xy[2 * n + 1]), n);
        }
        double[] points = frame.array("points");
        int[] former = new int[points.length / 2];
        for (int n = 0; n < former.length; n++) {
            former[n] = Objects.requireNonNull(
                    places.get(List.of((float) points[2 * n], (float) points[2 * n + 1])), "a point of the mesh");
        }
        assertThat(former).hasSize(xy.length / 2).doesNotHaveDuplicates();
        return former;
    }

    /** A step is the range over 65535. */
    private static void nodal(DecodedFrame frame, String name, int components, double[] expected, int[] former) {
        double[] values = frame.array(name);
        assertThat(values).hasSameSizeAs(expected);
        for (int k = 0; k < values.length; k++) {
            int c = k % components;
            double step = DecodedFrame.number(frame.description(name), "step", c);
            double half = 0.5 * step + 1e-12 * Math.abs(expected[components * former[k / components] + c]);
            assertThat(values[k]).isCloseTo(expected[components * former[k / components] + c], within(half));
        }
        for (int c = 0; c < components; c++) {
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            for (int k = c; k < expected.length; k += components) {
                low = Math.min(low, expected[k]);
                high = Math.max(high, expected[k]);
            }
            assertThat(DecodedFrame.number(frame.description(name), "step", c))
                    .isCloseTo((high - low) / 65535, within(1e-12 * Math.abs(high - low)));
        }
    }

    /** One value everywhere is exact; what is not finite is kept as it is. */
    @Test
    void fieldsThatCannotBeQuantised() {
        int nodes = SNAPSHOT.mesh().topology().nodeCount();
        double[] flat = new double[nodes];
        Arrays.fill(flat, 0.1);
        double[] torn = new double[nodes];
        torn[0] = Double.NaN;
        Snapshot odd = new Snapshot(
                0,
                SNAPSHOT.mesh(),
                flat,
                flat,
                0,
                new double[2 * nodes],
                SNAPSHOT.cellCationFlux(),
                SNAPSHOT.cellCurrentDensity(),
                SNAPSHOT.fillers(),
                List.of(new NodalField("torn", "", torn)),
                Metal.COPPER);
        DecodedFrame frame = new DecodedFrame(FrameBytes.compact(odd, SCENARIO, List.of()));
        assertThat(frame.array("concentration")).containsOnly(0.1);
        assertThat(frame.array("flux_cation")).containsOnly(0);
        assertThat(frame.description("torn").get("type")).isEqualTo("float32");
        assertThat(Arrays.stream(frame.array("torn")).filter(Double::isNaN)).hasSize(1);
        assertThat(frame.array("flux_lines")).isEmpty();
    }

    @Test
    void aCompactFrameTakesHalfTheBytes() throws IOException {
        Snapshot large = SyntheticRun.withTemperature(30, 60, 40);
        assertThat(compressed(FrameBytes.compact(large, SCENARIO, LINES)))
                .isLessThan(compressed(FrameBytes.of(large, SCENARIO, LINES)) / 2);
    }

    private static int compressed(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(bytes);
        }
        return out.size();
    }
}
