package dev.frond.io.image;

import dev.frond.solver.run.SeriesRow;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** A run at a glance: potential, height of the front and concentration at the front over time. */
public final class SeriesPlot {
    private static final Color FIRST = new Color(0x1f5fa8);
    private static final Color SECOND = new Color(0xd1762b);
    private static final double MARGIN = 30;
    private static final double CHART_WIDTH = 960;
    private static final double CHART_HEIGHT = 290;
    private static final double GAP = 48;
    private static final double TITLE_LEADING = 1.3 * RichText.SIZE;

    private SeriesPlot() {}

    /**
     * The plot of all rows, in time.
     *
     * @throws IllegalArgumentException without a row
     */
    public static BufferedImage draw(String title, List<SeriesRow> rows) {
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("a plot needs at least one row");
        }
        double end = rows.get(rows.size() - 1).time();
        Measures.Unit unit = Measures.timeUnit(end);
        double[] time = values(rows, row -> row.time() / unit.size());
        double last = end > 0 ? end / unit.size() : 1;
        Ticks timeTicks = Ticks.between(0, last, 8);
        List<Chart> charts = charts(rows);
        double left =
                MARGIN + charts.stream().mapToDouble(Chart::leftRoom).max().orElse(0);
        List<String> titleLines = RichText.wrapped(title, RichText.BOLD, left + CHART_WIDTH - MARGIN);
        double top = MARGIN + titleLines.size() * TITLE_LEADING + GAP;
        double bottom = top + charts.size() * (CHART_HEIGHT + GAP) - GAP;
        double half = RichText.width(timeTicks.labels().get(timeTicks.labels().size() - 1), RichText.SMALL) / 2;
        Canvas canvas = new Canvas(left + CHART_WIDTH + Math.max(MARGIN, half + 8), bottom + 84 + MARGIN / 2, 1);
        Graphics2D g = canvas.graphics();
        double base = MARGIN + RichText.SIZE - 4;
        for (String line : titleLines) {
            RichText.draw(g, line, RichText.BOLD, MARGIN, base);
            base += TITLE_LEADING;
        }
        for (int k = 0; k < charts.size(); k++) {
            double y = top + k * (CHART_HEIGHT + GAP);
            charts.get(k).draw(g, new Rectangle2D.Double(left, y, CHART_WIDTH, CHART_HEIGHT), time, last, timeTicks);
        }
        drawTimeAxis(g, left, bottom, last, timeTicks, unit);
        return canvas.finish();
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
                                curve("mean", SECOND, rows, row -> 1e6 * row.frontMean()))),
                new Chart(
                        "c at the front",
                        "mol m^{−3}",
                        List.of(
                                curve("smallest", FIRST, rows, SeriesRow::concentrationFrontMin),
                                curve("mean", SECOND, rows, SeriesRow::concentrationFrontMean))));
    }

    private static Chart.Curve curve(
            String name, Color colour, List<SeriesRow> rows, ToDoubleFunction<SeriesRow> value) {
        return new Chart.Curve(name, colour, values(rows, value));
    }

    private static double[] values(List<SeriesRow> rows, ToDoubleFunction<SeriesRow> value) {
        return rows.stream().mapToDouble(value).toArray();
    }

    private static void drawTimeAxis(
            Graphics2D g, double left, double bottom, double last, Ticks ticks, Measures.Unit unit) {
        g.setColor(Canvas.INK);
        g.setStroke(Canvas.stroke(1.5));
        double base = bottom + 16 + RichText.digitHeight(RichText.SMALL);
        for (int k = 0; k < ticks.values().size(); k++) {
            double x = left + CHART_WIDTH * ticks.values().get(k) / last;
            g.draw(new Line2D.Double(x, bottom, x, bottom + 7));
            RichText.drawCentred(g, ticks.labels().get(k), RichText.SMALL, x, base);
        }
        String label = "time  (" + ticks.units(unit.name()) + ")";
        RichText.drawCentred(g, label, RichText.SMALL, left + CHART_WIDTH / 2, base + 1.45 * RichText.SIZE);
    }
}
