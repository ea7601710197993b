package dev.frond.plot;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/** Level bars of named things, with whiskers for their intervals, in charts one below the other. */
public final class BarsPlot {
    private static final double MARGIN = 30;
    private static final double CHART_WIDTH = 760;
    private static final double LONGEST_NAME = 420;
    private static final double TITLE_LEADING = 1.3 * RichText.SIZE;
    private static final double LEADING = 1.15 * RichText.SMALL.getSize2D();
    private static final double BAR = 20;
    /** Between the bars of one thing and of the next. */
    private static final double GAP = 20;

    private static final double TICK = 7;
    /** Below a frame, for ticks and the label. */
    private static final double AXIS = 84;

    private static final double BETWEEN = 30;
    private static final double SAMPLE = 26;
    private static final double WHISKER = 5;
    private static final int INTERVALS = 6;
    private static final Color GRID = new Color(0xe4e7ea);

    private final List<Part> parts;
    private final double left;
    private final List<String> titleLines;

    private BarsPlot(String title, List<Part> parts) {

        this.parts = parts;
        double names = parts.stream()
                .flatMap(part -> part.names().stream())
                .flatMap(name -> lines(name).stream())
                .mapToDouble(line -> RichText.width(line, RichText.SMALL))
                .max()
                .orElse(0);
        left = MARGIN + names + 16;
        titleLines = RichText.wrapped(title, RichText.BOLD, left + CHART_WIDTH - MARGIN);
    }

    /**
     * Bars of one kind, one for each name.
     *
     * @param name in the legend
     * @param values lengths, in the units of the chart; NaN for none
     * @param lows where whiskers begin; NaN for none
     * @param highs where they end; NaN for none
     */
    public record Bars(String name, List<Double> values, List<Double> lows, List<Double> highs) {
        public Bars {
            values = List.copyOf(values);
            lows = List.copyOf(lows);
            highs = List.copyOf(highs);
            if (lows.size() != values.size() || highs.size() != values.size()) {
                throw new IllegalArgumentException("\"" + name + "\" has lists of different lengths");
            }
        }
    }

    /**
     * A chart.
     *
     * @param title above it
     * @param label of its axis
     * @param units behind the label; empty for pure numbers
     * @param end that the axis reaches at least
     * @param names from top to bottom
     * @param bars of each name, from top to bottom
     */
    public record Part(String title, String label, String units, double end, List<String> names, List<Bars> bars) {
        public Part {
            names = List.copyOf(names);
            bars = List.copyOf(bars);
            int size = names.size();
            if (bars.stream().anyMatch(one -> one.values().size() != size)) {
                throw new IllegalArgumentException("\"" + title + "\" has " + size + " names and other bars");
            }
        }
    }

    /**
     * Draws the charts.
     *
     * @throws IllegalArgumentException when a chart has more kinds of bars than can be told apart
     */
    public static Drawing draw(String title, List<Part> parts) {
        return new BarsPlot(title, List.copyOf(parts)).drawing();
    }

    private Drawing drawing() {
        List<Frame> frames = new ArrayList<>();
        double y = MARGIN + titleLines.size() * TITLE_LEADING + 1.5 * LEADING;
        double right = MARGIN;
        for (Part part : parts) {
            List<String> heading = RichText.wrapped(part.title(), RichText.SMALL, CHART_WIDTH);
            y += heading.size() * LEADING + 10;
            Frame frame = new Frame(part, heading, new Rectangle2D.Double(left, y, CHART_WIDTH, height(part)));
            right = Math.max(right, frame.overhang());
            frames.add(frame);
            y = frame.box.getMaxY() + AXIS + BETWEEN;
        }
        return new Drawing(left + CHART_WIDTH + right, y - BETWEEN + 6, surface -> {
            Graphics2D g = surface.graphics();
            drawTitle(g);
            frames.forEach(frame -> frame.draw(g));
        });
    }

    private static List<String> lines(String name) {
        return RichText.wrapped(name, RichText.SMALL, LONGEST_NAME);
    }

    private static double height(Part part) {
        return GAP + part.names().stream().mapToDouble(name -> row(part, name)).sum();
    }

    /** Of the bars of a name and the gap below them. */
    private static double row(Part part, String name) {
        return GAP + Math.max(part.bars().size() * BAR, lines(name).size() * LEADING);
    }

    private void drawTitle(Graphics2D g) {
        g.setColor(Canvas.INK);
        double base = MARGIN + RichText.SIZE - 4;
        for (String line : titleLines) {
            RichText.draw(g, line, RichText.BOLD, MARGIN, base);
            base += TITLE_LEADING;
        }
        double x = left;
        for (int k = 0; k < parts.get(0).bars().size(); k++) {
            String name = parts.get(0).bars().get(k).name();
            double middle = base - RichText.digitHeight(RichText.SMALL) / 2;
            g.setColor(RunsPlot.colour(k));
            g.fill(new Rectangle2D.Double(x, middle - BAR / 2 + 2, SAMPLE, BAR - 4));
            g.setColor(Canvas.INK);
            RichText.draw(g, name, RichText.SMALL, x + SAMPLE + 10, base);
            x += SAMPLE + 10 + RichText.width(name, RichText.SMALL) + 30;
        }
    }

    /** A chart in its place. */
    private static final class Frame {
        private final Part part;
        private final List<String> heading;
        private final Rectangle2D box;
        private final double min;
        private final double max;
        private final Ticks ticks;

        Frame(Part part, List<String> heading, Rectangle2D box) {
            this.part = part;
            this.heading = heading;
            this.box = box;
            double low = ends().min().orElse(0);
            double high = Math.max(part.end(), ends().max().orElse(0));
            if (!(high > low)) {
                high = low + 1;
            }
            double margin = 0.03 * (high - low);
            min = low < 0 ? low - margin : 0;
            max = high + margin;
            ticks = Ticks.between(min, max, INTERVALS);
        }

        /** All that the axis has to reach, and 0. */
        private DoubleStream ends() {
            return DoubleStream.concat(
                            DoubleStream.of(0),
                            part.bars().stream()
                                    .flatMap(one -> List.of(one.values(), one.lows(), one.highs()).stream())
                                    .flatMap(List::stream)
                                    .mapToDouble(Double::doubleValue))
                    .filter(Double::isFinite);
        }

        /** Room right of the frame for half of the last tick's label. */
        double overhang() {
            String last = ticks.labels().get(ticks.labels().size() - 1);
            double end = x(ticks.values().get(ticks.values().size() - 1)) + RichText.width(last, RichText.SMALL) / 2;
            return end - box.getMaxX() + 10;
        }

        private double x(double value) {
            return box.getMinX() + box.getWidth() * (value - min) / (max - min);
        }

        void draw(Graphics2D g) {
            drawHeading(g);
            drawGrid(g);
            double top = box.getMinY() + GAP;
            for (int k = 0; k < part.names().size(); k++) {
                double height = row(part, part.names().get(k)) - GAP;
                drawName(g, part.names().get(k), top + height / 2);
                double y = top + height / 2 - part.bars().size() * BAR / 2;
                for (int kind = 0; kind < part.bars().size(); kind++) {
                    drawBar(g, part.bars().get(kind), k, RunsPlot.colour(kind), y + kind * BAR);
                }
                top += height + GAP;
            }
            g.setColor(Canvas.INK);
            g.setStroke(Canvas.stroke(1.5));
            g.draw(new Line2D.Double(x(0), box.getMinY(), x(0), box.getMaxY()));
            g.draw(box);
            drawAxis(g);
        }

        private void drawHeading(Graphics2D g) {
            g.setColor(Canvas.INK);
            double base = box.getMinY() - 10 - (heading.size() - 1) * LEADING;
            for (String line : heading) {
                RichText.draw(g, line, RichText.SMALL, box.getMinX(), base);
                base += LEADING;
            }
        }

        private void drawGrid(Graphics2D g) {
            Path2D grid = new Path2D.Double();
            for (double value : ticks.values()) {
                grid.moveTo(x(value), box.getMinY());
                grid.lineTo(x(value), box.getMaxY());
            }
            g.setColor(GRID);
            g.setStroke(Canvas.stroke(1));
            g.draw(grid);
        }

        private void drawName(Graphics2D g, String name, double middle) {
            g.setColor(Canvas.INK);
            List<String> lines = lines(name);
            double base = middle + RichText.digitHeight(RichText.SMALL) / 2 - (lines.size() - 1) * LEADING / 2;
            for (String line : lines) {
                RichText.drawRight(g, line, RichText.SMALL, box.getMinX() - 16, base);
                base += LEADING;
            }
        }

        private void drawBar(Graphics2D g, Bars bars, int k, Color colour, double y) {
            double value = bars.values().get(k);
            if (!Double.isFinite(value)) {
                return;
            }
            g.setColor(colour);
            double from = Math.min(x(0), x(value));
            g.fill(new Rectangle2D.Double(from, y + 1, Math.abs(x(value) - x(0)), BAR - 2));
            double low = x(bars.lows().get(k));
            double high = x(bars.highs().get(k));
            if (!Double.isFinite(low) || !Double.isFinite(high)) {
                return;
            }
            double middle = y + BAR / 2;
            g.setColor(Canvas.INK);
            g.setStroke(Canvas.stroke(2));
            g.draw(new Line2D.Double(low, middle, high, middle));
            g.draw(new Line2D.Double(low, middle - WHISKER, low, middle + WHISKER));
            g.draw(new Line2D.Double(high, middle - WHISKER, high, middle + WHISKER));
        }

        private void drawAxis(Graphics2D g) {
            double base = box.getMaxY() + 16 + RichText.digitHeight(RichText.SMALL);
            for (int k = 0; k < ticks.values().size(); k++) {
                double x = x(ticks.values().get(k));
                g.draw(new Line2D.Double(x, box.getMaxY(), x, box.getMaxY() + TICK));
                RichText.drawCentred(g, ticks.labels().get(k), RichText.SMALL, x, base);
            }
            String units = ticks.units(part.units());
            String label = units.isEmpty() ? part.label() : part.label() + "  (" + units.strip() + ")";
            RichText.drawCentred(g, label, RichText.SMALL, box.getCenterX(), base + 1.45 * RichText.SIZE);
        }
    }
}
