package dev.frond.solver.units;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Numbers in the fewest digits that read back as the same double, for all files. {@link Double#toString} has them since Java 19;
 * before, it sometimes has a digit too many, so that files would depend on Java's version.
 */
public final class ShortestDecimal {
    /** Enough for every double. */
    private static final int MOST_DIGITS = 17;

    /** Two decimals of so many digits are never the same double, but for the smallest: neither has a digit too many. */
    private static final int SURE_DIGITS = 15;

    private ShortestDecimal() {}

    /**
     * The shortest decimal, of several the one nearest to the value; zeros have no sign.
     *
     * @throws IllegalArgumentException when the value is not finite
     */
    static BigDecimal of(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("Not a finite number: " + value);
        }
        return shortest(value, 1);
    }

    private static BigDecimal shortest(double value, int fewest) {
        BigDecimal exact = new BigDecimal(value);
        for (int digits = fewest; digits < MOST_DIGITS; digits++) {
            // at a power of two the doubles below are nearer than those above: the nearest decimal may be another's
            for (RoundingMode rounding : new RoundingMode[] {RoundingMode.HALF_EVEN, RoundingMode.UP}) {
                BigDecimal rounded = exact.round(new MathContext(digits, rounding));
                if (rounded.doubleValue() == value) {
                    return rounded.stripTrailingZeros();
                }
            }
        }
        return exact.round(new MathContext(MOST_DIGITS, RoundingMode.HALF_EVEN)).stripTrailingZeros();
    }

    /** The text in the form of {@link Double#toString}, such as {@code 0.25}, {@code 1.0E-7}, {@code NaN}. */
    public static String text(double value) {
        String usual = Double.toString(value);
        if (!Double.isFinite(value) || value == 0) {
            return usual;
        }
        boolean normal = Math.abs(value) >= Double.MIN_NORMAL;
        return normal && digits(usual) <= SURE_DIGITS ? usual : form(shortest(value, normal ? SURE_DIGITS : 1));
    }

    private static int digits(String number) {
        int end = number.indexOf('E') < 0 ? number.length() : number.indexOf('E');
        return (int) number.substring(0, end).chars().filter(Character::isDigit).count();
    }

    /** From 1e-3 to 1e7 plain, else with an exponent; a digit behind the point always. */
    private static String form(BigDecimal decimal) {
        int exponent = decimal.precision() - decimal.scale() - 1;
        boolean plain = exponent >= -3 && exponent < 7;
        BigDecimal shown = plain ? decimal : decimal.movePointLeft(exponent);
        String text = (shown.scale() < 1 ? shown.setScale(1) : shown).toPlainString();
        return plain ? text : text + "E" + exponent;
    }
}
