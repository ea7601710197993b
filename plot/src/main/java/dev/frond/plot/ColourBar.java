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
    /** Length of a piece of one colour. */
    private static final double PIECE = 2;

    private static final double GAP = 8;
    private static final int UPRIGHT_INTERVALS = 8;
    private static final int LYING_INTERVALS = 6;

    private final Field field;
    private final ValueRange range;
    private final Beyond beyond;
    private final ColourMap colours;
    private final Ticks ticks;

    ColourBar(Field field, ValueRange range, Beyond beyond, ColourMap colours) {
        this.field = field;
        this.range = range;
        this.beyond = beyond;
        this.colours = colours;
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
        return field.words() + "  (" + ticks.units(field.units()) + ")";
    }

    Beyond beyond() {
        return beyond;
    }

    /** What is said of values beyond the bar, in lines of at most {@code length}; none when there are no such values. */
    Remark remark(double length) {
        return Remark.wrapped(beyond.words(field), length);
    }

    /** Width of an upright bar with its labels. */
    double uprightWidth() {
        return THICKNESS + TICK + GAP + labelWidth(ticks) + GAP + 1.5 * RichText.SIZE;
    }

    /** Height of a lying bar with its labels. */
    double lyingHeight(double length) {
        return THICKNESS + TICK + GAP + 2.7 * RichText.SIZE + remark(length).height();
    }

    /** What the label below a lying bar takes. */
    double lyingTextWidth() {
        return RichText.width(label(), RichText.PLAIN);
    }

    void drawUpright(Surface surface, double left, double top, double height) {
        Graphics2D g = surface.graphics();
        Graphics2D turned = (Graphics2D) g.create();
        turned.translate(left, top + height);
        turned.rotate(-Math.PI / 2);
        drawBar(turned, height, ticks, surface.theme().ink());
        turned.dispose();
        g.setColor(surface.theme().ink());
        double half = RichText.digitHeight(RichText.PLAIN) / 2;
        for (int k = 0; k < ticks.labels().size(); k++) {
            double y = top + height - along(ticks.values().get(k), height);
            RichText.draw(g, ticks.labels().get(k), RichText.PLAIN, left + THICKNESS + TICK + GAP, y + half);
        }
        double labelBase = left + THICKNESS + TICK + GAP + labelWidth(ticks) + GAP + 1.15 * RichText.SIZE;
        RichText.drawUpward(g, label(), RichText.PLAIN, labelBase, top + height / 2);
    }

    void drawLying(Surface surface, double left, double top, double width) {
        Graphics2D g = surface.graphics();
        Ticks fitting = lyingTicks(width);
        Graphics2D moved = (Graphics2D) g.create();
        moved.translate(left, top);
        drawBar(moved, width, fitting, surface.theme().ink());
        moved.dispose();
        g.setColor(surface.theme().ink());
        double base = top + THICKNESS + TICK + GAP + RichText.digitHeight(RichText.PLAIN);
        for (int k = 0; k < fitting.labels().size(); k++) {
            double x = left + along(fitting.values().get(k), width);
            RichText.drawCentred(g, fitting.labels().get(k), RichText.PLAIN, x, base);
        }
        base += 1.5 * RichText.SIZE;
        RichText.drawCentred(g, label(), RichText.PLAIN, left + width / 2, base);
        remark(width).drawCentred(surface, left + width / 2, base);
    }

    /** From (0, 0) to the right, ticks below. */
    private void drawBar(Graphics2D g, double length, Ticks shown, Color ink) {
        if (beyond.upperPoint() > 0) {
            fillPoint(g, length - 1, length + POINT, colours.rgb(1));
        }
        if (beyond.lowerPoint() > 0) {
            fillPoint(g, 1, -POINT, colours.rgb(0));
        }
        int pieces = (int) Math.ceil(length / PIECE);
        for (int k = 0; k < pieces; k++) {
            g.setColor(new Color(colours.rgb((k + 0.5) / pieces)));
            // each to the end, over those before: no background between them
            double start = k * length / pieces;
            g.fill(new Rectangle2D.Double(start, 0, length - start, THICKNESS));
        }
        Path2D outline = new Path2D.Double();
        outline.moveTo(0, 0);
        outline.lineTo(length, 0);
        if (beyond.upperPoint() > 0) {
            outline.lineTo(length + POINT, THICKNESS / 2);
        }
        outline.lineTo(length, THICKNESS);
        outline.lineTo(0, THICKNESS);
        if (beyond.lowerPoint() > 0) {
            outline.lineTo(-POINT, THICKNESS / 2);
        }
        outline.closePath();
        g.setColor(ink);
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
