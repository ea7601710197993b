/**
 * Quantities as text, {@code number unit}: a strict, dimension-checked reader and a writer whose text reads back to the
 * identical double.
 *
 * <p>Grammar: a decimal number ({@code .} and {@code e}/{@code E}), spaces or none, a unit; a bare 0 needs none. A unit is a product
 * (space, {@code *}, {@code .} or a middle dot) or quotient ({@code /}) of symbols with an SI prefix and a power
 * ({@code ^2}, {@code ^-3}, the same without {@code ^}, or raised digits); parentheses group. A product after a quotient is refused because it is read both ways.
 * Factors are exact fractions, so {@code 0.3 mA/cm^2} is the double nearest to 3 A/m2. No locale is involved.
 */
@NullMarked
package dev.frond.solver.units;

import org.jspecify.annotations.NullMarked;
