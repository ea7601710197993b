package dev.frond.solver.regime;

/** The finite volumes of a planar cell, fine at its electrodes, and their linear system. */
final class GradedVolumes {
    static final int COUNT = 90;

    /** The first volume over the distance of the electrodes. */
    private static final double FIRST = 2e-4;

    private GradedVolumes() {}

    /** Over the distance: growing geometrically from the front, from both ends when both are electrodes. */
    static double[] faces(boolean bothEnds) {
        int half = bothEnds ? COUNT / 2 : COUNT;
        double reach = bothEnds ? 0.5 : 1;
        double low = 1;
        double high = 2;
        for (int k = 0; k < 60; k++) {
            double ratio = 0.5 * (low + high);
            if (FIRST * (Math.pow(ratio, half) - 1) / (ratio - 1) < reach) {
                low = ratio;
            } else {
                high = ratio;
            }
        }
        double[] faces = new double[COUNT + 1];
        for (int k = 1; k <= half; k++) {
            faces[k] = faces[k - 1] + FIRST * Math.pow(low, k - 1);
        }
        for (int k = 0; k <= half; k++) {
            faces[k] *= reach / faces[half];
        }
        for (int k = half + 1; k <= COUNT; k++) {
            faces[k] = 1 - faces[COUNT - k];
        }
        return faces;
    }

    /** Solves in place: the solution stands in {@code right}. */
    static double[] tridiagonal(double[] lower, double[] diagonal, double[] upper, double[] right) {
        int n = right.length;
        for (int k = 1; k < n; k++) {
            double factor = lower[k] / diagonal[k - 1];
            diagonal[k] -= factor * upper[k - 1];
            right[k] -= factor * right[k - 1];
        }
        right[n - 1] /= diagonal[n - 1];
        for (int k = n - 2; k >= 0; k--) {
            right[k] = (right[k] - upper[k] * right[k + 1]) / diagonal[k];
        }
        return right;
    }
}
