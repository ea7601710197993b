package dev.frond.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Round numbers along a scale, with a power of ten common to all labels.
 *
 * @param values of the ticks, in the scale's unit
 * @param labels of the ticks, already divided by 10^exponent
 */
record Ticks(List<Double> values, List<String> labels, int exponent) {
    private static final double[] STEPS = {1, 2, 2.5, 5, 10};

    Ticks {
        values = List.copyOf(values);
        labels = List.copyOf(labels);
    }

    /** Ticks from {@code min} to {@code max}, at steps of 1, 2, 2.5 or 5 times a power of ten, at most {@code intervals} + 1. */
    static Ticks between(double min, double max, int intervals) {
        double least = (max - min) / intervals;
        int order = (int) Math.floor(Math.log10(least));
        double factor = 10;
        int digits = 0;
        for (double step : STEPS) {
            if (step * power(order) >= least * (1 - 1e-9)) {
                factor = step;
                digits = step == 2.5 ? 1 : 0;
                break;
            }
        }
        if (factor == 10) {
            factor = 1;
            order++;
        }
        double size = Math.max(Math.abs(min), Math.abs(max));
        int exponent = size >= 1e4 || size < 1e-2 ? (int) Math.floor(Math.log10(size)) : 0;
        return list(min, max, factor, order, Math.max(0, digits - order + exponent), exponent);
    }

    private static Ticks list(double min, double max, double factor, int order, int decimals, int exponent) {
        double step = factor * power(order);
        List<Double> values = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        for (long k = (long) Math.ceil(min / step - 1e-6); k <= Math.floor(max / step + 1e-6); k++) {
            values.add(Math.min(max, Math.max(min, k * step)));
            labels.add(number(k * factor * power(order - exponent), decimals));
        }
        return new Ticks(values, labels, exponent);
    }

    /** What stands in the brackets behind the symbol: the power of ten, when there is one, and the unit. */
    String units(String units) {
        return exponent == 0 ? units : "10^{" + minus(Integer.toString(exponent)) + "} " + units;
    }

    /** A number with a typographic minus sign, and no sign on zero. */
    static String number(double value, int decimals) {
        String text = String.format(Locale.ROOT, "%." + decimals + "f", value);
        return text.matches("-0(\\.0*)?") ? text.substring(1) : minus(text);
    }

    private static String minus(String text) {
        return text.replace('-', '−');
    }

    private static double power(int exponent) {
        // division keeps negative powers as exact as decimal literals
        return exponent >= 0 ? Math.pow(10, exponent) : 1 / Math.pow(10, -exponent);
    }
}
