/** Tests of the package of the same name. */
@NullMarked
package dev.frond.solver.internal.step;

import org.jspecify.annotations.NullMarked;
