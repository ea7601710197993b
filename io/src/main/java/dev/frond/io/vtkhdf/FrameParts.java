package dev.frond.io.vtkhdf;

import dev.frond.io.internal.hdf5.Hdf5Reader;
import dev.frond.mesh.geom.Circle;
import dev.frond.mesh.geom.Polygon;
import dev.frond.mesh.geom.Shape;
import dev.frond.mesh.tri.Coordinates;
import dev.frond.mesh.tri.Mesh;
import dev.frond.mesh.tri.Topology;
import dev.frond.solver.model.Metal;
import dev.frond.solver.run.NodalField;
import dev.frond.solver.run.Snapshot;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/** What a file has of a frame; everything is checked, since a file may be damaged. */
final class FrameParts {
    private static final int DISC_NUMBERS = 3;
    private static final String COLLECTOR = "/frond/" + FrameFile.COLLECTOR;

    private final Hdf5Reader in;
    private final int points;
    private final int triangles;

    FrameParts(Hdf5Reader in) throws IOException {
        this.in = in;
        points = count("electrolyte_points");
        triangles = count("electrolyte_triangles");
    }

    Snapshot snapshot() throws IOException {
        Metal metal = MetalRecord.in(in);
        Snapshot plain = new Snapshot(
                one("/frond/time"),
                new Mesh(topology(), new Coordinates(planar("/VTKHDF/Points", points))),
                scalars(FieldArray.CONCENTRATION.path()),
                scalars(FieldArray.POTENTIAL.path()),
                one("/frond/metal_potential"),
                planar(FieldArray.pointFlux(metal).path(), points),
                planar(FieldArray.cellFlux(metal).path(), triangles),
                planar(FieldArray.CURRENT_DENSITY.path(), triangles),
                fillers("/frond/fillers"),
                further(),
                metal);
        return plain.withCollector(in.has(COLLECTOR) ? OptionalDouble.of(one(COLLECTOR)) : OptionalDouble.empty());
    }

    private List<NodalField> further() throws IOException {
        List<NodalField> fields = new ArrayList<>();
        for (FieldArray array : FieldArray.furtherIn(in)) {
            fields.add(new NodalField(array.key, array.units, scalars(array.path())));
        }
        return fields;
    }

    private Topology topology() throws IOException {
        int[] edges = in.ints("/frond/boundary_edges");
        int[] tags = in.ints("/frond/boundary_tags");
        int[] regions = in.ints("/frond/triangle_regions");
        require(edges.length == 2 * tags.length, "/frond/boundary_edges", "two nodes for each boundary tag");
        require(regions.length == 0 || regions.length == triangles, "/frond/triangle_regions", "one for each triangle");
        for (int node : edges) {
            require(node >= 0 && node < points, "/frond/boundary_edges", "nodes below " + points);
        }
        return new Topology(points, corners("/VTKHDF/Connectivity"), edges, tags, regions);
    }

    private int[] corners(String dataset) throws IOException {
        long[] wide = in.longs(dataset);
        require(wide.length >= 3L * triangles, dataset, "three nodes for each triangle");
        int[] corners = new int[3 * triangles];
        for (int k = 0; k < corners.length; k++) {
            require(wide[k] >= 0 && wide[k] < points, dataset, "nodes below " + points);
            corners[k] = (int) wide[k];
        }
        return corners;
    }

    /** How many there are, no more than the arrays of a file can have. */
    private int count(String attribute) throws IOException {
        if (in.attribute("/frond", attribute) instanceof Integer count
                && count >= 0
                && count <= Integer.MAX_VALUE / DISC_NUMBERS) {
            return count;
        }
        throw new IOException("the attribute " + attribute + " of the group /frond is missing or damaged");
    }

    private double one(String dataset) throws IOException {
        double[] values = in.doubles(dataset);
        require(values.length == 1 && Double.isFinite(values[0]), dataset, "one number");
        return values[0];
    }

    private double[] scalars(String dataset) throws IOException {
        double[] values = in.doubles(dataset);
        require(values.length >= points, dataset, "a value for each of the " + points + " points");
        return Arrays.copyOf(values, points);
    }

    /** x and y of the first {@code count} of the (x, y, z). */
    private double[] planar(String dataset, int count) throws IOException {
        double[] spatial = in.doubles(dataset);
        require(spatial.length >= 3L * count, dataset, count + " rows of three");
        double[] planar = new double[2 * count];
        for (int k = 0; k < count; k++) {
            planar[2 * k] = spatial[3 * k];
            planar[2 * k + 1] = spatial[3 * k + 1];
        }
        return planar;
    }

    private List<Shape> fillers(String dataset) throws IOException {
        double[] circles = in.doubles(dataset);
        require(circles.length % DISC_NUMBERS == 0, dataset, "x, y and radius of each filler");
        boolean outlined = in.has("/frond/filler_outline_starts");
        int count = circles.length / DISC_NUMBERS;
        int[] starts = outlined ? in.ints("/frond/filler_outline_starts") : new int[count + 1];
        double[] corners = outlined ? in.doubles("/frond/filler_outlines") : new double[0];
        require(starts.length == count + 1, "/frond/filler_outline_starts", "one for each filler and the end");
        List<Shape> fillers = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            int from = 2 * starts[k];
            int to = 2 * starts[k + 1];
            require(
                    from >= 0 && from <= to && to <= corners.length,
                    "/frond/filler_outline_starts",
                    "places that rise");
            fillers.add(
                    from == to
                            ? circle(dataset, circles, DISC_NUMBERS * k)
                            : polygon(Arrays.copyOfRange(corners, from, to)));
        }
        return fillers;
    }

    private static Circle circle(String dataset, double[] circles, int at) throws IOException {
        require(
                circles[at + 2] > 0 && Double.isFinite(circles[at] + circles[at + 1] + circles[at + 2]),
                dataset,
                "finite places and positive radii");
        return new Circle(circles[at], circles[at + 1], circles[at + 2]);
    }

    private static Polygon polygon(double[] corners) throws IOException {
        try {
            return Polygon.of(corners);
        } catch (IllegalArgumentException e) {
            throw new IOException("/frond/filler_outlines is damaged: expected three corners and an area", e);
        }
    }

    private static void require(boolean holds, String dataset, String expected) throws IOException {
        if (!holds) {
            throw new IOException(dataset + " is damaged: expected " + expected);
        }
    }
}
