/** Random cases, each run to its physical end: nothing may break. */
@NullMarked
package dev.frond.solver.campaign;

import org.jspecify.annotations.NullMarked;
