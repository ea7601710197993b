package dev.frond.plot;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A number over two axes, as coloured cells with a scale; thick lines between cells of different outcome. */
public final class HeatMap {
    private static final double MARGIN = 30;
    private static final double SIZE = 720;
    private static final double TICK = 8;
    private static final double GAP = 8;
    private static final double BAR = 30;
    private static final double SAMPLE = 60;
    private static final double OVERLAP = 1;
    private static final double LINE = 1.4 * RichText.SIZE;
    private static final Color NOTHING = new Color(0xc8c8c8);

    private final HeatMapAxis across;
    private final HeatMapAxis up;
    private final double[][] values;
    private final String[][] outcomes;
    private final List<HeatMapContour> contours;
    private final double low;
    private final double high;
    private final Ticks ticks;

    /**
     * A map.
     *
     * @param values by place up, then across; not a number where there is none, but not everywhere
     * @param outcomes a word for each value
     * @param contours lines drawn over it
     */
    public HeatMap(
            HeatMapAxis across, HeatMapAxis up, double[][] values, String[][] outcomes, List<HeatMapContour> contours) {
        this.across = across;
        this.up = up;
        this.values = Arrays.stream(values).map(double[]::clone).toArray(double[][]::new);
        this.outcomes = Arrays.stream(outcomes).map(String[]::clone).toArray(String[][]::new);
        this.contours = List.copyOf(contours);
        double[] finite = Arrays.stream(values)
                .flatMapToDouble(Arrays::stream)
                .filter(Double::isFinite)
                .toArray();
        double least = Arrays.stream(finite).min().orElseThrow();
        double most = Arrays.stream(finite).max().orElseThrow();
        double room = most - least > 1e-9 * Math.max(Math.abs(least), Math.abs(most))
                ? 0
                : Math.max(0.05 * Math.abs(most), Double.MIN_NORMAL);
        low = least - room;
        high = most + room;
        ticks = Ticks.between(low, high, 8);
    }

    /**
     * Draws it.
     *
     * @param title above
     * @param quantity what the colours are
     * @param unit such as {@code mol/m^3}; empty for pure numbers
     */
    public Drawing draw(String title, String quantity, String unit) {
        double left = MARGIN + LINE + widest(up.ticks()) + GAP + TICK;
        double barLeft = left + SIZE + 40;
        double right = barLeft + BAR + TICK + GAP + widest(ticks.labels()) + GAP + LINE;
        List<String> titles = RichText.wrapped(title, RichText.BOLD, right - MARGIN);
        double top = MARGIN + titles.size() * LINE + GAP;
        double foot = top + SIZE + TICK + GAP + 2 * LINE;
        Rectangle2D frame = new Rectangle2D.Double(Math.rint(left), Math.rint(top), SIZE, SIZE);
        String scale = ticks.units(unit.replaceAll("\\^([0-9]+)", "^{$1}"));
        String label = scale.isBlank() ? quantity : quantity + "  (" + scale.strip() + ")";
        double height = foot + (1 + contours.size()) * LINE + MARGIN / 2;
        return new Drawing(right + MARGIN, height, surface -> {
            Graphics2D g = surface.graphics();
            for (int k = 0; k < titles.size(); k++) {
                RichText.draw(g, titles.get(k), RichText.BOLD, MARGIN, MARGIN + (k + 0.8) * LINE);
            }
            drawCells(g, frame);
            drawBoundary(g, frame);
            drawContours(g, frame, foot + 0.6 * LINE);
            g.draw(frame);
            drawAcross(g, frame);
            drawUp(g, frame);
            drawBar(g, barLeft, top, label, right);
            RichText.draw(g, legend(), RichText.SMALL, left, foot + 0.6 * LINE);
        });
    }

    /** The lines over the cells, and below what they are. */
    private void drawContours(Graphics2D g, Rectangle2D frame, double base) {
        Shape clip = g.getClip();
        for (int k = 0; k < contours.size(); k++) {
            HeatMapContour contour = contours.get(k);
            double y = base + (k + 1) * LINE;
            Path2D sample = new Path2D.Double();
            sample.append(new Line2D.Double(frame.getMinX(), y - 7, frame.getMinX() + SAMPLE, y - 7), false);
            g.clip(frame);
            HeatMapContour.stroke(g, k, contour.line(across, up, frame));
            g.setClip(clip);
            HeatMapContour.stroke(g, k, sample);
            RichText.draw(g, contour.label(), RichText.SMALL, frame.getMinX() + SAMPLE + GAP, y);
        }
        g.setStroke(Canvas.stroke(1.5));
    }

    private void drawCells(Graphics2D g, Rectangle2D frame) {
        for (int j = 0; j < up.size(); j++) {
            for (int i = 0; i < across.size(); i++) {
                Rectangle2D cell = cell(frame, i, j);
                int rgb = rgb(values[j][i]);
                g.setColor(new Color(rgb));
                // into the cells that come after it, so that no paper shines through between them
                double right = i + 1 < across.size() ? OVERLAP : 0;
                double above = j + 1 < up.size() ? OVERLAP : 0;
                g.fill(new Rectangle2D.Double(
                        cell.getX(), cell.getY() - above, cell.getWidth() + right, cell.getHeight() + above));
                g.setColor(Oklab.ofRgb(rgb).distance(Oklab.ofRgb(0)) > 0.6 ? Canvas.INK : Color.WHITE);
                String word = outcomes[j][i];
                if (distinctOutcomes().size() > 1
                        && RichText.width(word, RichText.SMALL) < cell.getWidth() - 3 * GAP
                        && cell.getHeight() > LINE) {
                    RichText.drawCentred(g, word, RichText.SMALL, cell.getCenterX(), cell.getCenterY() + 7);
                }
            }
        }
    }

    private int rgb(double value) {
        return Double.isFinite(value)
                ? ColourMap.VIRIDIS.rgb((value - low) / (high - low))
                : NOTHING.getRGB() & 0xffffff;
    }

    private Rectangle2D cell(Rectangle2D frame, int i, int j) {
        double x = Math.rint(frame.getMinX() + SIZE * across.edge(i));
        double y = Math.rint(frame.getMaxY() - SIZE * up.edge(j + 1));
        return new Rectangle2D.Double(
                x,
                y,
                Math.rint(frame.getMinX() + SIZE * across.edge(i + 1)) - x,
                Math.rint(frame.getMaxY() - SIZE * up.edge(j)) - y);
    }

    private void drawBoundary(Graphics2D g, Rectangle2D frame) {
        Path2D lines = new Path2D.Double();
        for (int j = 0; j < up.size(); j++) {
            for (int i = 0; i < across.size(); i++) {
                Rectangle2D cell = cell(frame, i, j);
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
        g.setStroke(Canvas.stroke(9));
        g.setColor(Color.WHITE);
        g.draw(lines);
        g.setStroke(Canvas.stroke(4.5));
        g.setColor(Canvas.INK);
        g.draw(lines);
        g.setStroke(Canvas.stroke(1.5));
    }

    private void drawAcross(Graphics2D g, Rectangle2D frame) {
        double base = frame.getMaxY() + TICK + GAP + RichText.digitHeight(RichText.SMALL);
        double free = 0;
        for (int i = 0; i < across.size(); i++) {
            double x = frame.getMinX() + SIZE * across.centre(i);
            double half = RichText.width(across.ticks().get(i), RichText.SMALL) / 2;
            g.draw(new Line2D.Double(x, frame.getMaxY(), x, frame.getMaxY() + TICK));
            if (x - half > free) {
                RichText.drawCentred(g, across.ticks().get(i), RichText.SMALL, x, base);
                free = x + half + GAP;
            }
        }
        RichText.drawCentred(g, across.label(), RichText.SMALL, frame.getCenterX(), base + LINE);
    }

    private void drawUp(Graphics2D g, Rectangle2D frame) {
        double half = RichText.digitHeight(RichText.SMALL) / 2;
        double free = Double.POSITIVE_INFINITY;
        for (int j = 0; j < up.size(); j++) {
            double y = frame.getMaxY() - SIZE * up.centre(j);
            g.draw(new Line2D.Double(frame.getMinX() - TICK, y, frame.getMinX(), y));
            if (y + half < free) {
                RichText.drawRight(g, up.ticks().get(j), RichText.SMALL, frame.getMinX() - TICK - GAP, y + half);
                free = y - half - GAP;
            }
        }
        RichText.drawUpward(g, up.label(), RichText.SMALL, MARGIN + 0.7 * LINE, frame.getCenterY());
    }

    private void drawBar(Graphics2D g, double left, double top, String label, double right) {
        int pieces = 256;
        for (int k = 0; k < pieces; k++) {
            g.setColor(new Color(ColourMap.VIRIDIS.rgb((k + 0.5) / pieces)));
            // each up to the top, over those before: no paper between them
            g.fill(new Rectangle2D.Double(left, top, BAR, SIZE - SIZE * k / pieces));
        }
        g.setColor(Canvas.INK);
        g.draw(new Rectangle2D.Double(left, top, BAR, SIZE));
        double half = RichText.digitHeight(RichText.SMALL) / 2;
        for (int k = 0; k < ticks.values().size(); k++) {
            double y = top + SIZE - SIZE * (ticks.values().get(k) - low) / (high - low);
            g.draw(new Line2D.Double(left + BAR, y, left + BAR + TICK, y));
            RichText.draw(g, ticks.labels().get(k), RichText.SMALL, left + BAR + TICK + GAP, y + half);
        }
        RichText.drawUpward(g, label, RichText.SMALL, right - 0.2 * LINE, top + SIZE / 2);
    }

    private List<String> distinctOutcomes() {
        return Arrays.stream(outcomes).flatMap(Stream::of).distinct().sorted().toList();
    }

    private String legend() {
        List<String> words = distinctOutcomes();
        return words.size() == 1
                ? "all jobs: " + words.get(0)
                : words.stream().collect(Collectors.joining(", ", "thick lines between the outcomes: ", ""));
    }

    private static double widest(List<String> labels) {
        return labels.stream()
                .mapToDouble(label -> RichText.width(label, RichText.SMALL))
                .max()
                .orElse(0);
    }
}
