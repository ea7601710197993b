package dev.frond.plot;

import dev.frond.solver.run.SeriesRow;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Several runs in the same charts over time. */
public final class RunsPlot {
    /** Told apart by those who do not see red or green, too (Okabe and Ito). */
    private static final Color[] COLOURS = {
        new Color(0x0072b2), new Color(0xd55e00), new Color(0x009e73), new Color(0xcc79a7), new Color(0x56b4e9)
    };

    private RunsPlot() {}

    /** The colour of run {@code number}, counted from 0. */
    static Color colour(int number) {
        if (number >= COLOURS.length) {
            throw new IllegalArgumentException("up to " + COLOURS.length + " runs fit into a plot");
        }
        return COLOURS[number];
    }

    /** Of run {@code number}, counted from 0: all of one width, dashed after the first, so that none hides what it lies on. */
    static Chart.Pen pen(int number) {
        return new Chart.Pen(colour(number), number);
    }

    /**
     * A run.
     *
     * @param rows in time, at least one
     */
    public record Run(String name, List<SeriesRow> rows) {
        public Run {
            rows = List.copyOf(rows);
        }
    }

    /**
     * What one chart shows of each row.
     *
     * @param label of the axis
     * @param units behind the label
     * @param value in those units; not finite where there is none
     */
    public record Quantity(String label, String units, ToDoubleFunction<SeriesRow> value) {}

    /**
     * A chart per quantity with a curve per run.
     *
     * @throws IllegalArgumentException without runs, or with more than can be told apart
     */
    public static Drawing draw(String title, List<Run> runs, List<Quantity> quantities) {
        if (runs.isEmpty() || runs.size() > COLOURS.length) {
            throw new IllegalArgumentException("1 to " + COLOURS.length + " runs fit into a plot, got " + runs.size());
        }
        double end = runs.stream()
                .mapToDouble(run -> run.rows().get(run.rows().size() - 1).time())
                .max()
                .orElseThrow();
        List<Chart> charts = new ArrayList<>();
        for (Quantity quantity : quantities) {
            List<Chart.Curve> curves = new ArrayList<>();
            for (Run run : runs) {
                double[] time = run.rows().stream().mapToDouble(SeriesRow::time).toArray();
                double[] value =
                        run.rows().stream().mapToDouble(quantity.value()).toArray();
                curves.add(new Chart.Curve(run.name(), pen(curves.size()), time, value));
            }
            charts.add(new Chart(quantity.label(), quantity.units(), curves));
        }
        return ChartColumn.draw(title, end, charts);
    }
}
