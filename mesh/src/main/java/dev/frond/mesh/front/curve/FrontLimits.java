package dev.frond.mesh.front.curve;

/** Lengths and angles at which a front is changed. */
public final class FrontLimits {
    /** Least angle of electrolyte that can be meshed, radians. */
    public static final double SHARPEST_VALLEY = Math.toRadians(24);

    private FrontLimits() {}
}
