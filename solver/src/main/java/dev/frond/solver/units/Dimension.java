package dev.frond.solver.units;

import java.util.ArrayList;
import java.util.List;

/** Exponents of the base units m, kg, s, A, K, mol and rad. */
record Dimension(int metre, int kilogram, int second, int ampere, int kelvin, int mole, int radian) {
    static final Dimension NONE = new Dimension(0, 0, 0, 0, 0, 0, 0);

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
            factors.add(exponent == 1 ? symbol : symbol + "^" + exponent);
        }
    }
}
