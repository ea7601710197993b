package dev.frond.report.run;

import dev.frond.report.QuantityText;

/** Times of a movie in one unit and with the same number of digits behind the point, so that the numbers stand still. */
final class TimeStamp {
    private static final int MOST_DECIMALS = 3;
    private static final double LONGEST_IN_SECONDS = 600;

    private final String unit;
    private final double size;
    private final int decimals;

    /**
     * For times up to {@code last}, not nearer to each other than {@code spacing}, both in s.
     *
     * @param spacing may be infinite
     */
    TimeStamp(double last, double spacing) {
        if (last < LONGEST_IN_SECONDS) {
            unit = "s";
            size = 1;
        } else if (last < 36000) {
            unit = "min";
            size = 60;
        } else {
            unit = "h";
            size = 3600;
        }
        decimals = decimals(spacing / size);
    }

    /** As few as tell the spacing within a hundredth, with one more than tells times apart at most, and not more than three. */
    private static int decimals(double spacing) {
        int fewest = (int) Math.min(MOST_DECIMALS, Math.max(0, Math.ceil(-Math.log10(spacing) - 1e-9)));
        for (int decimals = fewest; decimals <= Math.min(MOST_DECIMALS, fewest + 1); decimals++) {
            double units = spacing * Math.pow(10, decimals);
            if (Math.abs(units - Math.rint(units)) <= 0.01 * units) {
                return decimals;
            }
        }
        return fewest;
    }

    String of(double seconds) {
        return "t = " + QuantityText.format("%." + decimals + "f ", seconds / size) + unit;
    }
}
