package dev.frond.plot;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** A colour scale with ticks, label and unit; an end is pointed when values lie beyond it. */
final class ColourBar {
    static final double THICKNESS = 30;
    static final double POINT = 24;
    private static final double TICK = 8;
    private static final double GAP = 8;
    private static final int UPRIGHT_INTERVALS = 8;
    private static final int LYING_INTERVALS = 6;

    private final Field field;
    private final ValueRange range;
    private final Ticks ticks;

    /** Which ends are pointed. */
    enum Beyond {
        NEITHER,
        LOWER,
        UPPER,
        BOTH;

        /** The ends beyond which there is a value in a window, by more than a thousandth of the scale. */
        static Beyond of(Field field, ValueRange range, Iterable<Panel> panels) {
            double slack = 1e-3 * (range.max() - range.min());
            boolean lower = false;
            boolean upper = false;
            for (Panel panel : panels) {
                double[] values = field.nodal(panel.snapshot());
                double[] xy = panel.snapshot().mesh().coordinates().xy();
                for (int n = 0; n < values.length; n++) {
                    if (panel.window().contains(xy[2 * n], xy[2 * n + 1])) {
                        lower |= values[n] < range.min() - slack;
                        upper |= values[n] > range.max() + slack;
                    }
                }
            }
            if (lower) {
                return upper ? BOTH : LOWER;
            }
            return upper ? UPPER : NEITHER;
        }

        /** Length of the point at the lower end. */
        double lowerPoint() {
            return this == LOWER || this == BOTH ? POINT : 0;
        }

        /** Length of the point at the upper end. */
        double upperPoint() {
            return this == UPPER || this == BOTH ? POINT : 0;
        }
    }

    ColourBar(Field field, ValueRange range) {
        this.field = field;
        this.range = range;
        this.ticks = ticks(UPRIGHT_INTERVALS);
    }

    private Ticks ticks(int intervals) {
        return Ticks.between(range.min() * field.displayFactor(), range.max() * field.displayFactor(), intervals);
    }

    /** As many ticks as leave room between their labels on a lying bar. */
    private Ticks lyingTicks(double length) {
        for (int intervals = LYING_INTERVALS; intervals > 1; intervals--) {
            Ticks candidate = ticks(intervals);
            List<Double> values = candidate.values();
            if (values.size() < 2
                    || along(values.get(1), length) - along(values.get(0), length)
                            >= labelWidth(candidate) + RichText.SIZE) {
                return candidate;
            }
        }
        return ticks(1);
    }

    String label() {
        return field.symbol() + "  (" + ticks.units(field.units()) + ")";
    }

    /** Width of an upright bar with its labels. */
    double uprightWidth() {
        return THICKNESS + TICK + GAP + labelWidth(ticks) + GAP + 1.5 * RichText.SIZE;
    }

    /** Height of a lying bar with its labels. */
    static double lyingHeight() {
        return THICKNESS + TICK + GAP + 2.7 * RichText.SIZE;
    }

    void drawUpright(Graphics2D g, double left, double top, double height, Beyond beyond) {
        Graphics2D turned = (Graphics2D) g.create();
        turned.translate(left, top + height);
        turned.rotate(-Math.PI / 2);
        drawBar(turned, height, ticks, beyond);
        turned.dispose();
        double half = RichText.digitHeight(RichText.PLAIN) / 2;
        for (int k = 0; k < ticks.labels().size(); k++) {
            double y = top + height - along(ticks.values().get(k), height);
            RichText.draw(g, ticks.labels().get(k), RichText.PLAIN, left + THICKNESS + TICK + GAP, y + half);
        }
        double labelBase = left + uprightWidth() - 0.35 * RichText.SIZE;
        RichText.drawUpward(g, label(), RichText.PLAIN, labelBase, top + height / 2);
    }

    void drawLying(Graphics2D g, double left, double top, double width, Beyond beyond) {
        Ticks fitting = lyingTicks(width);
        Graphics2D moved = (Graphics2D) g.create();
        moved.translate(left, top);
        drawBar(moved, width, fitting, beyond);
        moved.dispose();
        double base = top + THICKNESS + TICK + GAP + RichText.digitHeight(RichText.PLAIN);
        for (int k = 0; k < fitting.labels().size(); k++) {
            double x = left + along(fitting.values().get(k), width);
            RichText.drawCentred(g, fitting.labels().get(k), RichText.PLAIN, x, base);
        }
        RichText.drawCentred(g, label(), RichText.PLAIN, left + width / 2, base + 1.5 * RichText.SIZE);
    }

    /** From (0, 0) to the right, ticks below. */
    private void drawBar(Graphics2D g, double length, Ticks shown, Beyond beyond) {
        int pieces = (int) Math.ceil(4 * length);
        for (int k = 0; k < pieces; k++) {
            g.setColor(new Color(ColourMap.rgb((k + 0.5) / pieces)));
            // overlapping pieces: no background between them
            double overlap = k + 1 < pieces ? 1 : 0;
            g.fill(new Rectangle2D.Double(k * length / pieces, 0, length / pieces + overlap, THICKNESS));
        }
        Path2D outline = new Path2D.Double();
        outline.moveTo(0, 0);
        outline.lineTo(length, 0);
        if (beyond.upperPoint() > 0) {
            fillPoint(g, length, length + POINT, ColourMap.rgb(1));
            outline.lineTo(length + POINT, THICKNESS / 2);
        }
        outline.lineTo(length, THICKNESS);
        outline.lineTo(0, THICKNESS);
        if (beyond.lowerPoint() > 0) {
            fillPoint(g, 0, -POINT, ColourMap.rgb(0));
            outline.lineTo(-POINT, THICKNESS / 2);
        }
        outline.closePath();
        g.setColor(Canvas.INK);
        g.setStroke(Canvas.stroke(1.5));
        g.draw(outline);
        Path2D marks = new Path2D.Double();
        for (double value : shown.values()) {
            marks.moveTo(along(value, length), THICKNESS);
            marks.lineTo(along(value, length), THICKNESS + TICK);
        }
        g.draw(marks);
    }

    private static void fillPoint(Graphics2D g, double base, double tip, int rgb) {
        Path2D point = new Path2D.Double();
        point.moveTo(base, 0);
        point.lineTo(tip, THICKNESS / 2);
        point.lineTo(base, THICKNESS);
        point.closePath();
        g.setColor(new Color(rgb));
        g.fill(point);
    }

    private double along(double displayed, double length) {
        return length * range.share(displayed / field.displayFactor());
    }

    private static double labelWidth(Ticks ticks) {
        double width = 0;
        for (String label : ticks.labels()) {
            width = Math.max(width, RichText.width(label, RichText.PLAIN));
        }
        return width;
    }
}
