package dev.frond.solver.physics;

/**
 * Butler-Volmer kinetics of metal deposition: {@code j = i0 f(u) [u exp(-alpha_c eta) - exp(alpha_a eta)]}, with u = c/c0 and
 * eta the overpotential in any one unit of potential. It is used through its parts: {@code j = f(u) (u cathodic(eta) -
 * anodic(eta))}.
 *
 * @param exchangeCurrentDensity i0, in the unit that j is wanted in
 * @param alphaAnodic alpha_a, per unit of potential
 * @param alphaCathodic alpha_c, per unit of potential
 * @param rateFactor f, 1 at u = 1
 */
public record ButlerVolmer(double exchangeCurrentDensity, double alphaAnodic, double alphaCathodic, Curve rateFactor) {
    /** With f = 1. */
    public ButlerVolmer(double exchangeCurrentDensity, double alphaAnodic, double alphaCathodic) {
        this(exchangeCurrentDensity, alphaAnodic, alphaCathodic, Curve.ONE);
    }

    /** The same at another exchange current density. */
    public ButlerVolmer withExchange(double other) {
        return new ButlerVolmer(other, alphaAnodic, alphaCathodic, rateFactor);
    }

    /** Deposition per unit of u, at f = 1. */
    public double cathodic(double overpotential) {
        return exchangeCurrentDensity * Math.exp(-alphaCathodic * overpotential);
    }

    /** Stripping, at f = 1. */
    public double anodic(double overpotential) {
        return exchangeCurrentDensity * Math.exp(alphaAnodic * overpotential);
    }

    /** {@code -dj/d(eta)}, never negative, from the two rate factors at the same overpotential. */
    public double slope(double concentration, double cathodic, double anodic) {
        return alphaCathodic * concentration * cathodic + alphaAnodic * anodic;
    }
}
