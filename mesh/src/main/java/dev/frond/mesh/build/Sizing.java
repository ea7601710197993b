package dev.frond.mesh.build;

/**
 * How long the edges of triangles should be: h(p) = min(bulk(y), min over boundary nodes b of (s_b + growth |p - b|)), where
 * s_b is the spacing of the given front nodes at b, or the edge length of a filler's polygon. Far above what matters the
 * largest edge length may grow: bulk(y) = min(coarsest, bulk + growth (y - fineTop)) above y = fineTop.
 *
 * <p>Where two pieces of boundary face each other across a gap d, s_b is at most d/2, so that about two elements span the gap,
 * but never less than {@link #floor}. Narrower gaps are still meshed: front edges are halved down to half the floor, edges of
 * fillers further, and where a filler is closer to the front than the floor angles below the promised ones may remain.
 *
 * @param front edge length along the front; a quarter of it is the floor
 * @param bulk largest edge length up to {@code fineTop}
 * @param growth increase of the edge length per distance from the boundary
 * @param fineTop y from which the largest edge length grows; infinite where it does not
 * @param coarsest largest edge length of all
 */
public record Sizing(double front, double bulk, double growth, double fineTop, double coarsest) {
    private static final double DEFAULT_GROWTH = 0.25;

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

    public Sizing(double front, double bulk) {
        this(front, bulk, DEFAULT_GROWTH);
    }

    /** The same, with larger triangles from y = {@code from} on, up to {@code most}, or the bulk's if that is larger. */
    public Sizing coarserAbove(double from, double most) {
        return new Sizing(front, bulk, growth, from, Math.max(bulk, most));
    }

    /** Largest edge length at a height. */
    double bulkAt(double y) {
        return Math.min(coarsest, bulk + growth * Math.max(0, y - fineTop));
    }

    /** No gap is resolved finer than this. */
    public double floor() {
        return front / 4;
    }
}
