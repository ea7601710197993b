package dev.frond.plot;

import dev.frond.solver.run.SeriesRow;
import java.awt.Color;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** A run at a glance: potential, height of the front and concentration at the front over time. */
public final class SeriesPlot {
    private static final Color FIRST = new Color(0x1f5fa8);
    private static final Color SECOND = new Color(0xd1762b);

    private SeriesPlot() {}

    /**
     * The plot of all rows, in time.
     *
     * @throws IllegalArgumentException without a row
     */
    public static Drawing draw(String title, List<SeriesRow> rows) {
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("a plot needs at least one row");
        }
        return ChartColumn.draw(title, rows.get(rows.size() - 1).time(), charts(rows));
    }

    private static List<Chart> charts(List<SeriesRow> rows) {
        return List.of(
                new Chart(
                        "potential",
                        "mV",
                        List.of(curve("metal against top", FIRST, rows, row -> 1e3 * row.potential()))),
                new Chart(
                        "height of the front",
                        "µm",
                        List.of(
                                curve("tip", FIRST, rows, row -> 1e6 * row.frontTip()),
                                curve("mean", SECOND, rows, row -> 1e6 * row.frontHeightMean()))),
                new Chart(
                        "salt concentration",
                        "mol/L",
                        List.of(
                                curve("smallest at the front", FIRST, rows, row -> 1e-3 * row.concentrationFrontMin()),
                                curve("mean at the front", SECOND, rows, row -> 1e-3 * row.concentrationFrontMean()))));
    }

    private static Chart.Curve curve(
            String name, Color colour, List<SeriesRow> rows, ToDoubleFunction<SeriesRow> value) {
        return new Chart.Curve(name, Chart.Pen.of(colour), values(rows, SeriesRow::time), values(rows, value));
    }

    private static double[] values(List<SeriesRow> rows, ToDoubleFunction<SeriesRow> value) {
        return rows.stream().mapToDouble(value).toArray();
    }
}
