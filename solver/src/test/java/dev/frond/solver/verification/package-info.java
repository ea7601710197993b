/** The solver against analytic solutions and independent codes; each test prints expected, got and error. */
@NullMarked
package dev.frond.solver.verification;

import org.jspecify.annotations.NullMarked;
