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

    /** Above this sinh and cosh are the same. */
    private static final double HIGH = 20;

    /** Tangent below which four terms are its angle, to 1e-12. */
    private static final double SMALL = 0.1;

    private final double width;
    private final double top;
    private final double[] x;
    private final double[] y;
    private final int panels;
    private final double factor;
    private final Sines nodes;
    private final Sines middles;

    /**
     * @param x of the nodes, from 0 to {@code width}, rising
     * @param y of the nodes, below {@code top}
     */
    HarmonicSalt(double width, double top, double[] x, double[] y) {
        this.width = width;
        this.top = top;
        this.x = x;
        this.y = y;
        panels = x.length - 1;
        factor = Math.PI / (2 * width);
        nodes = new Sines(x, y);
        middles = new Sines(middles(x), middles(y));
    }

    private double[] middles(double[] of) {
        double[] middles = new double[panels];
        for (int i = 0; i < panels; i++) {
            middles[i] = 0.5 * (of[i] + of[i + 1]);
        }
        return middles;
    }

    /** The matrix B of {@code q = B w}, row by row. */
    double[] fluxes() {
        double[] single = new double[panels * panels];
        double[] twofold = new double[panels * panels];
        for (int i = 0; i < panels; i++) {
            for (int image = 0; image < 4; image++) {
                double mirror = (image & 1) == 0 ? 1 : -1;
                row(single, twofold, i, mirror, image >= 2);
            }
            twofold[i * panels + i] += 0.5;
        }
        return DenseLu.solve(panels, single, twofold);
    }

    /** Adds what an image of the front does at the middle of panel i. */
    private void row(double[] single, double[] twofold, int i, double mirror, boolean above) {
        boolean itself = mirror > 0 && !above;
        double sign = above ? -1 : 1;
        nodes.from(i, mirror, above);
        middles.from(i, mirror, above);
        for (int j = 0; j < panels; j++) {
            int k = i * panels + j;
            single[k] -= sign * logarithm(i, j, mirror, above) / (2 * Math.PI);
            if (!itself || i != j) {
                twofold[k] -= mirror * nodes.angle(j) / (2 * Math.PI);
            }
        }
    }

    /** Integral of ln|2 sin(pi z/(2 W))| over an image of panel j. */
    private double logarithm(int i, int j, double mirror, boolean above) {
        double dx = mirror * (x[j + 1] - x[j]);
        double dy = (above ? -1 : 1) * (y[j + 1] - y[j]);
        double mx = reduced(mirror * middles.x[j] - middles.x[i]);
        double my = (above ? 2 * top - middles.y[j] : middles.y[j]) - middles.y[i];
        double square = dx * dx + dy * dy;
        double away = mx * mx + my * my;
        double length = Math.sqrt(square);
        if (away > FAR * FAR * square) {
            return length * middles.kernel(j);
        }
        double along = (mx * dx + my * dy) / length;
        double distance = Math.abs(mx * dy - my * dx) / length;
        double smooth =
                away < CLOSE * CLOSE * width * width ? Math.log(2 * factor) : middles.kernel(j) - 0.5 * Math.log(away);
        return length * smooth
                + antiderivative(along + 0.5 * length, distance)
                - antiderivative(along - 0.5 * length, distance);
    }

    /** The nearest of a point's periodic images. */
    private double reduced(double dx) {
        return dx - 2 * width * Math.rint(dx / (2 * width));
    }

    private static double antiderivative(double t, double distance) {
        double square = t * t + distance * distance;
        return square == 0
                ? 0
                : 0.5 * t * Math.log(square) - t + (distance > 0 ? distance * Math.atan(t / distance) : 0);
    }

    /** sin(pi z/(2 W)) of z from the middle of a panel to points or their images; by theorems of addition, as sines take long. */
    private final class Sines {
        private final double[] x;
        private final double[] y;
        private final double[] sine;
        private final double[] cosine;
        /** Of the last {@link #from}, over the cosh of {@link #height}. */
        private final double[] real;

        private final double[] imaginary;

        /** Imaginary part of pi z/(2 W), without its sign. */
        private final double[] height;

        private final double[] sinh;

        Sines(double[] x, double[] y) {
            int count = x.length;
            this.x = x;
            this.y = y;
            sine = new double[count];
            cosine = new double[count];
            real = new double[count];
            imaginary = new double[count];
            height = new double[count];
            sinh = new double[count];
            for (int k = 0; k < count; k++) {
                sine[k] = Math.sin(factor * x[k]);
                cosine[k] = Math.cos(factor * x[k]);
            }
        }

        void from(int i, double mirror, boolean above) {
            double s = middles.sine[i];
            double c = middles.cosine[i];
            double py = middles.y[i];
            for (int k = 0; k < x.length; k++) {
                double h = factor * ((above ? 2 * top - y[k] : y[k]) - py);
                double e = Math.exp(Math.min(Math.abs(h), HIGH));
                double tanh = Math.copySign((e - 1 / e) / (e + 1 / e), h);
                real[k] = mirror * sine[k] * c - cosine[k] * s;
                imaginary[k] = (cosine[k] * c + mirror * sine[k] * s) * tanh;
                height[k] = Math.abs(h);
                sinh[k] = 0.5 * (e - 1 / e);
            }
        }

        /** By which the argument changes from a point to the next. */
        double angle(int j) {
            double across = imaginary[j + 1] * real[j] - real[j + 1] * imaginary[j];
            double along = real[j + 1] * real[j] + imaginary[j + 1] * imaginary[j];
            if (Math.abs(across) < SMALL * along) {
                double t = across / along;
                double q = t * t;
                return t * (1 - q * (1.0 / 3 - q * (1.0 / 5 - q * (1.0 / 7 - q / 9))));
            }
            return Math.atan2(across, along);
        }

        /** ln|2 sin(pi z/(2 W))|. */
        double kernel(int j) {
            if (height[j] > HIGH) {
                return height[j];
            }
            // |sin(x + i y)|^2 = sin^2 x + sinh^2 y
            return Math.log(2) + 0.5 * Math.log(real[j] * real[j] + sinh[j] * sinh[j]);
        }
    }
}
