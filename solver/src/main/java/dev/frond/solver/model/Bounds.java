package dev.frond.solver.model;

import dev.frond.solver.units.Range;

/** The values that a scenario's numbers may have, beside those of a sign: {@link Scenario#problems} and the reader of files share them. */
public final class Bounds {
    /** Outside of it the number is more likely in another unit than meant: 45 K for 45 degC; K. */
    public static final Range TEMPERATURE = Range.between(100, 1000);

    /** Of T0 in a law of Vogel, Tammann and Fulcher, K. */
    public static final Range IDEAL_TEMPERATURE = Range.between(0, 1000);

    /** Of a cation's share of the current where both ions move by themselves; 1 when no anion moves. */
    public static final Range CATION_SHARE = Range.above(0, 1);

    /** Of a measured transference number: ions that move together take it below 0. */
    public static final Range TRANSFERENCE = Range.between(Double.NEGATIVE_INFINITY, 1);

    /** Of the exponent of an exchange current density over the concentration: beyond it salt hardly matters or is all that does. */
    public static final Range EXCHANGE_EXPONENT = Range.between(0, 2);

    /** Of a part that neither is missing nor is all: transference numbers, relative errors. */
    public static final Range PART = Range.inside(0, 1);

    /** Of the anions that are bound: some must move. */
    public static final Range TETHERED_ANIONS = Range.between(0, 0.999);

    /** Where less than a hundredth holds electrolyte, effective coefficients mean nothing. */
    public static final Range POROSITY = Range.between(0.01, 1);

    /** Of charge transfer coefficients: those of an electron, and of two. */
    public static final Range CHARGE_TRANSFER = Range.inside(0, Metal.MOST_CHARGES);

    /** Discs of a random group: more take minutes to place. */
    public static final int MOST_DISCS = 100_000;

    /** Of a drive's profile. */
    public static final int MOST_REPEATS = 1_000_000_000;

    /** Steps of a profile, repeats counted: a whole number below it is a double. */
    public static final long MOST_DRIVE_STEPS = 1_000_000_000_000L;

    /** Profiles inside each other, such as cycles after a formation, or pulses in a cycle. */
    public static final int DEEPEST_PROFILE = 2;

    private Bounds() {}
}
