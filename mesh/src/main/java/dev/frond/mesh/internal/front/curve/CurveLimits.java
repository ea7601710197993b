package dev.frond.mesh.internal.front.curve;

/**
 * Lengths and angles of the curve itself: spacing, corners, arcs. As {@link FrontLimits}.
 */
public final class CurveLimits {
    // Edge lengths

    /** Shortest edge that curvature asks for. Unit: h. Must be at most 1. */
    public static final double FINEST = 0.25;

    /** Largest turning per edge in curves. Unit: radian. Must be below {@link #SMOOTH}. */
    public static final double TURNING = Math.toRadians(20);

    /**
     * The same of an arc that opens, while its edges are shorter than the finest. Unit: TURNING. Must be at most 1.
     */
    public static final double OPENING = 0.5;

    /**
     * Change of the edge length per length of front: neighbours within a factor of about 1.3. Relative. Constraint:
     * neighbours stay within {@link #UNEVEN}.
     */
    public static final double GROWTH = 0.25;

    /**
     * Nodes nearer than this are merged. Unit: finest edge. Must be below 1: what was just spaced is not merged.
     */
    public static final double SHORTEST = 0.8;

    /**
     * Edges shorter than this are merged. Unit: wanted length. Must be below 1/{@link #TOLERATED}: what is left as
     * it is, is not merged.
     */
    public static final double MUCH_SHORTER = 0.5;

    /**
     * Edges beside a corner shorter than this are merged: the corner swallows them. Unit: shortest edge. Must be
     * below {@link #MUCH_SHORTER}.
     */
    public static final double SWALLOWED = 0.25;

    /**
     * Edges within this factor of the wanted length stay as they are. Relative. Constraint: a curve of edges that
     * stay is no corner.
     */
    public static final double TOLERATED = 1.35;

    /**
     * Neighbours within this factor of each other stay as they are. Relative. Must be above {@link #TOLERATED}.
     */
    public static final double UNEVEN = 1.5;

    /**
     * A piece keeps its number of edges when the ideal is nearer than this ... Unit: edges. Must be above a half:
     * the number does not flip.
     */
    public static final double SAME_COUNT = 0.75;

    /** ... and than this. Unit: edges of the piece. Must be below 1. */
    public static final double SAME_COUNT_PART = 0.3;

    /**
     * Largest shift of a node that makes up for a sliver. Unit: shorter edge. Must be below a half: edges do not
     * fold.
     */
    public static final double MOST_AREA_SHIFT = 0.2;

    // Tangents of the smooth curve

    /**
     * Freedom beyond the directions of the adjoining edges: an inflection needs some. Unit: radian. Must be below
     * {@link #TURNING}.
     */
    public static final double TANGENT_SLACK = Math.toRadians(4);

    /** Further freedom at the end of a piece. Unit: of the next node's turning. Must be below 1. */
    public static final double END_BEND = 0.75;

    /** Further freedom elsewhere ... Unit: of the neighbours' turning. Must be below {@link #END_BEND}. */
    public static final double INNER_BEND = 0.25;

    /** ... of a turning of at most this. Unit: radian. Must be below {@link #CERTAIN_CORNER}. */
    public static final double MOST_BEND = Math.toRadians(40);

    /** Tangents between these lengths neither fold nor loop. Unit: unit speed. Must be below 1. */
    public static final double LEAST_TANGENT = 0.6;

    /** See {@link #LEAST_TANGENT}. Unit: unit speed. Must be above 1, below 3: no loop. */
    public static final double LARGEST_TANGENT = 1.3;

    // Corners

    /** A turning too small to ask for its direction. Unit: radian. Must be below {@link #TURNING}. */
    public static final double STRAIGHT = Math.toRadians(1);

    /**
     * A corner turns at least this much: a re-entrant one is sharpened by its flanks, so better early than late; a
     * protruding one is rounded by its motion, so a tip with few nodes is none yet. Unit: radian. Must be above what
     * a curve turns at the largest edges that are tolerated.
     */
    public static final double CORNER = Math.toRadians(35);

    /**
     * ... and this many times more than either neighbour, unless it is a ... Unit: neighbours' turning. Must be
     * above {@link #UNEVEN}: uneven edges make no corner.
     */
    public static final double ABOVE_NEIGHBOURS = 1.75;

    /** ... turning that no curve at the proper spacing has. Unit: radian. Must be above {@link #CORNER}. */
    public static final double CERTAIN_CORNER = Math.toRadians(75);

    /** A node that turns less moves as on a smooth front. Unit: radian. Must be above {@link #TURNING}. */
    public static final double SMOOTH = Math.toRadians(25);

    /**
     * A node that turns more moves along its mitre. Unit: radian. Must be above {@link #CORNER}: no node that is a
     * corner jumps from one law to the other.
     */
    public static final double MITRE = Math.toRadians(45);

    /**
     * Angle of electrolyte, and between lithium and filler, below which a corner's or contact's speed grows no
     * further. Unit: radian. Must be below {@link FrontLimits#SHARPEST_VALLEY}: it is blunted before.
     */
    public static final double CUSP = Math.toRadians(20);

    /** A corner whose flanks' normals differ less along the chord does not slide. Relative. Must be below 1. */
    public static final double LEAST_PART = 0.2;

    /** Largest speed of that slide. Unit: flank speed. */
    public static final double MOST_SLIDE = 2;

    /** Edges on either side that share what one loses. Unit: edges. */
    public static final double SLIDE_RANGE = 2;

    /** Least freedom of a node: a corner hardly slides. Relative. Must be above 0. */
    public static final double LEAST_FREEDOM = 1e-3;

    // Arcs at protruding corners

    /**
     * What an arc leaves of a corner: the way from the corner to the arc, {@code radius (1/cos(turning/2) - 1)}, by
     * which the front lags behind from then on. A smaller one costs more remeshings until the arc is as wide as the
     * spacing. Unit: h. Must be below {@link #LARGEST_ARC}.
     */
    public static final double ARC_LAG = 0.0025;

    /** Largest radius of an arc. Unit: h. Constraint: its area is below 1e-2 h^2. */
    public static final double LARGEST_ARC = 0.1;

    /**
     * Part of an edge beside a corner that its arc may take. Unit: edge. Must be below a half: two arcs on an edge
     * do not meet.
     */
    public static final double ARC_PART = 0.2;

    /**
     * Way along the front from a corner to the next re-entrant one or to a filler, below which it is left as it is:
     * what lies between is not resolved, and an arc in it would be finer than its surroundings. Unit: h. Must be
     * above {@link #LARGEST_ARC}.
     */
    public static final double ARC_CLEARANCE = 1;

    /**
     * By which the turning of a corner may exceed a whole number of edges and still get that many: both corners of a symmetric front do, whose
     * turnings differ by round-off. Unit: edge. Must be above round-off, and below what an arc shows.
     */
    public static final double ARC_ROUNDING = 1e-9;

    // Passes

    /**
     * An area that is farther off than this was not reached: the shift fails by name. Unit: round-off of the area.
     * Must be above 1, and far below what the balances show.
     */
    public static final double AREA_SLACK = 1e4;

    /** Exchanges between neighbours: slivers alternate in sign, their mean is what counts. Unit: passes. */
    public static final int SLIVER_PASSES = 4;

    /** Shifts to an area, each exact but for round-off. Unit: passes. */
    public static final int AREA_PASSES = 2;

    private CurveLimits() {}
}
