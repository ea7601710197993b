package dev.frond.io.sweep;

/** What a sweep tabulates of a job; a name ends in its unit. */
public enum Metric {
    /** Of the short circuit, of the depletion, or the end. */
    TIME("time_s"),
    /** The front's highest point over its mean height, at the end. */
    TIP_LEAD("tip_lead_m"),
    /** Rate of the exponential that leads from the first step's tip lead to the last's. */
    GROWTH_RATE("growth_rate_1_s"),
    /** Largest over mean current density along the front, at the end. */
    CURRENT_FOCUS("j_max_over_j_mean"),
    /** The largest of them over the run. */
    CURRENT_FOCUS_MAX("j_max_over_j_mean_max"),
    /** Lowest concentration at the front, at the end. */
    CONCENTRATION_FRONT_MIN("c_front_min_mol_m3"),
    /** At the end. */
    POTENTIAL("potential_V"),
    /** Largest relative defect of the lithium over the run. */
    LITHIUM_DEFECT("lithium_defect_max"),
    /** Largest relative defect of the salt over the run. */
    SALT_DEFECT("salt_defect_max"),
    /** Current over the limiting current of the cell, by formula. */
    CELL_RATIO("i_over_i_lim_cell"),
    /** Of bumps to the end of the run, by linear theory. */
    PREDICTED_AMPLIFICATION("predicted_amplification");

    private final String label;

    Metric(String label) {
        this.label = label;
    }

    /** The name of its column. */
    public String label() {
        return label;
    }
}
