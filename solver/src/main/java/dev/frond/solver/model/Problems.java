package dev.frond.solver.model;

import dev.frond.solver.units.Quantities;
import dev.frond.solver.units.QuantityKind;
import dev.frond.solver.units.Range;
import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with a part of a scenario. Keys are those of the file, so that a path serves file and code alike. */
public final class Problems {
    private final String path;
    private final List<ScenarioProblem> found;

    private Problems(String path, List<ScenarioProblem> found) {
        this.path = path;
        this.found = found;
    }

    /** Of a whole scenario, none yet. */
    Problems() {
        this("", new ArrayList<>());
    }

    /** Of a part of this part. */
    Problems in(String key) {
        return new Problems(path(key), found);
    }

    /** Of an entry of a list. */
    Problems in(String key, int index) {
        return in(key + "[" + index + "]");
    }

    void report(String key, String message) {
        found.add(new ScenarioProblem(path(key), message));
    }

    private String path(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    List<ScenarioProblem> found() {
        return List.copyOf(found);
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    /** That a value is finite and in its range. */
    void quantity(String key, double value, QuantityKind kind, Range range) {
        if (!range.contains(value)) {
            String bounds = range.text(bound -> Quantities.format(bound, kind));
            report(
                    key,
                    key + " must be " + (bounds.isEmpty() ? "a finite number" : bounds) + ", found "
                            + (Double.isFinite(value) ? Quantities.format(value, kind) : Double.toString(value)));
        }
    }

    /** A pure number. */
    void number(String key, double value, Range range) {
        quantity(key, value, QuantityKind.NUMBER, range);
    }

    /** A length of any sign, such as a place, m. */
    void length(String key, double value) {
        quantity(key, value, QuantityKind.LENGTH, Range.ANY);
    }

    /** A length above 0, m. */
    void size(String key, double value) {
        quantity(key, value, QuantityKind.LENGTH, Range.POSITIVE);
    }

    /** A time above 0, s. */
    void duration(String key, double value) {
        quantity(key, value, QuantityKind.TIME, Range.POSITIVE);
    }

    /** From 1 to {@code most}. */
    void count(String key, int value, int most) {
        if (value < 1 || value > most) {
            report(key, "expected a whole number from 1 to " + most + ", found " + value);
        }
    }

    /** That a list has an entry. */
    void filled(String key, List<?> values) {
        if (values.isEmpty()) {
            report(key, "expected a list with at least one entry");
        }
    }
}
