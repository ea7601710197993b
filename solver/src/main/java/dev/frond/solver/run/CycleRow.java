package dev.frond.solver.run;

/**
 * A cycle of a profile that has come to its end, SI: a row of {@code cycles.csv}. A cycle is a round of the outermost repeat. What
 * there was none of is not a number.
 *
 * @param cycle from 1
 * @param begin s
 * @param end s
 * @param plated charge of the steps in time that plated, over the box width, C/m2
 * @param stripped the same of those that stripped, above 0
 * @param platingMean mean potential over the charge plated, V
 * @param strippingMean mean potential over the charge stripped, V
 * @param platingEnd potential when plating last ended, V
 * @param strippingEnd potential when stripping last ended, V
 */
public record CycleRow(
        long cycle,
        double begin,
        double end,
        double plated,
        double stripped,
        double platingMean,
        double strippingMean,
        double platingEnd,
        double strippingEnd) {
    /** Stripped over plated; not a number when nothing was plated. */
    public double efficiency() {
        return plated > 0 ? stripped / plated : Double.NaN;
    }
}
