package dev.frond.mesh.build;

/**
 * How long the edges of triangles should be: h(p) = min(bulk, min over boundary nodes b of (s_b + growth |p - b|)), where s_b
 * is the spacing of the given front nodes at b, or the edge length of a filler's polygon.
 *
 * <p>Where two pieces of boundary face each other across a gap d, s_b is at most d/2, so that about two elements span the gap,
 * but never less than {@link #floor}. Narrower gaps are still meshed: front edges are halved down to half the floor, edges of
 * fillers further, and where a filler is closer to the front than the floor angles below the promised ones may remain.
 *
 * @param front edge length along the front; a quarter of it is the floor
 * @param bulk largest edge length
 * @param growth increase of the edge length per distance from the boundary
 */
public record Sizing(double front, double bulk, double growth) {
    private static final double DEFAULT_GROWTH = 0.25;

    public Sizing {
        if (!(front > 0 && bulk >= front && growth > 0) || !Double.isFinite(bulk + growth)) {
            throw new IllegalArgumentException("sizes need 0 < front <= bulk and growth > 0, got front " + front
                    + ", bulk " + bulk + ", growth " + growth);
        }
    }

    public Sizing(double front, double bulk) {
        this(front, bulk, DEFAULT_GROWTH);
    }

    /** No gap is resolved finer than this. */
    public double floor() {
        return front / 4;
    }
}
