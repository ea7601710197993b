/**
 * Figures of a front, from a snapshot of the fields: roughness, protrusions, place of the highest flux. SI units.
 */
@NullMarked
package dev.frond.report.front;

import org.jspecify.annotations.NullMarked;
