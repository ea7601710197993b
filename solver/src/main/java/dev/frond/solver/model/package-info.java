/**
 * The scenario: plain, immutable records of what is simulated. All numbers are SI (m, s, mol/m3, A/m2, V, K).
 *
 * <p>Every choice is a sealed interface with one record per variant nested in it; a new variant is a new record there.
 */
@NullMarked
package dev.frond.solver.model;

import org.jspecify.annotations.NullMarked;
