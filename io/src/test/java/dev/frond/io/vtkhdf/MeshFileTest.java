package dev.frond.io.vtkhdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.frond.io.internal.hdf5.Hdf5Reader;
import dev.frond.mesh.tri.Topology;
import dev.frond.solver.run.Snapshot;
import dev.frond.testing.ReadBack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MeshFileTest {
    private static final Snapshot SNAPSHOT = SyntheticRun.snapshot(0, 30, 20);
    private static final Topology TOPOLOGY = SNAPSHOT.mesh().topology();

    @TempDir
    Path folder;

    private Path file = Path.of("");

    @BeforeEach
    void write() throws IOException {
        file = folder.resolve("mesh.vtkhdf");
        MeshFile.write(file, SNAPSHOT.mesh(), SNAPSHOT.fillers());
    }

    @Test
    void hasThePointsAndTrianglesOfAFrame() throws IOException {
        Path frame = folder.resolve("frame.vtkhdf");
        FrameFile.write(frame, SNAPSHOT);
        try (Hdf5Reader mesh = Hdf5Reader.open(file);
                Hdf5Reader whole = Hdf5Reader.open(frame)) {
            assertThat(mesh.doubles("/VTKHDF/Points")).isEqualTo(whole.doubles("/VTKHDF/Points"));
            assertThat(mesh.text("/VTKHDF/Points", "units")).isEqualTo("m");
            long[] triangles = whole.longs("/VTKHDF/Connectivity");
            assertThat(Arrays.copyOf(mesh.longs("/VTKHDF/Connectivity"), triangles.length))
                    .isEqualTo(triangles);
            int[] regions = whole.ints("/VTKHDF/CellData/region");
            assertThat(Arrays.copyOf(mesh.ints("/VTKHDF/CellData/region"), regions.length))
                    .isEqualTo(regions);
            for (String array : new String[] {"boundary_edges", "boundary_tags"}) {
                assertThat(mesh.ints("/frond/" + array)).as(array).isEqualTo(whole.ints("/frond/" + array));
            }
            assertThat(mesh.doubles("/frond/fillers")).isEqualTo(whole.doubles("/frond/fillers"));
        }
    }

    @Test
    void hasTheTaggedEdgesAsLines() throws IOException {
        try (Hdf5Reader in = Hdf5Reader.open(file)) {
            int[] types = in.ints("/VTKHDF/Types");
            int triangles = types.length - TOPOLOGY.edgeCount();
            assertThat(Arrays.stream(types, 0, triangles)).containsOnly(5);
            assertThat(Arrays.stream(types, triangles, types.length)).containsOnly(3);

            long[] offsets = in.longs("/VTKHDF/Offsets");
            long[] corners = in.longs("/VTKHDF/Connectivity");
            assertThat(offsets).hasSize(types.length + 1).endsWith(corners.length);
            int[] edges = IntStream.range(triangles, types.length)
                    .flatMap(k -> IntStream.of((int) corners[(int) offsets[k]], (int) corners[(int) offsets[k] + 1]))
                    .toArray();
            assertThat(edges).isEqualTo(TOPOLOGY.edges());

            int[] boundary = in.ints("/VTKHDF/CellData/boundary");
            assertThat(Arrays.stream(boundary, 0, triangles)).containsOnly(0);
            assertThat(Arrays.copyOfRange(boundary, triangles, types.length)).isEqualTo(TOPOLOGY.tags());
            assertThat(in.text("/VTKHDF/CellData/boundary", "units")).isEqualTo("1");
        }
    }

    @Test
    void otherProgramsReadIt() throws IOException, InterruptedException {
        ReadBack.check(file);
    }

    @Test
    void sameMeshSameBytes() throws IOException {
        Path again = folder.resolve("again.vtkhdf");
        MeshFile.write(again, SNAPSHOT.mesh(), SNAPSHOT.fillers());
        assertThat(Files.mismatch(file, again)).isEqualTo(-1);
    }

    @Test
    void isNoFrame() {
        assertThatThrownBy(() -> FrameFile.read(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("not a frame of frond");
    }
}
