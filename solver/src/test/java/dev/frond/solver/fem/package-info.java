/** Tests of the finite elements. */
@NullMarked
package dev.frond.solver.fem;

import org.jspecify.annotations.NullMarked;
