package dev.frond.plot;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.util.ArrayList;
import java.util.List;

/**
 * Text with sub- and superscripts, {@code N_{Li}} and {@code 10^{−6}}, drawn as filled outlines so that it does not
 * depend on hinting.
 */
final class RichText {
    static final float SIZE = 26;
    static final Font PLAIN = new Font(Font.SANS_SERIF, Font.PLAIN, 1).deriveFont(SIZE);
    static final Font BOLD = PLAIN.deriveFont(Font.BOLD);
    static final Font SMALL = PLAIN.deriveFont(22f);

    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);
    private static final float SCRIPT_SIZE = 0.7f;
    private static final double RIM = 7;
    private static final double SUBSCRIPT_DROP = 0.22;
    private static final double SUPERSCRIPT_RISE = 0.36;

    private RichText() {}

    private record Run(String text, int level) {}

    static double width(String text, Font font) {
        double width = 0;
        for (Run run : runs(text)) {
            width += advance(glyphs(run, font));
        }
        return width;
    }

    /** Height of a digit above the base line. */
    static double digitHeight(Font font) {
        return font.createGlyphVector(CONTEXT, "0").getVisualBounds().getHeight();
    }

    /** Draws from {@code x} to the right, on the base line {@code y}. */
    static void draw(Graphics2D g, String text, Font font, double x, double y) {
        double pen = x;
        for (Run run : runs(text)) {
            GlyphVector glyphs = glyphs(run, font);
            double rise = run.level < 0 ? -SUBSCRIPT_DROP : run.level * SUPERSCRIPT_RISE;
            g.fill(glyphs.getOutline((float) pen, (float) (y - rise * font.getSize2D())));
            pen += advance(glyphs);
        }
    }

    /** Centred, with a rim in the colour of the ground that takes away what lies below. */
    static void drawOn(Color ground, Graphics2D g, String text, Font font, double centre, double y) {
        double left = centre - width(text, font) / 2;
        Color ink = g.getColor();
        g.setColor(ground);
        g.setStroke(Canvas.stroke(RIM));
        g.draw(font.createGlyphVector(CONTEXT, text).getOutline((float) left, (float) y));
        g.setColor(ink);
        draw(g, text, font, left, y);
    }

    static void drawRight(Graphics2D g, String text, Font font, double right, double y) {
        draw(g, text, font, right - width(text, font), y);
    }

    static void drawCentred(Graphics2D g, String text, Font font, double centre, double y) {
        draw(g, text, font, centre - width(text, font) / 2, y);
    }

    /** Upward, its middle at {@code y}, on the base line {@code x}. */
    static void drawUpward(Graphics2D g, String text, Font font, double x, double y) {
        Graphics2D turned = (Graphics2D) g.create();
        turned.translate(x, y);
        turned.rotate(-Math.PI / 2);
        drawCentred(turned, text, font, 0, 0);
        turned.dispose();
    }

    /** The text in lines of at most {@code width}, broken between words; a longer word has a line of its own. */
    static List<String> wrapped(String text, Font font, double width) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.strip().split("\\s+", -1)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && width(longer, font) > width) {
                lines.add(line);
                line = word;
            } else {
                line = longer;
            }
        }
        if (!line.isEmpty()) {
            lines.add(line);
        }
        return lines;
    }

    private static double advance(GlyphVector glyphs) {
        return glyphs.getGlyphPosition(glyphs.getNumGlyphs()).getX();
    }

    private static GlyphVector glyphs(Run run, Font font) {
        Font sized = run.level == 0 ? font : font.deriveFont(SCRIPT_SIZE * font.getSize2D());
        return sized.createGlyphVector(CONTEXT, run.text);
    }

    private static List<Run> runs(String text) {
        List<Run> runs = new ArrayList<>();
        int from = 0;
        for (int k = 0; k + 1 < text.length(); k++) {
            char mark = text.charAt(k);
            int end = text.indexOf('}', k);
            if ((mark == '_' || mark == '^') && text.charAt(k + 1) == '{' && end > 0) {
                runs.add(new Run(text.substring(from, k), 0));
                runs.add(new Run(text.substring(k + 2, end), mark == '_' ? -1 : 1));
                from = end + 1;
                k = end;
            }
        }
        runs.add(new Run(text.substring(from), 0));
        runs.removeIf(run -> run.text.isEmpty());
        return runs;
    }
}
