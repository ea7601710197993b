/**
 * P1 finite elements for the binary electrolyte on a moving mesh.
 *
 * <p>Unknowns: u = c/c0 and psi = F phi/(R T) at the n nodes, and V, the potential of the lithium over R T/F. Lengths in
 * micrometres, times in seconds, so that diffusivities are in um2/s and current densities, divided by F c0, in um/s.
 *
 * <p>Salt, in the frame that moves with velocity w of the mesh, tested with N_i that moves along:
 *
 * <pre>d/dt (M u)_i + (C(w) u)_i + Ds (K u)_i + (1 - t+) b_i = 0 (+ what enters through the top)</pre>
 *
 * with {@code M_ik = (N_i, N_k)}, {@code C_ik = (N_k w, grad N_i)}, {@code K_ik = (grad N_i, grad N_k)} and
 * {@code b_i = (j, N_i)} on the front. The fluxes relative to the moving front are natural boundary conditions, so the
 * salt that the front displaces stays in the electrolyte. Charge:
 *
 * <pre>(D+ + D-) [(u grad psi, grad N_i) + (2 t+ - 1)(grad u, grad N_i)] + b_i = 0</pre>
 *
 * Constant current closes the system with {@code sum b_i = i W}. Physics: Newman and Balsara, Electrochemical Systems,
 * 4th ed., ch. 11; the moving-mesh form: Farhat, Geuzaine and Grandmont, J. Comput. Phys. 174 (2001) 669.
 */
@NullMarked
package dev.frond.solver.fem;

import org.jspecify.annotations.NullMarked;
