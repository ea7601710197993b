package dev.frond.plot;

import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;

/**
 * A letter, a bold title, and a note at the right end of their line, or below when they do not fit on one. Without a title the note
 * stands beside the letter.
 */
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
        this.oneLine = width(letter, title, widest) <= width;
        this.title = oneLine || title.isEmpty()
                ? List.of(title)
                : new ArrayList<>(RichText.wrapped(title, RichText.BOLD, room - letterWidth(letter)));
    }

    /** What a letter, a title and a note take on one line. */
    static double width(String letter, String title, String note) {
        double before = letterWidth(letter) + (title.isEmpty() ? 0 : RichText.width(title, RichText.BOLD) + GAP);
        return before + RichText.width(note, RichText.PLAIN);
    }

    boolean isEmpty() {
        return isEmpty;
    }

    private static double letterWidth(String letter) {
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
        double start = left + letterWidth(letter);
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
