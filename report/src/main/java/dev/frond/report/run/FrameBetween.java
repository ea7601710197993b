package dev.frond.report.run;

import dev.frond.mesh.tri.Mesh;
import dev.frond.plot.flow.TriangleIndex;
import dev.frond.solver.run.Snapshot;
import java.util.List;

/**
 * A snapshot between two others of one run, linear in time: on the mesh of the nearer one, the earlier of two, with the other evaluated at its
 * points. Where the other has metal or a filler there is nothing to evaluate, and the nearer one's value stays.
 */
public final class FrameBetween {
    private final Mesh mesh;
    private final int[] corners;
    private final TriangleIndex index;
    private final double share;

    private FrameBetween(Mesh mesh, Mesh other, double share) {
        this.mesh = mesh;
        this.share = share;
        corners = other.topology().triangles();
        index = new TriangleIndex(other);
    }

    /**
     * The fields at {@code time}.
     *
     * @param time s, between the times of both
     * @throws IllegalArgumentException when {@code time} is outside, or the times are not in order
     */
    public static Snapshot at(double time, Snapshot before, Snapshot after) {
        double span = after.time() - before.time();
        if (!(span > 0 && before.time() <= time && time <= after.time())) {
            throw new IllegalArgumentException(
                    time + " s is not between " + before.time() + " s and " + after.time() + " s");
        }
        double late = (time - before.time()) / span;
        Snapshot near = late <= 0.5 ? before : after;
        Snapshot far = late <= 0.5 ? after : before;
        double share = late <= 0.5 ? late : 1 - late;
        FrameBetween between = new FrameBetween(near.mesh(), far.mesh(), share);
        Snapshot at = new Snapshot(
                time,
                near.mesh(),
                between.nodal(near.concentration(), far.concentration(), 1),
                between.nodal(near.potential(), far.potential(), 1),
                (1 - share) * near.metalPotential() + share * far.metalPotential(),
                between.nodal(near.cationFlux(), far.cationFlux(), 2),
                between.cells(near.cellCationFlux(), far.cellCationFlux()),
                between.cells(near.cellCurrentDensity(), far.cellCurrentDensity()),
                near.fillers(),
                List.of(),
                near.metal());
        return at.withCollector(near.collectorHeight());
    }

    private double[] nodal(double[] near, double[] far, int components) {
        double[] xy = mesh.coordinates().xy();
        double[] values = near.clone();
        double[] weights = new double[3];
        for (int n = 0; n < xy.length / 2; n++) {
            int t = index.locate(xy[2 * n], xy[2 * n + 1], weights);
            for (int c = 0; t >= 0 && c < components; c++) {
                double there = 0;
                for (int k = 0; k < 3; k++) {
                    there += weights[k] * far[components * corners[3 * t + k] + c];
                }
                values[components * n + c] += share * (there - values[components * n + c]);
            }
        }
        return values;
    }

    private double[] cells(double[] near, double[] far) {
        double[] xy = mesh.coordinates().xy();
        int[] own = mesh.topology().triangles();
        double[] values = near.clone();
        double[] weights = new double[3];
        for (int k = 0; k < own.length / 3; k++) {
            double x = (xy[2 * own[3 * k]] + xy[2 * own[3 * k + 1]] + xy[2 * own[3 * k + 2]]) / 3;
            double y = (xy[2 * own[3 * k] + 1] + xy[2 * own[3 * k + 1] + 1] + xy[2 * own[3 * k + 2] + 1]) / 3;
            int t = index.locate(x, y, weights);
            for (int c = 0; t >= 0 && c < 2; c++) {
                values[2 * k + c] += share * (far[2 * t + c] - values[2 * k + c]);
            }
        }
        return values;
    }
}
