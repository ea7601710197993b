package dev.frond.plot;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Which cells of a heat map came to which end: all but the usual one hatched, each in its own direction, with a key. */
final class HeatMapOutcomes {
    /** The end that is not hatched. */
    private static final String USUAL = "finished";

    private static final double SPACING = 16;
    private static final double SWATCH_WIDTH = 44;
    private static final double SWATCH_HEIGHT = 24;
    private static final double GAP = 8;
    private static final double ENTRY_GAP = 26;
    /** Directions of the lines, one per outcome. */
    private static final double[][] DIRECTIONS = {{1, -1}, {1, 1}, {0, 1}, {1, 0}};

    private final String[][] outcomes;
    private final List<String> hatched;

    /** @param outcomes by place up, then across */
    HeatMapOutcomes(String[][] outcomes) {
        this.outcomes = Arrays.stream(outcomes).map(String[]::clone).toArray(String[][]::new);
        List<String> all =
                Arrays.stream(outcomes).flatMap(Stream::of).distinct().sorted().toList();
        this.hatched = all.size() == 1
                ? List.of()
                : all.stream().filter(word -> !word.equals(USUAL)).toList();
    }

    /** The rectangle of a cell, by its places across and up. */
    interface Cells {
        Rectangle2D at(int across, int up);
    }

    /** Hatches the cells, and draws thick lines between those of different outcome. */
    void draw(Graphics2D g, Cells cells) {
        for (int k = 0; k < hatched.size(); k++) {
            Area area = new Area();
            for (int j = 0; j < outcomes.length; j++) {
                addRow(j, hatched.get(k), cells, area);
            }
            hatch(g, area, k);
        }
        Path2D lines = boundary(cells);
        stroke(g, lines, 9, Color.WHITE);
        stroke(g, lines, 4.5, Canvas.INK);
    }

    /** The cells of a row with an outcome, those beside each other as one: unions of thousands of shapes take minutes. */
    private void addRow(int j, String outcome, Cells cells, Area area) {
        int count = outcomes[j].length;
        for (int i = 0; i < count; i++) {
            int first = i;
            while (i < count && outcomes[j][i].equals(outcome)) {
                i++;
            }
            if (i > first) {
                area.add(new Area(cells.at(first, j).createUnion(cells.at(i - 1, j))));
            }
        }
    }

    private Path2D boundary(Cells cells) {
        Path2D lines = new Path2D.Double();
        for (int j = 0; j < outcomes.length; j++) {
            for (int i = 0; i < outcomes[j].length; i++) {
                Rectangle2D cell = cells.at(i, j);
                if (i > 0 && !outcomes[j][i].equals(outcomes[j][i - 1])) {
                    lines.append(
                            new Line2D.Double(cell.getMinX(), cell.getMinY(), cell.getMinX(), cell.getMaxY()), false);
                }
                if (j > 0 && !outcomes[j][i].equals(outcomes[j - 1][i])) {
                    lines.append(
                            new Line2D.Double(cell.getMinX(), cell.getMaxY(), cell.getMaxX(), cell.getMaxY()), false);
                }
            }
        }
        return lines;
    }

    /** Lines that show on every colour, at the same places of the picture in all cells. */
    private static void hatch(Graphics2D g, Shape area, int kind) {
        double[] along = DIRECTIONS[kind % DIRECTIONS.length];
        double length = Math.hypot(along[0], along[1]);
        double dx = along[0] / length;
        double dy = along[1] / length;
        Rectangle2D bounds = area.getBounds2D();
        double half = Math.hypot(bounds.getWidth(), bounds.getHeight()) / 2;
        double middle = -dy * bounds.getCenterX() + dx * bounds.getCenterY();
        double centre = dx * bounds.getCenterX() + dy * bounds.getCenterY();
        Path2D lines = new Path2D.Double();
        for (double k = Math.ceil((middle - half) / SPACING); k * SPACING <= middle + half; k++) {
            double across = k * SPACING;
            lines.moveTo(dx * (centre - half) - dy * across, dy * (centre - half) + dx * across);
            lines.lineTo(dx * (centre + half) - dy * across, dy * (centre + half) + dx * across);
        }
        Shape clip = g.getClip();
        g.clip(area);
        stroke(g, lines, 2.6, Color.WHITE);
        stroke(g, lines, 1.2, Canvas.INK);
        g.setClip(clip);
    }

    private static void stroke(Graphics2D g, Path2D lines, double width, Color colour) {
        g.setStroke(Canvas.stroke(width));
        g.setColor(colour);
        g.draw(lines);
        g.setColor(Canvas.INK);
        g.setStroke(Canvas.stroke(1.5));
    }

    /** What the hatchings mean, from {@code left} on the base line {@code base}. */
    void drawKey(Graphics2D g, double left, double base) {
        if (hatched.isEmpty()) {
            RichText.draw(g, "all jobs: " + outcomes[0][0], RichText.SMALL, left, base);
            return;
        }
        double x = left;
        for (int k = 0; k < hatched.size(); k++) {
            double top = base - (SWATCH_HEIGHT + RichText.digitHeight(RichText.SMALL)) / 2;
            Rectangle2D swatch = new Rectangle2D.Double(x, top, SWATCH_WIDTH, SWATCH_HEIGHT);
            hatch(g, swatch, k);
            g.draw(swatch);
            x += SWATCH_WIDTH + GAP;
            RichText.draw(g, hatched.get(k), RichText.SMALL, x, base);
            x += RichText.width(hatched.get(k), RichText.SMALL) + ENTRY_GAP;
        }
    }
}
