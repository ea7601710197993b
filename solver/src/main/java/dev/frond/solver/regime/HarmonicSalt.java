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
    private final double[] real;
    private final double[] imaginary;

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
        this.real = new double[x.length];
        this.imaginary = new double[x.length];
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
            sines(mirror, above, px, py);
            for (int j = 0; j < panels; j++) {
                double ax = reduced(mirror * x[j] - px);
                double bx = ax + mirror * (x[j + 1] - x[j]);
                double ay = (above ? 2 * top - y[j] : y[j]) - py;
                double by = (above ? 2 * top - y[j + 1] : y[j + 1]) - py;
                int k = i * panels + j;
                single[k] -= sign * logarithm(ax, ay, bx, by) / (2 * Math.PI);
                if (image > 0 || i != j) {
                    twofold[k] -= sign * orientation * turn(j) / (2 * Math.PI);
                }
            }
        }
        twofold[i * panels + i] += 0.5;
    }

    /** sin(pi z/(2 W))/cosh(Im) at every node of an image, seen from p. */
    private void sines(double mirror, boolean above, double px, double py) {
        double factor = Math.PI / (2 * width);
        for (int j = 0; j <= panels; j++) {
            double angle = factor * (mirror * x[j] - px);
            real[j] = Math.sin(angle);
            imaginary[j] = Math.cos(angle) * Math.tanh(factor * ((above ? 2 * top - y[j] : y[j]) - py));
        }
    }

    /** Change of their argument along panel j. */
    private double turn(int j) {
        return Math.atan2(
                imaginary[j + 1] * real[j] - real[j + 1] * imaginary[j],
                real[j + 1] * real[j] + imaginary[j + 1] * imaginary[j]);
    }

    /** The nearest of a point's periodic images. */
    private double reduced(double dx) {
        return dx - 2 * width * Math.rint(dx / (2 * width));
    }

    /** Integral of ln|2 sin(pi z/(2 W))| from a to b. */
    private double logarithm(double ax, double ay, double bx, double by) {
        double length = length(bx - ax, by - ay);
        double mx = 0.5 * (ax + bx);
        double my = 0.5 * (ay + by);
        if (length(mx, my) > FAR * length) {
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
        double distance = length(dx, dy);
        return distance < CLOSE * width ? Math.log(Math.PI / width) : kernel(dx, dy) - Math.log(distance);
    }

    private static double antiderivative(double t, double distance) {
        double square = t * t + distance * distance;
        return square == 0
                ? 0
                : 0.5 * t * Math.log(square) - t + (distance > 0 ? distance * Math.atan(t / distance) : 0);
    }

    private static double length(double dx, double dy) {
        return Math.sqrt(dx * dx + dy * dy);
    }

    /** ln|2 sin(pi z/(2 W))|. */
    private double kernel(double dx, double dy) {
        double factor = Math.PI / (2 * width);
        double sine = Math.sin(factor * dx);
        double height = factor * Math.abs(dy);
        if (height > 20) {
            return height;
        }
        double exponential = Math.exp(height);
        double hyperbolic = 0.5 * (exponential - 1 / exponential);
        return Math.log(2) + 0.5 * Math.log(sine * sine + hyperbolic * hyperbolic);
    }
}
