package dev.frond.solver.run;

/**
 * Something that happened to the front.
 *
 * @param kind for example {@code filler-contact}, {@code self-contact}, {@code short-circuit}, {@code depleted}
 * @param time s
 * @param x place, m
 * @param y place, m
 * @param area of electrolyte cut off, or of a filler engulfed, m2
 * @param salt cut off, mol/m
 */
public record Event(String kind, double time, double x, double y, double area, double salt) {}
