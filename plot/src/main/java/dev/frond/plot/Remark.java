package dev.frond.plot;

import java.awt.Graphics2D;
import java.util.List;

/** Small text in lines, in design units. */
record Remark(List<String> lines) {
    static final Remark NONE = new Remark(List.of());
    private static final double LEADING = 1.2 * RichText.SIZE;

    Remark {
        lines = List.copyOf(lines);
    }

    /** In lines of at most {@code length}; none of empty text. */
    static Remark wrapped(String text, double length) {
        return new Remark(RichText.wrapped(text, RichText.SMALL, length));
    }

    /** Of its longest line. */
    double width() {
        return lines.stream()
                .mapToDouble(line -> RichText.width(line, RichText.SMALL))
                .max()
                .orElse(0);
    }

    double height() {
        return lines.size() * LEADING;
    }

    /** Lines below {@code top}, which end at {@code right}. */
    void drawRight(Surface surface, double right, double top) {
        draw(surface, top, (g, line, base) -> RichText.drawRight(g, line, RichText.SMALL, right, base));
    }

    /** Lines below {@code top}, with their middles at {@code centre}. */
    void drawCentred(Surface surface, double centre, double top) {
        draw(surface, top, (g, line, base) -> RichText.drawCentred(g, line, RichText.SMALL, centre, base));
    }

    private interface Line {
        void draw(Graphics2D g, String text, double base);
    }

    private void draw(Surface surface, double top, Line drawn) {
        Graphics2D g = surface.graphics();
        g.setColor(surface.theme().ink());
        for (int k = 0; k < lines.size(); k++) {
            drawn.draw(g, lines.get(k), top + (k + 1) * LEADING);
        }
    }
}
