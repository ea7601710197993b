package dev.frond.io.vtkhdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.frond.io.internal.hdf5.Hdf5Reader;
import dev.frond.mesh.tri.BoundaryTag;
import dev.frond.mesh.tri.Mesh;
import dev.frond.solver.model.Metal;
import dev.frond.solver.run.Snapshot;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FrameFileTest {
    @TempDir
    Path folder;

    @Test
    void readsBackEveryNumber() throws IOException {
        assertRoundTrip(SyntheticRun.snapshot(12.5, 30, 20));
        assertRoundTrip(SyntheticRun.plain(0, 7, 5));
    }

    /** A variable beside salt and potential has an array with its unit, and comes back. */
    @Test
    void furtherVariablesComeBack() throws IOException {
        Snapshot written = SyntheticRun.withTemperature(12.5, 30, 20);
        assertRoundTrip(written);
        Path file = folder.resolve("frame.vtkhdf");
        try (Hdf5Reader in = Hdf5Reader.open(file)) {
            assertThat(in.text("/VTKHDF/PointData/temperature", "units")).isEqualTo("K");
        }
        assertThat(FrameFile.read(file).further()).singleElement().satisfies(field -> {
            assertThat(field.name()).isEqualTo("temperature");
            assertThat(field.unit()).isEqualTo("K");
            assertThat(field.values()).isEqualTo(written.further().get(0).values());
        });
    }

    /** Other metals than lithium are told by their numbers, and their flux has the general name. */
    @Test
    void theMetalComesBack() throws IOException {
        Path file = folder.resolve("frame.vtkhdf");
        for (Metal metal : List.of(Metal.COPPER, Metal.of(0.02698, 2700, 3))) {
            assertRoundTrip(SyntheticRun.of(metal, 12.5, 30, 20));
            try (Hdf5Reader in = Hdf5Reader.open(file)) {
                assertThat(in.has("/VTKHDF/PointData/flux_cation")).isTrue();
                assertThat(in.has("/VTKHDF/CellData/flux_cation")).isTrue();
                assertThat(in.has("/VTKHDF/PointData/flux_Li")).isFalse();
                assertThat(in.text("/frond/metal", "name")).isEqualTo(metal.name());
            }
        }
        assertRoundTrip(SyntheticRun.of(Metal.LITHIUM, 12.5, 30, 20));
        try (Hdf5Reader in = Hdf5Reader.open(file)) {
            assertThat(in.has("/VTKHDF/PointData/flux_Li")).isTrue();
            assertThat(in.has("/frond/metal")).isFalse();
        }
    }

    /** The metal of a frame on a collector ends at it, and the frame says where that is; others have no such place. */
    @Test
    void theMetalEndsAtItsCollector() throws IOException {
        Path file = folder.resolve("frame.vtkhdf");
        double foil = -0.05e-6;
        for (Snapshot plain : List.of(SyntheticRun.plain(0, 20, 12), SyntheticRun.snapshot(30, 20, 12))) {
            assertRoundTrip(plain.withCollector(OptionalDouble.of(foil)));
            try (Hdf5Reader in = Hdf5Reader.open(file)) {
                assertThat(in.text("/frond/collector_height", "units")).isEqualTo("m");
                assertThat(lowest(in)).isEqualTo(foil);
            }
            assertRoundTrip(plain);
            try (Hdf5Reader in = Hdf5Reader.open(file)) {
                assertThat(in.has("/frond/collector_height")).isFalse();
                assertThat(lowest(in)).isLessThan(-0.2e-6);
            }
        }
    }

    /** A bare foil: no triangle is metal, and the file reads back. */
    @Test
    void aBareFoilHasNoMetal() throws IOException {
        Snapshot covered = SyntheticRun.plain(0, 20, 12);
        double above = 2 * SyntheticRun.HEIGHT;
        assertRoundTrip(covered.withCollector(OptionalDouble.of(above)));
        try (Hdf5Reader in = Hdf5Reader.open(folder.resolve("frame.vtkhdf"))) {
            assertThat(in.ints("/VTKHDF/CellData/region")).containsOnly(Grid.ELECTROLYTE);
        }
    }

    private static double lowest(Hdf5Reader in) throws IOException {
        double[] points = in.doubles("/VTKHDF/Points");
        double lowest = Double.POSITIVE_INFINITY;
        for (int k = 1; k < points.length; k += 3) {
            lowest = Math.min(lowest, points[k]);
        }
        return lowest;
    }

    private void assertRoundTrip(Snapshot written) throws IOException {
        Path file = folder.resolve("frame.vtkhdf");
        FrameFile.write(file, written);
        Snapshot read = FrameFile.read(file);

        assertThat(read.time()).isEqualTo(written.time());
        assertThat(read.metal()).isEqualTo(written.metal());
        assertThat(read.collectorHeight()).isEqualTo(written.collectorHeight());
        assertThat(read.metalPotential()).isEqualTo(written.metalPotential());
        assertThat(read.fillers()).isEqualTo(written.fillers());
        assertThat(read.concentration()).isEqualTo(written.concentration());
        assertThat(read.potential()).isEqualTo(written.potential());
        assertThat(read.cationFlux()).isEqualTo(written.cationFlux());
        assertThat(read.cellCationFlux()).isEqualTo(written.cellCationFlux());
        assertThat(read.cellCurrentDensity()).isEqualTo(written.cellCurrentDensity());
        Mesh mesh = read.mesh();
        assertThat(mesh.coordinates().xy())
                .isEqualTo(written.mesh().coordinates().xy());
        assertThat(mesh.topology().triangles())
                .isEqualTo(written.mesh().topology().triangles());
        assertThat(mesh.topology().edges()).isEqualTo(written.mesh().topology().edges());
        assertThat(mesh.topology().tags()).isEqualTo(written.mesh().topology().tags());
    }

    @Test
    void regionsFillTheBoxAndTheBase() throws IOException {
        Snapshot snapshot = SyntheticRun.snapshot(50, 40, 24);
        Path file = folder.resolve("frame.vtkhdf");
        FrameFile.write(file, snapshot);

        double[] areas = new double[3];
        try (Hdf5Reader in = Hdf5Reader.open(file)) {
            double[] points = in.doubles("/VTKHDF/Points");
            long[] corners = in.longs("/VTKHDF/Connectivity");
            int[] region = in.ints("/VTKHDF/CellData/region");
            for (int t = 0; t < region.length; t++) {
                double area = area(points, corners, t);
                assertThat(area).as("triangle %d of region %d", t, region[t]).isPositive();
                areas[region[t]] += area;
            }
        }
        double box = SyntheticRun.WIDTH * SyntheticRun.HEIGHT;
        // Sums of some thousand positive areas: round-off only.
        assertThat(Arrays.stream(areas).sum()).isCloseTo(1.1 * box, within(1e-12 * box));
        assertThat(areas[Grid.ELECTROLYTE]).isCloseTo(snapshot.mesh().area(), within(1e-12 * box));
        int corners = snapshot.mesh().topology().path(BoundaryTag.filler(0)).length - 1;
        double disc = Math.PI * SyntheticRun.DISC.radius() * SyntheticRun.DISC.radius();
        // A polygon of n corners on a circle lacks about 2 pi^2 / (3 n^2) of the disc when they are evenly spaced;
        // these
        // are not, by a factor below 2 in spacing, which costs a factor below 4.
        assertThat(areas[Grid.FILLER]).isBetween(disc * (1 - 4 * 6.6 / (corners * corners)), disc);
    }

    private static double area(double[] points, long[] corners, int t) {
        int a = 3 * (int) corners[3 * t];
        int b = 3 * (int) corners[3 * t + 1];
        int c = 3 * (int) corners[3 * t + 2];
        return 0.5
                * ((points[b] - points[a]) * (points[c + 1] - points[a + 1])
                        - (points[c] - points[a]) * (points[b + 1] - points[a + 1]));
    }

    @Test
    void arraysHaveUnitsAndTheRegionsTheirValues() throws IOException {
        Snapshot snapshot = SyntheticRun.snapshot(0, 20, 12);
        Path file = folder.resolve("frame.vtkhdf");
        FrameFile.write(file, snapshot);
        int electrolyte = snapshot.mesh().topology().nodeCount();
        try (Hdf5Reader in = Hdf5Reader.open(file)) {
            for (FieldArray array : FieldArray.in(in)) {
                assertThat(in.text(array.path(), "units")).isEqualTo(array.units);
            }
            double[] concentration = in.doubles("/VTKHDF/PointData/concentration");
            assertThat(Arrays.stream(concentration).skip(electrolyte)).containsOnly(Double.NaN);
            assertThat(Arrays.stream(concentration).limit(electrolyte)).allMatch(Double::isFinite);
            double[] potential = in.doubles("/VTKHDF/PointData/potential");
            assertThat(potential[electrolyte]).isEqualTo(snapshot.metalPotential());
            assertThat(potential[potential.length - 1]).isNaN();
            assertThat(in.doubles("/VTKHDF/FieldData/TimeValue")).containsExactly(0.0);
        }
    }

    @Test
    void sameSnapshotSameBytes() throws IOException {
        Path one = folder.resolve("one.vtkhdf");
        Path two = folder.resolve("two.vtkhdf");
        FrameFile.write(one, SyntheticRun.snapshot(3, 20, 12));
        FrameFile.write(two, SyntheticRun.snapshot(3, 20, 12));
        assertThat(Files.mismatch(one, two)).isEqualTo(-1);
    }

    @Test
    void refusesWhatIsNoFrame() throws IOException {
        Path file = folder.resolve("frame.vtkhdf");
        Files.writeString(file, "not HDF5", StandardCharsets.UTF_8);
        assertThatThrownBy(() -> FrameFile.read(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("HDF5");
    }
}
