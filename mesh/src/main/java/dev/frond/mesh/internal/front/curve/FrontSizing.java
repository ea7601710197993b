package dev.frond.mesh.internal.front.curve;

/**
 * How finely the front is resolved, and with it what counts as too narrow.
 *
 * @param size largest edge length h
 * @param finest smallest edge length that curvature may ask for, as a part of h
 * @param turning largest turning per edge on a curved part, radians
 * @param growth change of the edge length per length of front
 */
public record FrontSizing(double size, double finest, double turning, double growth) {
    public FrontSizing {
        if (!(size > 0) || !(finest > 0 && finest <= 1) || !(turning > 0) || !(growth > 0)) {
            throw new IllegalArgumentException("sizing must be positive, and finest at most 1: size " + size
                    + ", finest " + finest + ", turning " + turning + ", growth " + growth);
        }
    }

    /** Edge length h, down to h/4 in curves, 20 degrees per edge, neighbours within a factor of about 1.3. */
    public static FrontSizing of(double size) {
        return of(size, 1);
    }

    /**
     * The same with less turning per edge, so that the edges in curves become shorter with all others.
     *
     * @param part of the turning, at most 1
     */
    public static FrontSizing of(double size, double part) {
        return new FrontSizing(size, CurveLimits.FINEST, CurveLimits.TURNING * part, CurveLimits.GROWTH);
    }

    /**
     * Largest turning per edge of an arc that opens from a corner, as long as its edges are shorter than the finest of a curve,
     * radians. An arc is off by {@code turning h/12} when it has opened.
     */
    public double opening() {
        return CurveLimits.OPENING * turning;
    }

    /** Gap of the electrolyte below which a cleft is closed: it could not be meshed well. */
    public double narrowest() {
        return FrontLimits.NARROWEST * size;
    }

    /** Thickness of lithium at which it is cut through: there is no mesh in it, so that only the length of a step sets a limit. */
    public double thinnest() {
        return FrontLimits.THINNEST * size;
    }

    /**
     * Length of front round a cleft of {@link #narrowest} width from which it is closed. Four widths: a straight wedge
     * of 29 degrees.
     */
    public double cleft() {
        return FrontLimits.CHORD_ARC * narrowest();
    }

    /** Area of electrolyte that may vanish with a cleft; a larger one is a pocket, and its closing a contact. */
    public double pocket() {
        return FrontLimits.POCKET * size * size;
    }

    /** Nodes nearer than this are merged. */
    public double shortest() {
        return CurveLimits.SHORTEST * finest * size;
    }
}
