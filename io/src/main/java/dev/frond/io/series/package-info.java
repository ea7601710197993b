/** The scalars of a run over time: {@code series.csv}, one row per accepted step, SI, the unit in each column's name. */
@NullMarked
package dev.frond.io.series;

import org.jspecify.annotations.NullMarked;
