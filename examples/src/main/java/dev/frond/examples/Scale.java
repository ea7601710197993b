package dev.frond.examples;

import java.util.Locale;

/** How effects on a quantity are counted. */
enum Scale {
    /** As factors: effects add on the logarithms. */
    FACTOR {
        @Override
        double of(double value) {
            return Math.log(value);
        }

        @Override
        String text(Spread spread) {
            double factor = Math.exp(spread.mean());
            return String.format(Locale.ROOT, "× %.3f", factor) + deviation("%.3f", factor * spread.deviation());
        }
    },
    /** As differences. */
    DIFFERENCE {
        @Override
        double of(double value) {
            return value;
        }

        @Override
        String text(Spread spread) {
            return String.format(Locale.ROOT, "%+.0f", spread.mean()) + deviation("%.0f", spread.deviation());
        }
    },
    /** As differences in thousandths. */
    MILLI {
        @Override
        double of(double value) {
            return 1e3 * value;
        }

        @Override
        String text(Spread spread) {
            return String.format(Locale.ROOT, "%+.1f", spread.mean()) + deviation("%.1f", spread.deviation());
        }
    };

    /** On the scale on which effects add. */
    abstract double of(double value);

    /** Of an effect, with its spread where there is one. */
    abstract String text(Spread spread);

    private static String deviation(String format, double value) {
        return Double.isNaN(value) ? "" : " ± " + String.format(Locale.ROOT, format, value);
    }
}
