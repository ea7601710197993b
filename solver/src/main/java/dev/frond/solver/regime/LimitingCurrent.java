package dev.frond.solver.regime;

import dev.frond.solver.model.Scales;
import dev.frond.solver.model.Scenario;
import dev.frond.solver.physics.ConcentratedElectrolyte;
import dev.frond.solver.physics.SingleIonConductor;
import dev.frond.solver.physics.TransportCoefficients;
import dev.frond.solver.physics.TransportLaw;
import org.apache.commons.math3.special.Erf;

/** The limiting current and Sand's time of a scenario's whole electrolyte, its coefficients those of the initial concentration. */
final class LimitingCurrent {
    /** Of u from 0 to 1 where the coefficients are curves: their errors are of its square. */
    private static final int INTERVALS = 4000;

    /** Up to a hundred times the concentration at the start. */
    private static final int MOST_INTERVALS = 100 * INTERVALS;

    /** Of 1 - t+, below which no current uses up salt. */
    private static final double LEAST_SHARE = 1e-6;

    private final Scenario scenario;
    private final double saltDiffusivity;
    private final double anionShare;
    private final double initial;
    private final TransportLaw law;

    LimitingCurrent(Scenario scenario) {
        this.scenario = scenario;
        law = scenario.law(1);
        TransportCoefficients at = new TransportCoefficients();
        law.at(law.initial(), at);
        saltDiffusivity = at.saltDiffusivity;
        anionShare = 1 - at.transference;
        initial = law.initial();
    }

    /**
     * A/m2, before the front moves: up to a reservoir, or between both electrodes. Infinite where no salt moves. Where the coefficients
     * depend on the concentration it is the integral of {@code F Ds/(1 - t+)} from no salt to that of the reservoir over the distance;
     * between electrodes to the concentration at which the salt in between is what was there.
     */
    double density() {
        if (law instanceof SingleIonConductor) {
            return Double.POSITIVE_INFINITY;
        }
        if (law instanceof ConcentratedElectrolyte) {
            return ofCurves();
        }
        double perGradient = Scales.of(scenario).cationCharge() * saltDiffusivity / anionShare;
        return scenario.cell().top().electrode().isEmpty()
                ? perGradient * initial / scenario.cell().height()
                : 2 * perGradient * initial / scenario.cell().farSide();
    }

    private double ofCurves() {
        boolean reservoir = scenario.cell().top().electrode().isEmpty();
        double height = reservoir ? scenario.cell().height() : scenario.cell().farSide();
        double theta = reservoir ? belowReservoir() : betweenElectrodes();
        return Scales.of(scenario).cationCharge() * theta / height;
    }

    /** Integral of Ds/(1 - t+) du from 0 to 1, by midpoints. */
    private double belowReservoir() {
        double theta = 0;
        for (int k = 0; k < INTERVALS; k++) {
            theta += part(k);
        }
        return theta;
    }

    /** The same to the u at which the integral of (u - 1) Ds/(1 - t+) du vanishes; infinite when salt piles up to no end. */
    private double betweenElectrodes() {
        double theta = 0;
        double surplus = 0;
        for (int k = 0; k < MOST_INTERVALS; k++) {
            double part = part(k);
            double more = ((k + 0.5) / INTERVALS - 1) * part;
            if (surplus + more > 0) {
                return theta - surplus / more * part;
            }
            theta += part;
            surplus += more;
        }
        return Double.POSITIVE_INFINITY;
    }

    private double part(int interval) {
        TransportCoefficients at = new TransportCoefficients();
        law.at((interval + 0.5) / INTERVALS, at);
        return at.saltDiffusivity / Math.max(LEAST_SHARE, 1 - at.transference) / INTERVALS;
    }

    /**
     * When a semi-infinite electrolyte is depleted at a flat anode, s; infinite without current, or when the front displaces more
     * salt than the current leaves behind. With {@code S = (1 - t+)/Vm}, {@code x = Vm i/(2 F) sqrt(t/Ds)}: the salt at a front that
     * moves is {@code S - (S - c0) G(x)}, {@code G = 1 + 2 x^2 + (1 + 2 x^2) erf x + 2 x exp(-x^2)/sqrt(pi)}; in front of a frozen
     * one Sand's time is {@code pi Ds (F c0/(2 i (1 - t+)))^2}.
     */
    double sandTime(double current) {
        if (current <= 0 || law instanceof SingleIonConductor) {
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
