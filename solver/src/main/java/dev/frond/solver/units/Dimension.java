package dev.frond.solver.units;

import java.util.StringJoiner;

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
        StringJoiner text = new StringJoiner(" ");
        text.setEmptyValue("1");
        append(text, "kg", kilogram);
        append(text, "mol", mole);
        append(text, "A", ampere);
        append(text, "K", kelvin);
        append(text, "rad", radian);
        append(text, "m", metre);
        append(text, "s", second);
        return text.toString();
    }

    private static void append(StringJoiner text, String symbol, int exponent) {
        if (exponent != 0) {
            text.add(exponent == 1 ? symbol : symbol + "^" + exponent);
        }
    }
}
