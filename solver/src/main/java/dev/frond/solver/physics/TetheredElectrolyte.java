package dev.frond.solver.physics;

/**
 * Nernst-Planck transport where a part of the anions is bound and does not move: in equivalents c+ = c- + f c0. With u the mobile
 * anions over those at the start if none were bound, r = |z-|/z+, D = D+ and E = r D-, the current and the flux of anions are, from
 * N+ = -D (grad u + (u + f) grad psi) and N- = -(E/r) (grad u - r u grad psi),
 *
 * <pre>
 *   i  = -([D (u + f) + E u] grad psi + (D - E/r) grad u)
 *   N- = -D (E/r) ((1 + r) u + f)/[D (u + f) + E u] grad u - (1 - t+) i,   t+ = D (u + f)/[D (u + f) + E u]
 * </pre>
 *
 * @param cationDiffusivity D+, length^2/time in any units
 * @param transferenceNumber t+ at the initial state, where c+ = c0, in (0, 1)
 * @param boundShare f, in [0, 1)
 * @param valenceRatio r
 */
public record TetheredElectrolyte(
        double cationDiffusivity, double transferenceNumber, double boundShare, double valenceRatio)
        implements TransportLaw {
    /** Of ions of equal charge. */
    public TetheredElectrolyte(double cationDiffusivity, double transferenceNumber, double boundShare) {
        this(cationDiffusivity, transferenceNumber, boundShare, 1);
    }

    /** r D-, from t+ = D+/(D+ + (1 - f) r D-). */
    public double anionDiffusivity() {
        return cationDiffusivity * (1 - transferenceNumber) / (transferenceNumber * (1 - boundShare));
    }

    @Override
    public void at(double u, TransportCoefficients out) {
        double cation = cationDiffusivity;
        double anion = anionDiffusivity();
        double conductivity = cation * (u + boundShare) + anion * u;
        out.conductivity = conductivity;
        out.conductivitySlope = cation + anion;
        out.diffusional = cation - anion / valenceRatio;
        out.diffusionalSlope = 0;
        double ions = 1 + valenceRatio;
        double mobile = anion / valenceRatio;
        out.saltDiffusivity = cation * mobile * (ions * u + boundShare) / conductivity;
        out.saltDiffusivitySlope =
                cation * mobile * boundShare * (valenceRatio * cation - anion) / (conductivity * conductivity);
        out.transference = cation * (u + boundShare) / conductivity;
        out.transferenceSlope = -cation * anion * boundShare / (conductivity * conductivity);
    }

    @Override
    public double anionShare() {
        return 1 - transferenceNumber;
    }

    @Override
    public double initial() {
        return 1 - boundShare;
    }

    @Override
    public double cations(double u) {
        return u + boundShare;
    }
}
