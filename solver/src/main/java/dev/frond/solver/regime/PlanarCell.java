package dev.frond.solver.regime;

import dev.frond.solver.model.Cell;
import dev.frond.solver.model.Electrolyte;
import dev.frond.solver.model.Scenario;
import dev.frond.solver.physics.ButlerVolmer;
import dev.frond.solver.physics.Constants;
import dev.frond.solver.physics.TransportCoefficients;
import dev.frond.solver.physics.TransportLaw;
import org.apache.commons.math3.analysis.solvers.BrentSolver;

/**
 * A scenario without its defects and fillers, the coefficients those of the initial concentration. SI; potentials over
 * R T/F; concentrations of mobile anions over c0.
 */
final class PlanarCell {
    private static final int TERMS = 400;

    /** Widest overpotential and potential that are looked for, over R T/F. */
    private static final double WIDEST = 200;

    private final Scenario scenario;
    private final TransportLaw law;
    private final TransportCoefficients start = new TransportCoefficients();
    private final double concentration;

    PlanarCell(Scenario scenario) {
        this.scenario = scenario;
        Electrolyte electrolyte = scenario.electrolyte();
        this.law = electrolyte.law(scenario.temperature(), 1);
        this.concentration = electrolyte.saltConcentration();
        law.at(law.initial(), start);
    }

    double initial() {
        return law.initial();
    }

    /** Of the anode. */
    ButlerVolmer kinetics() {
        return new ButlerVolmer(
                scenario.anode().exchangeCurrentDensity(),
                scenario.anode().alphaAnodic(),
                scenario.anode().alphaCathodic());
    }

    /** F c0 Ds/(1 - t+): current density per gradient of u, A/m. */
    double currentPerGradient() {
        return Constants.FARADAY * concentration * start.saltDiffusivity / (1 - start.transference);
    }

    double saltDiffusivity() {
        return start.saltDiffusivity;
    }

    /** S/m. */
    double conductivity() {
        return Constants.FARADAY * concentration * start.conductance / Constants.thermalVoltage(scenario.temperature());
    }

    /** d psi/d u where the anions rest. */
    double potentialPerConcentration() {
        return (start.saltDiffusivity / (1 - start.transference) - start.diffusional) / start.conductance;
    }

    /** Cations over c0. */
    double cations(double u) {
        return law.cations(u);
    }

    boolean hasReservoir() {
        return scenario.cell().top() instanceof Cell.Top.Reservoir;
    }

    /** Under a reservoir at the height of the box. */
    double boxLimit() {
        return currentPerGradient() * law.initial() / scenario.cell().height();
    }

    /** Of all electrolyte there is. */
    double cellLimit() {
        return hasReservoir()
                ? boxLimit()
                : 2 * currentPerGradient() * law.initial() / scenario.cell().farSide();
    }

    /** Time at which a semi-infinite electrolyte is depleted at the anode, s. */
    double sandTime(double current) {
        double root = Constants.FARADAY * concentration * law.initial() / (2 * current * (1 - start.transference));
        return Math.PI * scenario.electrolyte().porosity() * start.saltDiffusivity * root * root;
    }

    /** From the front to where the concentration does not change, m, after the front has advanced. */
    double distance(double advance) {
        Cell cell = scenario.cell();
        return hasReservoir() ? Math.max(0.02 * cell.height(), cell.height() - advance) : cell.farSide() / 2;
    }

    /** u at the front while a constant current flows, may be negative. */
    double atFront(double current, double time, double advance) {
        double distance = distance(advance);
        double length = 2 * distance;
        double fourier = start.saltDiffusivity * time / (scenario.electrolyte().porosity() * length * length);
        double sum = 0;
        for (int n = 1; n < TERMS; n += 2) {
            double square = n * n * Math.PI * Math.PI;
            sum += 8 / square * Math.exp(-square * fourier);
        }
        return law.initial() - current * distance / currentPerGradient() * (1 - sum);
    }

    /** Overpotential that carries a current at u. */
    double overpotential(double current, double u) {
        return overpotential(kinetics(), current, u);
    }

    private double overpotential(ButlerVolmer kinetics, double current, double u) {
        double cations = law.cations(u);
        return new BrentSolver(1e-12)
                .solve(
                        200,
                        eta -> Math.log1p(cations * kinetics.cathodic(eta))
                                - Math.log1p(kinetics.anodic(eta) + current),
                        -WIDEST,
                        WIDEST);
    }

    /** Steady current at a potential of the anode against the top, 0 when it strips lithium. */
    double steadyCurrent(double potential) {
        double most = cellLimit() * (1 - 1e-9);
        if (potential >= 0 || steadyPotential(most) > potential) {
            return potential >= 0 ? 0 : most;
        }
        return new BrentSolver(1e-12 * most).solve(200, i -> steadyPotential(i) - potential, 0, most);
    }

    /** Of the anode against the top in steady state, by the salt's profile and the kinetics of both ends. */
    private double steadyPotential(double current) {
        double slope = current / currentPerGradient();
        double distance = distance(0);
        double bottom = law.initial() - slope * distance;
        double top = hasReservoir() ? law.initial() : law.initial() + slope * distance;
        double salt = Math.log(bottom / top);
        double far = 0;
        if (scenario.cell().top() instanceof Cell.Top.CounterElectrode electrode) {
            far = overpotential(counter(electrode.exchangeCurrentDensity()), -current, top);
        } else if (scenario.cell().top() instanceof Cell.Top.Membrane membrane) {
            far = overpotential(counter(membrane.exchangeCurrentDensity()), -current, top);
        }
        return salt + overpotential(current, bottom) - far;
    }

    private ButlerVolmer counter(double exchangeCurrentDensity) {
        return new ButlerVolmer(
                exchangeCurrentDensity,
                scenario.anode().alphaAnodic(),
                scenario.anode().alphaCathodic());
    }
}
