package dev.frond.io.vtkhdf;

import dev.frond.io.internal.hdf5.Hdf5Reader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * What a series must know of a frame before it reads its fields.
 *
 * @param time s
 * @param arrays that it has
 */
record FrameIndex(Path file, double time, int points, int triangles, List<FieldArray> arrays) {
    static FrameIndex of(Path file) throws IOException {
        try (Hdf5Reader in = Hdf5Reader.open(file)) {
            double[] time = in.doubles("/frond/time");
            long[] points = in.longs("/VTKHDF/NumberOfPoints");
            long[] cells = in.longs("/VTKHDF/NumberOfCells");
            if (time.length != 1 || points.length != 1 || cells.length != 1) {
                throw new IOException(file + " is not a frame of frond");
            }
            return new FrameIndex(
                    file,
                    time[0],
                    (int) Math.min(points[0], Integer.MAX_VALUE),
                    (int) Math.min(cells[0], Integer.MAX_VALUE),
                    FieldArray.in(in));
        }
    }
}
