package dev.frond.plot;

import dev.frond.mesh.geom.Circle;
import dev.frond.mesh.geom.Shape;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.util.List;

/**
 * What the fillers are, below the panels: where they are too small to be written into.
 *
 * @param largest diameter of a disc that a filler holds, m; 0 without fillers
 */
record FillerKey(double largest) {
    static final String NAME = "filler";
    /** Share of a disc's diameter that its name may take. */
    private static final double SHARE = 0.7;

    private static final float SMALLEST = 15;
    private static final double CIRCLE = 24;
    private static final double GAP = 12;
    private static final double BEFORE = 40;

    static FillerKey of(List<Panel> panels) {
        return new FillerKey(panels.stream()
                .flatMap(panel -> panel.snapshot().fillers().stream())
                .mapToDouble(FillerKey::room)
                .max()
                .orElse(0));
    }

    /** Diameter of a disc about its middle that a filler holds, m. */
    static double room(Shape filler) {
        return filler instanceof Circle disc ? 2 * disc.radius() : -2 * filler.distance(filler.x(), filler.y());
    }

    /** The size of text that fits into a disc of so many units; 0 when it would be too small. */
    static float size(double diameter) {
        double fitting = RichText.SIZE * SHARE * diameter / RichText.width(NAME, RichText.PLAIN);
        return fitting < SMALLEST ? 0 : (float) Math.min(RichText.SIZE, fitting);
    }

    boolean isShown(double scale) {
        return largest > 0 && size(scale * largest) == 0;
    }

    static double width() {
        return BEFORE + CIRCLE + GAP + RichText.width(NAME, RichText.PLAIN);
    }

    static void draw(Surface surface, double left, double middle) {
        Graphics2D g = surface.graphics();
        Ellipse2D circle = new Ellipse2D.Double(left + BEFORE, middle - CIRCLE / 2, CIRCLE, CIRCLE);
        g.setColor(surface.theme().filler());
        g.fill(circle);
        g.setColor(surface.theme().fillerEdge());
        g.setStroke(Canvas.stroke(2));
        g.draw(circle);
        g.setColor(surface.theme().ink());
        double base = middle + RichText.digitHeight(RichText.PLAIN) / 2;
        RichText.draw(g, NAME, RichText.PLAIN, left + BEFORE + CIRCLE + GAP, base);
    }
}
