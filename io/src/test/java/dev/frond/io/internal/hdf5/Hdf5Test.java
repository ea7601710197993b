package dev.frond.io.internal.hdf5;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jhdf.HdfFile;
import io.jhdf.api.Dataset;
import io.jhdf.object.datatype.StringData;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Hdf5Test {
    @TempDir
    Path folder;

    private Path file() {
        return folder.resolve("file.h5");
    }

    /** Below the chunked sizes, one chunk, and many with the last one part full. */
    @Test
    void datasetsOfAnySizeReadBack() throws IOException {
        for (int rows : new int[] {1, 170, 171, 5000, 10_922, 10_923, 100_001}) {
            double[] values = new Random(rows).doubles(3L * rows).toArray();
            Hdf5Writer.write(file(), root -> root.group("g").dataset("values", values, 3));
            try (HdfFile hdf = new HdfFile(file())) {
                Dataset dataset = hdf.getDatasetByPath("/g/values");
                assertThat(dataset.getDimensions()).containsExactly(rows, 3);
                assertThat((double[]) dataset.getDataFlat()).isEqualTo(values);
            }
        }
    }

    @Test
    void everyElementReadsBack() throws IOException {
        Hdf5Writer.write(file(), root -> {
            root.dataset("d", new double[] {-0.0, Double.MIN_VALUE, 1e300}, 1);
            root.dataset("i", new int[] {Integer.MIN_VALUE, 7}, 1);
            root.dataset("l", new long[] {Long.MAX_VALUE, -1}, 1);
            root.dataset("b", new byte[] {5, (byte) 200}, 1);
            root.column("c", new long[] {3, 4});
            root.dataset("nothing", new double[0], 3);
        });
        try (Hdf5Reader in = Hdf5Reader.open(file())) {
            assertThat(in.doubles("d")).containsExactly(-0.0, Double.MIN_VALUE, 1e300);
            assertThat(in.ints("i")).containsExactly(Integer.MIN_VALUE, 7);
            assertThat(in.longs("l")).containsExactly(Long.MAX_VALUE, -1);
            assertThat((byte[]) in.flat("b", Element.UINT8)).containsExactly(5, 200);
            assertThat(in.dimensions("c")).containsExactly(2, 1);
            assertThat(in.has("nothing")).isFalse();
            assertThat(in.doubles("nothing")).isEmpty();
            assertThatThrownBy(() -> in.ints("d")).isInstanceOf(IOException.class);
        }
    }

    @Test
    void piecesMakeTheSameFileAsTheWhole() throws IOException {
        double[] values = new Random(1).doubles(200_000).toArray();
        Hdf5Writer.write(file(), root -> root.dataset("values", values, 2));
        Path pieces = folder.resolve("pieces.h5");
        Hdf5Writer.write(
                pieces,
                root -> root.dataset("values", Element.FLOAT64, 100_000, 2, sink -> {
                    for (int from = 0; from < values.length; from += 30_000) {
                        sink.take(Arrays.copyOfRange(values, from, Math.min(values.length, from + 30_000)));
                    }
                }));
        assertThat(Files.mismatch(file(), pieces)).isEqualTo(-1);
    }

    @Test
    void refusesPiecesThatDoNotFillTheDimensions() {
        assertThatThrownBy(() -> Hdf5Writer.write(
                        file(), root -> root.dataset("v", Element.INT32, 3, 1, sink -> sink.take(new int[2]))))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> Hdf5Writer.write(
                        file(), root -> root.dataset("v", Element.INT32, 3, 1, sink -> sink.take(new int[4]))))
                .isInstanceOf(IllegalStateException.class);
        assertThat(file()).doesNotExist();
    }

    @Test
    void textsAreAsciiOfTheirOwnLength() throws IOException {
        Hdf5Writer.write(file(), root -> root.group("VTKHDF").attribute("Type", "UnstructuredGrid"));
        try (HdfFile hdf = new HdfFile(file())) {
            StringData type =
                    (StringData) hdf.getByPath("/VTKHDF").getAttribute("Type").getDataType();
            assertThat(type.getCharset()).isEqualTo(StandardCharsets.US_ASCII);
            assertThat(type.getPaddingType()).isEqualTo(StringData.PaddingType.NULL_PADDED);
            assertThat(type.getSize()).isEqualTo(16);
        }
        assertThatThrownBy(() -> Hdf5Writer.write(file(), root -> root.attribute("units", "\u00b5m")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
