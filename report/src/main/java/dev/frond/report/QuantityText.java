package dev.frond.report;

import dev.frond.solver.run.Event;
import java.util.Locale;

/** Quantities as they stand on the screen. */
public final class QuantityText {
    private QuantityText() {}

    /** A duration in s, in the unit that reads best. */
    public static String time(double seconds) {
        double size = Math.abs(seconds);
        if (size == 0) {
            return "0 s";
        }
        if (size < 1) {
            return format("%.3g ms", seconds * 1e3);
        }
        if (size < 119.95) {
            return format("%.1f s", seconds);
        }
        return size < 36000 ? format("%.1f min", seconds / 60) : format("%.1f h", seconds / 3600);
    }

    /** A length in m, in um; in mm or m from a millimetre on. */
    public static String length(double metres) {
        double size = Math.abs(metres);
        if (size < 1e-3) {
            return format("%.3f um", metres * 1e6);
        }
        return size < 1 ? format("%.3g mm", metres * 1e3) : format("%.3g m", metres);
    }

    /** A potential in V, in mV. */
    public static String potential(double volts) {
        return format("%.1f mV", volts * 1e3);
    }

    /** A concentration in mol/m^3, in mol/L. */
    public static String concentration(double concentration) {
        return format("%.4g mol/L", concentration / 1e3);
    }

    /** What happened to the front, where and when. */
    public static String event(Event event) {
        String cutOff = event.area() > 0 ? format(", %.3g um2", event.area() * 1e12) : "";
        return format(
                "%s at x = %s, y = %s after %s%s",
                event.kind(), length(event.x()), length(event.y()), time(event.time()), cutOff);
    }

    /** {@link String#format} with a decimal point in every country. */
    public static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
