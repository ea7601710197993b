package dev.frond.solver.units;

import java.util.ArrayList;
import java.util.List;

/** Twice the exponents of the base units m, kg, s, A, K, mol and rad: laws of growth have roots of the time. */
record Dimension(int metre, int kilogram, int second, int ampere, int kelvin, int mole, int radian) {
    static final Dimension NONE = new Dimension(0, 0, 0, 0, 0, 0, 0);

    /** With whole exponents. */
    static Dimension of(int metre, int kilogram, int second, int ampere, int kelvin, int mole, int radian) {
        return new Dimension(2 * metre, 2 * kilogram, 2 * second, 2 * ampere, 2 * kelvin, 2 * mole, 2 * radian);
    }

    Dimension times(Dimension other) {
        return new Dimension(
                metre + other.metre,
                kilogram + other.kilogram,
                second + other.second,
                ampere + other.ampere,
                kelvin + other.kelvin,
                mole + other.mole,
                radian + other.radian);
    }

    Dimension power(int exponent) {
        return new Dimension(
                metre * exponent,
                kilogram * exponent,
                second * exponent,
                ampere * exponent,
                kelvin * exponent,
                mole * exponent,
                radian * exponent);
    }

    /** Whether the square root has exponents of halves. */
    boolean hasRoot() {
        return (metre | kilogram | second | ampere | kelvin | mole | radian) % 2 == 0;
    }

    /** The square root; it {@link #hasRoot is there}. */
    Dimension root() {
        return new Dimension(metre / 2, kilogram / 2, second / 2, ampere / 2, kelvin / 2, mole / 2, radian / 2);
    }

    /** In base units, for example {@code A m^-2}; {@code 1} for a pure number. */
    @Override
    public String toString() {
        List<String> factors = new ArrayList<>();
        append(factors, "kg", kilogram);
        append(factors, "mol", mole);
        append(factors, "A", ampere);
        append(factors, "K", kelvin);
        append(factors, "rad", radian);
        append(factors, "m", metre);
        append(factors, "s", second);
        return factors.isEmpty() ? "1" : String.join(" ", factors);
    }

    private static void append(List<String> factors, String symbol, int exponent) {
        if (exponent != 0) {
            String half = exponent % 2 == 0 ? "" : ".5";
            String sign = exponent < 0 ? "-" : "";
            factors.add(exponent == 2 ? symbol : symbol + "^" + sign + Math.abs(exponent) / 2 + half);
        }
    }
}
