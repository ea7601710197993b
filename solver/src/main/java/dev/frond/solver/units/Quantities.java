package dev.frond.solver.units;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads and writes quantities. */
public final class Quantities {
    private static final Pattern NUMBER = Pattern.compile("[+-]?(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)(?:[eE][+-]?[0-9]+)?");
    private static final Pattern DECIMAL_COMMA = Pattern.compile(",[0-9]");
    private static final int LONGEST_NUMBER = 64;
    private static final int LARGEST_EXPONENT = 400;

    /** Digits of a quotient that is no finite decimal; doubles have 17. */
    private static final MathContext QUOTIENT = new MathContext(60, RoundingMode.HALF_EVEN);

    private static final int SMALLEST_PLAIN_EXPONENT = -4;
    private static final int LARGEST_PLAIN_EXPONENT = 6;

    private Quantities() {}

    /**
     * The quantity in the unit its kind is kept in, as the nearest double. A bare 0 needs no unit.
     *
     * @throws UnitException when the text is malformed, has no unit or a unit of another kind, or leaves the range of
     *     doubles
     */
    public static double parse(String text, QuantityKind kind) throws UnitException {
        Matcher number = NUMBER.matcher(text);
        if (!number.lookingAt()) {
            throw new UnitException("\"" + text + "\" does not start with a number" + expected(kind));
        }
        BigDecimal decimal = decimal(number.group(), text);
        Unit unit = decimal.signum() == 0 && text.substring(number.end()).isBlank()
                ? kind.kept()
                : kind.counted(unit(text, number.end(), kind));
        if (!unit.dimension().equals(kind.kept().dimension())) {
            boolean coulomb = kind == QuantityKind.TEMPERATURE && text.endsWith("C");
            throw new UnitException("\"" + text + "\" is in " + unit.dimension() + ", not " + kind.withArticle()
                    + (coulomb ? "; C is coulomb, degrees Celsius are degC" : "") + expected(kind));
        }
        return convert(decimal, unit, kind.kept(), text);
    }

    /** Whether it is a number with a decimal point, and nothing else. */
    public static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches();
    }

    /**
     * Text that {@link #parse} turns into the identical double (a zero has no sign). A number has no unit; other kinds
     * get the largest of their usual units that makes the number at least 1 without making it longer.
     *
     * @throws IllegalArgumentException when the value is not finite
     */
    public static String format(double value, QuantityKind kind) {
        BigDecimal decimal = ShortestDecimal.of(value);
        if (kind == QuantityKind.NUMBER) {
            return number(decimal);
        }
        for (QuantityKind.NamedUnit candidate : kind.written()) {
            @Nullable BigDecimal converted = exactly(decimal, kind.kept(), candidate.unit());
            if (converted != null
                    && converted.abs().compareTo(BigDecimal.ONE) >= 0
                    && converted.precision() <= decimal.precision()) {
                return number(converted) + " " + candidate.text();
            }
        }
        QuantityKind.NamedUnit last = kind.written().get(kind.written().size() - 1);
        @Nullable BigDecimal converted = exactly(decimal, kind.kept(), last.unit());
        if (converted == null) {
            throw new IllegalStateException("The last unit of " + kind + " must be a power of ten of the kept unit");
        }
        return number(converted) + " " + last.text();
    }

    private static Unit unit(String text, int numberEnd, QuantityKind kind) throws UnitException {
        String rest = text.substring(numberEnd);
        if (rest.isBlank()) {
            if (kind == QuantityKind.NUMBER) {
                return Unit.ONE;
            }
            throw new UnitException("\"" + text + "\" has no unit" + expected(kind));
        }
        if (DECIMAL_COMMA.matcher(rest).lookingAt()) {
            throw new UnitException(
                    "\"" + text + "\" has a decimal comma; frond takes a decimal point" + expected(kind));
        }
        if (rest.charAt(0) != ' ' && !UnitParser.isSymbol(rest.charAt(0))) {
            throw new UnitException("\"" + text + "\" is no number and unit" + expected(kind));
        }
        try {
            return UnitParser.parse(rest.strip());
        } catch (UnitException e) {
            throw new UnitException(e.reason() + expected(kind));
        }
    }

    private static String expected(QuantityKind kind) {
        String with = kind == QuantityKind.NUMBER ? " without unit" : " with its unit";
        return "; expected " + kind.withArticle() + with + ", such as " + kind.example();
    }

    static BigDecimal decimal(String number, String text) throws UnitException {
        if (number.length() > LONGEST_NUMBER) {
            throw new UnitException("the number in \"" + text + "\" is too long");
        }
        int mark = Math.max(number.indexOf('e'), number.indexOf('E'));
        String digits = mark < 0 ? "0" : number.substring(mark + 1);
        if (digits.length() > 5 || Math.abs(Integer.parseInt(digits)) > LARGEST_EXPONENT) {
            throw new UnitException("the number in \"" + text + "\" is out of range");
        }
        return new BigDecimal(number);
    }

    static double convert(BigDecimal number, Unit from, Unit to, String text) throws UnitException {
        BigDecimal top = number.multiply(from.numerator()).add(from.offset().multiply(from.denominator()));
        BigDecimal result =
                divide(top.multiply(to.denominator()), from.denominator().multiply(to.numerator()));
        double value = result.doubleValue();
        if (Double.isInfinite(value) || (value == 0 && result.signum() != 0)) {
            throw new UnitException("the number in \"" + text + "\" is out of range");
        }
        return value;
    }

    private static BigDecimal divide(BigDecimal top, BigDecimal bottom) {
        return bottom.compareTo(BigDecimal.ONE) == 0 ? top : top.divide(bottom, QUOTIENT);
    }

    /** The number in another unit; null when it is no finite decimal there. */
    private static @Nullable BigDecimal exactly(BigDecimal number, Unit from, Unit to) {
        BigDecimal top = number.multiply(from.numerator()).multiply(to.denominator());
        BigDecimal bottom = from.denominator().multiply(to.numerator());
        BigDecimal quotient = top.divide(bottom, QUOTIENT);
        return quotient.multiply(bottom).compareTo(top) == 0 ? quotient.stripTrailingZeros() : null;
    }

    private static String number(BigDecimal decimal) {
        BigDecimal stripped = decimal.stripTrailingZeros();
        if (stripped.signum() == 0) {
            return "0";
        }
        int exponent = stripped.precision() - stripped.scale() - 1;
        if (exponent >= SMALLEST_PLAIN_EXPONENT && exponent <= LARGEST_PLAIN_EXPONENT) {
            return stripped.toPlainString();
        }
        return stripped.movePointLeft(exponent).stripTrailingZeros().toPlainString() + "e" + exponent;
    }
}
