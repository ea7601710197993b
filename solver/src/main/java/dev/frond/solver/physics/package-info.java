/** Pure functions and constants of the electrochemistry: no mesh, no state. SI units unless a name says otherwise. */
@NullMarked
package dev.frond.solver.physics;

import org.jspecify.annotations.NullMarked;
