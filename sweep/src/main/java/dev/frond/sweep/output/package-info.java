/**
 * What the rows of all jobs make together, once all are there: tables, arrays, heat maps and a report.
 */
@NullMarked
package dev.frond.sweep.output;

import org.jspecify.annotations.NullMarked;
