/**
 * Sparse matrices of finite-element graphs: one structure shared by many matrices, a fill-reducing ordering, a Cholesky
 * factor whose structure is analysed once, and Krylov iterations.
 *
 * <p>Arrays are primitive and flat. A matrix of n rows with m stored entries keeps {@code rowStart} (n + 1),
 * {@code column} (m, ascending within a row) and {@code value} (m). Symmetric matrices store both halves.
 */
@NullMarked
package dev.frond.algebra;

import org.jspecify.annotations.NullMarked;
