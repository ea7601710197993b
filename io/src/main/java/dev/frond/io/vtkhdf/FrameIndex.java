package dev.frond.io.vtkhdf;

import dev.frond.io.internal.hdf5.Hdf5Reader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * What lists of frames must know of a frame; none of its fields.
 *
 * @param time s
 * @param arrays that it has
 */
record FrameIndex(Path file, double time, int points, int triangles, List<FieldArray> arrays) {
    static FrameIndex of(Path file) throws IOException {
        try (Hdf5Reader in = Hdf5Reader.open(file)) {
            long[] points = in.longs("/VTKHDF/NumberOfPoints");
            long[] cells = in.longs("/VTKHDF/NumberOfCells");
            if (points.length != 1 || cells.length != 1) {
                throw unusable(file);
            }
            return new FrameIndex(
                    file,
                    time(in, file),
                    (int) Math.min(points[0], Integer.MAX_VALUE),
                    (int) Math.min(cells[0], Integer.MAX_VALUE),
                    FieldArray.in(in));
        }
    }

    /** Of the frame in a file, s; nothing else is read. */
    static double time(Hdf5Reader in, Path file) throws IOException {
        double[] time = in.doubles("/frond/time");
        if (time.length != 1) {
            throw unusable(file);
        }
        return time[0];
    }

    private static IOException unusable(Path file) {
        return new IOException(file + " is not a frame of frond");
    }
}
