/**
 * The scalars of a run over time, SI, the unit in each column's name: {@code series.csv}, one row per accepted step,
 * {@code cycles.csv}, one row per cycle of the drive, and {@code events.csv}, one row per event.
 */
@NullMarked
package dev.frond.io.series;

import org.jspecify.annotations.NullMarked;
