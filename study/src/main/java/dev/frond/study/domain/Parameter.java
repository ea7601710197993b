package dev.frond.study.domain;

import dev.frond.solver.units.Quantities;
import dev.frond.solver.units.QuantityKind;
import dev.frond.sweep.domain.KeyWords;
import dev.frond.sweep.domain.Spacing;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.stream.Stream;

/**
 * A number of a scenario between two values. A study moves in its place from 0 to 1, at equal differences or equal ratios of the number.
 *
 * @param path in the scenario, such as {@code electrolyte.diffusivity}
 * @param also further paths that are given the same number
 * @param kind of quantity
 * @param low at place 0, SI
 * @param high at place 1, SI, above {@code low}
 */
public record Parameter(String path, List<String> also, QuantityKind kind, Spacing spacing, double low, double high) {
    /** Of the numbers that scenarios are given, so that they can be read. */
    private static final MathContext DIGITS = new MathContext(12);

    public Parameter {
        also = List.copyOf(also);
        if (!(low < high) || (spacing == Spacing.LOG && !(low > 0))) {
            throw new IllegalArgumentException(path + ": between " + low + " and " + high);
        }
    }

    /** Of one path. */
    public Parameter(String path, QuantityKind kind, Spacing spacing, double low, double high) {
        this(path, List.of(), kind, spacing, low, high);
    }

    /** All that are given the number. */
    public List<String> paths() {
        return Stream.concat(Stream.of(path), also.stream()).toList();
    }

    /** The number at a place, SI, to twelve digits. */
    public double at(double place) {
        return new BigDecimal(spacing.between(low, high, place)).round(DIGITS).doubleValue();
    }

    /** The place of a number, SI; beyond 0 and 1 for one outside. */
    public double place(double number) {
        return spacing.fraction(low, high, number);
    }

    /** The number at a place as a scenario has it, with its unit. */
    public String text(double place) {
        return Quantities.format(at(place), kind);
    }

    /** By how much the number changes with the place, SI. */
    public double slope(double place) {
        return spacing == Spacing.LINEAR ? high - low : at(place) * StrictMath.log(high / low);
    }

    /** The path in words, such as "diffusivity". */
    public String words() {
        return KeyWords.of(path);
    }
}
