/** Tests of the package of the same name. */
@NullMarked
package dev.frond.solver.step;

import org.jspecify.annotations.NullMarked;
