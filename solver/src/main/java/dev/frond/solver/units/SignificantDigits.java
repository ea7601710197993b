package dev.frond.solver.units;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Numbers for people, with so many digits: what {@code String.format("%.3g", value)} writes. The format itself is not there in a
 * browser, where the solver runs as well.
 */
public final class SignificantDigits {
    /** Smaller numbers are written with a power of ten. */
    private static final int SMALLEST_EXPONENT = -4;

    private SignificantDigits() {}

    /** {@code value} rounded to {@code digits} digits, half up. */
    public static String text(double value, int digits) {
        if (!Double.isFinite(value)) {
            return Double.toString(value);
        }
        BigDecimal rounded = ShortestDecimal.of(value).round(new MathContext(digits, RoundingMode.HALF_UP));
        int exponent = rounded.signum() == 0 ? 0 : rounded.precision() - rounded.scale() - 1;
        if (exponent >= SMALLEST_EXPONENT && exponent < digits) {
            return rounded.setScale(digits - 1 - exponent, RoundingMode.UNNECESSARY)
                    .toPlainString();
        }
        String mantissa = rounded.movePointLeft(exponent)
                .setScale(digits - 1, RoundingMode.UNNECESSARY)
                .toPlainString();
        String power = Integer.toString(Math.abs(exponent));
        return mantissa + (exponent < 0 ? "e-" : "e+") + (power.length() < 2 ? "0" : "") + power;
    }
}
