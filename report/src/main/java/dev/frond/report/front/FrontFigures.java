package dev.frond.report.front;

import dev.frond.mesh.tri.AnodePath;
import dev.frond.mesh.tri.Mesh;
import dev.frond.solver.run.SeriesRow;
import dev.frond.solver.run.Snapshot;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * Figures of the front of one snapshot and of the flux at it, SI.
 *
 * @param roughness root mean square of y - Y over the length of the front on metal, Y the mean of y over that length, m
 * @param protrusions how many the front has, see {@link Protrusions}
 * @param peak x of the middle of the front's edge of metal with the largest N.n, m: N the mean of the snapshot's fluxes of cations at
 *     the edge's ends, n the edge's normal into the metal; NaN when no metal is deposited, z F N.n nowhere above {@link
 *     SeriesRow#NO_CURRENT}
 * @param place where {@code peak} is; empty on a flat front, or when {@code peak} is NaN
 * @param fromSummit distance along the front from {@code peak} to the nearest summit, m; empty as {@code place}
 * @param variation standard deviation over mean of |N| of the triangles of electrolyte whose centroid is within {@link #NEAR} of
 *     the front, weighted by area; NaN when there are none, or the mean of z F |N| is at most {@link SeriesRow#NO_CURRENT}
 */
public record FrontFigures(
        double roughness,
        int protrusions,
        double peak,
        Optional<Protrusions.Place> place,
        OptionalDouble fromSummit,
        double variation) {
    /** How far from the front a flux is near the anode, m. */
    public static final double NEAR = 0.2e-6;

    public static FrontFigures of(Snapshot snapshot) {
        Mesh mesh = snapshot.mesh();
        AnodePath path = mesh.topology().anode();
        Protrusions protrusions = Protrusions.of(mesh);
        OptionalInt found = peak(snapshot, path);
        if (found.isEmpty()) {
            return new FrontFigures(
                    roughness(mesh.coordinates().xy(), path),
                    protrusions.count(),
                    Double.NaN,
                    Optional.empty(),
                    OptionalDouble.empty(),
                    variation(snapshot, path.nodes()));
        }
        int edge = found.getAsInt();
        return new FrontFigures(
                roughness(mesh.coordinates().xy(), path),
                protrusions.count(),
                protrusions.middle(edge),
                protrusions.count() == 0 ? Optional.empty() : Optional.of(protrusions.place(edge)),
                protrusions.fromSummit(edge),
                variation(snapshot, path.nodes()));
    }

    /** Flux of cations below which there is none, mol/(m2 s). */
    private static double noFlux(Snapshot snapshot) {
        return SeriesRow.NO_CURRENT / snapshot.metal().chargePerMole();
    }

    private static double roughness(double[] xy, AnodePath path) {
        int[] front = path.nodes();
        double length = 0;
        double first = 0;
        for (int k = 1; k < front.length; k++) {
            double ds = path.isLithium(k - 1) ? length(xy, front[k - 1], front[k]) : 0;
            length += ds;
            first += ds * (xy[2 * front[k - 1] + 1] + xy[2 * front[k] + 1]) / 2;
        }
        double mean = first / length;
        double second = 0;
        for (int k = 1; k < front.length; k++) {
            double a = xy[2 * front[k - 1] + 1] - mean;
            double b = xy[2 * front[k] + 1] - mean;
            double ds = path.isLithium(k - 1) ? length(xy, front[k - 1], front[k]) : 0;
            second += ds * (a * a + a * b + b * b) / 3;
        }
        return Math.sqrt(second / length);
    }

    /** The edge with the largest flux into the metal; none when nothing is deposited. */
    private static OptionalInt peak(Snapshot snapshot, AnodePath path) {
        int[] front = path.nodes();
        double[] xy = snapshot.mesh().coordinates().xy();
        double[] flux = snapshot.cationFlux();
        double largest = noFlux(snapshot);
        OptionalInt peak = OptionalInt.empty();
        for (int k = 1; k < front.length; k++) {
            int a = 2 * front[k - 1];
            int b = 2 * front[k];
            double dx = xy[b] - xy[a];
            double dy = xy[b + 1] - xy[a + 1];
            double normal = ((flux[a] + flux[b]) * dy - (flux[a + 1] + flux[b + 1]) * dx) / (2 * Math.hypot(dx, dy));
            if (path.isLithium(k - 1) && normal > largest) {
                largest = normal;
                peak = OptionalInt.of(k - 1);
            }
        }
        return peak;
    }

    private static double variation(Snapshot snapshot, int[] front) {
        Mesh mesh = snapshot.mesh();
        double[] xy = mesh.coordinates().xy();
        int[] triangles = mesh.topology().triangles();
        double[] flux = snapshot.cellCationFlux();
        double area = 0;
        double first = 0;
        double second = 0;
        for (int t = 0; t < triangles.length / 3; t++) {
            int a = 2 * triangles[3 * t];
            int b = 2 * triangles[3 * t + 1];
            int c = 2 * triangles[3 * t + 2];
            double x = (xy[a] + xy[b] + xy[c]) / 3;
            double y = (xy[a + 1] + xy[b + 1] + xy[c + 1]) / 3;
            if (mesh.topology().region(t) == 0 && isNear(x, y, xy, front)) {
                double size = Math.hypot(flux[2 * t], flux[2 * t + 1]);
                area += mesh.area(t);
                first += mesh.area(t) * size;
                second += mesh.area(t) * size * size;
            }
        }
        double mean = first / area;
        return mean > noFlux(snapshot) ? Math.sqrt(Math.max(0, second / area - mean * mean)) / mean : Double.NaN;
    }

    private static boolean isNear(double x, double y, double[] xy, int[] front) {
        for (int k = 1; k < front.length; k++) {
            int a = 2 * front[k - 1];
            int b = 2 * front[k];
            double dx = xy[b] - xy[a];
            double dy = xy[b + 1] - xy[a + 1];
            double along = ((x - xy[a]) * dx + (y - xy[a + 1]) * dy) / (dx * dx + dy * dy);
            double s = Math.min(1, Math.max(0, along));
            if (Math.hypot(x - xy[a] - s * dx, y - xy[a + 1] - s * dy) <= NEAR) {
                return true;
            }
        }
        return false;
    }

    private static double length(double[] xy, int a, int b) {
        return Math.hypot(xy[2 * b] - xy[2 * a], xy[2 * b + 1] - xy[2 * a + 1]);
    }
}
