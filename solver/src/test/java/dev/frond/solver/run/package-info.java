/** Tests of the loop over time steps. */
@NullMarked
package dev.frond.solver.run;

import org.jspecify.annotations.NullMarked;
