package dev.frond.sweep.domain;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What a sweep tabulates of a job; a name ends in its unit. */
public enum Metric {
    /** Of the short circuit, of the depletion, or the end. */
    TIME("time_s", "time", "s", "time of the short circuit, of the depletion, or of the end"),
    /** Of a run that ends with one. */
    TIME_TO_SHORT(
            "time_to_short_s",
            "time to the short circuit",
            "s",
            "time of the short circuit; empty when the run ended otherwise; only where it is named"),
    /** The front's highest point less the deposited thickness, at the end. */
    TIP_LEAD(
            "tip_lead_m",
            "tip lead over the deposited thickness",
            "m",
            "y_tip - A/W at the end: highest point of the front less deposited area over width"),
    /** Rate of the exponential that leads from the first step's tip lead to the last's. */
    GROWTH_RATE(
            "growth_rate_1_s",
            "growth rate of the tip",
            "1/s",
            "ln(lead(end) / lead(first step)) / (t(end) - t(first step)), lead = y_tip - A/W; empty when the front was flat, or lead(end) is negative"),
    /** The last step's tip lead over the first's. */
    AMPLIFICATION(
            "amplification", "amplification of the tip's lead", "", "lead(end) / lead(first step), lead = y_tip - A/W"),
    /** Largest over mean current density along the front, at the end. */
    CURRENT_FOCUS(
            "j_max_over_j_mean",
            "j_max/j_mean at the end",
            "",
            "largest current density of the front's nodes over its mean over the front's lithium, at the end; empty when no current flows then"),
    /** The largest of them over the run. */
    CURRENT_FOCUS_MAX(
            "j_max_over_j_mean_max",
            "largest j_max/j_mean of the run",
            "",
            "the largest of these over the steps whose current is at least 1 % of the largest of the run"),
    /** Standard deviation over mean of the flux near the anode, in the last frame. */
    FLUX_VARIATION(
            "flux_variation",
            "variation of the flux near the anode",
            "",
            "sqrt(sum a (N - m)^2 / sum a) / m, m = sum a N / sum a, over triangles of electrolyte of area a and flux of Li+ of size N whose centroid is within 0.2 um of the front, in the last frame"),
    /** Lowest concentration at the front, at the end. */
    CONCENTRATION_FRONT_MIN(
            "c_front_min_mol_m3",
            "lowest concentration at the front",
            "mol/m^3",
            "smallest salt concentration of the front's nodes on lithium at the end"),
    /** At the end. */
    POTENTIAL("potential_V", "potential", "V", "lithium against the top at the end"),
    /** Of the drive's profile, that came to their end. */
    CYCLES("cycles", "cycles", "", "rounds of the drive's profile that came to their end: rows of cycles.csv"),
    /** Stripped over plated in the last of them. */
    CYCLE_EFFICIENCY(
            "cycle_efficiency",
            "Coulombic efficiency of the last cycle",
            "",
            "charge stripped over charge plated in the last row of cycles.csv; empty without one, or when nothing was plated"),
    /** Over the whole run. */
    COULOMBIC_EFFICIENCY(
            "coulombic_efficiency",
            "Coulombic efficiency",
            "",
            "charge that stripped metal off the anode over charge that deposited it, over the run; empty when only one of them flowed"),
    /** Largest relative error of the lithium balance over the run. */
    LITHIUM_DEFECT(
            "lithium_defect_max",
            "largest error of the lithium balance",
            "",
            "largest of all steps of |lithium gained or lost - charge/F| over (charge passed in either direction)/F, of both electrodes; what is beyond the rounding of the area and of the counter electrode's place"),
    /** Largest relative error of the salt balance over the run. */
    SALT_DEFECT(
            "salt_defect_max",
            "largest error of the salt balance",
            "",
            "largest of all steps of |salt now + entrapped - salt at the start - what entered through the top| over salt at the start"),
    /** Current over the limiting current of the cell, by formula. */
    CELL_RATIO(
            "i_over_i_lim_cell",
            "current over limiting current of the cell",
            "",
            "largest current of the drive over the limiting current of all electrolyte up to the reservoir or the counter electrode, before the front moves; i_over_i_lim_cell_peak of summary.json"),
    /** Of the tip's lead, by the forecast. */
    PREDICTED_AMPLIFICATION(
            "predicted_amplification",
            "predicted amplification",
            "",
            "lead(end) / lead(start) of the forecast, lead = y_tip - A/W; of a small wave as wide as the box when the front is flat");

    /** Those of drives with cycles alone, and that which says no more than the time and the outcome. */
    private static final Set<Metric> WHERE_NAMED =
            EnumSet.of(COULOMBIC_EFFICIENCY, CYCLES, CYCLE_EFFICIENCY, TIME_TO_SHORT);

    private final String label;
    private final String words;
    private final String unit;
    private final String definition;

    Metric(String label, String words, String unit, String definition) {
        this.label = label;
        this.words = words;
        this.unit = unit;
        this.definition = definition;
    }

    /** What is tabulated where a sweep names none: all but those of cycles and the time to the short circuit. */
    public static List<Metric> usual() {
        return Arrays.stream(values())
                .filter(metric -> !WHERE_NAMED.contains(metric))
                .toList();
    }

    /** The name of its column. */
    public String label() {
        return label;
    }

    /** In words, for pictures. */
    public String words() {
        return words;
    }

    /** Its unit; empty for pure numbers. */
    public String unit() {
        return unit;
    }

    /** What it is, with its formula, in ASCII. */
    public String definition() {
        return definition;
    }
}
