package dev.frond.sweep.engine;

import dev.frond.solver.run.SeriesRow;
import dev.frond.solver.saved.Saved;
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

    Saved save() {
        return Saved.builder()
                .numbers("current", steps.stream().mapToDouble(Step::current).toArray())
                .numbers("focus", steps.stream().mapToDouble(Step::focus).toArray())
                .numbers("largest", largest)
                .build();
    }

    /** Goes on from what {@link #save} returned. */
    static FocusPeak from(Saved saved) {
        FocusPeak peak = new FocusPeak();
        double[] current = saved.numbers("current");
        for (int k = 0; k < current.length; k++) {
            peak.steps.add(new Step(current[k], saved.numbers("focus")[k]));
        }
        peak.largest = saved.number("largest");
        return peak;
    }

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
