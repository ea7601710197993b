package dev.frond.solver.physics;

/**
 * Nernst-Planck transport where a part of the anions is bound and does not move: c+ = c- + f c0. With u the mobile anions
 * over c0, D = D+ and E = D-, the current and the flux of anions are, from N+ = -D (grad u + (u + f) grad psi) and N- = -E
 * (grad u - u grad psi),
 *
 * <pre>
 *   i  = -([D (u + f) + E u] grad psi + (D - E) grad u)
 *   N- = -D E (2 u + f)/[D (u + f) + E u] grad u - (1 - t+) i,   t+ = D (u + f)/[D (u + f) + E u]
 * </pre>
 *
 * @param cationDiffusivity D+, length^2/time in any units
 * @param transferenceNumber t+ at the initial state, where c+ = c0, in (0, 1)
 * @param boundShare f, in [0, 1)
 */
public record TetheredElectrolyte(double cationDiffusivity, double transferenceNumber, double boundShare)
        implements TransportLaw {
    /** D-, from t+ = D+/(D+ + (1 - f) D-). */
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
        out.diffusional = cation - anion;
        out.diffusionalSlope = 0;
        out.saltDiffusivity = cation * anion * (2 * u + boundShare) / conductivity;
        out.saltDiffusivitySlope = cation * anion * boundShare * (cation - anion) / (conductivity * conductivity);
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
