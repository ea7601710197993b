package dev.frond.solver.units;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The symbols a unit is made of. A whole symbol wins over prefix and symbol: {@code min} is the minute. */
final class UnitSymbols {
    /** pi/180; the only factor that is no exact fraction. */
    private static final String DEGREE = "0.017453292519943295769236907684886127134428718885417254560971914";

    private static final String CELSIUS_ZERO = "273.15";

    private static final Map<String, Integer> PREFIXES = Map.ofEntries(
            Map.entry("f", -15),
            Map.entry("p", -12),
            Map.entry("n", -9),
            Map.entry("u", -6),
            Map.entry("\u00b5", -6),
            Map.entry("\u03bc", -6),
            Map.entry("m", -3),
            Map.entry("c", -2),
            Map.entry("d", -1),
            Map.entry("k", 3),
            Map.entry("M", 6),
            Map.entry("G", 9),
            Map.entry("T", 12));

    private static final Dimension LENGTH = Dimension.of(1, 0, 0, 0, 0, 0, 0);
    private static final Dimension MASS = Dimension.of(0, 1, 0, 0, 0, 0, 0);
    private static final Dimension TIME = Dimension.of(0, 0, 1, 0, 0, 0, 0);
    private static final Dimension CURRENT = Dimension.of(0, 0, 0, 1, 0, 0, 0);
    private static final Dimension TEMPERATURE = Dimension.of(0, 0, 0, 0, 1, 0, 0);
    private static final Dimension AMOUNT = Dimension.of(0, 0, 0, 0, 0, 1, 0);
    private static final Dimension ANGLE = Dimension.of(0, 0, 0, 0, 0, 0, 1);
    private static final Dimension FORCE = Dimension.of(1, 1, -2, 0, 0, 0, 0);
    private static final Dimension PRESSURE = Dimension.of(-1, 1, -2, 0, 0, 0, 0);
    private static final Dimension ENERGY = Dimension.of(2, 1, -2, 0, 0, 0, 0);
    private static final Dimension POWER = Dimension.of(2, 1, -3, 0, 0, 0, 0);
    private static final Dimension CHARGE = Dimension.of(0, 0, 1, 1, 0, 0, 0);
    private static final Dimension POTENTIAL = Dimension.of(2, 1, -3, -1, 0, 0, 0);
    private static final Dimension RESISTANCE = Dimension.of(2, 1, -3, -2, 0, 0, 0);

    /** Symbols that take a prefix, and symbols that do not. */
    private static final Map<String, Unit> PREFIXED = new LinkedHashMap<>();

    private static final Map<String, Unit> PLAIN = new LinkedHashMap<>();

    /** Every symbol with every prefix it may have. */
    private static final Map<String, Unit> ALL = new HashMap<>();

    static {
        PREFIXED.put("m", unit("1", LENGTH));
        PREFIXED.put("g", unit("1e-3", MASS));
        PREFIXED.put("s", unit("1", TIME));
        PREFIXED.put("A", unit("1", CURRENT));
        PREFIXED.put("K", unit("1", TEMPERATURE));
        PREFIXED.put("mol", unit("1", AMOUNT));
        PREFIXED.put("rad", unit("1", ANGLE));
        PREFIXED.put("L", unit("1e-3", LENGTH.power(3)));
        PREFIXED.put("l", unit("1e-3", LENGTH.power(3)));
        PREFIXED.put("Hz", unit("1", TIME.power(-1)));
        PREFIXED.put("N", unit("1", FORCE));
        PREFIXED.put("Pa", unit("1", PRESSURE));
        PREFIXED.put("J", unit("1", ENERGY));
        PREFIXED.put("eV", unit("1.602176634e-19", ENERGY));
        PREFIXED.put("W", unit("1", POWER));
        PREFIXED.put("C", unit("1", CHARGE));
        PREFIXED.put("Ah", unit("3600", CHARGE));
        PREFIXED.put("V", unit("1", POTENTIAL));
        PREFIXED.put("ohm", unit("1", RESISTANCE));
        PREFIXED.put("\u03a9", unit("1", RESISTANCE));
        PREFIXED.put("\u2126", unit("1", RESISTANCE));
        PREFIXED.put("S", unit("1", RESISTANCE.power(-1)));
        PREFIXED.put("F", unit("1", CHARGE.times(POTENTIAL.power(-1))));

        PREFIXED.put("M", unit("1e3", AMOUNT.times(LENGTH.power(-3))));

        PLAIN.put("\u00c5", unit("1e-10", LENGTH));
        PLAIN.put("\u212b", unit("1e-10", LENGTH));
        PLAIN.put("min", unit("60", TIME));
        PLAIN.put("h", unit("3600", TIME));
        PLAIN.put("d", unit("86400", TIME));
        PLAIN.put("deg", unit(DEGREE, ANGLE));
        PLAIN.put("%", unit("1e-2", Dimension.NONE));
        Unit celsius = new Unit(BigDecimal.ONE, BigDecimal.ONE, new BigDecimal(CELSIUS_ZERO), TEMPERATURE);
        PLAIN.put("degC", celsius);
        PLAIN.put("\u00b0C", celsius);

        PREFIXED.forEach((symbol, unit) ->
                PREFIXES.forEach((prefix, exponent) -> ALL.put(prefix + symbol, unit.times(powerOfTen(exponent)))));
        ALL.putAll(PREFIXED);
        ALL.putAll(PLAIN);
    }

    /** What people write for symbols. */
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("micron", "um"),
            Map.entry("microns", "um"),
            Map.entry("angstrom", "\u00c5"),
            Map.entry("sec", "s"),
            Map.entry("second", "s"),
            Map.entry("seconds", "s"),
            Map.entry("mins", "min"),
            Map.entry("minute", "min"),
            Map.entry("minutes", "min"),
            Map.entry("hr", "h"),
            Map.entry("hour", "h"),
            Map.entry("hours", "h"),
            Map.entry("day", "d"),
            Map.entry("days", "d"),
            Map.entry("celsius", "degC"),
            Map.entry("kelvin", "K"),
            Map.entry("molar", "M"),
            Map.entry("volt", "V"),
            Map.entry("ohms", "ohm"),
            Map.entry("percent", "%"));

    private UnitSymbols() {}

    /** {@code ; did you mean min} for a word that stands for a symbol, or for a symbol in other letters; else nothing. */
    static String hint(String symbol) {
        String word = WORDS.get(symbol.toLowerCase(Locale.ROOT));
        if (word != null) {
            return "; did you mean " + word;
        }
        return Stream.of(symbol.toLowerCase(Locale.ROOT), symbol.toUpperCase(Locale.ROOT))
                .filter(other -> PLAIN.containsKey(other) || PREFIXED.containsKey(other))
                .findFirst()
                .map(other -> "; did you mean " + other)
                .orElse("");
    }

    /** The unit of a symbol with or without prefix; null when there is none. */
    static @Nullable Unit find(String symbol) {
        return ALL.get(symbol);
    }

    private static Unit unit(String factor, Dimension dimension) {
        return Unit.of(new BigDecimal(factor), dimension);
    }

    private static Unit powerOfTen(int exponent) {
        return Unit.of(BigDecimal.ONE.scaleByPowerOfTen(exponent), Dimension.NONE);
    }
}
