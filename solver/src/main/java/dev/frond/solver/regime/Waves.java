package dev.frond.solver.regime;

import dev.frond.solver.model.Scenario;
import dev.frond.solver.physics.ButlerVolmer;
import dev.frond.solver.physics.Constants;
import java.util.OptionalDouble;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.univariate.BrentOptimizer;
import org.apache.commons.math3.optim.univariate.SearchInterval;
import org.apache.commons.math3.optim.univariate.UnivariateObjectiveFunction;

/**
 * Growth of a small wave of wave number k on a planar front, quasi-steady, at distance L from where nothing changes. With
 * {@code P = F c0 Ds/(1 - t+)}, {@code g = i/P} the gradient of u, {@code J = dj/du} at resting anions and {@code S = |dj/d eta|
 * gamma Vm/(R T)}:
 *
 * <pre>sigma = (Vm i/F) k coth(kL) (1 - S k^2/(J g)) / (1 + P k coth(kL)/J)</pre>
 *
 * The diffusion of the salt about the wave is taken as instantaneous; the salt that the front ploughs is left out.
 */
final class Waves {
    private final PlanarCell cell;
    private final double current;
    private final double capillarity;

    /** @param current A/m2, positive */
    Waves(Scenario scenario, PlanarCell cell, double current) {
        this.cell = cell;
        this.current = current;
        this.capillarity = scenario.anode().surfaceEnergy()
                * Constants.LITHIUM_MOLAR_VOLUME
                / (Constants.GAS * scenario.temperature());
    }

    /** The planar state that waves grow on: kinetics are solved for once, for all wave numbers. */
    final class Base {
        private final Slopes slopes;
        private final double distance;

        private Base(double u, double distance) {
            this.slopes = slopes(u);
            this.distance = distance;
        }

        /** sigma, 1/s, at wave number k, 1/m. */
        double growth(double k) {
            double spread = k / Math.tanh(k * distance);
            double level = 1 - slopes.byOverpotential * capillarity * k * k / (slopes.byConcentration * gradient());
            return Constants.LITHIUM_MOLAR_VOLUME
                    * current
                    / Constants.FARADAY
                    * spread
                    * level
                    / (1 + cell.currentPerGradient() * spread / slopes.byConcentration);
        }
    }

    /** With u at the front, and the distance to where nothing changes, m. */
    Base on(double u, double distance) {
        return new Base(u, distance);
    }

    private double gradient() {
        return current / cell.currentPerGradient();
    }

    /** Of j: by u with the potential following, and by the overpotential, both positive, A/m2. */
    private record Slopes(double byConcentration, double byOverpotential) {}

    private Slopes slopes(double u) {
        ButlerVolmer kinetics = cell.kinetics();
        double eta = cell.overpotential(current, u);
        double cathodic = kinetics.cathodic(eta);
        double slope = kinetics.slope(cell.cations(u), cathodic, kinetics.anodic(eta));
        double potential = cell.potentialPerConcentration() * cell.initial() / u;
        return new Slopes(cathodic + slope * potential, slope);
    }

    /** The wavelength below which surface energy smoothes, m; none without surface energy. */
    OptionalDouble critical(double u) {
        Slopes slopes = slopes(u);
        return capillarity == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(2
                        * Math.PI
                        * Math.sqrt(slopes.byOverpotential * capillarity / (slopes.byConcentration * gradient())));
    }

    /** The wavelength that grows fastest, m; none without surface energy, where the shortest do. */
    OptionalDouble fastest(double u, double distance) {
        OptionalDouble critical = critical(u);
        if (critical.isEmpty()) {
            return critical;
        }
        double low = Math.log(critical.getAsDouble());
        Base base = on(u, distance);
        double found = new BrentOptimizer(1e-8, 1e-10)
                .optimize(
                        new MaxEval(500),
                        new UnivariateObjectiveFunction(log -> base.growth(2 * Math.PI / Math.exp(log))),
                        GoalType.MAXIMIZE,
                        new SearchInterval(low, low + 12, low + 0.5))
                .getPoint();
        return OptionalDouble.of(Math.exp(found));
    }
}
