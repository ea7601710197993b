package dev.frond.solver.fem;

import dev.frond.algebra.CsrMatrix;

/**
 * The part {@code matrix x - source} of a conserved variable's equation that is the same in all iterations of a stage: storage and
 * what is linear in the variable alone.
 */
public final class LinearRows {
    private final CsrMatrix matrix;
    private final double[] source;

    /** @param source per node; kept, not copied */
    public LinearRows(CsrMatrix matrix, double[] source) {
        this.matrix = matrix;
        this.source = source;
    }

    public CsrMatrix matrix() {
        return matrix;
    }

    /** Per node; the live array. */
    public double[] source() {
        return source;
    }
}
