/**
 * Comparison of two runs: figures at their last common time, pictures on one colour scale, a table and a report.
 * {@code docs/comparison.md} has the definitions.
 */
@NullMarked
package dev.frond.report.compare;

import org.jspecify.annotations.NullMarked;
