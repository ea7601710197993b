/** What a run remembers between steps, as named numbers and texts: files and tests know no more of it. */
@NullMarked
package dev.frond.solver.saved;

import org.jspecify.annotations.NullMarked;
