package dev.frond.report.compare;

/** What two runs are compared by; {@code docs/comparison.md} has the same definitions. They speak of lithium: {@link MetalWords}. */
public enum ComparedQuantity {
    TIP_LEAD(
            "tip lead over mean",
            "m",
            Source.SERIES,
            "y_tip − A/W: highest point of the front less deposited area over width"),
    ROUGHNESS(
            "roughness of the front, rms",
            "m",
            Source.FRAME,
            "√( ∫ (y − Y)² ds / L ), Y = ∫ y ds / L, both integrals over the front's lithium, of length L"),
    PROTRUSIONS(
            "protrusions of the front",
            "",
            Source.FRAME,
            "number of summits. With H = ∫ y dx / W along the front, of length S, a summit is a node s of the "
                    + "front with y_s − H > S/1000 from which one must go down along the front by at least 0.2 (y_s − "
                    + "H), on either side, to come to a higher node; of nodes of one height the one farther left counts "
                    + "as higher; sides of the box are mirrors. A front whose y_s − H is nowhere above S/1000 is flat "
                    + "and has none"),
    FOCUS(
            "j_max/j_mean",
            "",
            Source.SERIES,
            "largest current density of the front's nodes over its mean over the front's lithium, j_mean = ∫ "
                    + "j ds / L. A node k has j_k = ∫ j N_k ds / ∫ N_k ds over the lithium, N_k being 1 at the node and "
                    + "linear to 0 at its neighbours; j_max is the j_k of the largest size |j_k|. Does not apply where no "
                    + "current flows: |j_mean| ≤ 1e-6 A/m² or |j_mean| ≤ 1e-9 |j_max|"),
    PEAK(
            "position of the highest flux, x",
            "m",
            Source.FRAME,
            "x of the middle of the front's edge of lithium with the largest N·n: N the mean of flux_Li, the "
                    + "flux of Li⁺, at the edge's ends, n the normal into the lithium. Does not apply where no lithium "
                    + "is deposited: F N·n nowhere above 1e-6 A/m²"),
    PLACE(
            "place of the highest flux",
            "",
            Source.FRAME,
            "tip, when that edge's middle is on the stretch of the front around a summit s on which y ≥ y_s − "
                    + "0.1 (y_s − H) throughout; flank, when it is on no tip and y > H; plain, when y ≤ H. Does not "
                    + "apply to a flat front, nor where no lithium is deposited"),
    FROM_SUMMIT(
            "highest flux from the summit",
            "m",
            Source.FRAME,
            "distance along the front from that edge's middle to the nearest summit. Does not apply to a flat "
                    + "front, nor where no lithium is deposited"),
    VARIATION(
            "variation of flux near the anode",
            "",
            Source.FRAME,
            "√( Σ a (|N| − m)² / Σ a ) / m, m = Σ a |N| / Σ a, over the triangles of electrolyte, of area a "
                    + "and flux of Li⁺ N, whose centroid is within 0.2 µm of the front. Does not apply where F m ≤ 1e-6 "
                    + "A/m²"),
    CONCENTRATION(
            "lowest c at the front",
            "mol/m3",
            Source.SERIES,
            "smallest salt concentration of the front's nodes on lithium"),
    POTENTIAL("potential", "V", Source.SERIES, "lithium against the top"),
    CYCLE_EFFICIENCY(
            "Coulombic efficiency of the last cycle",
            "",
            Source.CYCLES,
            "charge stripped over charge plated in the last round of the drive's profile that had come to its end. There only "
                    + "where one of the runs has such rounds"),
    EFFICIENCY(
            "Coulombic efficiency",
            "",
            Source.SERIES,
            "charge that stripped metal off the anode over charge that deposited it, since the start. Does not apply where "
                    + "only one of them flowed"),
    FAILURE(
            "time to short circuit or depletion",
            "s",
            Source.SUMMARY,
            "when lithium reached the top, or no salt was left at the electrode that plates. Does not apply "
                    + "to a run that ended otherwise");

    /** Where a quantity is taken. */
    public enum Source {
        SERIES("series.csv"),
        FRAME("frame"),
        CYCLES("cycles.csv"),
        SUMMARY("summary.json");

        private final String label;

        Source(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    static final String SYMBOLS =
            "x runs along the anode, y from the original anode up. The front runs from the left side of the "
                    + "box to the right, with the edges of fillers that it has reached; S is its length, L that of its "
                    + "edges on lithium (front_length_m), s the length along it, W the width of the box. y_tip is its "
                    + "highest point (front_tip_m): the apex of the parabola, over the length along the front, through "
                    + "its highest node on lithium and that node's neighbours, and the node itself at a side or beside "
                    + "a filler. A is the area of lithium deposited (front_mean_m is A/W): what the area below the "
                    + "front has grown by since the start, without fillers and pockets, but with lithium that was cut "
                    + "off. j is the current density, c the concentration of salt. In brackets is what a number is "
                    + "taken from: a row of series.csv, the run's time steps; a frame, the fields at a time of output; "
                    + "or summary.json";

    /** Of the time at which they are compared. */
    public static final String COMMON_TIMES =
            "the times of A's frames from B's first frame to its last. Where B has no frame within 1e-6 of "
                    + "the time, relative, its fields are linear in time between the frame before and the frame after. "
                    + "Mesh and front are those of the nearer of these two frames, of the earlier one when both are "
                    + "equally near. The other frame is evaluated at the points of that mesh; at points where it has "
                    + "lithium or a filler, the value of the nearer frame is taken. Numbers of the series are linear in "
                    + "time between its rows, and before its first row those of that row";

    private final String words;
    private final String unit;
    private final Source source;
    private final String definition;

    ComparedQuantity(String words, String unit, Source source, String definition) {
        this.words = words;
        this.unit = unit;
        this.source = source;
        this.definition = definition;
    }

    public String words() {
        return words;
    }

    /** Empty for a number or a word. */
    public String unit() {
        return unit;
    }

    public Source source() {
        return source;
    }

    /** With its formula. */
    public String definition() {
        return definition;
    }
}
