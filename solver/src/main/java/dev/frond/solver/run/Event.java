package dev.frond.solver.run;

/**
 * Something that happened to the front, or to the drive.
 *
 * @param kind for example {@code filler-contact}, {@code self-contact}, {@code short-circuit}, {@code depleted}, {@code limit}
 * @param time when it happens, s; up to a gap of 0.4 edge lengths after the front was joined
 * @param x place, m
 * @param y place, m
 * @param area of electrolyte cut off, of the filler, or of lithium cut off or connected again, by the kind, m2
 * @param salt in what was cut off, or inside a permeable filler that was sealed, mol/m
 * @param detail more in words, such as which limit ended which step of the drive; empty for most kinds
 */
public record Event(String kind, double time, double x, double y, double area, double salt, String detail) {
    /** Of which there is no more to say. */
    public Event(String kind, double time, double x, double y, double area, double salt) {
        this(kind, time, x, y, area, salt, "");
    }
}
