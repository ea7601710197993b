package dev.frond.io.image;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** A colour scale with ticks, label and unit; an end is pointed when values lie beyond it. */
final class ColourBar {
    static final double THICKNESS = 30;
    private static final double POINT = 24;
    private static final double TICK = 8;
    private static final double GAP = 8;
    private static final int INTERVALS = 6;

    private final Field field;
    private final ValueRange range;
    private final Ticks ticks;

    /** Which ends are pointed. */
    enum Beyond {
        NEITHER,
        LOWER,
        UPPER,
        BOTH
    }

    ColourBar(Field field, ValueRange range) {
        this.field = field;
        this.range = range;
        this.ticks = Ticks.between(range.min() * field.displayFactor(), range.max() * field.displayFactor(), INTERVALS);
    }

    String label() {
        return field.symbol() + "  (" + ticks.units(field.units()) + ")";
    }

    /** Width of an upright bar with its labels. */
    double uprightWidth() {
        return THICKNESS + TICK + GAP + labelWidth() + GAP + 1.5 * RichText.SIZE;
    }

    /** Height of a lying bar with its labels. */
    static double lyingHeight() {
        return THICKNESS + TICK + GAP + 2.7 * RichText.SIZE;
    }

    void drawUpright(Graphics2D g, double left, double top, double height, Beyond beyond) {
        Graphics2D turned = (Graphics2D) g.create();
        turned.translate(left, top + height);
        turned.rotate(-Math.PI / 2);
        drawBar(turned, height, beyond);
        turned.dispose();
        double half = RichText.digitHeight(RichText.PLAIN) / 2;
        for (int k = 0; k < ticks.labels().size(); k++) {
            double y = top + height - along(k, height);
            RichText.draw(g, ticks.labels().get(k), RichText.PLAIN, left + THICKNESS + TICK + GAP, y + half);
        }
        double labelBase = left + uprightWidth() - 0.35 * RichText.SIZE;
        RichText.drawUpward(g, label(), RichText.PLAIN, labelBase, top + height / 2);
    }

    void drawLying(Graphics2D g, double left, double top, double width, Beyond beyond) {
        Graphics2D moved = (Graphics2D) g.create();
        moved.translate(left, top);
        drawBar(moved, width, beyond);
        moved.dispose();
        double base = top + THICKNESS + TICK + GAP + RichText.digitHeight(RichText.PLAIN);
        for (int k = 0; k < ticks.labels().size(); k++) {
            RichText.drawCentred(g, ticks.labels().get(k), RichText.PLAIN, left + along(k, width), base);
        }
        RichText.drawCentred(g, label(), RichText.PLAIN, left + width / 2, base + 1.5 * RichText.SIZE);
    }

    /** From (0, 0) to the right, ticks below. */
    private void drawBar(Graphics2D g, double length, Beyond beyond) {
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
        if (beyond == Beyond.UPPER || beyond == Beyond.BOTH) {
            fillPoint(g, length, length + POINT, ColourMap.rgb(1));
            outline.lineTo(length + POINT, THICKNESS / 2);
        }
        outline.lineTo(length, THICKNESS);
        outline.lineTo(0, THICKNESS);
        if (beyond == Beyond.LOWER || beyond == Beyond.BOTH) {
            fillPoint(g, 0, -POINT, ColourMap.rgb(0));
            outline.lineTo(-POINT, THICKNESS / 2);
        }
        outline.closePath();
        g.setColor(Canvas.INK);
        g.setStroke(Canvas.stroke(1.5));
        g.draw(outline);
        Path2D marks = new Path2D.Double();
        for (int k = 0; k < ticks.values().size(); k++) {
            marks.moveTo(along(k, length), THICKNESS);
            marks.lineTo(along(k, length), THICKNESS + TICK);
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

    private double along(int tick, double length) {
        return length * range.share(ticks.values().get(tick) / field.displayFactor());
    }

    private double labelWidth() {
        double width = 0;
        for (String label : ticks.labels()) {
            width = Math.max(width, RichText.width(label, RichText.PLAIN));
        }
        return width;
    }
}
