@NullMarked
package dev.frond.solver.linalg;

import org.jspecify.annotations.NullMarked;
