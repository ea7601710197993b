package dev.frond.plot;

import dev.frond.plot.flow.Window;
import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;

/** A bar of a round length near a fifth of the window's width, with its length beside it. */
final class ScaleBar {
    static final double HEIGHT = 40;
    private static final double SHARE = 0.2;
    private static final float THICKNESS = 6;
    private static final double GAP = 14;

    private ScaleBar() {}

    /** m. */
    static double length(Window window) {
        return Measures.nice(SHARE * window.width());
    }

    static String label(Window window) {
        return Measures.length(length(window));
    }

    /** Design units, with the label. */
    static double width(Viewport view) {
        return view.scale() * length(view.window()) + GAP + RichText.width(label(view.window()), RichText.PLAIN);
    }

    static void draw(Surface surface, Viewport view, double left, double middle) {
        double right = left + view.scale() * length(view.window());
        Graphics2D g = surface.graphics();
        g.setColor(surface.theme().ink());
        g.setStroke(new BasicStroke(THICKNESS, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
        g.draw(new Line2D.Double(left, middle, right, middle));
        double base = middle + RichText.digitHeight(RichText.PLAIN) / 2;
        RichText.draw(g, label(view.window()), RichText.PLAIN, right + GAP, base);
    }
}
