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
        double cathodic = place.plating * kinetics.cathodic(x);
        double anodic = place.stripping * kinetics.anodic(x);
        double factor = kinetics.rateFactor().at(u);
        double net = u * cathodic - anodic;
        current = factor * net;
        byConcentration = factor * cathodic + kinetics.rateFactor().slope(u) * net;
        slope = factor * kinetics.slope(u, cathodic, anodic);
    }

    /** Newton's method in a bracket; the values at {@code eta} are there. */
    private double behindFilm(ButlerVolmer kinetics, SurfacePlace place, double u, double eta, double resistance) {
        double drop = Math.max(-MOST_DROP, Math.min(MOST_DROP, resistance * current));
        double low = Math.min(eta, eta + drop);
        double high = Math.max(eta, eta + drop);
        double x = eta;
        for (int k = 0; k < MOST_ITERATIONS; k++) {
            double excess = x - eta - resistance * current;
            if (excess > 0) {
                high = x;
            } else {
                low = x;
            }
            double next = x - excess / (1 + resistance * slope);
            if (!(next > low && next < high)) {
                next = 0.5 * (low + high);
            }
            if (Math.abs(next - x) <= RESOLVED * Math.max(1, Math.abs(x))) {
                return next;
            }
            x = next;
            at(kinetics, place, u, x);
        }
        return Double.NaN;
    }
}
