package dev.frond.solver.regime;

import dev.frond.solver.physics.ButlerVolmer;

/** Butler-Volmer kinetics the other way round: the overpotential that carries a current. */
final class Overpotential {
    private static final double TOLERANCE = 1e-12;
    private static final int ITERATIONS = 200;

    private Overpotential() {}

    /**
     * Over R T/F. The current is put on the side where it is positive, {@code u cathodic + stripping = anodic + deposition}, and
     * the logarithms of both sides are compared: any current has its overpotential.
     *
     * @param cations over c0
     * @param current A/m2, positive deposits
     * @return negative infinity when there are no cations to deposit
     */
    static double of(ButlerVolmer kinetics, double cations, double current) {
        double exchange =
                kinetics.exchangeCurrentDensity() * kinetics.rateFactor().at(cations);
        double deposition = Math.log(Math.max(0, current) / exchange);
        double stripping = Math.log(Math.max(0, -current) / exchange);
        if (cations <= 0 && current >= 0) {
            return Double.NEGATIVE_INFINITY;
        }
        double salt = Math.log(Math.max(0, cations));
        double c = kinetics.alphaCathodic();
        double a = kinetics.alphaAnodic();
        double low = -1;
        while (excess(salt - c * low, stripping, a * low, deposition) < 0) {
            low *= 2;
        }
        double high = 1;
        while (excess(salt - c * high, stripping, a * high, deposition) > 0) {
            high *= 2;
        }
        double eta = 0.5 * (low + high);
        for (int k = 0; k < ITERATIONS && high - low > TOLERANCE * Math.max(1, Math.abs(eta)); k++) {
            double excess = excess(salt - c * eta, stripping, a * eta, deposition);
            if (excess > 0) {
                low = eta;
            } else {
                high = eta;
            }
            double slope = -c / (1 + Math.exp(stripping - salt + c * eta)) - a / (1 + Math.exp(deposition - a * eta));
            double next = eta - excess / slope;
            if (Math.abs(next - eta) <= TOLERANCE * Math.max(1, Math.abs(eta))) {
                return next;
            }
            eta = next > low && next < high ? next : 0.5 * (low + high);
        }
        return eta;
    }

    private static double excess(double cathodic, double stripping, double anodic, double deposition) {
        return logOfSum(cathodic, stripping) - logOfSum(anodic, deposition);
    }

    private static double logOfSum(double a, double b) {
        double most = Math.max(a, b);
        return most == Double.NEGATIVE_INFINITY ? most : most + Math.log1p(Math.exp(-Math.abs(a - b)));
    }
}
