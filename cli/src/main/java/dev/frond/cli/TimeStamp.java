package dev.frond.cli;

/** Times of a movie in one unit and with the same number of digits behind the point, so that the numbers stand still. */
final class TimeStamp {
    private static final int MOST_DECIMALS = 3;

    private final String unit;
    private final double size;
    private final int decimals;

    /**
     * For times up to {@code last}, not nearer to each other than {@code spacing}, both in s.
     *
     * @param spacing may be infinite
     */
    TimeStamp(double last, double spacing) {
        if (last < 120) {
            unit = "s";
            size = 1;
        } else if (last < 36000) {
            unit = "min";
            size = 60;
        } else {
            unit = "h";
            size = 3600;
        }
        decimals = (int) Math.min(MOST_DECIMALS, Math.max(0, Math.ceil(-Math.log10(spacing / size) - 1e-9)));
    }

    String of(double seconds) {
        return "t = " + Words.format("%." + decimals + "f ", seconds / size) + unit;
    }
}
