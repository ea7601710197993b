package dev.frond.mesh.delaunay;

/**
 * The frame in which the package computes: the longer side of the outline's bounding box is 1 and coordinates are multiples of
 * 2^-30, so that decisions depend neither on the unit of length nor on its rounding.
 *
 * @param bottom y of the outline's lowest point
 * @param length of the longer side
 */
record Frame(double bottom, double length) {
    private static final double STEPS = 0x1p30;

    static Frame of(Outline outline) {
        double bottom = outline.lowest();
        return new Frame(bottom, Math.max(outline.width(), outline.height() - bottom));
    }

    static double snap(double coordinate) {
        return Math.rint(coordinate * STEPS) / STEPS;
    }

    double localX(double x) {
        return snap(x / length);
    }

    double localY(double y) {
        return snap((y - bottom) / length);
    }

    double userX(double x) {
        return x * length;
    }

    double userY(double y) {
        return y * length + bottom;
    }
}
