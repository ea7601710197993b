package dev.frond.plot;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.stream.Stream;

/**
 * The colours of the fronts of earlier times.
 *
 * @param end the latest time, s
 */
record TrailKey(double end) {
    static final double HEIGHT = 1.7 * RichText.SIZE;
    private static final double LENGTH = 160;
    private static final double THICKNESS = 16;
    private static final double GAP = 12;
    /** The last colour: lighter ones do not stand out from the lithium. */
    private static final double LAST = 0.9;

    static TrailKey of(Stream<FrontLine> fronts) {
        return new TrailKey(fronts.mapToDouble(FrontLine::time).max().orElse(0));
    }

    boolean isShown() {
        return end > 0;
    }

    Color colour(double time, ColourMap colours) {
        return new Color(colours.rgb(LAST * time / end));
    }

    double width() {
        return LENGTH + 3 * GAP + RichText.width(start() + stop(), RichText.PLAIN);
    }

    private static String start() {
        return "fronts from 0";
    }

    private String stop() {
        return "to " + Measures.time(end);
    }

    void draw(Surface surface, ColourMap colours, double left, double middle) {
        Graphics2D g = surface.graphics();
        double base = middle + RichText.digitHeight(RichText.PLAIN) / 2;
        g.setColor(surface.theme().ink());
        RichText.draw(g, start(), RichText.PLAIN, left, base);
        double bar = left + RichText.width(start(), RichText.PLAIN) + GAP;
        RichText.draw(g, stop(), RichText.PLAIN, bar + LENGTH + GAP, base);
        for (int k = 0; k < LENGTH; k++) {
            g.setColor(colour(end * (k + 0.5) / LENGTH, colours));
            g.fill(new Rectangle2D.Double(bar + k, middle - THICKNESS / 2, LENGTH - k, THICKNESS));
        }
        g.setColor(surface.theme().ink());
        g.setStroke(Canvas.stroke(1.5));
        g.draw(new Rectangle2D.Double(bar, middle - THICKNESS / 2, LENGTH, THICKNESS));
    }
}
