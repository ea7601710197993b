package dev.frond.solver.physics;

/**
 * Nernst-Planck transport of an electroneutral binary salt with constant coefficients.
 *
 * <p>In u = c/c0, psi = z+ F phi/(R T) and r = |z-|/z+: salt flux -Ds grad u, current over z+ F c0 {@code -[(D+ + r D-) u grad
 * psi + (D+ - D-) grad u]}, cation flux over c0 {@code -D+ (grad u + u grad psi)}, c0 that of the cations.
 *
 * @param cationDiffusivity D+, length^2/time in any units
 * @param transferenceNumber t+ = D+/(D+ + r D-), in (0, 1)
 * @param valenceRatio r
 */
public record BinaryElectrolyte(double cationDiffusivity, double transferenceNumber, double valenceRatio)
        implements TransportLaw {
    /** Of ions of equal charge. */
    public BinaryElectrolyte(double cationDiffusivity, double transferenceNumber) {
        this(cationDiffusivity, transferenceNumber, 1);
    }

    @Override
    public void at(double u, TransportCoefficients out) {
        out.conductivity = conductivitySlope() * u;
        out.conductivitySlope = conductivitySlope();
        out.diffusional = conductivitySlope() * diffusionalShare();
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

    /** D+ + r D-: the conductivity per u. */
    public double conductivitySlope() {
        return cationDiffusivity / transferenceNumber;
    }

    /** (D+ - D-)/(D+ + r D-) = t+ - (1 - t+)/r. */
    public double diffusionalShare() {
        return valenceRatio == 1 ? 2 * transferenceNumber - 1 : transferenceNumber - anionShare() / valenceRatio;
    }

    /** Ds = (1 + r) D+ D-/(D+ + r D-) = (1 + 1/r) D+ (1 - t+). */
    public double saltDiffusivity() {
        return (1 + 1 / valenceRatio) * cationDiffusivity * anionShare();
    }

    @Override
    public double anionShare() {
        return 1 - transferenceNumber;
    }
}
