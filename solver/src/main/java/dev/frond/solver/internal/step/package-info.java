/**
 * One time step of the moving problem, and how long the next may be.
 *
 * <p>Diagonally implicit Runge-Kutta on {@code y = M u}, stage 0 being the old state: the fluxes of a stage are implicit on
 * the mesh of that stage, the front of a stage is explicit in the rates of the stages before, and its swept area is matched to
 * the stage's charge to round-off. Stage k solves
 *
 * <pre>M_k u_k + W_k u_k + dt a_kk [Ds K_k u_k + (1 - t+) b_k] = M_0 u_0 + dt sum_(l&lt;k) a_kl f_l</pre>
 *
 * with {@code W_k = dt a_kk w_k = E_k - dt sum_(l&lt;k) a_kl w_l}, E_k the swept integrals from the old mesh to that of stage k,
 * and {@code f_0} the rates of the old state with {@code w_0} of the way that the nodes set off. So a
 * uniform field stays uniform however the nodes move, and the salt of a step changes by its fluxes alone.
 */
@NullMarked
package dev.frond.solver.internal.step;

import org.jspecify.annotations.NullMarked;
