package dev.frond.solver.physics;

/**
 * Concentrated-solution theory of a binary salt (Newman and Balsara, Electrochemical Systems, 4th ed., ch. 12): with phi_Li
 * against a lithium reference,
 *
 * <pre>
 *   i  = -kappa grad phi_Li + 2 kappa V_T (1 - t+) X grad ln c,    N- = -Ds grad c - (1 - t+) i/F
 * </pre>
 *
 * X the thermodynamic factor. The potential solved for is psi = F phi_Li/(R T) - ln u, as in Nernst-Planck transport, to which
 * this reduces with kappa proportional to c and X = 1; then {@code diffusional = (kappa/u)(1 - 2 (1 - t+) X)}, and the
 * reaction {@code u exp(-alpha_c eta) - exp(alpha_a eta)} has its equilibrium where the lithium is at phi_Li.
 *
 * @param conductivity kappa R T/(F^2 c0) over u, length^2/time
 * @param saltDiffusivity Ds over u, length^2/time
 * @param transference t+ over u
 * @param thermodynamicFactor X over u
 */
public record ConcentratedElectrolyte(
        Curve conductivity, Curve saltDiffusivity, Curve transference, Curve thermodynamicFactor)
        implements TransportLaw {
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
        double factor = 1 - 2 * (1 - t) * x;
        double factorSlope = 2 * tSlope * x - 2 * (1 - t) * thermodynamicFactor.slope(salt);
        out.conductivity = kappa;
        out.conductivitySlope = slope;
        out.diffusional = kappa / salt * factor;
        out.diffusionalSlope = (slope - kappa / salt) / salt * factor + kappa / salt * factorSlope;
        out.saltDiffusivity = saltDiffusivity.at(salt);
        out.saltDiffusivitySlope = saltDiffusivity.slope(salt);
        out.transference = t;
        out.transferenceSlope = tSlope;
    }

    @Override
    public double anionShare() {
        return 1 - transference.at(1);
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
