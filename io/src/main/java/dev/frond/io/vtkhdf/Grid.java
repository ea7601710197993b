package dev.frond.io.vtkhdf;

import dev.frond.mesh.geom.Shape;
import dev.frond.mesh.tri.BoundaryTag;
import dev.frond.mesh.tri.DeadLithium;
import dev.frond.mesh.tri.Mesh;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The points and triangles of a frame: the electrolyte's with those inside permeable fillers in their order, then those of the
 * lithium and of the other fillers, which share no point with it.
 */
final class Grid {
    static final int ELECTROLYTE = 0;
    static final int LITHIUM = 1;
    static final int FILLER = 2;

    private final List<Patch> patches;
    private final int pointCount;
    private final int triangleCount;

    /** Triangles of one region; nodes are counted within the patch. */
    private record Patch(int region, Mesh mesh) {}

    private Grid(List<Patch> patches) {
        this.patches = patches;
        this.pointCount = patches.stream()
                .mapToInt(patch -> patch.mesh().topology().nodeCount())
                .sum();
        this.triangleCount = patches.stream()
                .mapToInt(patch -> patch.mesh().topology().triangleCount())
                .sum();
    }

    /**
     * What is in a frame.
     *
     * @param fillers in the order of their boundary tags
     * @param collector y, below which there is no metal
     */
    static Grid of(Mesh mesh, List<? extends Shape> fillers, OptionalDouble collector) {
        List<Patch> patches = new ArrayList<>();
        patches.add(new Patch(ELECTROLYTE, mesh));
        patches.add(new Patch(LITHIUM, metal(mesh, collector)));
        for (double[] island : DeadLithium.outlines(mesh, fillers.size())) {
            patches.add(new Patch(LITHIUM, LithiumPatch.within(island)));
        }
        for (int k = 0; k < fillers.size(); k++) {
            if (!mesh.topology().isFilled(k)) {
                patches.add(new Patch(FILLER, FillerPatch.of(mesh, BoundaryTag.filler(k), fillers.get(k))));
            }
        }
        return new Grid(List.copyOf(patches));
    }

    private static Mesh metal(Mesh mesh, OptionalDouble collector) {
        return collector.isPresent() ? MetalOnCollector.of(mesh, collector.getAsDouble()) : LithiumPatch.of(mesh);
    }

    int pointCount() {
        return pointCount;
    }

    int triangleCount() {
        return triangleCount;
    }

    /** Shape 3 x points, flat, z = 0. */
    double[] points() {
        double[] points = new double[3 * pointCount];
        int at = 0;
        for (Patch patch : patches) {
            double[] xy = patch.mesh().coordinates().xy();
            for (int node = 0; node < xy.length; node += 2) {
                points[at] = xy[node];
                points[at + 1] = xy[node + 1];
                at += 3;
            }
        }
        return points;
    }

    /** Three points per triangle, flat. */
    long[] connectivity() {
        long[] connectivity = new long[3 * triangleCount];
        int at = 0;
        int first = 0;
        for (Patch patch : patches) {
            for (int node : patch.mesh().topology().triangles()) {
                connectivity[at++] = (long) first + node;
            }
            first += patch.mesh().topology().nodeCount();
        }
        return connectivity;
    }

    /** Region of each triangle. */
    int[] regions() {
        int[] regions = new int[triangleCount];
        int at = 0;
        for (Patch patch : patches) {
            for (int t = 0; t < patch.mesh().topology().triangleCount(); t++) {
                boolean filled =
                        patch.region() == ELECTROLYTE && patch.mesh().topology().region(t) > 0;
                regions[at++] = filled ? FILLER : patch.region();
            }
        }
        return regions;
    }

    /**
     * One value per point: {@code values} in the electrolyte, {@code inLithium} in the lithium that is connected, no number in the
     * fillers and in dead lithium.
     */
    double[] pointScalars(double[] values, double inLithium) {
        double[] scalars = Arrays.copyOf(values, pointCount);
        Arrays.fill(scalars, values.length, pointCount, Double.NaN);
        int lithiumPoints = patches.get(1).mesh().topology().nodeCount();
        Arrays.fill(scalars, values.length, values.length + lithiumPoints, inLithium);
        return scalars;
    }

    /** Shape 3 x points: {@code xy} in the electrolyte, no numbers elsewhere. */
    double[] pointVectors(double[] xy) {
        return vectors(xy, pointCount);
    }

    /** Shape 3 x triangles: {@code xy} in the electrolyte, no numbers elsewhere. */
    double[] cellVectors(double[] xy) {
        return vectors(xy, triangleCount);
    }

    private static double[] vectors(double[] xy, int count) {
        double[] vectors = new double[3 * count];
        Arrays.fill(vectors, 3 * (xy.length / 2), vectors.length, Double.NaN);
        for (int k = 0; k < xy.length / 2; k++) {
            vectors[3 * k] = xy[2 * k];
            vectors[3 * k + 1] = xy[2 * k + 1];
        }
        return vectors;
    }
}
