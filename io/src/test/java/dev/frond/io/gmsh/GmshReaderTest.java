package dev.frond.io.gmsh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.frond.mesh.delaunay.MeshQuality;
import dev.frond.mesh.delaunay.Mesher;
import dev.frond.mesh.delaunay.Outline;
import dev.frond.mesh.delaunay.Sizing;
import dev.frond.mesh.geom.Circle;
import dev.frond.mesh.geom.Polylines;
import dev.frond.mesh.tri.BoundaryTag;
import dev.frond.mesh.tri.Mesh;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GmshReaderTest {
    private static final Map<String, Integer> TAGS = Map.of("front", 1, "right", 2, "top", 3, "left", 4, "fillers", 5);
    private static final String SQUARE = """
            $MeshFormat
            2.2 0 8
            $EndMeshFormat
            $Nodes
            5
            10 0 0 0
            20 1 0 0
            99 7 7 0
            30 1 1 0
            40 0 1 0
            $EndNodes
            $Elements
            6
            1 1 2 1 1 20 10
            2 1 2 2 2 20 30
            3 1 2 3 3 30 40
            4 1 2 4 4 40 10
            5 2 2 10 1 10 30 20
            6 2 2 10 1 10 30 40
            $EndElements
            """;

    @Test
    void orientsAndDropsUnusedNodes() throws IOException {
        Mesh mesh = read(SQUARE);
        assertThat(mesh.coordinates().xy()).containsExactly(0, 0, 2, 0, 2, 2, 0, 2);
        assertThat(mesh.topology().triangles()).containsExactly(0, 1, 2, 0, 2, 3);
        assertThat(mesh.topology().edges()).containsExactly(0, 1, 1, 2, 2, 3, 3, 0);
        assertThat(mesh.topology().tags()).containsExactly(1, 2, 3, 4);
    }

    @Test
    void readsTheReferenceMeshes() throws IOException {
        checkReference(resource("fixed-A-h25.msh"), 1439);
        checkReference(resource("fixed-A-h12.msh"), 5072);
        checkReference(new GZIPInputStream(resource("fixed-A-h6.msh.gz")), 19003);
    }

    /** The box 5 um x 3 um above the bump 0.2 um exp(-((x - 2.5 um)/0.15 um)^2), its nodes on the curve. */
    private static void checkReference(InputStream stream, int nodes) throws IOException {
        Mesh mesh = GmshReader.read(stream.readAllBytes(), "reference", 1e-6, TAGS);
        double[] xy = mesh.coordinates().xy();
        assertThat(mesh.coordinates().nodeCount()).isEqualTo(nodes);
        assertThat(MeshQuality.anyInverted(mesh.topology(), xy)).isFalse();
        int[] front = mesh.topology().path(BoundaryTag.FRONT);
        double[] polygon = new double[2 * front.length + 4];
        for (int i = 0; i < front.length; i++) {
            double x = xy[2 * front[i]] * 1e6;
            double y = xy[2 * front[i] + 1] * 1e6;
            assertThat(y).isCloseTo(0.2 * Math.exp(-Math.pow((x - 2.5) / 0.15, 2)), within(1e-6));
            polygon[2 * i] = xy[2 * front[i]];
            polygon[2 * i + 1] = xy[2 * front[i] + 1];
        }
        polygon[2 * front.length] = 5e-6;
        polygon[2 * front.length + 1] = 3e-6;
        polygon[2 * front.length + 3] = 3e-6;
        assertThat(mesh.area()).isCloseTo(Polylines.signedArea(polygon), within(1e-12 * 15e-12));
    }

    @Test
    void bothFormatsGiveTheSameMesh(@TempDir Path folder) throws IOException {
        Mesh old = GmshReader.read(resource("fixed-A-h25.msh").readAllBytes(), "reference", 1, TAGS);
        Path file = folder.resolve("new.msh");
        Files.writeString(file, Msh4Writer.write(old));
        Mesh recent = GmshReader.read(file, 1, TAGS);
        assertThat(recent.coordinates().xy()).isEqualTo(old.coordinates().xy());
        assertThat(sortedEdges(recent)).isEqualTo(sortedEdges(old));
        assertThat(recent.topology().triangleCount()).isEqualTo(old.topology().triangleCount());
        assertThat(recent.area()).isEqualTo(old.area());
        assertThat(recent.topology().path(BoundaryTag.FRONT))
                .isEqualTo(old.topology().path(BoundaryTag.FRONT));
    }

    @Test
    void fillersWithOneTagAreTakenApart() throws IOException {
        List<Circle> discs = List.of(new Circle(1, 1, 0.3), new Circle(2, 1.2, 0.3), new Circle(3.5, 1, 0.4));
        double[] front = new double[2 * 51];
        for (int i = 0; i <= 50; i++) {
            front[2 * i] = 5.0 * i / 50;
        }
        Mesh made = Mesher.build(new Outline(front, 5, 2, discs), new Sizing(0.1, 0.3));
        Mesh read = read(Msh4Writer.write(made), 1);
        assertThat(read.coordinates().xy()).isEqualTo(made.coordinates().xy());
        assertThat(sortedEdges(read)).isEqualTo(sortedEdges(made));
        for (int k = 0; k < 3; k++) {
            assertThat(read.topology().path(BoundaryTag.filler(k)))
                    .containsExactlyInAnyOrder(made.topology().path(BoundaryTag.filler(k)));
        }
    }

    @Test
    void mistakesAreReportedWithTheirPlace() {
        assertFails(SQUARE.replace("30 1 1 0", "30 1 one 0"), "square.msh:9:6: expected a node's y, got 'one'");
        assertFails(SQUARE.replace("2.2 0 8", "3.0 0 8"), "square.msh:2:1: expected version 2.2 or 4.1, got 3.0");
        assertFails(SQUARE.replace("2.2 0 8", "2.2 2 8"), "square.msh:2:5: expected 0 for text or 1 for binary, got 2");
        assertFails(SQUARE.replace("2.2 0 8", "2.2 1 8"), "square.msh:3:1: expected the number 1 in binary");
        assertFails(SQUARE.replace("\n5\n", "\n200000000\n"), "more than the rest of the file can hold");
        assertFails(SQUARE.replace("30 1 1 0", "30 1 1 0.1"), "square.msh:9:1: the mesh must lie in a plane");
        assertFails(SQUARE.replace("10 30 20", "10 30 21"), "square.msh:18:18: node 21 is not in $Nodes");
        assertFails(SQUARE.replace("5 2 2 10", "5 3 2 10"), "square.msh:18:3: expected an element of type 1");
        assertFails(SQUARE.replace("\n5\n", "\n4\n"), "square.msh:10:1: expected $EndNodes, got '40 0 1 0'");
        assertFails(SQUARE.replace("4 1 2 4 4", "4 1 2 6 4"), "square.msh:19:1: the boundary edge from node 40");
        assertFails(SQUARE.replace("40 10", "30 10"), "square.msh:17:1: the boundary line from node 30");
        assertFails(SQUARE.replace("20 1 0 0", "20 0 0 0").replace("30 1 1 0", "30 0 5 0"), "a triangle without area");
        assertFails(SQUARE.replace("40 0 1 0", "10 0 1 0"), "square.msh:10:1: node 10 appears twice");
        assertFails(SQUARE.substring(0, SQUARE.indexOf("99 7")), "but the file ends");
        assertFails("solid\n", "square.msh:1:1: expected $MeshFormat, got 'solid'");
    }

    @Test
    void readsTheFourFormatsOfGmsh() throws IOException {
        Mesh text = GmshReader.read(resource("box-22.msh").readAllBytes(), "box-22.msh", 1, TAGS);
        assertThat(text.area()).isCloseTo(6, within(0.3)); // less a disc of radius 0.3 whose polygon has few corners
        assertThat(text.topology().path(BoundaryTag.filler(0)).length).isGreaterThan(4);
        for (String name : List.of("box-22-binary.msh", "box-41.msh", "box-41-binary.msh")) {
            Mesh mesh = GmshReader.read(resource(name).readAllBytes(), name, 1, TAGS);
            assertThat(mesh.coordinates().xy())
                    .as(name)
                    .containsExactly(text.coordinates().xy(), within(1e-15));
            assertThat(mesh.topology().triangles())
                    .as(name)
                    .isEqualTo(text.topology().triangles());
            assertThat(sortedEdges(mesh)).as(name).isEqualTo(sortedEdges(text));
        }
    }

    @Test
    void binaryFilesEndWhereTheyAreCut() throws IOException {
        byte[] whole = resource("box-41-binary.msh").readAllBytes();
        for (int length = 0; length < whole.length - "$EndElements".length(); length += 61) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> GmshReader.read(cut, "cut.msh", 1, TAGS))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("cut.msh");
        }
    }

    @Test
    void swappedTagsAreNoticed() {
        assertMisplaced("front", Map.of("front", 3, "right", 2, "top", 1, "left", 4));
        assertMisplaced("right", Map.of("front", 1, "right", 4, "top", 3, "left", 2));
        assertMisplaced("left", Map.of("front", 4, "right", 1, "top", 2, "left", 3));
        assertThatThrownBy(() -> GmshReader.read(
                        SQUARE.getBytes(StandardCharsets.UTF_8),
                        "square.msh",
                        1,
                        Map.of("front", 1, "right", 2, "top", 3, "left", 4, "fillers", 4)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static void assertMisplaced(String tag, Map<String, Integer> tags) {
        assertThatThrownBy(() -> GmshReader.read(SQUARE.getBytes(StandardCharsets.UTF_8), "square.msh", 1, tags))
                .isInstanceOfSatisfying(
                        MisplacedTagException.class,
                        e -> assertThat(e.tag()).as(e.reason()).isEqualTo(tag));
    }

    @Test
    void namesOfCurvesAreHeeded() {
        String named = SQUARE.replace("$Nodes\n5", "$PhysicalNames\n1\n1 3 \"front\"\n$EndPhysicalNames\n$Nodes\n5");
        assertThatThrownBy(() -> read(named))
                .hasMessage("square.msh gives the name \"front\" to the curves with tag 3, not 1");
    }

    @Test
    void theElectrolyteIsOnePiece() {
        String two = SQUARE.replace("\n5\n", "\n8\n")
                .replace("$EndNodes", "1 5 5 0\n2 6 5 0\n3 5 6 0\n$EndNodes")
                .replace("\n6\n", "\n7\n")
                .replace("$EndElements", "7 2 2 10 1 1 2 3\n$EndElements");
        assertFails(two, "square.msh:23:1: this triangle has no connection to the one in line 21");
    }

    @Test
    void tagNamesAreChecked() {
        assertThatThrownBy(() -> PhysicalTags.of(Map.of("front", 1, "right", 2, "top", 3, "lift", 4)))
                .hasMessage("unknown mesh tag 'lift'; expected front, right, top, left, fillers or electrolyte");
        assertThatThrownBy(() -> PhysicalTags.of(Map.of("front", 1, "right", 2, "top", 3)))
                .hasMessage("the mesh tag 'left' is missing");
        assertThatThrownBy(() -> PhysicalTags.of(Map.of("front", 1, "right", 2, "top", 3, "left", 1)))
                .hasMessageContaining("two mesh tags have the same number");
    }

    private static Mesh read(String text) throws IOException {
        return read(text, 2);
    }

    private static Mesh read(String text, double unit) throws IOException {
        return GmshReader.read(text.getBytes(StandardCharsets.UTF_8), "square.msh", unit, TAGS);
    }

    private static void assertFails(String text, String message) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(MalformedGmshException.class)
                .hasMessageContaining(message);
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(GmshReaderTest.class.getResourceAsStream(name), name);
    }

    /** Start, end and tag of each boundary edge. */
    private static String[] sortedEdges(Mesh mesh) {
        int[] edges = mesh.topology().edges();
        String[] rows = new String[edges.length / 2];
        for (int e = 0; e < rows.length; e++) {
            rows[e] = edges[2 * e] + " " + edges[2 * e + 1] + " "
                    + mesh.topology().tags()[e];
        }
        Arrays.sort(rows);
        return rows;
    }
}
