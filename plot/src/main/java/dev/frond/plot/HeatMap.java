package dev.frond.plot;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.List;

/** A number over two axes, as coloured cells with their values and a scale; cells of unusual outcome are hatched. */
public final class HeatMap {
    private static final double MARGIN = 20;
    private static final double SIZE = 480;
    private static final double TICK = 8;
    private static final double GAP = 8;
    private static final double BAR = 24;
    private static final double BAR_GAP = 24;
    private static final Font VALUE = RichText.PLAIN.deriveFont(20f);
    /** Between the text of a cell and its sides. */
    private static final double CELL_MARGIN = 4;
    /** Pixels of a PNG per unit. */
    private static final double MAGNIFICATION = 2;

    private static final double SAMPLE = 60;
    /** Of a cell's side. */
    private static final double MARK = 0.4;

    private static final double OVERLAP = 1;
    private static final double LINE = 1.4 * RichText.SIZE;
    private static final Paper PAPER = new Paper.Screen(MAGNIFICATION);
    private static final Color NOTHING = new Color(0xc8c8c8);

    private final HeatMapAxis across;
    private final HeatMapAxis up;
    private final double[][] values;
    private final HeatMapOutcomes outcomes;
    private final List<HeatMapContour> contours;
    private final boolean[][] marks;
    private final double low;
    private final double high;
    private final Ticks ticks;

    /**
     * A map.
     *
     * @param values by place up, then across; not a number where there is none, but not everywhere
     * @param outcomes a word for each value
     * @param contours lines drawn over it
     * @param marks which cells have a dot, by place up, then across
     */
    public HeatMap(
            HeatMapAxis across,
            HeatMapAxis up,
            double[][] values,
            String[][] outcomes,
            List<HeatMapContour> contours,
            boolean[][] marks) {
        this.marks = Arrays.stream(marks).map(boolean[]::clone).toArray(boolean[][]::new);
        this.across = across;
        this.up = up;
        this.values = Arrays.stream(values).map(double[]::clone).toArray(double[][]::new);
        this.outcomes = new HeatMapOutcomes(outcomes);
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
     * @param quantity what the colours are, above
     * @param unit such as {@code mol/m^3}; empty for pure numbers
     */
    public Drawing draw(String quantity, String unit) {
        double left = MARGIN + LINE + widest(up.ticks()) + GAP + TICK;
        double barLeft = left + SIZE + BAR_GAP;
        double right = barLeft + BAR + TICK + GAP + widest(ticks.labels());
        String scale = ticks.units(unit.replaceAll("\\^([0-9]+)", "^{$1}"));
        String title = scale.isBlank() ? quantity : quantity + " (" + scale.strip() + ")";
        List<String> titles = RichText.wrapped(title, RichText.BOLD, right - MARGIN);
        double top = MARGIN + titles.size() * LINE + GAP;
        double foot = top + SIZE + TICK + GAP + 2 * LINE;
        Rectangle2D frame = new Rectangle2D.Double(Math.rint(left), Math.rint(top), SIZE, SIZE);
        double height = foot + (1 + contours.size()) * LINE + MARGIN / 2;
        return new Drawing(Math.ceil(right + MARGIN), Math.ceil(height), PAPER, Theme.LIGHT, surface -> {
            Graphics2D g = surface.graphics();
            for (int k = 0; k < titles.size(); k++) {
                RichText.draw(g, titles.get(k), RichText.BOLD, MARGIN, MARGIN + (k + 0.8) * LINE);
            }
            drawCells(g, frame);
            outcomes.draw(g, (i, j) -> cell(frame, i, j));
            drawContours(g, frame, foot + 0.6 * LINE);
            drawValues(g, frame);
            drawMarks(g, frame);
            g.draw(frame);
            drawAcross(g, frame);
            drawUp(g, frame);
            drawBar(g, barLeft, top);
            outcomes.drawKey(g, MARGIN, foot + 0.6 * LINE);
        });
    }

    /** The lines over the cells, and below what they are. */
    private void drawContours(Graphics2D g, Rectangle2D frame, double base) {
        Shape clip = g.getClip();
        for (int k = 0; k < contours.size(); k++) {
            HeatMapContour contour = contours.get(k);
            double y = base + (k + 1) * LINE;
            Path2D sample = new Path2D.Double();
            sample.append(new Line2D.Double(MARGIN, y - 7, MARGIN + SAMPLE, y - 7), false);
            g.clip(frame);
            HeatMapContour.stroke(g, k, contour.line(across, up, frame));
            g.setClip(clip);
            HeatMapContour.stroke(g, k, sample);
            RichText.draw(g, contour.label(), RichText.SMALL, MARGIN + SAMPLE + GAP, y);
        }
        g.setStroke(Canvas.stroke(1.5));
    }

    private void drawCells(Graphics2D g, Rectangle2D frame) {
        for (int j = 0; j < up.size(); j++) {
            for (int i = 0; i < across.size(); i++) {
                Rectangle2D cell = cell(frame, i, j);
                g.setColor(new Color(rgb(values[j][i])));
                // into the cells that come after it, so that no paper shines through between them
                double right = i + 1 < across.size() ? OVERLAP : 0;
                double above = j + 1 < up.size() ? OVERLAP : 0;
                g.fill(new Rectangle2D.Double(
                        cell.getX(), cell.getY() - above, cell.getWidth() + right, cell.getHeight() + above));
            }
        }
    }

    /** A map without marks. */
    public HeatMap(
            HeatMapAxis across, HeatMapAxis up, double[][] values, String[][] outcomes, List<HeatMapContour> contours) {
        this(across, up, values, outcomes, contours, new boolean[up.size()][across.size()]);
    }

    private void drawMarks(Graphics2D g, Rectangle2D frame) {
        for (int j = 0; j < up.size(); j++) {
            for (int i = 0; i < across.size(); i++) {
                if (marks[j][i]) {
                    Rectangle2D cell = cell(frame, i, j);
                    double size = MARK * Math.min(cell.getWidth(), cell.getHeight());
                    g.setColor(Color.WHITE);
                    g.fill(circle(cell, size + 2));
                    g.setColor(Canvas.INK);
                    g.fill(circle(cell, size));
                }
            }
        }
    }

    private static Shape circle(Rectangle2D cell, double size) {
        return new Ellipse2D.Double(cell.getCenterX() - size / 2, cell.getCenterY() - size / 2, size, size);
    }

    /** In each cell where it fits, over hatching and lines. */
    private void drawValues(Graphics2D g, Rectangle2D frame) {
        for (int j = 0; j < up.size(); j++) {
            for (int i = 0; i < across.size(); i++) {
                Rectangle2D cell = cell(frame, i, j);
                String text = text(values[j][i]);
                double half = RichText.digitHeight(VALUE) / 2;
                if (RichText.width(text, VALUE) + 2 * CELL_MARGIN <= cell.getWidth()
                        && 2 * (half + CELL_MARGIN) <= cell.getHeight()) {
                    int rgb = rgb(values[j][i]);
                    g.setColor(Oklab.ofRgb(rgb).distance(Oklab.ofRgb(0)) > 0.6 ? Canvas.INK : Color.WHITE);
                    RichText.drawOn(new Color(rgb), g, text, VALUE, cell.getCenterX(), cell.getCenterY() + half);
                }
            }
        }
        g.setColor(Canvas.INK);
        g.setStroke(Canvas.stroke(1.5));
    }

    /** With the power of ten of the scale. */
    private String text(double value) {
        return Double.isFinite(value) ? Measures.digits(value * Math.pow(10, -ticks.exponent())) : "";
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

    private void drawAcross(Graphics2D g, Rectangle2D frame) {
        double base = frame.getMaxY() + TICK + GAP + RichText.digitHeight(RichText.SMALL);
        double[] rooms = across.ticks().stream()
                .mapToDouble(tick -> RichText.width(tick, RichText.SMALL) + GAP)
                .toArray();
        int stride = stride(across, rooms);
        for (int i = 0; i < across.size(); i++) {
            double x = frame.getMinX() + SIZE * across.centre(i);
            g.draw(new Line2D.Double(x, frame.getMaxY(), x, frame.getMaxY() + TICK));
            if (i % stride == 0) {
                RichText.drawCentred(g, across.ticks().get(i), RichText.SMALL, x, base);
            }
        }
        RichText.drawCentred(g, across.label(), RichText.SMALL, frame.getCenterX(), base + LINE);
    }

    private void drawUp(Graphics2D g, Rectangle2D frame) {
        double half = RichText.digitHeight(RichText.SMALL) / 2;
        double[] rooms = new double[up.size()];
        Arrays.fill(rooms, 2 * half + GAP);
        int stride = stride(up, rooms);
        for (int j = 0; j < up.size(); j++) {
            double y = frame.getMaxY() - SIZE * up.centre(j);
            g.draw(new Line2D.Double(frame.getMinX() - TICK, y, frame.getMinX(), y));
            if (j % stride == 0) {
                RichText.drawRight(g, up.ticks().get(j), RichText.SMALL, frame.getMinX() - TICK - GAP, y + half);
            }
        }
        RichText.drawUpward(g, up.label(), RichText.SMALL, MARGIN + 0.7 * LINE, frame.getCenterY());
    }

    /** From a tick with a label to the next with one: the least that leaves each label its room. */
    private static int stride(HeatMapAxis axis, double... rooms) {
        int stride = 1;
        while (stride < axis.size() && !fit(axis, stride, rooms)) {
            stride++;
        }
        return stride;
    }

    private static boolean fit(HeatMapAxis axis, int stride, double... rooms) {
        for (int k = stride; k < rooms.length; k += stride) {
            double apart = SIZE * (axis.centre(k) - axis.centre(k - stride));
            if (apart < (rooms[k] + rooms[k - stride]) / 2) {
                return false;
            }
        }
        return true;
    }

    private void drawBar(Graphics2D g, double left, double top) {
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
    }

    private static double widest(List<String> labels) {
        return labels.stream()
                .mapToDouble(label -> RichText.width(label, RichText.SMALL))
                .max()
                .orElse(0);
    }
}
