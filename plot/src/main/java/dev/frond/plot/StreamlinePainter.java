package dev.frond.plot;

import dev.frond.plot.flow.FluxLines;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.util.List;

/** Draws streamlines: white on a dark, faint casing, so that they show on every colour of the scale, with arrow heads. */
final class StreamlinePainter {
    private static final Color LINE = new Color(255, 255, 255, 225);
    private static final Color CASING = new Color(0, 0, 0, 70);
    private static final double LINE_WIDTH = 1.7;
    private static final double CASING_WIDTH = 3.4;
    private static final double LEVEL_DISTANCE = 220;
    /** Levels of a low view: one of them is above lithium that fills its lower half. */
    private static final int FEWEST_LEVELS = 2;

    /** Points at the ends of a line without a head. */
    private static final int CLEAR = 4;

    /** Points nearer than this to a straight piece, design units, are left out. */
    private static final double REACH = 0.1;

    private static final double ARROW_LENGTH = 13;
    private static final double ARROW_HALF_WIDTH = 4.8;

    private StreamlinePainter() {}

    /**
     * With heads where the lines cross certain heights of the view: they do not run along the lines when these grow.
     *
     * @param lines each x0, y0, x1, y1, ... downstream, m
     */
    static void draw(Graphics2D g, Viewport view, List<double[]> lines) {
        paint(g, view, lines, heads(view, lines));
    }

    static Path2D heads(Viewport view, List<double[]> lines) {
        Path2D heads = new Path2D.Double();
        lines.forEach(line -> addHeads(heads, view, line));
        return heads;
    }

    private static void paint(Graphics2D g, Viewport view, List<double[]> lines, Path2D heads) {
        Path2D paths = new Path2D.Double();
        for (double[] given : lines) {
            double[] line = FluxLines.thinned(given, REACH / view.scale());
            paths.moveTo(view.x(line[0]), view.y(line[1]));
            for (int k = 2; k < line.length; k += 2) {
                paths.lineTo(view.x(line[k]), view.y(line[k + 1]));
            }
        }
        g.setColor(CASING);
        g.setStroke(Canvas.stroke(CASING_WIDTH));
        g.draw(paths);
        g.setStroke(Canvas.stroke(CASING_WIDTH - LINE_WIDTH));
        g.draw(heads);
        g.setColor(LINE);
        g.setStroke(Canvas.stroke(LINE_WIDTH));
        g.draw(paths);
        g.setColor(Color.WHITE);
        g.fill(heads);
    }

    private static void addHeads(Path2D heads, Viewport view, double[] line) {
        double distance = levelDistance(view);
        for (int k = 2 * CLEAR; k < line.length - 2 * CLEAR; k += 2) {
            double x = view.x(line[k - 2]);
            double y = view.y(line[k - 1]);
            double dx = view.x(line[k]) - x;
            double dy = view.y(line[k + 1]) - y;
            double level = level(view, distance, y);
            double next = level(view, distance, y + dy);
            if (level != next) {
                double crossed = view.top() + distance * (Math.max(level, next) - 0.5);
                double share = (crossed - y) / dy;
                double length = Math.hypot(dx, dy);
                addHead(heads, x + share * dx, crossed, dx / length, dy / length);
            }
        }
    }

    private static double levelDistance(Viewport view) {
        return Math.min(LEVEL_DISTANCE, (view.bottom() - view.top()) / FEWEST_LEVELS);
    }

    /** Which level {@code y} is above. */
    private static double level(Viewport view, double distance, double y) {
        return Math.floor((y - view.top()) / distance + 0.5);
    }

    private static void addHead(Path2D heads, double x, double y, double dx, double dy) {
        double tipX = x + ARROW_LENGTH / 2 * dx;
        double tipY = y + ARROW_LENGTH / 2 * dy;
        double backX = x - ARROW_LENGTH / 2 * dx;
        double backY = y - ARROW_LENGTH / 2 * dy;
        heads.moveTo(tipX, tipY);
        heads.lineTo(backX - ARROW_HALF_WIDTH * dy, backY + ARROW_HALF_WIDTH * dx);
        heads.lineTo(backX + ARROW_LENGTH / 4 * dx, backY + ARROW_LENGTH / 4 * dy);
        heads.lineTo(backX + ARROW_HALF_WIDTH * dy, backY - ARROW_HALF_WIDTH * dx);
        heads.closePath();
    }
}
