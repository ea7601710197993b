package dev.frond.solver.physics;

/**
 * An electrolyte whose anions are all bound, so that t+ = 1: the limit of a {@link TetheredElectrolyte} without mobile anions. Its
 * cations have the same concentration everywhere at all times, {@code i = -D+ grad psi}; u, the mobile anions, stays 0.
 *
 * @param cationDiffusivity D+, length^2/time in any units
 */
public record SingleIonConductor(double cationDiffusivity) implements TransportLaw {
    @Override
    public void at(double u, TransportCoefficients out) {
        out.conductivity = cationDiffusivity;
        out.conductivitySlope = 0;
        out.diffusional = 0;
        out.diffusionalSlope = 0;
        out.saltDiffusivity = cationDiffusivity;
        out.saltDiffusivitySlope = 0;
        out.transference = 1;
        out.transferenceSlope = 0;
    }

    @Override
    public double anionShare() {
        return 0;
    }

    @Override
    public double initial() {
        return 0;
    }

    @Override
    public double cations(double u) {
        return 1 + u;
    }
}
