@NullMarked
package dev.frond.solver.model;

import org.jspecify.annotations.NullMarked;
