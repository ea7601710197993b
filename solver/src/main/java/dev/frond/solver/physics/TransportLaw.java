package dev.frond.solver.physics;

/**
 * Transport of a binary 1:1 salt, in u, the concentration of its mobile anions over c0, and psi = F phi/(R T):
 *
 * <pre>
 *   current over F c0   i  = -(conductivity grad psi + diffusional grad u)
 *   anion flux over c0  N- = -saltDiffusivity grad u - (1 - transference) i
 * </pre>
 *
 * with coefficients that depend on u. Diffusivities in any one unit of length^2/time.
 */
public interface TransportLaw {
    /** Coefficients and their derivatives at u. */
    void at(double u, TransportCoefficients out);

    /**
     * With which share of it the reaction enters the equation of the salt, not negative: 1 - t+ at the initial state, or near it. Any share
     * gives the same solution, since the equation of the charge is added in the same measure; it is for the solvers.
     */
    double anionShare();

    /** u at the initial state and in the reservoir. */
    double initial();

    /** Cations over c0 at u: u and the counter-charge of what anions are bound. */
    double cations(double u);

    /** About {@code d psi/du} where anions rest, above 0; it is for the solvers. */
    default double restingSlope(double u) {
        return 1 / cations(u);
    }
}
