package dev.frond.solver.physics;

/**
 * Butler-Volmer kinetics of lithium deposition: {@code j = i0 [u exp(-alpha_c eta) - exp(alpha_a eta)]}, with u = c/c0
 * and eta the overpotential in units of R T/F. The reaction is affine in u, so it is used through its two rate factors:
 * {@code j = u cathodic(eta) - anodic(eta)}.
 *
 * @param exchangeCurrentDensity i0, in the unit that j is wanted in
 * @param alphaAnodic alpha_a
 * @param alphaCathodic alpha_c
 */
public record ButlerVolmer(double exchangeCurrentDensity, double alphaAnodic, double alphaCathodic) {
    /** Deposition per unit of u; also the derivative of j with respect to u. */
    public double cathodic(double overpotential) {
        return exchangeCurrentDensity * Math.exp(-alphaCathodic * overpotential);
    }

    /** Stripping. */
    public double anodic(double overpotential) {
        return exchangeCurrentDensity * Math.exp(alphaAnodic * overpotential);
    }

    /** {@code -dj/d(eta)}, never negative, from the two rate factors at the same overpotential. */
    public double slope(double concentration, double cathodic, double anodic) {
        return alphaCathodic * concentration * cathodic + alphaAnodic * anodic;
    }
}
