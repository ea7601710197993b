/**
 * What is to be expected of a scenario before it is run, from closed formulas of the planar cell, SI units. With {@code D = Ds/(1 -
 * t+)} at c0, which is 2 D+ in Nernst-Planck transport:
 *
 * <pre>
 *   limiting current   F D c0/H under a reservoir at H,  2 F D c0/L between electrodes L apart
 *   Wagner number      kappa R T/(F i0 (alpha_a + alpha_c) W),  W the width of the box
 *   Sand's time        pi Ds (F c0/(2 i (1 - t+)))^2
 *   concentration      c_s/c0 = 1 - J [1 - sum over odd n of 8/(n^2 pi^2) exp(-n^2 pi^2 Ds t/L^2)], J = i/i_lim, L = 2 H
 *                      under a reservoir
 *   growth of a wave   see {@link dev.frond.solver.regime.SmallWave}
 * </pre>
 *
 * Sources: J. Newman, N. P. Balsara, Electrochemical Systems, 4th ed., ch. 18 and 22; H. J. S. Sand, Phil. Mag. 1 (1901) 45.
 */
@NullMarked
package dev.frond.solver.regime;

import org.jspecify.annotations.NullMarked;
