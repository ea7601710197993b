/**
 * The simulation: the loop over time steps, its accounts (charge, lithium, salt), its outcome, and who watches it. What
 * leaves this package is SI.
 */
@NullMarked
package dev.frond.solver.run;

import org.jspecify.annotations.NullMarked;
