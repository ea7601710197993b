package dev.frond.mesh.internal.front.curve;

/**
 * Lengths and angles at which a front is repaired, merges or splits: each is written here alone, with its unit, its reason and what
 * it must agree with. h is the edge length, {@link FrontSizing#size}. {@code docs/front.md} lists who uses which; a test holds the
 * constraints.
 */
public final class FrontLimits {
    // Gaps of electrolyte, necks of lithium

    /**
     * A gap of electrolyte narrower than this is not meshed: the front merges across it, or the cleft is closed.
     * Unit: h. Must be above the shortest edge, so that triangles in the gap are not flatter than those along it.
     */
    public static final double NARROWEST = 0.4;

    /**
     * Lithium thinner than this is split where it recedes: it is not meshed, so only the length of a step sets this
     * limit. Unit: h. Must be below {@link #NARROWEST}: a neck of lithium does not count as a gap.
     */
    public static final double THINNEST = 0.1;

    /**
     * Least length of front behind a gap, and least length of front round a cleft that is closed. Four widths: a
     * straight wedge of 29 degrees. Unit: gap widths. Constraint: its wedge is blunter than
     * {@link #SHARPEST_VALLEY}: what is closed as a cleft is not blunted as well.
     */
    public static final double CHORD_ARC = 4;

    /**
     * Largest area of electrolyte, or of lithium, that may vanish in a repair; more is an event of the physics.
     * Unit: h^2. Must be above the area of a cleft that is closed.
     */
    public static final double POCKET = 4;

    /**
     * Least angle of electrolyte that can be meshed. Unit: radian. Must be below the wedge of {@link #CHORD_ARC}.
     */
    public static final double SHARPEST_VALLEY = Math.toRadians(24);

    /**
     * Way along either flank over which a valley that is too sharp is filled. Unit: h. Constraint: wide enough there
     * for an edge that is not merged again.
     */
    public static final double VALLEY_DEPTH = 0.5;

    /**
     * The same for a front with few edges: the flanks on either side stay. Unit: front length. Must be below a half.
     */
    public static final double VALLEY_PART = 0.25;

    /**
     * A cleft at a side is closed at this width: half of it is meshed. Its wedge is 42 degrees. Unit: NARROWEST.
     * Must be above 1.
     */
    public static final double WIDER_AT_SIDE = 1.44;

    /** A node nearer to a side than this is on it. Unit: h. Must be below the shortest edge. */
    public static final double ON_SIDE = 0.01;

    /**
     * Beyond this distance from a side no cleft is looked for behind a pocket. Unit: h. Must be above
     * {@link #WIDER_AT_SIDE} times {@link #NARROWEST}.
     */
    public static final double FAR_FROM_SIDE = 2;

    /**
     * A cleft found again along its flanks is this long at least: the search along them is coarser than the one
     * across. Unit: CHORD_ARC. Must be below 1.
     */
    public static final double CLEFT_SEEN = 0.9;

    /** Turnings of a cleft that differ by less are alike: its bottom is half way between. Relative. */
    public static final double TIE = 1e-3;

    // Reconnections

    /**
     * Nodes nearer than this to where two parts of the front merge are dropped: the new corner gets edges of a
     * proper length. Unit: h. Must be above the shortest edge; above {@link #NARROWEST}, or the flanks beside would
     * be too near again.
     */
    public static final double MERGE_CLEARANCE = 0.6;

    /**
     * The same where lithium is split or a valley is blunted: less of the front is replaced, so less lithium moves.
     * Unit: h. Must be above the shortest edge; at most {@link #LEAST_BACK}.
     */
    public static final double SPLIT_CLEARANCE = 0.3;

    /** The same where a loop is removed at its crossing. Unit: shortest edge. Must be above 1. */
    public static final double CROSSING_CLEARANCE = 1.5;

    /**
     * Length of front on either side that takes up the lithium of a reconnection. Unit: h. Must be above
     * {@link #MERGE_CLEARANCE}.
     */
    public static final double FLANK = 5;

    /**
     * No node of a flank shifts farther: a longer flank takes part. Unit: h. Constraint: twice it is below
     * {@link #NARROWEST}: two flanks do not close what was wide enough.
     */
    public static final double MOST_SHIFT = 0.1;

    /**
     * Metal thicker than this makes up for nodes that are put back on the floor; thinner metal in proportion. Unit: h. Must be above
     * {@link #MOST_SHIFT}: what makes up does not come below the floor itself.
     */
    public static final double ABOVE_FLOOR = 1;

    /**
     * A place on a filler this near to a node is moved to the node. Unit: edge. Must be below {@link #LEAST_BESIDE}.
     */
    public static final double SNAP = 0.3;

    /**
     * Step of searches along a front or past a neck. Unit: h. Must be below {@link #NARROWEST}: no gap is stepped
     * over.
     */
    public static final double SEARCH_STEP = 0.1;

    // Splits

    /**
     * What is split is this far apart, if it can be: in a nook the flanks, which take up the lithium of the neck,
     * come nearer the farther the neck is taken back. Unit: NARROWEST. Must be above 1: what is split does not merge
     * again.
     */
    public static final double APART = 1.25;

    /**
     * Depth below a filler of a level front that leaves it, where the front is too near to it otherwise. Unit: {@link #NARROWEST}. Must be
     * above {@link #APART}: the repair that follows takes some of it back.
     */
    public static final double DIP = 2.5;

    /**
     * The front is taken back from a neck by at least this much. Unit: h. Must be at least {@link #SEARCH_STEP}.
     */
    public static final double LEAST_BACK = 0.3;

    /**
     * The front is taken back from a neck by at most this much: if it is still too near, the split fails by name.
     * Unit: h. Must be above {@link #APART} times {@link #NARROWEST}.
     */
    public static final double MOST_BACK = 4;

    /**
     * Lithium thinner than this is not kept over a filler beside a contact that recedes. Unit: h. Must be between
     * {@link #THINNEST} and {@link #NARROWEST}.
     */
    public static final double THIN_WEDGE = 0.2;

    /**
     * The same, of a wedge: one of 14 degrees. Unit: distance from the contact. Constraint: its angle is below
     * {@link #SHARPEST_VALLEY}.
     */
    public static final double SLENDER_WEDGE = 0.25;

    /**
     * Lithium between a film and a contact is thicker than the film by this much; else the film is the wedge at the
     * contact. Unit: h. Must be below {@link #NARROWEST}.
     */
    public static final double THICKER = 0.1;

    /**
     * Nodes nearer than this to an end of an island are left out of its outline. Unit: edge. Must be at most a half.
     */
    public static final double CROWDED_END = 0.5;

    /**
     * The same of an obstacle's nodes, which lie on its outline whichever of them are left out. Unit: edge. Must be
     * below {@link #CROWDED_END}.
     */
    public static final double CROWDED_OUTLINE = 0.2;

    /**
     * Past the last node of an obstacle at a side, so that the node itself is taken. Unit: edge. Must be above
     * {@link #ROUNDING}.
     */
    public static final double BEYOND_END = 1e-3;

    // Contacts

    /**
     * Least length of the edge beyond a contact: an outline's node that is nearer is left out, but for a sharp corner. A contact that
     * comes this near to one is put on it. Unit: longer edge beside it. Must be above {@link #SNAP}.
     */
    public static final double LEAST_BESIDE = 0.4;

    /**
     * A node beside a contact is left out up to this distance where it would make a valley too sharp to mesh: the lithium that a repair
     * gives back moves the contact a little after its valley was judged. Unit: {@link #LEAST_BESIDE}. Must be above 1.
     */
    public static final double BESIDE_SLACK = 1.25;

    /**
     * A corner of an outline that turns more is one that a contact has to be led round, and that stays on the front. A contact that is
     * less than this off the outline, seen from the corner, is on it. Unit: radian. Must be above what the polygon of a disc turns at a
     * node.
     */
    public static final double SHARP_OUTLINE = Math.toRadians(25);

    /**
     * Largest turning per edge of the fan of lithium round a corner that a contact has passed: the chords are as long as the way past
     * it. Unit: radian. Must be above {@link #SHARP_OUTLINE}.
     */
    public static final double FAN = Math.toRadians(45);

    /**
     * Beyond an obstacle's extent, the length of front on which its nearest place is looked for. Unit: h. Must be
     * above {@link #MERGE_CLEARANCE}.
     */
    public static final double NEAR_CONTACT = 4;

    /**
     * A film nearer than this to the line of symmetry is its own mirror image. Unit: h. Must be above one edge.
     */
    public static final double CENTRED = 2;

    /**
     * Contacts that leave more than this of a mostly free outline in the lithium have passed each other. Unit:
     * outline. Must be above a half.
     */
    public static final double CONTACTS_PASSED = 0.75;

    // Rounding

    /**
     * What differs by less is the same. The short edges of an arc that opens have taken round-off to 1e-8. Unit:
     * edge, radian or relative. Must be above {@link #SAME_LENGTH}.
     */
    public static final double ROUNDING = 1e-6;

    /** Stretches whose lengths differ by less are alike. Unit: h. Must be below {@link #ROUNDING}. */
    public static final double SAME_LENGTH = 1e-8;

    // Bounds of iterations; beyond them an UnresolvedFrontException

    /** Every round of repair shortens the front by h/5 or more, or takes a node. Unit: rounds. */
    public static final int REPAIR_ROUNDS = 300;

    /** Repair and resampling settle in two or three rounds. Unit: rounds. */
    public static final int UPKEEP_ROUNDS = 20;

    /** A few per filler and per cleft. Unit: changes. */
    public static final int TOPOLOGY_CHANGES = 200;

    /**
     * Bisection of a bracket of one step: to 1e-13 of h. It ends by count, with the bracket's lower end. Unit:
     * halvings.
     */
    public static final int BISECTIONS = 40;

    private FrontLimits() {}
}
