package dev.frond.mesh.internal.front.sample;

import dev.frond.mesh.internal.front.contact.FrontGaps;
import dev.frond.mesh.internal.front.curve.Front;
import dev.frond.mesh.internal.front.curve.FrontKinematics;
import dev.frond.mesh.internal.front.curve.FrontSizing;
import dev.frond.mesh.internal.front.curve.Recession;
import dev.frond.mesh.internal.front.repair.FrontUpkeep;
import java.util.function.DoubleUnaryOperator;

/** Test driver: a front grows with a given normal speed, healed and resampled after each step. */
public final class Growth {
    /** Normal speed at a point with a unit normal. */
    public interface Speed {
        double at(double x, double y, double normalX, double normalY);
    }

    public static final Speed UNIT = (x, y, nx, ny) -> 1;

    /** Way of a step, of the shortest edge. */
    private static final double OPENING = 3;

    private final FrontSizing sizing;
    private final Speed speed;
    public Front front;

    /** Lithium area that should be there: at the start, and swept since. */
    public double expectedArea;

    public double worstAreaDefect;

    private final boolean recedes;

    public Growth(Front start, FrontSizing sizing, Speed speed) {
        this(start, sizing, speed, false);
    }

    public Growth(Front start, FrontSizing sizing, Speed speed, boolean recedes) {
        this.sizing = sizing;
        this.speed = speed;
        this.recedes = recedes;
        front = start;
        expectedArea = start.area();
    }

    /** Integral of the speed, linear on each edge, times each node's hat. */
    public static double[] rates(Front front, Speed speed) {
        double[] rate = new double[front.nodeCount()];
        for (int e = 0; e < front.edgeCount(); e++) {
            double length = front.edgeLength(e);
            double nx = -(front.y(e + 1) - front.y(e)) / length;
            double ny = (front.x(e + 1) - front.x(e)) / length;
            double from = speed.at(front.x(e), front.y(e), nx, ny);
            double to = speed.at(front.x(e + 1), front.y(e + 1), nx, ny);
            rate[e] += length * (2 * from + to) / 6;
            rate[e + 1] += length * (from + 2 * to) / 6;
        }
        return rate;
    }

    /** Midpoint steps, short while arcs open: a mesh would allow no longer ones. */
    public void step(double dt) {
        double left = dt;
        while (left > 0) {
            double part = Math.min(left, OPENING * shortestEdge());
            midpoint(left - part < 1e-9 * dt ? left : part);
            left = left - part < 1e-9 * dt ? 0 : left - part;
        }
    }

    private double shortestEdge() {
        double shortest = Double.POSITIVE_INFINITY;
        for (int e = 0; e < front.edgeCount(); e++) {
            shortest = Math.min(shortest, front.edgeLength(e));
        }
        return shortest;
    }

    private void midpoint(double dt) {
        double[] half = scaled(FrontKinematics.velocity(front, rates(front, speed)), 0.5 * dt);
        Front middle = front.moved(half);
        double[] rate = rates(middle, speed);
        double swept = 0;
        for (double r : rate) {
            swept += r * dt;
        }
        double[] full = scaled(FrontKinematics.velocity(middle, rate), dt);
        Front moved = front.moved(FrontKinematics.withArea(front, full, swept));
        expectedArea += swept;
        front = kept(moved);
        worstAreaDefect = Math.max(worstAreaDefect, Math.abs(front.area() - expectedArea) / expectedArea);
    }

    /** Arcs at the corners, before the first step. */
    public void prepare() {
        front = kept(front);
    }

    private Front kept(Front moved) {
        double[] rate = rates(moved, speed);
        Recession recession = recedes ? Recession.of(moved, rate) : Recession.none();
        return new FrontUpkeep(sizing, recession).of(moved);
    }

    public void run(double time, int steps) {
        for (int k = 0; k < steps; k++) {
            step(time / steps);
        }
    }

    public boolean crosses() {
        return !new FrontGaps(front).crossings().isEmpty();
    }

    public FrontSizing sizing() {
        return sizing;
    }

    private static double[] scaled(double[] values, double factor) {
        double[] scaled = new double[values.length];
        for (int k = 0; k < values.length; k++) {
            scaled[k] = factor * values[k];
        }
        return scaled;
    }

    /** The graph of a function, nodes about {@code h} apart along x. */
    public static Front graph(double width, double h, DoubleUnaryOperator height) {
        int n = (int) Math.ceil(width / h);
        double[] xy = new double[2 * n + 2];
        for (int i = 0; i <= n; i++) {
            xy[2 * i] = width * i / n;
            xy[2 * i + 1] = height.applyAsDouble(xy[2 * i]);
        }
        return new Front(xy);
    }

    /** Straight lines through points, divided into edges of about {@code h}. */
    public static Front lines(double h, double... points) {
        double[] xy = {points[0], points[1]};
        for (int k = 2; k < points.length; k += 2) {
            double fromX = points[k - 2];
            double fromY = points[k - 1];
            double ux = points[k] - fromX;
            double uy = points[k + 1] - fromY;
            int n = Math.max(1, (int) Math.round(Math.hypot(ux, uy) / h));
            double[] more = java.util.Arrays.copyOf(xy, xy.length + 2 * n);
            for (int i = 1; i <= n; i++) {
                more[xy.length + 2 * i - 2] = fromX + ux * i / n;
                more[xy.length + 2 * i - 1] = fromY + uy * i / n;
            }
            xy = more;
        }
        return new Front(xy);
    }

    /** A plain at y = 0 with discs of given x, radius (centres at height y) standing on it, in order of x. */
    public static Front plainWithDiscs(double width, double h, double... xRadius) {
        double[] points = new double[] {0, 0};
        for (int d = 0; d < xRadius.length; d += 2) {
            double x = xRadius[d];
            double r = xRadius[d + 1];
            int n = (int) Math.ceil(Math.PI * r / h);
            double[] more = java.util.Arrays.copyOf(points, points.length + 2 * n + 2);
            for (int i = 0; i <= n; i++) {
                double angle = Math.PI * (1 - (double) i / n);
                more[points.length + 2 * i] = x + r * Math.cos(angle);
                more[points.length + 2 * i + 1] = i == 0 || i == n ? 0 : r * Math.sin(angle);
            }
            points = more;
        }
        double[] all = java.util.Arrays.copyOf(points, points.length + 2);
        all[points.length] = width;
        return lines(h, all);
    }

    public static double difference(Front a, Front b) {
        if (a.nodeCount() != b.nodeCount()) {
            return Double.POSITIVE_INFINITY;
        }
        double most = 0;
        for (int k = 0; k < a.xy().length; k++) {
            most = Math.max(most, Math.abs(a.xy()[k] - b.xy()[k]));
        }
        return most;
    }
}
