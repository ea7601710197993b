package dev.frond;

import dev.frond.LayeredDrawing.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** SVG of layered drawings, side by side; the same graphs give the same bytes. Lengths in pixels. */
final class ArchitecturePicture {
    private static final int MARGIN = 20;
    private static final int TITLE = 40;
    /** Widths of a letter, on the generous side: a reader's font may be wider than ours. */
    private static final double NAME_LETTER = 8.8;

    private static final double CAPTION_LETTER = 6.6;
    private static final int PADDING = 18;

    private record Panel(String title, LayeredDrawing drawing) {
        int width() {
            return Math.max(drawing.width(), (int) Math.ceil(title.length() * NAME_LETTER)) + 2 * MARGIN;
        }

        int height() {
            return drawing.height() + TITLE + 2 * MARGIN;
        }
    }

    private final Map<String, String> captions;
    private final List<List<Panel>> rows = new ArrayList<>();

    /** @param captions by name, what stands in a box below it */
    ArchitecturePicture(Map<String, String> captions) {
        this.captions = captions;
        rows.add(new ArrayList<>());
    }

    ArchitecturePicture panel(String title, ImportGraph graph) {
        rows.get(rows.size() - 1).add(new Panel(title, new LayeredDrawing(graph.reduced(), this::boxWidth)));
        return this;
    }

    ArchitecturePicture nextRow() {
        rows.add(new ArrayList<>());
        return this;
    }

    private int boxWidth(String name) {
        double name_ = label(name).length() * NAME_LETTER;
        return (int) Math.ceil(Math.max(name_, captions.getOrDefault(name, "").length() * CAPTION_LETTER)) + PADDING;
    }

    private static String label(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    String svg() {
        int width = rows.stream()
                        .mapToInt(row -> row.stream()
                                .mapToInt(panel -> panel.width() + MARGIN)
                                .sum())
                        .max()
                        .orElse(0)
                + MARGIN;
        StringBuilder body = new StringBuilder();
        int y = MARGIN;
        for (List<Panel> row : rows) {
            int height = row.stream().mapToInt(Panel::height).max().orElse(0);
            int x = MARGIN;
            for (Panel panel : row) {
                draw(panel, x, y, height, body);
                x += panel.width() + MARGIN;
            }
            y += height + MARGIN;
        }
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" width="%d" height="%d">
                <style>
                text {font-family: "DejaVu Sans", Verdana, sans-serif; font-size: 11px; text-anchor: middle; fill: #333}
                .name {font-size: 13px; font-weight: bold; fill: #123}
                .title {font-size: 15px; font-weight: bold; text-anchor: start; fill: #123}
                .panel {fill: #fff; stroke: #bbb}
                .box {fill: #e4eef7; stroke: #557}
                .internal {fill: #f2f2f2; stroke: #999}
                .arrow {fill: none; stroke: #667; stroke-width: 1.4}
                </style>
                <defs><marker id="tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" orient="auto"
                markerUnits="userSpaceOnUse"><path d="M0 0 L8 4 L0 8 Z" fill="#667"/></marker></defs>
                <rect width="%d" height="%d" fill="#fff"/>
                %s</svg>
                """.formatted(width, y, width, y, width, y, body);
    }

    private void draw(Panel panel, int x, int y, int height, StringBuilder out) {
        LayeredDrawing drawing = panel.drawing;
        out.append("<rect class=\"panel\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"6\"/>\n"
                .formatted(x, y, panel.width(), height));
        out.append("<text class=\"title\" x=\"%d\" y=\"%d\">%s</text>\n".formatted(x + MARGIN, y + 30, panel.title));
        int left = x + (panel.width() - drawing.width()) / 2;
        out.append("<g transform=\"translate(%d %d)\">\n".formatted(left, y + height - MARGIN - drawing.height()));
        drawing.boxes().forEach(box -> box.below.forEach(first -> arrow(drawing, box, first, out)));
        drawing.boxes().forEach(box -> box(box, drawing.top(box), out));
        out.append("</g>\n");
    }

    private void box(Place box, int y, StringBuilder out) {
        int x = (int) box.x;
        String style = box.name.contains(".internal") ? "box internal" : "box";
        out.append("<rect class=\"%s\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"5\"/>\n"
                .formatted(style, x - box.width / 2, y, box.width, LayeredDrawing.BOX_HEIGHT));
        out.append("<text class=\"name\" x=\"%d\" y=\"%d\">%s</text>\n".formatted(x, y + 20, label(box.name)));
        out.append("<text x=\"%d\" y=\"%d\">%s</text>\n".formatted(x, y + 36, captions.getOrDefault(box.name, "")));
    }

    private static void arrow(LayeredDrawing drawing, Place from, Place first, StringBuilder out) {
        out.append("<path class=\"arrow\" d=\"%s\" marker-end=\"url(#tip)\"/>\n".formatted(path(drawing, from, first)));
    }

    /** From the lower edge of a box to the upper edge of another, straight down through the layers between. */
    private static String path(LayeredDrawing drawing, Place from, Place first) {
        int x = port(from, from.below, first);
        int y = drawing.top(from) + LayeredDrawing.BOX_HEIGHT;
        StringBuilder path = new StringBuilder("M" + x + " " + y);
        Place upper = from;
        Place next = first;
        while (true) {
            int toX = next.isBox() ? port(next, next.above, upper) : (int) next.x;
            int toY = drawing.top(next);
            int middle = (y + toY) / 2;
            path.append(" C%d %d %d %d %d %d".formatted(x, middle, toX, middle, toX, toY));
            if (next.isBox()) {
                return path.toString();
            }
            x = toX;
            y = toY + LayeredDrawing.BOX_HEIGHT;
            path.append(" V" + y);
            upper = next;
            next = next.below.get(0);
        }
    }

    /** Where an arrow meets a box: the arrows at one edge share its middle half, in the order of their other ends. */
    private static int port(Place box, List<Place> others, Place other) {
        List<Place> sorted = others.stream()
                .sorted(Comparator.comparingDouble((Place place) -> place.x))
                .toList();
        double share = (sorted.indexOf(other) + 0.5) / sorted.size() - 0.5;
        return (int) Math.rint(box.x + share * box.width / 2);
    }
}
