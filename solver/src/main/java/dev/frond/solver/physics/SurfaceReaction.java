package dev.frond.solver.physics;

/**
 * The reaction at one point of a surface over the factor {@link SurfacePlace#rate}, and its derivatives; overwritten by each
 * evaluation. Below a film of resistance R the metal sees the overpotential {@code x = eta + j R}, so that {@code j(x)} is
 * implicit; {@code x - j(x) R} rises with x, so there is one solution.
 */
public final class SurfaceReaction {
    /** Of x: half of what doubles resolve, to the rounding of j. */
    private static final double RESOLVED = 4 * Math.ulp(1.0);

    /** Largest drop of potential over a film, over R T/(z F): 250 V. */
    private static final double MOST_DROP = 1e4;

    /** Each halves the bracket at least: from 1e4 to round-off. */
    private static final int MOST_ITERATIONS = 100;

    /** j, positive deposits. */
    public double current;

    /** dj/du. */
    public double byConcentration;

    /** -dj/d eta, not negative. */
    public double slope;

    /**
     * At a concentration u of cations, over c0, and an overpotential over R T/(z F). Not a number where the film's drop of potential is not found.
     */
    public void evaluate(ButlerVolmer kinetics, SurfacePlace place, double u, double overpotential) {
        at(kinetics, place, u, overpotential);
        double resistance = place.rate * place.resistance;
        if (resistance == 0) {
            return;
        }
        at(kinetics, place, u, behindFilm(kinetics, place, u, overpotential, resistance));
        double damping = 1 + resistance * slope;
        byConcentration /= damping;
        slope /= damping;
    }

    private void at(ButlerVolmer kinetics, SurfacePlace place, double u, double x) {
        double cathodic = kinetics.cathodic(x);
        double anodic = kinetics.anodic(x);
        double net = u * cathodic - anodic;
        double share = net >= 0 ? place.plating : place.stripping;
        double factor = share * kinetics.rateFactor().at(u);
        current = factor * net;
        byConcentration = factor * cathodic + share * kinetics.rateFactor().slope(u) * net;
        slope = factor * kinetics.slope(u, cathodic, anodic);
    }

    /** Newton's method in a bracket, which is halved where steps do not shrink; the values at {@code eta} are there. */
    private double behindFilm(ButlerVolmer kinetics, SurfacePlace place, double u, double eta, double resistance) {
        double drop = Math.max(-MOST_DROP, Math.min(MOST_DROP, resistance * current));
        double low = Math.min(eta, eta + drop);
        double high = Math.max(eta, eta + drop);
        double x = eta;
        double before = high - low;
        for (int k = 0; k < MOST_ITERATIONS; k++) {
            double excess = x - eta - resistance * current;
            if (excess > 0) {
                high = x;
            } else {
                low = x;
            }
            double step = excess / (1 + resistance * slope);
            boolean shrinks = Math.abs(2 * step) <= Math.abs(before) && x - step > low && x - step < high;
            double next = shrinks ? x - step : 0.5 * (low + high);
            before = next - x;
            if (Math.abs(before) <= RESOLVED * Math.max(1, Math.abs(x))) {
                return next;
            }
            x = next;
            at(kinetics, place, u, x);
        }
        return Double.NaN;
    }
}
