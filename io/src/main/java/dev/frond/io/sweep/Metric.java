package dev.frond.io.sweep;

/** What a sweep tabulates of a job; a name ends in its unit. */
public enum Metric {
    /** Of the short circuit, of the depletion, or the end. */
    TIME("time_s", "time", "s"),
    /** The front's highest point over its mean height, at the end. */
    TIP_LEAD("tip_lead_m", "tip over mean of the front", "m"),
    /** Rate of the exponential that leads from the first step's tip lead to the last's. */
    GROWTH_RATE("growth_rate_1_s", "growth rate of the tip", "1/s"),
    /** Largest over mean current density along the front, at the end. */
    CURRENT_FOCUS("j_max_over_j_mean", "largest over mean current density", ""),
    /** The largest of them over the run. */
    CURRENT_FOCUS_MAX("j_max_over_j_mean_max", "largest over mean current density, at most", ""),
    /** Lowest concentration at the front, at the end. */
    CONCENTRATION_FRONT_MIN("c_front_min_mol_m3", "lowest concentration at the front", "mol/m^3"),
    /** At the end. */
    POTENTIAL("potential_V", "potential", "V"),
    /** Largest relative defect of the lithium over the run. */
    LITHIUM_DEFECT("lithium_defect_max", "largest defect of lithium", ""),
    /** Largest relative defect of the salt over the run. */
    SALT_DEFECT("salt_defect_max", "largest defect of salt", ""),
    /** Current over the limiting current of the cell, by formula. */
    CELL_RATIO("i_over_i_lim_cell", "current over limiting current of the cell", ""),
    /** Of bumps to the end of the run, by linear theory. */
    PREDICTED_AMPLIFICATION("predicted_amplification", "predicted amplification", "");

    private final String label;
    private final String words;
    private final String unit;

    Metric(String label, String words, String unit) {
        this.label = label;
        this.words = words;
        this.unit = unit;
    }

    /** The name of its column. */
    public String label() {
        return label;
    }

    /** In words, for pictures. */
    String words() {
        return words;
    }

    /** Its unit; empty for pure numbers. */
    String unit() {
        return unit;
    }
}
