package dev.frond.sweep.engine;

import dev.frond.solver.run.SeriesRow;
import java.util.ArrayList;
import java.util.List;

/** The largest j_max/j_mean of the steps under load. */
final class FocusPeak {
    /**
     * Current of a step under load over the largest of the run. Below it, as where a table passes through zero, the ratio tells
     * how the salt evens out along the front and not where the current goes.
     */
    private static final double LOADED = 0.01;

    /** The current of a step, A/m2, and its ratio. */
    private record Step(double current, double focus) {
        boolean exceeds(Step other) {
            return current >= other.current && focus >= other.focus;
        }
    }

    /** None of them exceeds another one. */
    private final List<Step> steps = new ArrayList<>();

    private double largest;

    void add(SeriesRow row) {
        if (row.currentFocus().isEmpty()) {
            return;
        }
        Step step = new Step(Math.abs(row.current()), row.currentFocus().getAsDouble());
        largest = Math.max(largest, step.current);
        if (steps.stream().noneMatch(kept -> kept.exceeds(step))) {
            steps.removeIf(step::exceeds);
            steps.add(step);
        }
    }

    /** Not a number when no current flowed in any step. */
    double peak() {
        return steps.stream()
                .filter(step -> step.current >= LOADED * largest)
                .mapToDouble(Step::focus)
                .max()
                .orElse(Double.NaN);
    }
}
