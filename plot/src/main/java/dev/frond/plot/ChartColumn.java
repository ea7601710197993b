package dev.frond.plot;

import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** Charts one below the other over a common axis. */
final class ChartColumn {
    private static final double MARGIN = 30;
    private static final double CHART_WIDTH = 960;
    private static final double CHART_HEIGHT = 290;
    private static final double GAP = 48;
    private static final double TITLE_LEADING = 1.3 * RichText.SIZE;
    private static final double LEGEND_LEADING = 1.2 * RichText.SIZE;

    private ChartColumn() {}

    /**
     * What the charts share.
     *
     * @param unit of the ticks
     * @param end at the right, in the unit of the curves' x
     */
    record Axis(String label, Measures.Unit unit, double end) {}

    /** Over time, of which {@code end}, s, is at the right; the curves' x are in s, too. */
    static Drawing draw(String title, double end, List<Chart> charts) {
        return draw(title, new Axis("time", Measures.timeUnit(end), end), charts);
    }

    static Drawing draw(String title, Axis axis, List<Chart> charts) {
        Measures.Unit unit = axis.unit();
        double end = axis.end();
        double last = end > 0 ? end / unit.size() : 1;
        Ticks ticks = Ticks.between(0, last, 8);
        double left =
                MARGIN + charts.stream().mapToDouble(Chart::leftRoom).max().orElse(0);
        List<String> titleLines = RichText.wrapped(title, RichText.BOLD, left + CHART_WIDTH - MARGIN);
        List<List<Chart.Entry>> legend = sharedLegend(charts);
        double top = MARGIN
                + titleLines.size() * TITLE_LEADING
                + (legend.isEmpty() ? GAP : 20 + legend.size() * LEGEND_LEADING);
        double bottom = top + charts.size() * (CHART_HEIGHT + GAP) - GAP;
        double half = RichText.width(ticks.labels().get(ticks.labels().size() - 1), RichText.SMALL) / 2;
        double width = left + CHART_WIDTH + Math.max(MARGIN, half + 8);
        return new Drawing(width, bottom + 84 + MARGIN / 2, surface -> {
            Graphics2D g = surface.graphics();
            double base = MARGIN + RichText.SIZE - 4;
            for (String line : titleLines) {
                RichText.draw(g, line, RichText.BOLD, MARGIN, base);
                base += TITLE_LEADING;
            }
            drawSharedLegend(g, legend, left, MARGIN + titleLines.size() * TITLE_LEADING + LEGEND_LEADING);
            for (int k = 0; k < charts.size(); k++) {
                double y = top + k * (CHART_HEIGHT + GAP);
                Rectangle2D frame = new Rectangle2D.Double(left, y, CHART_WIDTH, CHART_HEIGHT);
                charts.get(k).draw(g, frame, last * unit.size(), ticks, unit.size());
                if (legend.isEmpty()) {
                    charts.get(k).drawLegend(g, frame);
                }
            }
            drawAxis(g, left, bottom, last, ticks, axis);
        });
    }

    /** The legend in lines that fit, when all charts have the same one; else nothing. */
    private static List<List<Chart.Entry>> sharedLegend(List<Chart> charts) {
        List<List<Chart.Entry>> lines = new ArrayList<>();
        if (charts.stream().map(Chart::legend).distinct().count() != 1) {
            return lines;
        }
        double room = 0;
        for (Chart.Entry entry : charts.get(0).legend()) {
            room -= Chart.ENTRY_GAP + entry.width();
            if (room < 0) {
                lines.add(new ArrayList<>());
                room = CHART_WIDTH - entry.width();
            }
            lines.get(lines.size() - 1).add(entry);
        }
        return lines;
    }

    private static void drawSharedLegend(Graphics2D g, List<List<Chart.Entry>> lines, double left, double firstBase) {
        double base = firstBase;
        for (List<Chart.Entry> line : lines) {
            double x = left;
            for (Chart.Entry entry : line) {
                entry.draw(g, x, base);
                x += entry.width() + Chart.ENTRY_GAP;
            }
            base += LEGEND_LEADING;
        }
    }

    private static void drawAxis(Graphics2D g, double left, double bottom, double last, Ticks ticks, Axis axis) {
        g.setColor(Canvas.INK);
        g.setStroke(Canvas.stroke(1.5));
        double base = bottom + 16 + RichText.digitHeight(RichText.SMALL);
        for (int k = 0; k < ticks.values().size(); k++) {
            double x = left + CHART_WIDTH * ticks.values().get(k) / last;
            g.draw(new Line2D.Double(x, bottom, x, bottom + 7));
            RichText.drawCentred(g, ticks.labels().get(k), RichText.SMALL, x, base);
        }
        String label = axis.label() + "  (" + ticks.units(axis.unit().name()) + ")";
        RichText.drawCentred(g, label, RichText.SMALL, left + CHART_WIDTH / 2, base + 1.45 * RichText.SIZE);
    }
}
