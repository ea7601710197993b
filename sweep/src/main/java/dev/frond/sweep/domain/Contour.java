package dev.frond.sweep.domain;

/**
 * A line over the heat maps.
 *
 * @param level of {@code metric} along it, SI
 */
public record Contour(Metric metric, double level) {}
