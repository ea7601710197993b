package dev.frond.report;

import java.util.regex.Pattern;

/**
 * The unit in which a reader has a quantity, instead of that of SI.
 *
 * @param name such as {@code nm}
 * @param factor number in it per number in SI
 */
public record UserUnit(String name, double factor) {
    private static final Pattern INTEGER = Pattern.compile("[-+]?[0-9]+");
    private static final double MICROMETRE = 1e-6;
    private static final double LONG_IN_SECONDS = 120;
    private static final double LONG_IN_MINUTES = 7200;

    /**
     * The unit for numbers of at most this size.
     *
     * @param si the unit they have, as {@code mol/m^3} or {@code mol/m3}; one that is not known stays
     */
    public static UserUnit of(String si, double size) {
        return switch (si.replace("^", "")) {
            case "m" -> size < MICROMETRE ? new UserUnit("nm", 1e9) : new UserUnit("µm", 1e6);
            case "V" -> new UserUnit("mV", 1e3);
            case "mol/m3" -> new UserUnit("mol/L", 1e-3);
            case "A/m2" -> new UserUnit("mA/cm^2", 0.1);
            case "s" -> time(size);
            default -> new UserUnit(si, 1);
        };
    }

    private static UserUnit time(double size) {
        if (size < LONG_IN_SECONDS) {
            return new UserUnit("s", 1);
        }
        return size < LONG_IN_MINUTES ? new UserUnit("min", 1.0 / 60) : new UserUnit("h", 1.0 / 3600);
    }

    /** The unit for the numbers among some texts. */
    public static UserUnit of(String si, Iterable<String> numbers) {
        double size = 0;
        for (String number : numbers) {
            size = isNumber(number) ? Math.max(size, Math.abs(Double.parseDouble(number))) : size;
        }
        return of(si, size);
    }

    /** A number of SI in this unit, with four digits; counts and other texts stay as they are. */
    public String shown(String si) {
        return isNumber(si) && !INTEGER.matcher(si).matches()
                ? QuantityText.format("%.4g", factor * Double.parseDouble(si))
                : si;
    }

    private static boolean isNumber(String text) {
        return text.matches("[-+]?[0-9]+(\\.[0-9]+)?([eE][-+]?[0-9]+)?");
    }
}
