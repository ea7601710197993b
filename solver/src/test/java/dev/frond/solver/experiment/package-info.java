/** Tests of virtual experiments. */
@NullMarked
package dev.frond.solver.experiment;

import org.jspecify.annotations.NullMarked;
