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
    private static final double CHART_HEIGHT = Chart.HEIGHT;
    /** Share of a time axis before 0: a jump at the start is not drawn on the frame. */
    private static final double BEFORE_START = 0.015;

    private static final double GAP = 48;
    private static final double TITLE_LEADING = 1.3 * RichText.SIZE;
    private static final double LEGEND_LEADING = 1.2 * RichText.SIZE;

    private ChartColumn() {}

    /**
     * What the charts share.
     *
     * @param unit of the ticks
     * @param start at the left, in the unit of the curves' x
     * @param end at the right
     */
    record Axis(String label, Measures.Unit unit, double start, double end) {
        /** From 0; to 1 of the unit when {@code end} is not past 0. */
        static Axis of(String label, Measures.Unit unit, double end) {
            return new Axis(label, unit, 0, end > 0 ? end : unit.size());
        }

        /** Time in s, from just before 0. */
        static Axis ofTime(double end) {
            Axis axis = of("time", Measures.timeUnit(end), end);
            return new Axis(axis.label, axis.unit, -BEFORE_START * axis.end, axis.end);
        }

        /** What the ticks begin at: not within the room before time 0. */
        double firstTick() {
            return start < 0 && start >= -1.01 * BEFORE_START * end ? 0 : start;
        }

        /** A place along a frame of so many units. */
        double place(double value, double width) {
            return width * (value - start) / (end - start);
        }
    }

    /** Over time, of which {@code end}, s, is at the right; the curves' x are in s, too. */
    static Drawing draw(String title, double end, List<Chart> charts) {
        return draw(title, Axis.ofTime(end), charts);
    }

    static Drawing draw(String title, Axis axis, List<Chart> charts) {
        Measures.Unit unit = axis.unit();
        Ticks ticks = Ticks.between(axis.firstTick() / unit.size(), axis.end() / unit.size(), 8);
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
                charts.get(k).draw(g, frame, axis.start(), axis.end(), ticks, unit.size());
                if (legend.isEmpty()) {
                    charts.get(k).drawLegend(g, frame);
                }
            }
            drawAxis(g, left, bottom, ticks, axis);
        });
    }

    /** The legend in lines that fit, when all charts that have one have the same; else nothing. */
    private static List<List<Chart.Entry>> sharedLegend(List<Chart> charts) {
        List<List<Chart.Entry>> lines = new ArrayList<>();
        List<List<Chart.Entry>> legends = charts.stream()
                .map(Chart::legend)
                .filter(legend -> !legend.isEmpty())
                .distinct()
                .toList();
        if (legends.size() != 1) {
            return lines;
        }
        double room = 0;
        for (Chart.Entry entry : legends.get(0)) {
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

    private static void drawAxis(Graphics2D g, double left, double bottom, Ticks ticks, Axis axis) {
        g.setColor(Canvas.INK);
        g.setStroke(Canvas.stroke(1.5));
        double base = bottom + 16 + RichText.digitHeight(RichText.SMALL);
        for (int k = 0; k < ticks.values().size(); k++) {
            double x = left + axis.place(ticks.values().get(k) * axis.unit().size(), CHART_WIDTH);
            g.draw(new Line2D.Double(x, bottom, x, bottom + 7));
            RichText.drawCentred(g, ticks.labels().get(k), RichText.SMALL, x, base);
        }
        String unit = ticks.units(axis.unit().name());
        String label = unit.isEmpty() ? axis.label() : axis.label() + "  (" + unit + ")";
        RichText.drawCentred(g, label, RichText.SMALL, left + CHART_WIDTH / 2, base + 1.45 * RichText.SIZE);
    }
}
