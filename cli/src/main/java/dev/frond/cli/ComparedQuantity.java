package dev.frond.cli;

/** What two runs are compared by; {@code docs/comparison.md} has the same definitions. */
enum ComparedQuantity {
    TIP_LEAD(
            "tip lead over mean",
            "m",
            Source.SERIES,
            "y_tip − A/W: highest point of the front less deposited area over width"),
    ROUGHNESS(
            "roughness of the front, rms",
            "m",
            Source.FRAME,
            "√( ∫ (y − Y)² ds / L ), Y = ∫ y ds / L, over the length L of the front on lithium"),
    PROTRUSIONS(
            "protrusions of the front",
            "",
            Source.FRAME,
            "number of summits. With H = ∫ y dx / W along the front, a summit is a point s of the front with y_s > H from which"
                    + " one must go down along the front by at least 0.2 (y_s − H) to come to a higher point; sides of the box"
                    + " are mirrors. A front of length L whose y_s − H is nowhere above L/1000 is flat and has none"),
    FOCUS(
            "j_max/j_mean",
            "",
            Source.SERIES,
            "largest current density along the front over its mean over the front's length, j_mean = ∫ j ds / L."
                    + " Does not apply where no current flows"),
    PEAK(
            "position of the highest flux, x",
            "m",
            Source.FRAME,
            "x of the middle of the front's edge with the largest N·n: N the mean of the recovered fluxes of Li⁺ at the edge's"
                    + " ends, n the normal into the lithium"),
    PLACE(
            "place of the highest flux",
            "",
            Source.FRAME,
            "tip, when that edge's middle is on the stretch of the front around a summit s on which y ≥ y_s − 0.1 (y_s − H)"
                    + " throughout; flank, when it is on no tip and y > H; plain, when y ≤ H. Does not apply to a flat front"),
    FROM_SUMMIT(
            "highest flux from the summit",
            "m",
            Source.FRAME,
            "distance along the front from that edge's middle to the nearest summit. Does not apply to a flat front"),
    VARIATION(
            "variation of flux near the anode",
            "",
            Source.FRAME,
            "√( Σ a (|N| − m)² / Σ a ) / m, m = Σ a |N| / Σ a, over the triangles of electrolyte, of area a and flux of Li⁺ N,"
                    + " whose centroid is within 0.2 µm of the front"),
    CONCENTRATION("lowest c at the front", "mol/m3", Source.SERIES, "smallest salt concentration of the front's nodes"),
    POTENTIAL("potential", "V", Source.SERIES, "lithium against the top"),
    FAILURE(
            "time to short circuit or depletion",
            "s",
            Source.SUMMARY,
            "when lithium reached the top, or no salt was left at the anode. Does not apply to a run that ended otherwise");

    /** Where a quantity is taken. */
    enum Source {
        SERIES("series.csv"),
        FRAME("frame"),
        SUMMARY("summary.json");

        private final String label;

        Source(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    static final String SYMBOLS =
            "x runs along the anode, y from the original anode up. The front runs from the left side of the box to the right,"
                    + " with the edges of fillers that it has reached; L is its length, s the length along it, W the width of"
                    + " the box, A the area of lithium deposited: below the front, less what fillers and pockets cover. j is"
                    + " the current density, c the concentration of salt. In brackets is what a number is taken from: a row of"
                    + " series.csv, the run's time steps; a frame, the fields at a time of output; or summary.json";

    /** Of the time at which they are compared. */
    static final String COMMON_TIMES =
            "the times of A's frames from B's first frame to its last. Where B has no frame within 1e-6 of the time, relative,"
                    + " its fields are linear in time between its two neighbouring frames, on the mesh of the nearer one, whose"
                    + " front it has; the other is evaluated at that mesh's points. Numbers of the series are linear in time"
                    + " between its rows";

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

    String words() {
        return words;
    }

    /** Empty for a number or a word. */
    String unit() {
        return unit;
    }

    Source source() {
        return source;
    }

    /** With its formula. */
    String definition() {
        return definition;
    }
}
