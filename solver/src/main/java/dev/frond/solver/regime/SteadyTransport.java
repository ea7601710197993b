package dev.frond.solver.regime;

import dev.frond.solver.model.Scales;
import dev.frond.solver.model.Scenario;
import dev.frond.solver.physics.SingleIonConductor;
import dev.frond.solver.physics.TransportCoefficients;
import dev.frond.solver.physics.TransportLaw;

/**
 * Transport near an anode where the anions rest relative to the moving front, over u, the concentration of mobile anions over c0.
 * With {@code P = F c0 Ds/(1 - t+ - c Vm)} the current density is {@code P grad u}, the salt displaced by the front counted in; so
 * {@code theta = integral of P du} is harmonic, whatever the coefficients are. Tabulated; u between {@link #LEAST} and
 * {@link #MOST} of the initial one.
 */
final class SteadyTransport {
    /** Of the initial u: less counts as depleted. */
    static final double LEAST = 1e-7;

    /** Of the initial u: more than a stripped anode reaches. */
    static final double MOST = 1e3;

    private static final int POINTS = 2001;

    /** Of 1 - t+: the front cannot displace more salt than the current leaves behind. */
    private static final double LEAST_SHARE = 1e-3;

    /** Of 1 - t+ where no anion moves: the potential of resting anions has no bound there. */
    private static final double NO_SHARE = 1e-12;

    private final TransportLaw law;
    private final double cationCharge;
    private final double metalVolume;
    private final double porosity;
    private final double logLeast;
    private final double logStep;
    private final double[] u = new double[POINTS];
    private final double[] theta = new double[POINTS];
    private final double[] psi = new double[POINTS];
    private final TransportCoefficients work = new TransportCoefficients();

    SteadyTransport(Scenario scenario) {
        law = SingleIon.resting(scenario);
        cationCharge = Scales.of(scenario).cationCharge();
        metalVolume = scenario.law(1) instanceof SingleIonConductor ? 0 : scenario.metalVolume();
        porosity = scenario.electrolyte().porosity();
        logLeast = Math.log(LEAST * law.initial());
        logStep = Math.log(MOST / LEAST) / (POINTS - 1);
        for (int k = 0; k < POINTS; k++) {
            u[k] = Math.exp(logLeast + k * logStep);
        }
        for (int k = 1; k < POINTS; k++) {
            double middle = Math.sqrt(u[k - 1] * u[k]);
            theta[k] = theta[k - 1] + currentPerGradient(middle) * (u[k] - u[k - 1]);
            psi[k] = psi[k - 1] + potentialSlope(middle) * middle * logStep;
        }
    }

    /** u of the initial state. */
    double initial() {
        return law.initial();
    }

    /** Cations over c0. */
    double cations(double at) {
        return law.cations(at);
    }

    /** P, A/m. */
    double currentPerGradient(double at) {
        law.at(at, work);
        double anions = 1 - work.transference;
        double displaced = porosity * at * metalVolume;
        return cationCharge
                * work.saltDiffusivity
                / Math.max(LEAST_SHARE * Math.max(LEAST_SHARE, anions), anions - displaced);
    }

    /** d psi/du, psi the potential over R T/F. */
    private double potentialSlope(double at) {
        law.at(at, work);
        return (work.saltDiffusivity / Math.max(NO_SHARE, 1 - work.transference) - work.diffusional)
                / work.conductivity;
    }

    /** theta, A/m, 0 at the least u. */
    double theta(double at) {
        int k = interval(at);
        return theta[k] + (theta[k + 1] - theta[k]) * (at - u[k]) / (u[k + 1] - u[k]);
    }

    /** d theta/du of the table, A/m. */
    double thetaSlope(double at) {
        int k = interval(at);
        return (theta[k + 1] - theta[k]) / (u[k + 1] - u[k]);
    }

    /** Potential of the electrolyte over R T/F, but for a constant. */
    double psi(double at) {
        int k = interval(at);
        return psi[k] + (psi[k + 1] - psi[k]) * (Math.log(at) - logLeast - k * logStep) / logStep;
    }

    /** d psi/du. */
    double psiSlope(double at) {
        int k = interval(at);
        return (psi[k + 1] - psi[k]) / (logStep * at);
    }

    private int interval(double at) {
        return (int) Math.max(0, Math.min(POINTS - 2, Math.floor((Math.log(at) - logLeast) / logStep)));
    }
}
