package dev.frond.solver.run;

/**
 * Something that happened to the front.
 *
 * @param kind for example {@code filler-contact}, {@code self-contact}, {@code short-circuit}, {@code depleted}
 * @param time when it happens, s; up to a gap of 0.4 edge lengths after the front was joined
 * @param x place, m
 * @param y place, m
 * @param area of electrolyte cut off, of the filler, or of lithium cut off or connected again, by the kind, m2
 * @param salt in what was cut off, or inside a permeable filler that was sealed, mol/m
 */
public record Event(String kind, double time, double x, double y, double area, double salt) {}
