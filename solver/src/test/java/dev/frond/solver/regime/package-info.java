/** What is expected of scenarios at the edges of the formulas. */
@NullMarked
package dev.frond.solver.regime;

import org.jspecify.annotations.NullMarked;
