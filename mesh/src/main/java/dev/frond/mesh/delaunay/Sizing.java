package dev.frond.mesh.delaunay;

/**
 * How long the edges of triangles should be: h(p) = min(bulk(y), front + growth d, min over boundary nodes b of
 * (s_b + nearGrowth |p - b|)), where d is the distance to where the front bends and s_b the spacing of the given front nodes at b, or the edge
 * length of a filler's polygon. Far above what matters the largest edge length may grow: bulk(y) = min(coarsest, bulk +
 * {@value #FAST} (y - fineTop)) above y = fineTop.
 *
 * <p>At a distance d from a bend the current varies over lengths of about d, so the error there goes with (h/d)^2: where h = growth d
 * halving the front's edges alone does not help. A growth in proportion to the front's edge length makes all triangles shrink with
 * it. Above a straight front, whose current is even, triangles grow fast.
 *
 * <p>Where two pieces of boundary face each other across a gap d, s_b is at most d/2, so that about two elements span the gap,
 * but never less than {@link #floor}. Narrower gaps are still meshed: front edges are halved down to half the floor, edges of
 * fillers further, and where a filler is closer to the front than the floor angles below the promised ones may remain.
 *
 * @param front edge length along the front; a quarter of it is the floor
 * @param bulk largest edge length up to {@code fineTop}
 * @param growth increase of the edge length per distance from the bends of the front
 * @param fineTop y from which the largest edge length grows; infinite where it does not
 * @param coarsest largest edge length of all
 */
public record Sizing(double front, double bulk, double growth, double fineTop, double coarsest) {
    /** Growth that the angles of triangles bear well, and that is enough round what is finer than the front's edges. */
    public static final double FAST = 0.25;

    /** Growth round what is finer than the front's edges, and round fillers, over that from the front, up to {@link #FAST}. */
    private static final double NEAR = 4;

    /** Longest edge of a filler's polygon over the bulk's, unless the front's is longer. */
    private static final double FILLER_SHARE = 1.0 / 3;

    public Sizing {
        if (!(front > 0 && bulk >= front && growth > 0) || !Double.isFinite(bulk + growth)) {
            throw new IllegalArgumentException("sizes need 0 < front <= bulk and growth > 0, got front " + front
                    + ", bulk " + bulk + ", growth " + growth);
        }
        if (!(coarsest >= bulk) || Double.isNaN(fineTop)) {
            throw new IllegalArgumentException("the coarsest size must be at least the bulk's, " + bulk + ", got "
                    + coarsest + " above y = " + fineTop);
        }
    }

    /** The same bulk everywhere. */
    public Sizing(double front, double bulk, double growth) {
        this(front, bulk, growth, Double.POSITIVE_INFINITY, bulk);
    }

    /** Growing fast. */
    public Sizing(double front, double bulk) {
        this(front, bulk, FAST);
    }

    /** The same, with larger triangles from y = {@code from} on, up to {@code most}, or the bulk's if that is larger. */
    public Sizing coarserAbove(double from, double most) {
        return new Sizing(front, bulk, growth, from, Math.max(bulk, most));
    }

    /** Largest edge length at a height and a distance from the bends of the front. */
    double most(double distance, double y) {
        double far = Math.min(coarsest, bulk + FAST * Math.max(0, y - fineTop));
        return Math.min(far, front + growth * distance);
    }

    /** Increase of the edge length per distance from a boundary that is finer than its surroundings. */
    public double nearGrowth() {
        return Math.min(Math.max(FAST, growth), NEAR * growth);
    }

    /** Longest edge of a filler's polygon. */
    public double filler() {
        return Math.max(front, FILLER_SHARE * bulk);
    }

    /** No gap is resolved finer than this. */
    public double floor() {
        return front / 4;
    }
}
