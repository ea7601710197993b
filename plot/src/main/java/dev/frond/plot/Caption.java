package dev.frond.plot;

import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;

/** A bold title at the left and a note at the right end of its line, or below it when they do not fit on one. */
final class Caption {
    private static final double LEADING = 1.3 * RichText.SIZE;
    private static final double GAP = 30;

    private static final double LETTER_GAP = 14;

    private final String letter;
    private final List<String> title;
    private final double width;
    private final boolean oneLine;
    private final boolean isEmpty;

    /**
     * Places for a title and notes.
     *
     * @param letter in front of all, or empty
     * @param title may be empty
     * @param widest of the notes that {@link #draw} may be given
     * @param room width that a title which does not fit into {@code width} may take
     */
    Caption(String letter, String title, String widest, double width, double room) {
        this.letter = letter;
        this.width = width;
        this.isEmpty = letter.isEmpty() && title.isEmpty() && widest.isEmpty();
        double together =
                letterWidth() + RichText.width(title, RichText.BOLD) + GAP + RichText.width(widest, RichText.PLAIN);
        this.oneLine = together <= width;
        this.title = oneLine
                ? List.of(title)
                : new ArrayList<>(RichText.wrapped(title, RichText.BOLD, room - letterWidth()));
    }

    boolean isEmpty() {
        return isEmpty;
    }

    private double letterWidth() {
        return letter.isEmpty() ? 0 : RichText.width(letter, RichText.BOLD) + LETTER_GAP;
    }

    double height() {
        return isEmpty ? 0 : LEADING * (oneLine ? 1 : title.size() + 1) + 10;
    }

    /** @param bottom of the caption, where the picture begins */
    void draw(Surface surface, String note, double left, double bottom) {
        Graphics2D g = surface.graphics();
        g.setColor(surface.theme().ink());
        double base = bottom - height() + RichText.SIZE;
        RichText.draw(g, letter, RichText.BOLD, left, base);
        double start = left + letterWidth();
        for (String line : title) {
            RichText.draw(g, line, RichText.BOLD, start, base);
            base += LEADING;
        }
        if (oneLine && title.get(0).isEmpty()) {
            RichText.draw(g, note, RichText.PLAIN, start, base - LEADING);
        } else if (oneLine) {
            RichText.drawRight(g, note, RichText.PLAIN, left + width, base - LEADING);
        } else {
            RichText.draw(g, note, RichText.PLAIN, left, base);
        }
    }
}
