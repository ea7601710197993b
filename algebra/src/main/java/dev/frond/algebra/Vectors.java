package dev.frond.algebra;

/**
 * Loops over the elements {@code from} to {@code to - 1} of vectors. Sums run in four chains, so that an addition does not
 * wait for the one before.
 */
final class Vectors {
    private Vectors() {}

    static double dot(double[] a, double[] b, int from, int to) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int i = from;
        for (; i + 3 < to; i += 4) {
            s0 += a[i] * b[i];
            s1 += a[i + 1] * b[i + 1];
            s2 += a[i + 2] * b[i + 2];
            s3 += a[i + 3] * b[i + 3];
        }
        for (; i < to; i++) {
            s0 += a[i] * b[i];
        }
        return (s0 + s1) + (s2 + s3);
    }

    /** {@code y += factor x}. */
    static void add(double factor, double[] x, double[] y, int from, int to) {
        for (int i = from; i < to; i++) {
            y[i] += factor * x[i];
        }
    }

    /** {@code y -= factor x}, and the product of the new y with z, which may be y itself. */
    static double subtractThenDot(double factor, double[] x, double[] y, double[] z, int from, int to) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int i = from;
        for (; i + 3 < to; i += 4) {
            double y0 = y[i] - factor * x[i];
            double y1 = y[i + 1] - factor * x[i + 1];
            double y2 = y[i + 2] - factor * x[i + 2];
            double y3 = y[i + 3] - factor * x[i + 3];
            y[i] = y0;
            y[i + 1] = y1;
            y[i + 2] = y2;
            y[i + 3] = y3;
            s0 += y0 * z[i];
            s1 += y1 * z[i + 1];
            s2 += y2 * z[i + 2];
            s3 += y3 * z[i + 3];
        }
        for (; i < to; i++) {
            y[i] -= factor * x[i];
            s0 += y[i] * z[i];
        }
        return (s0 + s1) + (s2 + s3);
    }
}
