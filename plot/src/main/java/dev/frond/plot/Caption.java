package dev.frond.plot;

import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;

/** A bold title at the left and a note at the right end of its line, or below it when they do not fit on one. */
final class Caption {
    private static final double LEADING = 1.3 * RichText.SIZE;
    private static final double GAP = 30;

    private final List<String> title;
    private final double width;
    private final boolean oneLine;

    /**
     * Places for a title and notes.
     *
     * @param widest of the notes that {@link #draw} may be given
     * @param room width that a title which does not fit into {@code width} may take
     */
    Caption(String title, String widest, double width, double room) {
        this.width = width;
        double together = RichText.width(title, RichText.BOLD) + GAP + RichText.width(widest, RichText.PLAIN);
        this.oneLine = together <= width;
        this.title = oneLine ? List.of(title) : new ArrayList<>(RichText.wrapped(title, RichText.BOLD, room));
    }

    double height() {
        return LEADING * (oneLine ? 1 : title.size() + 1) + 10;
    }

    /** @param bottom of the caption, where the picture begins */
    void draw(Graphics2D g, String note, double left, double bottom) {
        g.setColor(Canvas.INK);
        double base = bottom - height() + RichText.SIZE;
        for (String line : title) {
            RichText.draw(g, line, RichText.BOLD, left, base);
            base += LEADING;
        }
        if (oneLine) {
            RichText.drawRight(g, note, RichText.PLAIN, left + width, base - LEADING);
        } else {
            RichText.draw(g, note, RichText.PLAIN, left, base);
        }
    }
}
