package dev.frond.solver.model;

import dev.frond.solver.units.QuantityKind;
import dev.frond.solver.units.Range;
import java.util.OptionalDouble;

/**
 * A flat foil that does not dissolve, below the metal of an anode.
 *
 * @param thickness of the metal below y = 0, m; 0 for a bare foil
 * @param exchangeCurrentDensity of deposition on the bare foil, A/m2; that of the metal when empty
 */
public record Collector(double thickness, OptionalDouble exchangeCurrentDensity) {
    /** Thickness of metal that never ends. */
    public static final double UNLIMITED = Double.POSITIVE_INFINITY;

    /**
     * Thickness over which metal comes to cover the foil, over the edge length of the front: the share of the foil below metal of
     * the mean thickness d is {@code 1 - exp(-d/d0)}, as of islands that land anywhere. A thinner one costs steps, a thicker
     * one rounds off the end of stripping.
     */
    static final double COVERING = 0.1;

    /** With the kinetics of the metal. */
    public Collector(double thickness) {
        this(thickness, OptionalDouble.empty());
    }

    /** With its own exchange current density, A/m2. */
    public Collector(double thickness, double exchangeCurrentDensity) {
        this(thickness, OptionalDouble.of(exchangeCurrentDensity));
    }

    void check(Problems problems) {
        if (thickness == UNLIMITED) {
            problems.report(
                    "collector", "a collector needs the thickness of the metal on it: give anode.thickness too");
        } else {
            problems.quantity("thickness", thickness, QuantityKind.LENGTH, Range.NOT_NEGATIVE);
        }
        exchangeCurrentDensity.ifPresent(value -> problems.in("collector")
                .quantity("exchange_current_density", value, QuantityKind.CURRENT_DENSITY, Range.POSITIVE));
    }

    /** Share of the foil below metal of a mean thickness, in units of d0. */
    public static double coverage(double thickness) {
        return thickness > 0 ? -Math.expm1(-thickness) : 0;
    }
}
