package dev.frond.sweep.domain;

import dev.frond.solver.units.Quantities;
import dev.frond.solver.units.QuantityKind;
import dev.frond.solver.units.UnitException;
import java.io.Serializable;

/**
 * A value of an axis.
 *
 * @param text as it is written in a scenario, such as {@code 5 um}
 * @param line where it stands in the sweep file, from 1; 0 when it stands nowhere
 * @param column from 1
 */
public record SweepValue(String text, int line, int column) implements Serializable {
    /**
     * The number, SI.
     *
     * @throws IllegalStateException when it is no quantity of this kind
     */
    public double number(QuantityKind kind) {
        try {
            return Quantities.parse(text, kind);
        } catch (UnitException e) {
            throw new IllegalStateException(text + " is not " + kind.withArticle(), e);
        }
    }
}
