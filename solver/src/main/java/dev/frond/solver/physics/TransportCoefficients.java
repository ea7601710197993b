package dev.frond.solver.physics;

/** Coefficients of a {@link TransportLaw} at one u, and their derivatives by u; overwritten by each evaluation. */
public final class TransportCoefficients {
    /** Of grad psi in the current. */
    public double conductivity;

    /** Of grad u in the current. */
    public double diffusional;

    /** Of grad u in the flux of anions without current. */
    public double saltDiffusivity;

    /** t+. */
    public double transference;

    public double conductivitySlope;
    public double diffusionalSlope;
    public double saltDiffusivitySlope;
    public double transferenceSlope;
}
