package dev.frond.solver.fem;

import dev.frond.mesh.tri.AnodePath;
import dev.frond.mesh.tri.Coordinates;

/** What the shape of a surface adds to its overpotential, over R T/F. */
interface SurfaceOverpotential {
    /** No surface energy. */
    SurfaceOverpotential NONE = at -> new double[0];

    /** Per node of the surface, over R T/F; empty when there is none. */
    double[] at(Coordinates at);

    /**
     * Surface energy: {@code capillarity K} with the curvature K, positive where the metal bulges into the electrolyte. K is
     * the turning at a node over half its two edges; the sides are mirrors; next to a filler there is none.
     *
     * @param capillarity gamma Vm/(R T), um
     */
    static SurfaceOverpotential of(AnodePath path, double capillarity) {
        return capillarity == 0 ? NONE : at -> capillary(path, capillarity, at);
    }

    private static double[] capillary(AnodePath path, double capillarity, Coordinates at) {
        int[] node = path.nodes();
        int last = node.length - 1;
        double[] shift = new double[node.length];
        for (int k = 0; k <= last; k++) {
            int before = k > 0 ? k - 1 : 0;
            int after = k < last ? k : last - 1;
            if (!path.isLithium(before) || !path.isLithium(after)) {
                continue;
            }
            double angleBefore = k > 0 ? angle(at, node[k - 1], node[k]) : -angle(at, node[0], node[1]);
            double angleAfter = k < last ? angle(at, node[k], node[k + 1]) : -angle(at, node[last - 1], node[last]);
            double length =
                    0.5 * (length(at, node[before], node[before + 1]) + length(at, node[after], node[after + 1]));
            shift[k] = capillarity * -Math.IEEEremainder(angleAfter - angleBefore, 2 * Math.PI) / length;
        }
        return shift;
    }

    private static double angle(Coordinates at, int a, int b) {
        return Math.atan2(at.y(b) - at.y(a), at.x(b) - at.x(a));
    }

    private static double length(Coordinates at, int a, int b) {
        return Math.hypot(at.x(b) - at.x(a), at.y(b) - at.y(a));
    }
}
