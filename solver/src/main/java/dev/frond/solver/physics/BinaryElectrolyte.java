package dev.frond.solver.physics;

/**
 * Nernst-Planck transport of an electroneutral binary 1:1 salt with constant coefficients.
 *
 * <p>In u = c/c0 and psi = F phi/(R T): salt flux -Ds grad u, current over F c0 {@code -(D+ + D-) [u grad psi + (2 t+ - 1)
 * grad u]}, cation flux over c0 {@code -D+ (grad u + u grad psi)}.
 *
 * @param cationDiffusivity D+, length^2/time in any units
 * @param transferenceNumber t+ = D+/(D+ + D-), in (0, 1)
 */
public record BinaryElectrolyte(double cationDiffusivity, double transferenceNumber) implements TransportLaw {
    @Override
    public void at(double u, TransportCoefficients out) {
        out.conductivity = diffusivitySum() * u;
        out.conductivitySlope = diffusivitySum();
        out.diffusional = diffusivitySum() * (2 * transferenceNumber - 1);
        out.diffusionalSlope = 0;
        out.saltDiffusivity = saltDiffusivity();
        out.saltDiffusivitySlope = 0;
        out.transference = transferenceNumber;
        out.transferenceSlope = 0;
    }

    @Override
    public double initial() {
        return 1;
    }

    @Override
    public double cations(double u) {
        return u;
    }

    /** D+ + D-. */
    public double diffusivitySum() {
        return cationDiffusivity / transferenceNumber;
    }

    /** Ds = 2 D+ D-/(D+ + D-) = 2 D+ (1 - t+). */
    public double saltDiffusivity() {
        return 2 * cationDiffusivity * anionShare();
    }

    @Override
    public double anionShare() {
        return 1 - transferenceNumber;
    }
}
