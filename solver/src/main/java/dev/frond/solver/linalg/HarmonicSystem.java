package dev.frond.solver.linalg;

import dev.frond.algebra.CsrMatrix;

/**
 * Small oscillations {@code x exp(i w t)} of salt and potential at a given voltage, {@code (J + i w B) x = a + i w b}. Arrays are
 * live.
 *
 * @param resistive J: the salt and charge rows of a Jacobian
 * @param saltStorage B, salt rows, salt columns
 * @param saltCharging B, salt rows, potential columns
 * @param charging B, charge rows, potential columns
 * @param source a: n salt rows, n charge rows
 * @param sourceStorage b, the same rows
 */
public record HarmonicSystem(
        CoupledSystem resistive,
        CsrMatrix saltStorage,
        CsrMatrix saltCharging,
        CsrMatrix charging,
        Rows source,
        Rows sourceStorage) {
    /** A vector over the salt and the charge rows. */
    public static final class Rows {
        private final double[] value;

        /** Zeros, for n nodes. */
        public Rows(int nodes) {
            this.value = new double[2 * nodes];
        }

        /** The live array, n salt rows, then n charge rows. */
        public double[] value() {
            return value;
        }
    }
}
