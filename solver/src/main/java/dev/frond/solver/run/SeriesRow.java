package dev.frond.solver.run;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One accepted step, SI; the components are the columns of {@code series.csv}, in its order.
 *
 * @param potential metal against the top, V
 * @param current current over box width, A/m2
 * @param charge passed so far per depth, C/m
 * @param frontMean deposited area over width, m: the thickness of the lithium that was deposited, dead or not; 0 at the start, and
 *     with a frozen front
 * @param frontHeightMean mean height of the front, the area between y = 0 and the front over the width, m: with the initial
 *     shape, and with the fillers and pockets that the lithium has closed over
 * @param frontTip highest point, m: the apex of the parabola, over the length along the front, through the highest node on lithium and
 *     its neighbours; the node itself at a side or beside a filler
 * @param frontMin lowest node on lithium, m
 * @param frontLength length of the front's lithium, without edges of fillers, m
 * @param currentDensityMax of the front's nodes the j of largest |j|, A/m2: the node's share of the current over the length of lithium
 *     that belongs to it
 * @param currentDensityMean mean of j over {@code frontLength}, A/m2
 * @param concentrationFrontMin least of the front's nodes on lithium, mol/m3
 * @param concentrationFrontMean mean over {@code frontLength}, mol/m3
 * @param salt salt in the electrolyte per depth, mol/m
 * @param lithiumDefect |lithium gained or lost - charge/F| over the charge passed in either direction/F, the larger of both
 *     electrodes'; what is beyond the rounding of the front's area and of the top's place in each step
 * @param saltDefect |salt now + entrapped - salt at the start - what entered through the top| over salt at the start
 * @param collector what there is beside on a collector; empty when the metal never ends
 * @param nodes of the mesh
 * @param newtonIterations of this step
 * @param wallSeconds since the run's start; the only column that two equal runs do not share
 */
public record SeriesRow(
        double time,
        double step,
        double potential,
        double current,
        double charge,
        double frontMean,
        double frontHeightMean,
        double frontTip,
        double frontMin,
        double frontLength,
        double currentDensityMax,
        double currentDensityMean,
        double concentrationFrontMin,
        double concentrationFrontMean,
        double salt,
        double lithiumDefect,
        double saltDefect,
        Optional<OnCollector> collector,
        int nodes,
        int newtonIterations,
        double wallSeconds) {
    /**
     * Of metal on a collector.
     *
     * @param plated charge that deposited metal so far, per depth, C/m
     * @param stripped charge that stripped metal so far, per depth, C/m
     * @param bare width of the foil that no metal covers, m
     */
    public record OnCollector(double plated, double stripped, double bare) {}

    /** Of metal that never ends. */
    public SeriesRow(
            double time,
            double step,
            double potential,
            double current,
            double charge,
            double frontMean,
            double frontHeightMean,
            double frontTip,
            double frontMin,
            double frontLength,
            double currentDensityMax,
            double currentDensityMean,
            double concentrationFrontMin,
            double concentrationFrontMean,
            double salt,
            double lithiumDefect,
            double saltDefect,
            int nodes,
            int newtonIterations,
            double wallSeconds) {
        this(
                time,
                step,
                potential,
                current,
                charge,
                frontMean,
                frontHeightMean,
                frontTip,
                frontMin,
                frontLength,
                currentDensityMax,
                currentDensityMean,
                concentrationFrontMin,
                concentrationFrontMean,
                salt,
                lithiumDefect,
                saltDefect,
                Optional.empty(),
                nodes,
                newtonIterations,
                wallSeconds);
    }

    /**
     * Mean current density below which no current flows, A/m2: 0.1 nA/cm2, which deposits a monolayer of lithium in a month. What
     * a rest leaves is rounding, and what differs from place to place has no mean to be compared with.
     */
    public static final double NO_CURRENT = 1e-6;

    /** Mean over largest current density below which the mean is the rounding of what flows along the front. */
    private static final double ROUNDING = 1e-9;

    /** Highest point of the front less deposited thickness, m. */
    public double tipLead() {
        return frontTip - frontMean;
    }

    /**
     * j_max/j_mean; none where no current flows: |j_mean| at most {@link #NO_CURRENT}, or 1e-9 of |j_max|.
     */
    public OptionalDouble currentFocus() {
        double mean = Math.abs(currentDensityMean);
        return mean > NO_CURRENT && mean > ROUNDING * Math.abs(currentDensityMax)
                ? OptionalDouble.of(currentDensityMax / currentDensityMean)
                : OptionalDouble.empty();
    }

    /** The same on a collector. */
    public SeriesRow with(OnCollector other) {
        return new SeriesRow(
                time,
                step,
                potential,
                current,
                charge,
                frontMean,
                frontHeightMean,
                frontTip,
                frontMin,
                frontLength,
                currentDensityMax,
                currentDensityMean,
                concentrationFrontMin,
                concentrationFrontMean,
                salt,
                lithiumDefect,
                saltDefect,
                Optional.of(other),
                nodes,
                newtonIterations,
                wallSeconds);
    }

    /** The same, its time on the clock not a number. */
    public SeriesRow untimed() {
        return new SeriesRow(
                time,
                step,
                potential,
                current,
                charge,
                frontMean,
                frontHeightMean,
                frontTip,
                frontMin,
                frontLength,
                currentDensityMax,
                currentDensityMean,
                concentrationFrontMin,
                concentrationFrontMean,
                salt,
                lithiumDefect,
                saltDefect,
                collector,
                nodes,
                newtonIterations,
                Double.NaN);
    }
}
