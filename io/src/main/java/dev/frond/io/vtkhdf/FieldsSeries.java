package dev.frond.io.vtkhdf;

import dev.frond.io.internal.hdf5.Element;
import dev.frond.io.internal.hdf5.Hdf5Reader;
import dev.frond.io.internal.hdf5.Hdf5Writer;
import dev.frond.io.internal.hdf5.Pieces;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * All frames in one VTKHDF file, each step with its own mesh, so that a reader of VTKHDF 2.0 (VTK 9.3, ParaView 5.12)
 * plays the run.
 *
 * <p>The arrays of all steps follow each other in one dataset and the group {@code Steps} tells where each step begins. The frames
 * are read again array by array, so the memory is that of one array of one frame.
 */
public final class FieldsSeries {
    private FieldsSeries() {}

    /**
     * Writes the series.
     *
     * @param frames files of {@link FrameFile#write}, in time; at least one
     * @throws IOException when a frame cannot be read or the series not be written
     */
    public static void write(Path file, List<Path> frames) throws IOException {
        List<FrameIndex> steps = new ArrayList<>();
        for (Path frame : frames) {
            steps.add(FrameIndex.of(frame));
        }
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("a series needs a frame");
        }
        Hdf5Writer.write(file, root -> {
            Hdf5Writer vtk = root.group("VTKHDF");
            vtk.attribute("Version", 2, 0);
            vtk.attribute("Type", "UnstructuredGrid");
            writeGrids(vtk, steps);
            writeFields(vtk, steps);
            writeSteps(vtk.group("Steps"), steps);
        });
    }

    private static void writeGrids(Hdf5Writer vtk, List<FrameIndex> steps) {
        int points = steps.stream().mapToInt(FrameIndex::points).reduce(0, Math::addExact);
        int triangles = steps.stream().mapToInt(FrameIndex::triangles).reduce(0, Math::addExact);
        vtk.dataset(
                "NumberOfPoints", steps.stream().mapToLong(FrameIndex::points).toArray(), 1);
        vtk.dataset(
                "NumberOfCells", steps.stream().mapToLong(FrameIndex::triangles).toArray(), 1);
        vtk.dataset(
                "NumberOfConnectivityIds",
                steps.stream().mapToLong(step -> 3L * step.triangles()).toArray(),
                1);
        vtk.dataset("Points", Element.FLOAT64, points, 3, stored(steps, "/VTKHDF/Points", Element.FLOAT64))
                .attribute("units", "m");
        vtk.dataset(
                "Connectivity",
                Element.INT64,
                Math.multiplyExact(3, triangles),
                1,
                stored(steps, "/VTKHDF/Connectivity", Element.INT64));
        vtk.dataset("Offsets", Element.INT64, Math.addExact(triangles, steps.size()), 1, sink -> {
            for (FrameIndex step : steps) {
                sink.take(FrameFile.offsets(step.triangles()));
            }
        });
        vtk.dataset("Types", Element.UINT8, triangles, 1, sink -> {
            for (FrameIndex step : steps) {
                sink.take(FrameFile.types(step.triangles()));
            }
        });
    }

    private static void writeFields(Hdf5Writer vtk, List<FrameIndex> steps) {
        int points = steps.stream().mapToInt(FrameIndex::points).sum();
        int triangles = steps.stream().mapToInt(FrameIndex::triangles).sum();
        Hdf5Writer pointData = vtk.group("PointData");
        Hdf5Writer cellData = vtk.group("CellData");
        for (FieldArray array : steps.get(0).arrays()) {
            Pieces pieces = stored(steps, array.path(), array.element);
            (array.ofPoints() ? pointData : cellData)
                    .dataset(array.key, array.element, array.ofPoints() ? points : triangles, array.width, pieces)
                    .attribute("units", array.units);
        }
    }

    /** The dataset of each frame, one after the other. */
    private static Pieces stored(List<FrameIndex> steps, String path, Element element) {
        return sink -> {
            for (FrameIndex step : steps) {
                try (Hdf5Reader in = Hdf5Reader.open(step.file())) {
                    sink.take(in.flat(path, element));
                }
            }
        };
    }

    private static void writeSteps(Hdf5Writer group, List<FrameIndex> steps) {
        int count = steps.size();
        long[] part = new long[count];
        long[] parts = new long[count];
        long[] point = new long[count];
        long[] cell = new long[count];
        long[] connectivity = new long[count];
        for (int k = 0; k < count; k++) {
            part[k] = k;
            parts[k] = 1;
            if (k > 0) {
                point[k] = point[k - 1] + steps.get(k - 1).points();
                cell[k] = cell[k - 1] + steps.get(k - 1).triangles();
                connectivity[k] = 3 * cell[k];
            }
        }
        group.attribute("NSteps", count);
        group.dataset("Values", steps.stream().mapToDouble(FrameIndex::time).toArray(), 1)
                .attribute("units", "s");
        group.dataset("PartOffsets", part, 1);
        group.dataset("NumberOfParts", parts, 1);
        group.dataset("PointOffsets", point, 1);
        group.column("CellOffsets", cell);
        group.column("ConnectivityIdOffsets", connectivity);
        Hdf5Writer ofPoints = group.group("PointDataOffsets");
        Hdf5Writer ofCells = group.group("CellDataOffsets");
        for (FieldArray array : steps.get(0).arrays()) {
            (array.ofPoints() ? ofPoints : ofCells).dataset(array.key, array.ofPoints() ? point : cell, 1);
        }
    }
}
