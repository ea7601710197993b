package dev.frond.mesh.front;

/**
 * How finely the front is resolved, and with it what counts as too narrow.
 *
 * @param size largest edge length h
 * @param finest smallest edge length that curvature may ask for, as a part of h
 * @param turning largest turning per edge on a curved part, radians
 * @param opening the same on an arc that opens from a corner, until its edges are as long as curvature alone asks for
 * @param growth change of the edge length per length of front
 */
public record FrontSizing(double size, double finest, double turning, double opening, double growth) {
    public FrontSizing {
        if (!(size > 0) || !(finest > 0 && finest <= 1) || !(turning > 0) || !(opening > 0) || !(growth > 0)) {
            throw new IllegalArgumentException("sizing must be positive, and finest at most 1: size " + size
                    + ", finest " + finest + ", turning " + turning + ", opening " + opening + ", growth "
                    + growth);
        }
    }

    /** Largest turning per edge, radians. */
    private static final double TURNING = Math.toRadians(20);

    /** The same on an arc that opens, with {@link #EDGES_OF_WIDTH}. */
    private static final double OPENING = Math.toRadians(10);

    private static final double EDGES_OF_WIDTH = 80;

    /** Edge length h, down to h/4 in curves, 20 degrees per edge, 10 on arcs that open, neighbours within a factor of about 1.3. */
    public static FrontSizing of(double size) {
        return of(size, EDGES_OF_WIDTH * size);
    }

    /**
     * As the other; with more than 80 edges over the width arcs that open turn by {@code 10 degrees (80 h/width)^(2/3)}. Their error
     * is {@code turning h/12}, which would be of first order with a turning that stays.
     *
     * @param width from side to side
     */
    public static FrontSizing of(double size, double width) {
        double finer = Math.min(1, EDGES_OF_WIDTH * size / width);
        return new FrontSizing(size, 0.25, TURNING, OPENING * Math.cbrt(finer * finer), 0.25);
    }

    /** Gap of the electrolyte below which a cleft is closed: it could not be meshed well. */
    public double narrowest() {
        return 0.4 * size;
    }

    /**
     * Length of front round a cleft of {@link #narrowest} width from which it is closed. Four widths: a straight wedge
     * of 29 degrees.
     */
    public double cleft() {
        return 4 * narrowest();
    }

    /** Area of electrolyte that may vanish with a cleft; a larger one is a pocket, and its closing a contact. */
    public double pocket() {
        return 4 * size * size;
    }

    /** Nodes nearer than this are merged. */
    public double shortest() {
        return 0.8 * finest * size;
    }
}
