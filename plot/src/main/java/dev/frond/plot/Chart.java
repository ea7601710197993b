package dev.frond.plot;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One panel of a line plot: curves over a common axis, its own upright axis, a legend. */
final class Chart {
    /** Of the frame. */
    static final double HEIGHT = 290;

    private static final double LABEL_LEADING = 1.2 * RichText.SIZE;
    private static final double TICK = 7;
    private static final double DOTS = 11;
    private static final double SMALL_DOTS = 6;
    /** So many dots are drawn smaller. */
    private static final int MANY = 40;

    private static final Color GRID = new Color(0xe4e7ea);
    private static final int BAND_OPACITY = 70;
    private static final String ENVELOPE = " (mean, range)";
    private static final int INTERVALS = 6;
    private static final double CURVE = 3;
    /** Length of a curve's sample in a legend. */
    private static final double SAMPLE = 37;
    /** Between the entries of a legend. */
    static final double ENTRY_GAP = 30;

    /** Of the upright axis: in one line, or with the unit in another. */
    private final List<String> label;

    private final List<Curve> curves;
    private final double min;
    private final double max;
    private final Ticks ticks;

    /** y over x, NaN for a gap; without a name it is not in the legend. */
    static final class Curve {
        private final String name;
        private final Pen pen;
        private final double[] x;
        private final double[] y;
        private final double dots;
        private final boolean line;
        /** Instead of the curve, of one that goes up and down too often. */
        private final @Nullable Envelope envelope;

        Curve(String name, Pen pen, double[] x, double[] y) {
            this(name, pen, x, y, 0, true);
        }

        /**
         * With dots.
         *
         * @param dots diameter of the dots at its points
         * @param line whether its points are joined
         */
        private Curve(String name, Pen pen, double[] x, double[] y, double dots, boolean line) {
            this.name = name;
            this.pen = pen;
            this.x = x;
            this.y = y;
            this.dots = dots;
            this.line = line;
            this.envelope = line && Envelope.suits(y) ? Envelope.of(x, y) : null;
        }

        /** The same with dots at its points. */
        Curve dotted() {
            return new Curve(name, pen, x, y, DOTS, true);
        }

        /** Nothing but dots at its points. */
        Curve onlyDots() {
            return new Curve(name, pen, x, y, x.length > MANY ? SMALL_DOTS : DOTS, false);
        }
    }

    /**
     * What a curve is drawn with.
     *
     * @param dashes number of its pattern, see {@link Dashes}
     */
    record Pen(Color colour, int dashes) {
        /** A whole line. */
        static Pen of(Color colour) {
            return new Pen(colour, 0);
        }
    }

    /** A named curve in a legend. */
    record Entry(String name, Pen pen, boolean line) {
        double width() {
            return SAMPLE + 10 + RichText.width(name, RichText.SMALL);
        }

        /** From {@code left}, on the base line {@code base}. */
        void draw(Graphics2D g, double left, double base) {
            g.setColor(pen.colour);
            g.setStroke(Dashes.stroke(pen.dashes, CURVE));
            double middle = base - RichText.digitHeight(RichText.SMALL) / 2;
            if (line) {
                g.draw(new Line2D.Double(left, middle, left + SAMPLE, middle));
            } else {
                g.fill(new Ellipse2D.Double(left + SAMPLE / 2 - DOTS / 2, middle - DOTS / 2, DOTS, DOTS));
            }
            g.setColor(Canvas.INK);
            RichText.draw(g, name, RichText.SMALL, left + SAMPLE + 10, base);
        }
    }

    /** @param units behind the label; a common power of ten of the ticks is put before them */
    Chart(String symbol, String units, List<Curve> curves) {
        this.curves = curves;
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (Curve curve : curves) {
            for (double y : curve.y) {
                if (Double.isFinite(y)) {
                    low = Math.min(low, y);
                    high = Math.max(high, y);
                }
            }
        }
        if (!(low <= high)) {
            low = 0;
            high = 1;
        }
        double size = Math.max(Math.abs(low), Math.abs(high));
        double margin = high - low > 1e-9 * size ? 0.06 * (high - low) : size > 0 ? 0.05 * size : 0.5;
        min = low - margin;
        max = high + margin;
        ticks = Ticks.between(min, max, INTERVALS);
        label = label(symbol, ticks.units(units));
    }

    /** In two lines where one is too long; pure numbers have no brackets. */
    private static List<String> label(String symbol, String units) {
        if (units.isBlank()) {
            return List.of(symbol);
        }
        String brackets = "(" + units + ")";
        String line = symbol + "  " + brackets;
        return RichText.width(line, RichText.SMALL) <= HEIGHT ? List.of(line) : List.of(symbol, brackets);
    }

    /** Room left of the frame. */
    double leftRoom() {
        double width = 0;
        for (String tick : ticks.labels()) {
            width = Math.max(width, RichText.width(tick, RichText.SMALL));
        }
        return width + TICK + 10 + 0.5 * RichText.SIZE + label.size() * LABEL_LEADING;
    }

    /**
     * Draws the frame with what is in it.
     *
     * @param xMin at its left edge, in the unit of the curves
     * @param xMax at its right edge
     * @param xTicks in another unit
     * @param unit of the ticks in that of the curves
     */
    void draw(Graphics2D g, Rectangle2D frame, double xMin, double xMax, Ticks xTicks, double unit) {
        Place place = new Place(frame, xMin, xMax);
        drawGrid(
                g,
                frame,
                xTicks.values().stream().mapToDouble(x -> place.x(x * unit)).toArray());
        Shape clip = g.getClip();
        g.clip(frame);
        for (Curve curve : curves) {
            drawCurve(g, curve, place);
        }
        g.setClip(clip);
        g.setColor(Canvas.INK);
        g.setStroke(Canvas.stroke(1.5));
        g.draw(frame);
        curves.forEach(curve -> drawDots(g, curve, place));
        g.setColor(Canvas.INK);
        double half = RichText.digitHeight(RichText.SMALL) / 2;
        for (int k = 0; k < ticks.values().size(); k++) {
            double y = y(frame, ticks.values().get(k));
            g.draw(new Line2D.Double(frame.getMinX() - TICK, y, frame.getMinX(), y));
            RichText.drawRight(g, ticks.labels().get(k), RichText.SMALL, frame.getMinX() - TICK - 8, y + half);
        }
        double base = frame.getMinX() - leftRoom() + 0.9 * RichText.SIZE;
        for (String line : label) {
            RichText.drawUpward(g, line, RichText.SMALL, base, frame.getCenterY());
            base += LABEL_LEADING;
        }
    }

    private static void drawCurve(Graphics2D g, Curve curve, Place place) {
        if (!curve.line) {
            return;
        }
        g.setStroke(Dashes.stroke(curve.pen.dashes, CURVE));
        if (curve.envelope != null) {
            Color colour = curve.pen.colour;
            g.setColor(new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), BAND_OPACITY));
            g.fill(curve.envelope.band(place));
            g.setColor(colour);
            g.draw(path(curve.envelope.x(), curve.envelope.mean(), place));
            return;
        }
        g.setColor(curve.pen.colour);
        g.draw(path(curve.x, curve.y, place));
    }

    /** Where values are in a frame. */
    final class Place {
        private final Rectangle2D frame;
        private final double xMin;
        private final double xMax;

        private Place(Rectangle2D frame, double xMin, double xMax) {
            this.frame = frame;
            this.xMin = xMin;
            this.xMax = xMax;
        }

        double x(double value) {
            return frame.getMinX() + frame.getWidth() * (value - xMin) / (xMax - xMin);
        }

        double y(double value) {
            return Chart.this.y(frame, value);
        }
    }

    private void drawGrid(Graphics2D g, Rectangle2D frame, double... upright) {
        Path2D grid = new Path2D.Double();
        for (double value : ticks.values()) {
            grid.moveTo(frame.getMinX(), y(frame, value));
            grid.lineTo(frame.getMaxX(), y(frame, value));
        }
        for (double x : upright) {
            grid.moveTo(x, frame.getMinY());
            grid.lineTo(x, frame.getMaxY());
        }
        g.setColor(GRID);
        g.setStroke(Canvas.stroke(1));
        g.draw(grid);
    }

    private static Path2D path(double[] x, double[] y, Place place) {
        Path2D path = new Path2D.Double();
        boolean drawing = false;
        for (int k = 0; k < y.length; k++) {
            boolean there = Double.isFinite(y[k]);
            if (there && !drawing) {
                path.moveTo(place.x(x[k]), place.y(y[k]));
            }
            if (there) {
                path.lineTo(place.x(x[k]), place.y(y[k]));
            }
            drawing = there;
        }
        return path;
    }

    private static void drawDots(Graphics2D g, Curve curve, Place place) {
        g.setColor(curve.pen.colour);
        for (int k = 0; k < curve.y.length && curve.dots > 0; k++) {
            if (Double.isFinite(curve.y[k])) {
                g.fill(new Ellipse2D.Double(
                        place.x(curve.x[k]) - curve.dots / 2,
                        place.y(curve.y[k]) - curve.dots / 2,
                        curve.dots,
                        curve.dots));
            }
        }
    }

    private double y(Rectangle2D frame, double value) {
        return frame.getMaxY() - frame.getHeight() * (value - min) / (max - min);
    }

    /** What the legend has. */
    List<Entry> legend() {
        return curves.stream()
                .filter(curve -> !curve.name.isEmpty())
                .map(curve ->
                        new Entry(curve.envelope == null ? curve.name : curve.name + ENVELOPE, curve.pen, curve.line))
                .toList();
    }

    /** Above the frame, at its right end. */
    void drawLegend(Graphics2D g, Rectangle2D frame) {
        double right = frame.getMaxX();
        for (int k = legend().size() - 1; k >= 0; k--) {
            Entry entry = legend().get(k);
            entry.draw(g, right - entry.width(), frame.getMinY() - 10);
            right -= entry.width() + ENTRY_GAP;
        }
    }
}
