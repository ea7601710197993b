package dev.frond.plot;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;

/** A line over a heat map along which a number has one value: straight between the middles of cells. */
public final class HeatMapContour {
    private final String label;
    private final double level;
    private final double[][] values;

    private HeatMapContour(String label, double level, double[][] values) {
        this.label = label;
        this.level = level;
        this.values = values;
    }

    /**
     * A line.
     *
     * @param label what it is
     * @param level the value along it
     * @param values by place up, then across; not a number where there is none. If all and the level are positive, their
     *     logarithms change evenly from cell to cell, otherwise they themselves.
     */
    public static HeatMapContour of(String label, double level, double[][] values) {
        boolean positive = level > 0
                && Arrays.stream(values).flatMapToDouble(Arrays::stream).noneMatch(value -> value <= 0);
        double[][] scaled = Arrays.stream(values)
                .map(row ->
                        Arrays.stream(row).map(v -> positive ? Math.log(v) : v).toArray())
                .toArray(double[][]::new);
        return new HeatMapContour(label, positive ? Math.log(level) : level, scaled);
    }

    String label() {
        return label;
    }

    /** Draws a path as the {@code k}-th line of a map. */
    static void stroke(Graphics2D g, int k, Path2D path) {
        g.setStroke(Canvas.stroke(7));
        g.setColor(Color.WHITE);
        g.draw(path);
        g.setStroke(Dashes.stroke(k, 3));
        g.setColor(Canvas.INK);
        g.draw(path);
    }

    /** The pieces of the line in a frame; from the middles of the outer cells to the rim the values stay. */
    Path2D line(HeatMapAxis across, HeatMapAxis up, Rectangle2D frame) {
        double[] xs = places(across);
        double[] ys = places(up);
        double[][] all = extended(xs, ys);
        Path2D path = new Path2D.Double();
        for (int j = 0; j + 1 < ys.length; j++) {
            for (int i = 0; i + 1 < xs.length; i++) {
                double[] x = {xs[i], xs[i + 1], xs[i + 1], xs[i]};
                double[] y = {ys[j], ys[j], ys[j + 1], ys[j + 1]};
                double[] v = {all[j][i], all[j][i + 1], all[j + 1][i + 1], all[j + 1][i]};
                addCell(path, frame, x, y, v);
            }
        }
        return path;
    }

    /** In two triangles, so that there is one way to join crossings. */
    private void addCell(Path2D path, Rectangle2D frame, double[] x, double[] y, double... v) {
        addTriangle(path, frame, x, y, v, 0, 1, 2);
        addTriangle(path, frame, x, y, v, 0, 2, 3);
    }

    private void addTriangle(Path2D path, Rectangle2D frame, double[] x, double[] y, double[] v, int... corners) {
        boolean begun = false;
        for (int k = 0; k < 3; k++) {
            int a = corners[k];
            int b = corners[(k + 1) % 3];
            if ((v[a] < level) != (v[b] < level) && Double.isFinite(v[a] + v[b])) {
                double share = (level - v[a]) / (v[b] - v[a]);
                double px = frame.getMinX() + frame.getWidth() * (x[a] + share * (x[b] - x[a]));
                double py = frame.getMaxY() - frame.getHeight() * (y[a] + share * (y[b] - y[a]));
                if (begun) {
                    path.lineTo(px, py);
                } else {
                    path.moveTo(px, py);
                }
                begun = true;
            }
        }
    }

    /** The middles of the cells, and both rims. */
    private static double[] places(HeatMapAxis axis) {
        double[] places = new double[axis.size() + 2];
        for (int k = 0; k < axis.size(); k++) {
            places[k + 1] = axis.centre(k);
        }
        places[axis.size() + 1] = 1;
        return places;
    }

    private double[][] extended(double[] xs, double... ys) {
        double[][] all = new double[ys.length][xs.length];
        for (int j = 0; j < ys.length; j++) {
            for (int i = 0; i < xs.length; i++) {
                all[j][i] = values[inside(j - 1, values.length)][inside(i - 1, values[0].length)];
            }
        }
        return all;
    }

    private static int inside(int k, int size) {
        return Math.max(0, Math.min(size - 1, k));
    }
}
