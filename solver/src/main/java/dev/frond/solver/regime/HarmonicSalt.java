package dev.frond.solver.regime;

import dev.frond.solver.linalg.DenseLu;

/**
 * The steady salt above a front, by boundary elements: theta is harmonic between the front and a plane y = top on which it is
 * constant, the sides are mirrors. With w = theta(top) - theta on the front and q = dw/dn its flux into the front,
 *
 * <pre>  w/2 + K w = S q,   S = integral of G ds,  K = integral of dG/dn ds</pre>
 *
 * G the sum of {@code -ln|2 sin(pi z/(2 W))|/(2 pi)} over the source, its mirror image at a side, and both at the top with the
 * other sign. Panels are straight, w and q constant on each; K is exact, as it is the angle that a panel is seen under.
 */
final class HarmonicSalt {
    /** Distance over the length of a panel above which the panel is a point to the logarithm. */
    private static final double FAR = 3;

    /** Distance over the width below which sin(z) is z, to 4e-7. */
    private static final double CLOSE = 1e-3;

    private final double width;
    private final double top;
    private final double[] x;
    private final double[] y;
    private final int panels;

    /**
     * @param x of the nodes, from 0 to {@code width}, rising
     * @param y of the nodes, below {@code top}
     */
    HarmonicSalt(double width, double top, double[] x, double[] y) {
        this.width = width;
        this.top = top;
        this.x = x;
        this.y = y;
        this.panels = x.length - 1;
    }

    /** The matrix B of {@code q = B w}, row by row. */
    double[] fluxes() {
        double[] single = new double[panels * panels];
        double[] twofold = new double[panels * panels];
        for (int i = 0; i < panels; i++) {
            double px = 0.5 * (x[i] + x[i + 1]);
            double py = 0.5 * (y[i] + y[i + 1]);
            row(single, twofold, i, px, py);
        }
        return DenseLu.solve(panels, single, twofold);
    }

    private void row(double[] single, double[] twofold, int i, double px, double py) {
        for (int image = 0; image < 4; image++) {
            double mirror = (image & 1) == 0 ? 1 : -1;
            boolean above = image >= 2;
            double sign = above ? -1 : 1;
            double orientation = mirror * sign;
            for (int j = 0; j < panels; j++) {
                double ax = reduced(mirror * x[j] - px);
                double bx = ax + mirror * (x[j + 1] - x[j]);
                double ay = (above ? 2 * top - y[j] : y[j]) - py;
                double by = (above ? 2 * top - y[j + 1] : y[j + 1]) - py;
                int k = i * panels + j;
                single[k] -= sign * logarithm(ax, ay, bx, by) / (2 * Math.PI);
                if (image > 0 || i != j) {
                    twofold[k] -= sign * orientation * angle(ax, ay, bx, by) / (2 * Math.PI);
                }
            }
        }
        twofold[i * panels + i] += 0.5;
    }

    /** The nearest of a point's periodic images. */
    private double reduced(double dx) {
        return dx - 2 * width * Math.rint(dx / (2 * width));
    }

    /** Change of the argument of sin(pi z/(2 W)) from a to b. */
    private double angle(double ax, double ay, double bx, double by) {
        double factor = Math.PI / (2 * width);
        double aRe = Math.sin(factor * ax);
        double aIm = Math.cos(factor * ax) * Math.tanh(factor * ay);
        double bRe = Math.sin(factor * bx);
        double bIm = Math.cos(factor * bx) * Math.tanh(factor * by);
        return Math.atan2(bIm * aRe - bRe * aIm, bRe * aRe + bIm * aIm);
    }

    /** Integral of ln|2 sin(pi z/(2 W))| from a to b. */
    private double logarithm(double ax, double ay, double bx, double by) {
        double length = Math.hypot(bx - ax, by - ay);
        double mx = 0.5 * (ax + bx);
        double my = 0.5 * (ay + by);
        if (Math.hypot(mx, my) > FAR * length) {
            return length * kernel(mx, my);
        }
        double dx = (bx - ax) / length;
        double dy = (by - ay) / length;
        double distance = Math.abs(ax * dy - ay * dx);
        return length * smooth(mx, my)
                + antiderivative(bx * dx + by * dy, distance)
                - antiderivative(ax * dx + ay * dy, distance);
    }

    /** ln|2 sin(pi z/(2 W))/z|, which has no singularity at 0. */
    private double smooth(double dx, double dy) {
        double distance = Math.hypot(dx, dy);
        return distance < CLOSE * width ? Math.log(Math.PI / width) : kernel(dx, dy) - Math.log(distance);
    }

    private static double antiderivative(double t, double distance) {
        double square = t * t + distance * distance;
        return square == 0
                ? 0
                : 0.5 * t * Math.log(square) - t + (distance > 0 ? distance * Math.atan(t / distance) : 0);
    }

    /** ln|2 sin(pi z/(2 W))|. */
    private double kernel(double dx, double dy) {
        double factor = Math.PI / (2 * width);
        double sine = Math.sin(factor * dx);
        double height = factor * Math.abs(dy);
        if (height > 20) {
            return height;
        }
        double hyperbolic = Math.sinh(height);
        return Math.log(2) + 0.5 * Math.log(sine * sine + hyperbolic * hyperbolic);
    }
}
