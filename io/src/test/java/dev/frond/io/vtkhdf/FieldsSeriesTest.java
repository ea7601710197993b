package dev.frond.io.vtkhdf;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frond.io.internal.hdf5.Hdf5Reader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FieldsSeriesTest {
    private static final double[] TIMES = {0, 10, 25};

    @TempDir
    Path folder;

    /** Two meshes, the first one twice, moved. */
    private List<Path> frames() throws IOException {
        List<Path> frames = new ArrayList<>();
        for (int k = 0; k < TIMES.length; k++) {
            Path frame = folder.resolve("frame-" + k + ".vtkhdf");
            FrameFile.write(frame, SyntheticRun.withTemperature(TIMES[k], k < 2 ? 30 : 40, k < 2 ? 20 : 24));
            frames.add(frame);
        }
        return frames;
    }

    @Test
    void everyStepIsItsFrame() throws IOException {
        List<Path> frames = frames();
        Path file = folder.resolve("fields.vtkhdf");
        FieldsSeries.write(file, frames);
        try (Hdf5Reader series = Hdf5Reader.open(file)) {
            assertThat(series.attribute("/VTKHDF/Steps", "NSteps")).isEqualTo(TIMES.length);
            assertThat(series.doubles("/VTKHDF/Steps/Values")).isEqualTo(TIMES);
            for (int k = 0; k < TIMES.length; k++) {
                try (Hdf5Reader frame = Hdf5Reader.open(frames.get(k))) {
                    assertStep(series, frame, k);
                }
            }
        }
    }

    private static void assertStep(Hdf5Reader series, Hdf5Reader frame, int k) throws IOException {
        int point = offset(series, "PointOffsets", k);
        int cell = offset(series, "CellOffsets", k);
        int corner = offset(series, "ConnectivityIdOffsets", k);
        int points = (int) series.longs("/VTKHDF/NumberOfPoints")[k];
        int cells = (int) series.longs("/VTKHDF/NumberOfCells")[k];

        assertThat(slice(series.doubles("/VTKHDF/Points"), 3 * point, 3 * points))
                .isEqualTo(frame.doubles("/VTKHDF/Points"));
        long[] corners = series.longs("/VTKHDF/Connectivity");
        assertThat(Arrays.copyOfRange(corners, corner, corner + 3 * cells))
                .isEqualTo(frame.longs("/VTKHDF/Connectivity"));
        // The offsets of a part have one entry more than it has cells.
        long[] offsets = series.longs("/VTKHDF/Offsets");
        assertThat(Arrays.copyOfRange(offsets, cell + k, cell + k + cells + 1))
                .isEqualTo(frame.longs("/VTKHDF/Offsets"));
        for (FieldArray array : FieldArray.in(frame)) {
            int first = offset(series, (array.ofPoints() ? "PointDataOffsets/" : "CellDataOffsets/") + array.key, k);
            int rows = array.ofPoints() ? points : cells;
            if (array == FieldArray.REGION) {
                assertThat(Arrays.copyOfRange(series.ints(array.path()), first, first + rows))
                        .isEqualTo(frame.ints(array.path()));
            } else {
                assertThat(slice(series.doubles(array.path()), array.width * first, array.width * rows))
                        .isEqualTo(frame.doubles(array.path()));
            }
            assertThat(series.text(array.path(), "units")).isEqualTo(array.units);
        }
    }

    private static int offset(Hdf5Reader series, String name, int step) throws IOException {
        return (int) series.longs("/VTKHDF/Steps/" + name)[step];
    }

    private static double[] slice(double[] all, int from, int count) {
        return Arrays.copyOfRange(all, from, from + count);
    }
}
