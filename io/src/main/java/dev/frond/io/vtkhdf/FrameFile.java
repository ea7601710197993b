package dev.frond.io.vtkhdf;

import dev.frond.io.internal.files.AtomicFile;
import dev.frond.io.internal.hdf5.Hdf5Reader;
import dev.frond.io.internal.hdf5.Hdf5Writer;
import dev.frond.mesh.geom.Polygon;
import dev.frond.mesh.geom.Shape;
import dev.frond.mesh.tri.Mesh;
import dev.frond.mesh.tri.Topology;
import dev.frond.solver.run.Snapshot;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** One frame in one VTKHDF file. */
public final class FrameFile {
    /** VTK's number for a triangle. */
    static final byte VTK_TRIANGLE = 5;

    /** y of the collector, in frames of metal that ends on one. */
    static final String COLLECTOR = "collector_height";

    private static final int LAYOUT = 1;

    private FrameFile() {}

    /**
     * Writes {@code snapshot}; the name stands for the whole file or for what was there before.
     *
     * @throws IOException when the file cannot be written
     */
    public static void write(Path file, Snapshot snapshot) throws IOException {
        place(file, snapshot);
        AtomicFile.settle(file.toAbsolutePath().resolveSibling(""));
    }

    /** The same by {@link AtomicFile#place}; what lists of frames must know of it. */
    static FrameIndex place(Path file, Snapshot snapshot) throws IOException {
        Grid grid = Grid.of(snapshot.mesh(), snapshot.fillers(), snapshot.collectorHeight());
        Hdf5Writer.place(file, root -> {
            Hdf5Writer vtk = root.group("VTKHDF");
            int triangles = grid.triangleCount();
            writeGrid(vtk, grid.points(), grid.connectivity(), offsets(triangles), types(triangles));
            writeFields(vtk, grid, snapshot);
            vtk.group("FieldData")
                    .dataset("TimeValue", new double[] {snapshot.time()}, 1)
                    .attribute("units", "s");
            writeSimulation(root.group("frond"), snapshot);
        });
        return new FrameIndex(file, snapshot.time(), grid.pointCount(), grid.triangleCount(), FieldArray.of(snapshot));
    }

    /**
     * The time of a frame, s; nothing else is read.
     *
     * @throws IOException when the file cannot be read, or is no frame of frond
     */
    public static double time(Path file) throws IOException {
        try (Hdf5Reader in = Hdf5Reader.open(file)) {
            return FrameIndex.time(in, file);
        }
    }

    /** An unstructured grid of one piece; {@code offsets} has an entry more than there are cells. */
    static void writeGrid(Hdf5Writer vtk, double[] points, long[] connectivity, long[] offsets, byte[] types) {
        vtk.attribute("Version", 1, 0);
        vtk.attribute("Type", "UnstructuredGrid");
        vtk.dataset("NumberOfPoints", new long[] {points.length / 3}, 1);
        vtk.dataset("NumberOfCells", new long[] {types.length}, 1);
        vtk.dataset("NumberOfConnectivityIds", new long[] {connectivity.length}, 1);
        vtk.dataset("Points", points, 3).attribute("units", "m");
        vtk.dataset("Connectivity", connectivity, 1);
        vtk.dataset("Offsets", offsets, 1);
        vtk.dataset("Types", types, 1);
    }

    /** Where each triangle begins in the connectivity, and the end. */
    static long[] offsets(int triangles) {
        long[] offsets = new long[triangles + 1];
        for (int t = 0; t <= triangles; t++) {
            offsets[t] = 3L * t;
        }
        return offsets;
    }

    static byte[] types(int triangles) {
        byte[] types = new byte[triangles];
        Arrays.fill(types, VTK_TRIANGLE);
        return types;
    }

    private static void writeFields(Hdf5Writer vtk, Grid grid, Snapshot snapshot) {
        Hdf5Writer points = vtk.group("PointData");
        Hdf5Writer cells = vtk.group("CellData");
        for (FieldArray array : FieldArray.of(snapshot)) {
            (array.ofPoints() ? points : cells)
                    .dataset(array.key, array.values(grid, snapshot), array.width)
                    .attribute("units", array.units);
        }
    }

    private static void writeSimulation(Hdf5Writer frond, Snapshot snapshot) {
        writeMesh(frond, snapshot.mesh(), snapshot.fillers());
        FieldArray.name(snapshot, frond);
        MetalRecord.write(snapshot.metal(), frond);
        frond.dataset("time", new double[] {snapshot.time()}, 1).attribute("units", "s");
        frond.dataset("metal_potential", new double[] {snapshot.metalPotential()}, 1)
                .attribute("units", "V");
        snapshot.collectorHeight()
                .ifPresent(y -> frond.dataset(COLLECTOR, new double[] {y}, 1).attribute("units", "m"));
    }

    /** Which of the points and triangles are the simulation's, and what bounds them. */
    static void writeMesh(Hdf5Writer frond, Mesh mesh, List<? extends Shape> fillers) {
        Topology topology = mesh.topology();
        frond.attribute("layout", LAYOUT);
        frond.attribute("electrolyte_points", topology.nodeCount());
        frond.attribute("electrolyte_triangles", topology.triangleCount());
        frond.dataset("boundary_edges", topology.edges(), 2);
        frond.dataset("boundary_tags", topology.tags(), 1);
        frond.dataset("triangle_regions", regions(topology), 1);
        frond.dataset("fillers", circles(fillers), 3).attribute("units", "m");
        if (fillers.stream().anyMatch(Polygon.class::isInstance)) {
            writeOutlines(frond, fillers);
        }
    }

    /** Corners of polygons, clockwise, and where those of each filler begin among them: a disc has none. */
    private static void writeOutlines(Hdf5Writer frond, List<? extends Shape> fillers) {
        int[] starts = new int[fillers.size() + 1];
        for (int k = 0; k < fillers.size(); k++) {
            starts[k + 1] = starts[k] + corners(fillers.get(k)).length / 2;
        }
        double[] all = fillers.stream()
                .flatMapToDouble(filler -> Arrays.stream(corners(filler)))
                .toArray();
        frond.dataset("filler_outlines", all, 2).attribute("units", "m");
        frond.dataset("filler_outline_starts", starts, 1);
    }

    private static double[] corners(Shape filler) {
        return filler instanceof Polygon polygon ? polygon.corners() : new double[0];
    }

    /** 0 for electrolyte, k + 1 inside filler k; none where all are electrolyte. */
    private static int[] regions(Topology topology) {
        int[] regions = topology.regions();
        return Arrays.stream(regions).allMatch(region -> region == 0) ? new int[0] : regions;
    }

    /** x, y, radius of each, or of the circle about a polygon. */
    private static double[] circles(List<? extends Shape> fillers) {
        double[] circles = new double[3 * fillers.size()];
        for (int k = 0; k < fillers.size(); k++) {
            circles[3 * k] = fillers.get(k).x();
            circles[3 * k + 1] = fillers.get(k).y();
            circles[3 * k + 2] = fillers.get(k).reach();
        }
        return circles;
    }

    /**
     * The snapshot that {@link #write} wrote, every number as it was.
     *
     * @throws IOException when the file is missing, damaged or not a frame of ours
     */
    public static Snapshot read(Path file) throws IOException {
        try (Hdf5Reader in = Hdf5Reader.open(file)) {
            if (!in.has("/frond/time")) {
                throw new IOException("not a frame of frond (there is no time in it)");
            }
            return new FrameParts(in).snapshot();
        }
    }
}
