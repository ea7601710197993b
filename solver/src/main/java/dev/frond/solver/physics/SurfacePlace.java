package dev.frond.solver.physics;

/** What one place of a metal surface is like; overwritten by each question. */
public final class SurfacePlace {
    /** Factor on the exchange current density. */
    public double rate = 1;

    /** Factor on the current where metal is deposited. */
    public double plating = 1;

    /** Factor on the current where metal is stripped. */
    public double stripping = 1;

    /** Of a film: potential over current density, in the units of both. */
    public double resistance;

    /** A place where the exchange current density is multiplied by a factor. */
    public static SurfacePlace of(double rate) {
        SurfacePlace place = new SurfacePlace();
        place.rate = rate;
        return place;
    }

    /** Like any other place of a uniform surface. */
    public void plain() {
        rate = 1;
        plating = 1;
        stripping = 1;
        resistance = 0;
    }
}
