package dev.frond.study.optimisation;

/**
 * Discs that are to be arranged, as a file has them.
 *
 * @param count how many
 * @param left of the region that holds them whole, m
 * @param right m
 * @param low m
 * @param high m
 * @param gap least distance between their edges, m
 */
public record Discs(int count, double left, double right, double low, double high, double gap) {}
