package dev.frond.solver.fem;

import dev.frond.algebra.CsrMatrix;

/**
 * The part {@code matrix x - source} of a conserved variable's equation that is the same in all iterations of a stage: storage and
 * what is linear in the variable alone.
 *
 * @param source per node
 */
public record LinearRows(CsrMatrix matrix, double[] source) {}
