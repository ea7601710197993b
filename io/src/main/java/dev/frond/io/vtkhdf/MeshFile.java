package dev.frond.io.vtkhdf;

import dev.frond.io.internal.hdf5.Hdf5Writer;
import dev.frond.mesh.geom.Shape;
import dev.frond.mesh.tri.Mesh;
import dev.frond.mesh.tri.Topology;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/**
 * A mesh in one VTKHDF file: the points and triangles of a frame, then its boundary edges as lines, so that a viewer can colour
 * them by what they bound. Cell arrays: {@code region} as in a frame (a line belongs to the electrolyte) and {@code boundary},
 * the {@link dev.frond.mesh.tri.BoundaryTag} of a line, 0 for a triangle.
 */
public final class MeshFile {
    /** VTK's number for a line of two points. */
    private static final byte VTK_LINE = 3;

    private MeshFile() {}

    /**
     * Writes {@code mesh}; the name stands for the whole file or for what was there before.
     *
     * @param mesh the electrolyte's, lengths in m
     * @param fillers in the order of their boundary tags, m
     * @throws IOException when the file cannot be written
     */
    public static void write(Path file, Mesh mesh, List<? extends Shape> fillers) throws IOException {
        Grid grid = Grid.of(mesh, fillers, OptionalDouble.empty());
        Topology topology = mesh.topology();
        int lines = topology.edgeCount();
        Hdf5Writer.write(file, root -> {
            Hdf5Writer vtk = root.group("VTKHDF");
            FrameFile.writeGrid(
                    vtk,
                    grid.points(),
                    connectivity(grid, topology.edges()),
                    offsets(grid.triangleCount(), lines),
                    types(grid.triangleCount(), lines));
            Hdf5Writer cells = vtk.group("CellData");
            cells.dataset(FieldArray.REGION.key, regions(grid, lines), 1).attribute("units", FieldArray.REGION.units);
            cells.dataset("boundary", boundaries(grid.triangleCount(), topology.tags()), 1)
                    .attribute("units", "1");
            FrameFile.writeMesh(root.group("frond"), mesh, fillers);
        });
    }

    /** The electrolyte's points come first in the grid, so the nodes of its edges keep their numbers. */
    private static long[] connectivity(Grid grid, int[] edges) {
        long[] triangles = grid.connectivity();
        long[] connectivity = Arrays.copyOf(triangles, triangles.length + edges.length);
        for (int k = 0; k < edges.length; k++) {
            connectivity[triangles.length + k] = edges[k];
        }
        return connectivity;
    }

    private static long[] offsets(int triangles, int lines) {
        long[] offsets = Arrays.copyOf(FrameFile.offsets(triangles), triangles + lines + 1);
        for (int k = 1; k <= lines; k++) {
            offsets[triangles + k] = offsets[triangles] + 2L * k;
        }
        return offsets;
    }

    private static byte[] types(int triangles, int lines) {
        byte[] types = Arrays.copyOf(FrameFile.types(triangles), triangles + lines);
        Arrays.fill(types, triangles, triangles + lines, VTK_LINE);
        return types;
    }

    private static int[] regions(Grid grid, int lines) {
        int[] regions = Arrays.copyOf(grid.regions(), grid.triangleCount() + lines);
        Arrays.fill(regions, grid.triangleCount(), regions.length, Grid.ELECTROLYTE);
        return regions;
    }

    private static int[] boundaries(int triangles, int[] tags) {
        int[] boundaries = new int[triangles + tags.length];
        System.arraycopy(tags, 0, boundaries, triangles, tags.length);
        return boundaries;
    }
}
