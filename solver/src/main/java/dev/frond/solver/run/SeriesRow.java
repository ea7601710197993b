package dev.frond.solver.run;

import java.util.OptionalDouble;

/**
 * One accepted step, SI; the components are the columns of {@code series.csv}, in its order.
 *
 * @param potential metal against the top, V
 * @param current current over box width, A/m2
 * @param charge passed so far per depth, C/m
 * @param frontMean deposited area over width, m: the thickness of the lithium that was deposited, 0 at the start
 * @param frontHeightMean mean height of the front, the area between y = 0 and the front over the width, m: with the initial
 *     shape, and with the fillers and pockets that the lithium has closed over
 * @param frontTip highest point, m
 * @param frontMin lowest point, m
 * @param frontLength m
 * @param currentDensityMax largest j along the front, A/m2
 * @param currentDensityMean mean of j over the front's length, A/m2
 * @param concentrationFrontMin mol/m3
 * @param concentrationFrontMean mol/m3
 * @param salt salt in the electrolyte per depth, mol/m
 * @param lithiumDefect |lithium of an electrode - charge/F| over the charge passed in either direction/F, the larger of both
 * @param saltDefect |salt now + through the boundaries - salt at the start| over salt at the start
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
        int nodes,
        int newtonIterations,
        double wallSeconds) {
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

    /** j_max/j_mean; none where no current flows. */
    public OptionalDouble currentFocus() {
        double mean = Math.abs(currentDensityMean);
        return mean > NO_CURRENT && mean > ROUNDING * Math.abs(currentDensityMax)
                ? OptionalDouble.of(currentDensityMax / currentDensityMean)
                : OptionalDouble.empty();
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
                nodes,
                newtonIterations,
                Double.NaN);
    }
}
