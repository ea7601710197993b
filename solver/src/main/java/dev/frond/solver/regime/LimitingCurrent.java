package dev.frond.solver.regime;

import dev.frond.solver.model.Scales;
import dev.frond.solver.model.Scenario;
import dev.frond.solver.physics.TransportCoefficients;
import dev.frond.solver.physics.TransportLaw;
import org.apache.commons.math3.special.Erf;

/** The limiting current and Sand's time of a scenario's whole electrolyte, its coefficients those of the initial concentration. */
final class LimitingCurrent {
    private final Scenario scenario;
    private final double saltDiffusivity;
    private final double anionShare;
    private final double initial;

    LimitingCurrent(Scenario scenario) {
        this.scenario = scenario;
        TransportLaw law = scenario.law(1);
        TransportCoefficients at = new TransportCoefficients();
        law.at(law.initial(), at);
        saltDiffusivity = at.saltDiffusivity;
        anionShare = 1 - at.transference;
        initial = law.initial();
    }

    /** A/m2, before the front moves: up to a reservoir, or between both electrodes. */
    double density() {
        double perGradient = Scales.of(scenario).cationCharge() * saltDiffusivity / anionShare;
        return scenario.cell().top().electrode().isEmpty()
                ? perGradient * initial / scenario.cell().height()
                : 2 * perGradient * initial / scenario.cell().farSide();
    }

    /**
     * When a semi-infinite electrolyte is depleted at a flat anode, s; infinite without current, or when the front displaces more
     * salt than the current leaves behind. With {@code S = (1 - t+)/Vm}, {@code x = Vm i/(2 F) sqrt(t/Ds)}: the salt at a front that
     * moves is {@code S - (S - c0) G(x)}, {@code G = 1 + 2 x^2 + (1 + 2 x^2) erf x + 2 x exp(-x^2)/sqrt(pi)}; in front of a frozen
     * one Sand's time is {@code pi Ds (F c0/(2 i (1 - t+)))^2}.
     */
    double sandTime(double current) {
        if (current <= 0) {
            return Double.POSITIVE_INFINITY;
        }
        double root = Scales.of(scenario).cationCharge() * initial / (2 * current * anionShare);
        double porosity = scenario.electrolyte().porosity();
        double frozen = Math.PI * porosity * saltDiffusivity * root * root;
        if (!scenario.anode().moving()) {
            return frozen;
        }
        double salt = scenario.metalVolume() * initial;
        double level = anionShare / porosity;
        if (salt >= level) {
            return Double.POSITIVE_INFINITY;
        }
        double speed = scenario.metal().volumePerCharge() * current;
        double perRoot = 0.5 * speed * Math.sqrt(porosity / saltDiffusivity);
        // perRoot times the root of the frozen one, which may be out of range by itself.
        double low = 0.25 * Math.sqrt(Math.PI) * salt / level;
        double high = Math.max(2 * low, Double.MIN_NORMAL);
        double wanted = level / (level - salt);
        while (displacement(high) < wanted) {
            high *= 2;
        }
        for (int k = 0; k < 60; k++) {
            double middle = 0.5 * (low + high);
            if (displacement(middle) < wanted) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low * low / (perRoot * perRoot);
    }

    private static double displacement(double x) {
        return 1 + 2 * x * x + (1 + 2 * x * x) * Erf.erf(x) + 2 * x * Math.exp(-x * x) / Math.sqrt(Math.PI);
    }
}
