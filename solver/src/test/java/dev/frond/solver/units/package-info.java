@NullMarked
package dev.frond.solver.units;

import org.jspecify.annotations.NullMarked;
