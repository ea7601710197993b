package dev.frond.solver.fem;

import dev.frond.solver.physics.SurfacePlace;

/** What the places of an electrode's surface are like, in scaled units: hot spots, films, bare metal. */
public interface Surface {
    /** Everywhere the same, without a film. */
    Surface UNIFORM = (x, y, now, out) -> out.plain();

    /**
     * At a place of the surface.
     *
     * @param x um
     * @param y um
     * @param now for what changes with time or charge
     * @param out overwritten
     */
    void at(double x, double y, Moment now, SurfacePlace out);

    /**
     * Whether the reaction is integrated node by node: where a surface changes within less than an edge, what a node takes up is that of
     * its own place.
     */
    default boolean isLumped() {
        return false;
    }
}
