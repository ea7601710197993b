package dev.frond.plot;

import java.util.Locale;

/** Times and lengths in the unit that suits them. */
final class Measures {
    private Measures() {}

    /** A unit of time or length: its name and its size in SI. */
    record Unit(String name, double size) {}

    /** Seconds up to two minutes, minutes up to two hours, then hours. */
    static Unit timeUnit(double seconds) {
        if (Math.abs(seconds) < 120) {
            return new Unit("s", 1);
        }
        return Math.abs(seconds) < 7200 ? new Unit("min", 60) : new Unit("h", 3600);
    }

    /** For instance "950 nm", "1 µm", "2 mm". */
    static Unit lengthUnit(double metres) {
        if (metres < 0.9995e-6) {
            return new Unit("nm", 1e-9);
        }
        return metres < 0.9995e-3 ? new Unit("µm", 1e-6) : new Unit("mm", 1e-3);
    }

    /** A time with about three digits. */
    static String time(double seconds) {
        Unit unit = timeUnit(seconds);
        return digits(seconds / unit.size) + " " + unit.name;
    }

    /** A length with about three digits. */
    static String length(double metres) {
        Unit unit = lengthUnit(metres);
        return digits(metres / unit.size) + " " + unit.name;
    }

    /** Three digits, without trailing zeros behind the point. */
    static String digits(double value) {
        double size = Math.abs(value);
        if (size != 0 && (size < 1e-3 || size >= 1e6)) {
            return String.format(Locale.ROOT, "%.2e", value).replace('-', '−');
        }
        int decimals = size == 0 ? 0 : Math.max(0, 2 - (int) Math.floor(Math.log10(size)));
        String text = Ticks.number(value, decimals);
        return decimals == 0 ? text : text.replaceAll("\\.?0+$", "");
    }

    /** The number 1, 2 or 5 times a power of ten that is nearest to {@code value} as a ratio. */
    static double nice(double value) {
        double order = Math.floor(Math.log10(value));
        double best = 0;
        for (double lead : new double[] {1, 2, 5, 10}) {
            double candidate = lead * Math.pow(10, order);
            if (best == 0 || Math.abs(Math.log(candidate / value)) < Math.abs(Math.log(best / value))) {
                best = candidate;
            }
        }
        return best;
    }
}
