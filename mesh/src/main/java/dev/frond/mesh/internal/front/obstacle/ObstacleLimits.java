package dev.frond.mesh.internal.front.obstacle;

import dev.frond.mesh.delaunay.Outline;

/**
 * Lengths and angles of the outlines of fillers. As {@link dev.frond.mesh.internal.front.curve.FrontLimits}.
 */
public final class ObstacleLimits {
    // Outlines of fillers

    /**
     * Edges of a filler's polygon at least, a multiple of 4. Unit: edges. Constraint: turn less than
     * {@link dev.frond.mesh.internal.front.curve.CurveLimits#TURNING} each.
     */
    public static final int LEAST_EDGES = 24;

    /**
     * Electrolyte in a gap below this part of the radii cannot be meshed. Unit: radii. Must be above what the mesher
     * refuses.
     */
    public static final double LEAST_GAP = 1.01 * Outline.LEAST_GAP;

    /**
     * Least angle of electrolyte between fillers: the outline is filled until it is wider. Unit: radian. Must be
     * above {@link dev.frond.mesh.internal.front.curve.FrontLimits#SHARPEST_VALLEY}, as the lithium enters it.
     */
    public static final double LEAST_WEDGE = Math.toRadians(50);

    /** Nodes of an outline nearer than this become one. Unit: narrowest gap. Must be below 1. */
    public static final double CROWDED = 0.2;

    /**
     * An outline keeps so many, however crowded; if a wedge is too sharp even then, it is refused. Unit: nodes. Must be
     * above 2.
     */
    public static final int LEAST_NODES = 4;

    /**
     * Distance of the centre from a side up to which the electrolyte meets the disc there at {@link #LEAST_WEDGE}.
     * Unit: radius. Constraint: the cosine of {@link #LEAST_WEDGE}.
     */
    public static final double STEEP = 0.64;

    /**
     * Least length of the edge with which a filler's outline begins or ends. Unit: next edge, or h. Must be below
     * {@link #CLEARANCE}.
     */
    public static final double LEAST_END = 0.35;

    /**
     * A node of the front nearer than this to a filler gives way to the place where they meet. Unit: h. Must be at
     * most {@link dev.frond.mesh.internal.front.curve.FrontLimits#LEAST_BESIDE}.
     */
    public static final double CLEARANCE = 0.4;

    /** Inside an outline, clear of its rounding. Unit: radius or extent. Must be above {@link #ON_OUTLINE}. */
    public static final double INSET = 0.01;

    /**
     * Behind a side, clear of it: there the pieces of an outline at a side are joined. Unit: narrowest gap. Must be
     * below a half: what is joined reaches that far.
     */
    public static final double BEHIND_SIDE = 0.25;

    // Rounding

    /** A point nearer to an outline is on it. Unit: radius. */
    public static final double ON_OUTLINE = 1e-9;

    /** Distances that differ by less are equal. Unit: box width. */
    public static final double SAME_DISTANCE = 1e-12;

    private ObstacleLimits() {}
}
