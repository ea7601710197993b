package dev.frond.plot;

import java.awt.BasicStroke;

/** Strokes of one width that are told apart without colour. */
final class Dashes {
    private static final float[][] PATTERNS = {{}, {14, 9}, {3, 9}, {14, 9, 3, 9}};

    private Dashes() {}

    /** The {@code number}-th, counted from 0, which is a whole line; after the fourth they come again. */
    static BasicStroke stroke(int number, double width) {
        float[] pattern = PATTERNS[number % PATTERNS.length];
        return pattern.length == 0
                ? Canvas.stroke(width)
                : new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, pattern, 0);
    }
}
