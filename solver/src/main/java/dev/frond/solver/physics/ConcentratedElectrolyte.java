package dev.frond.solver.physics;

/**
 * Concentrated-solution theory of a binary salt (Newman and Balsara, Electrochemical Systems, 4th ed., ch. 12): with phi_M
 * against a reference of the metal, r = |z-|/z+, per equivalent
 *
 * <pre>
 *   i  = -kappa grad phi_M + (1 + 1/r) kappa R T/(z+ F) (1 - t+) X grad ln c,    N- = -Ds grad c - (1 - t+) i/(z+ F)
 * </pre>
 *
 * X the thermodynamic factor. The potential solved for is psi = z+ F phi_M/(R T) - ln u, as in Nernst-Planck transport, to which
 * this reduces with kappa proportional to c and X = 1; then {@code diffusional = (kappa/u)(1 - (1 + 1/r) (1 - t+) X)}, and the
 * reaction {@code u exp(-alpha_c eta) - exp(alpha_a eta)} has its equilibrium where the metal is at phi_M.
 *
 * @param conductivity kappa R T/(z+^2 F^2 c0) over u, length^2/time
 * @param saltDiffusivity Ds over u, length^2/time
 * @param transference t+ over u
 * @param thermodynamicFactor X over u
 * @param valenceRatio r
 */
public record ConcentratedElectrolyte(
        Curve conductivity, Curve saltDiffusivity, Curve transference, Curve thermodynamicFactor, double valenceRatio)
        implements TransportLaw {
    /** Of ions of equal charge. */
    public ConcentratedElectrolyte(
            Curve conductivity, Curve saltDiffusivity, Curve transference, Curve thermodynamicFactor) {
        this(conductivity, saltDiffusivity, transference, thermodynamicFactor, 1);
    }

    /** Of the reaction in the equation of the salt: the solvers divide by it. */
    private static final double LEAST_SHARE = 0.01;

    /** Of {@link #restingSlope} times u, 1 in an ideal solution: what solvers make of it needs a positive one. */
    private static final double LEAST_SLOPE = 0.1;

    /** kappa/u is taken here for less salt. */
    private static final double LEAST = 1e-6;

    @Override
    public void at(double u, TransportCoefficients out) {
        double salt = Math.max(u, LEAST);
        double kappa = conductivity.at(salt);
        double slope = conductivity.slope(salt);
        double t = transference.at(salt);
        double tSlope = transference.slope(salt);
        double x = thermodynamicFactor.at(salt);
        double ions = 1 + 1 / valenceRatio;
        double factor = 1 - ions * (1 - t) * x;
        double factorSlope = ions * tSlope * x - ions * (1 - t) * thermodynamicFactor.slope(salt);
        out.conductivity = kappa;
        out.conductivitySlope = slope;
        out.diffusional = kappa / salt * factor;
        out.diffusionalSlope = (slope - kappa / salt) / salt * factor + kappa / salt * factorSlope;
        out.saltDiffusivity = saltDiffusivity.at(salt);
        out.saltDiffusivitySlope = saltDiffusivity.slope(salt);
        out.transference = t;
        out.transferenceSlope = tSlope;
    }

    /** Measured t+ may be near or above 1, or below 0. */
    @Override
    public double anionShare() {
        return Math.max(LEAST_SHARE, 1 - transference.at(1));
    }

    /** {@code (Ds/(1 - t+) - diffusional)/conductivity}. */
    @Override
    public double restingSlope(double u) {
        double salt = Math.max(u, LEAST);
        double anions = 1 - transference.at(salt);
        double diffusional = 1 - (1 + 1 / valenceRatio) * anions * thermodynamicFactor.at(salt);
        double diffusion = saltDiffusivity.at(salt) / (Math.max(LEAST_SHARE, anions) * conductivity.at(salt));
        return Math.max(LEAST_SLOPE / salt, diffusion - diffusional / salt);
    }

    @Override
    public double initial() {
        return 1;
    }

    @Override
    public double cations(double u) {
        return u;
    }
}
