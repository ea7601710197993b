package dev.frond.mesh.geom;

import org.locationtech.jts.algorithm.CGAlgorithmsDD;

/**
 * On which side of a line a point lies. Evaluated in double precision when a bound on the rounding error allows, otherwise
 * in double-double arithmetic (JTS): exact for coordinates with at most 52 significant bits between the largest and the
 * smallest, and right in every case met in practice.
 */
public final class RobustOrientation {
    private RobustOrientation() {}

    /** 1 when a, b, c turn counter-clockwise, -1 when clockwise, 0 when they lie on one line. */
    public static int sign(double ax, double ay, double bx, double by, double cx, double cy) {
        return CGAlgorithmsDD.orientationIndex(ax, ay, bx, by, cx, cy);
    }
}
