package dev.frond.solver.regime;

import dev.frond.solver.model.Scales;
import dev.frond.solver.model.Scenario;
import dev.frond.solver.physics.ButlerVolmer;
import dev.frond.solver.physics.SurfacePlace;
import dev.frond.solver.physics.SurfaceReaction;
import java.util.OptionalDouble;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.univariate.BrentOptimizer;
import org.apache.commons.math3.optim.univariate.SearchInterval;
import org.apache.commons.math3.optim.univariate.UnivariateObjectiveFunction;

/**
 * Growth of a wave of wave number k on a planar front, its height small against its length, quasi-steady, at distance L from where
 * nothing changes. With P of {@link SteadyTransport}, {@code g = i/P} the gradient of u, {@code J = dj/du} at resting anions and
 * {@code S = |dj/d eta| gamma Vm/(R T)}:
 *
 * <pre>sigma = (Vm i/F) k coth(kL) (1 - S k^2/(J g)) / (1 + P k coth(kL)/J)</pre>
 *
 * A film of resistance R is in series with the reaction: J and S are then over {@code 1 + R |dj/d eta|}.
 */
final class SmallWave {
    private final double current;
    private final double distance;
    private final double perGradient;
    private final double byConcentration;
    private final double byOverpotential;
    private final double capillarity;
    private final double volumePerCharge;

    /**
     * On the planar front of a scenario.
     *
     * @param current A/m2, positive
     * @param front u at the front, positive
     * @param distance L, m
     * @param film resistance of a film, ohm m2
     */
    SmallWave(
            Scenario scenario, SteadyTransport transport, double current, double front, double distance, double film) {
        this.current = current;
        this.distance = distance;
        perGradient = transport.currentPerGradient(front);
        ButlerVolmer kinetics = scenario.kinetics();
        double cations = transport.cations(front);
        SurfacePlace place = new SurfacePlace();
        place.resistance = film / Scales.of(scenario).potential();
        SurfaceReaction reaction = new SurfaceReaction();
        reaction.evaluate(
                kinetics, place, cations, Overpotential.of(kinetics, cations, current) - place.resistance * current);
        byOverpotential = reaction.slope;
        byConcentration = reaction.byConcentration + byOverpotential * transport.psiSlope(front);
        capillarity = scenario.capillarity();
        volumePerCharge = scenario.metal().volumePerCharge();
    }

    /** sigma, 1/s, at wave number k, 1/m. */
    double growth(double k) {
        double spread = k / Math.tanh(k * distance);
        double level = 1 - byOverpotential * capillarity * k * k * perGradient / (byConcentration * current);
        return volumePerCharge * current * spread * level / (1 + perGradient * spread / byConcentration);
    }

    /** P/J, m: the kinetics even the current out over this length. */
    double kineticLength() {
        return perGradient / byConcentration;
    }

    /** Over 2 pi the wavelength below which surface energy smoothes, m; 0 without surface energy. */
    double capillaryLength() {
        return Math.sqrt(byOverpotential * capillarity * perGradient / (byConcentration * current));
    }

    /** The wavelength that grows fastest, m; none without surface energy, where the shortest do. */
    OptionalDouble fastest() {
        if (capillarity == 0) {
            return OptionalDouble.empty();
        }
        double low = Math.log(2 * Math.PI * capillaryLength());
        double found = new BrentOptimizer(1e-8, 1e-10)
                .optimize(
                        new MaxEval(500),
                        new UnivariateObjectiveFunction(log -> growth(2 * Math.PI / Math.exp(log))),
                        GoalType.MAXIMIZE,
                        new SearchInterval(low, low + 12, low + 0.5))
                .getPoint();
        return OptionalDouble.of(Math.exp(found));
    }
}
