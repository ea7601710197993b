/** Tests of the electrochemistry. */
@NullMarked
package dev.frond.solver.physics;

import org.jspecify.annotations.NullMarked;
