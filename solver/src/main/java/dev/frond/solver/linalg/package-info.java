/**
 * The linear system of one Newton step and its solvers.
 *
 * <p>Unknowns, per node of a mesh of n nodes: the salt concentration u = c/c0 and the potential psi = F phi/(R T); and one
 * potential V of the metal in the same unit. A vector has 2n + 1 elements: salt [0, n), potential [n, 2n), voltage 2n.
 * All blocks share one {@link dev.frond.algebra.Sparsity}; see {@link dev.frond.solver.linalg.CoupledSystem} for what is
 * assumed about them, and {@link dev.frond.solver.linalg.Backend} for the choice of solvers.
 */
@NullMarked
package dev.frond.solver.linalg;

import org.jspecify.annotations.NullMarked;
