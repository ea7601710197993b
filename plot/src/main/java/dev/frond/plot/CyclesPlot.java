package dev.frond.plot;

import dev.frond.solver.run.CycleRow;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** A cell's life at a glance: what each cycle plated and stripped, and its Coulombic efficiency. */
public final class CyclesPlot {
    /** C/m2 in a mAh/cm2. */
    private static final double CAPACITY = 36_000;

    /** Of the axis beyond the last cycle: its dot is not drawn on the frame. */
    private static final double BEYOND = 0.3;

    private CyclesPlot() {}

    /**
     * The plot of all cycles.
     *
     * @throws IllegalArgumentException without a cycle
     */
    public static Drawing draw(String title, List<CycleRow> cycles) {
        if (cycles.isEmpty()) {
            throw new IllegalArgumentException("a plot needs at least one cycle");
        }
        double last = cycles.get(cycles.size() - 1).cycle() + BEYOND;
        return CurvesPlot.draw(
                title,
                new CurvesPlot.Axis("cycle", "", last),
                List.of(
                        new CurvesPlot.Part(
                                "capacity",
                                "mAh/cm²",
                                List.of(
                                        curve("plated", cycles, row -> row.plated() / CAPACITY),
                                        curve("stripped", cycles, row -> row.stripped() / CAPACITY))),
                        new CurvesPlot.Part(
                                "Coulombic efficiency",
                                "%",
                                List.of(curve("stripped over plated", cycles, row -> 100 * row.efficiency())))));
    }

    private static CurvesPlot.Curve curve(String name, List<CycleRow> cycles, ToDoubleFunction<CycleRow> value) {
        List<Double> numbers = cycles.stream().map(row -> (double) row.cycle()).toList();
        return new CurvesPlot.Curve(
                name, numbers, cycles.stream().mapToDouble(value).boxed().toList());
    }
}
