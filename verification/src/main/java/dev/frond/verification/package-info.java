/**
 * What frond is proved with: analytic solutions, manufactured solutions with fitted orders, balances, tables of independent
 * codes. A {@link dev.frond.verification.Case} measures and says what it found; the tests and {@code frond verify} run the same
 * cases. Equations and symbols are those of docs/theory.md; quantities are SI unless their name says otherwise.
 */
@NullMarked
package dev.frond.verification;

import org.jspecify.annotations.NullMarked;
