package dev.frond.solver.experiment;

import dev.frond.solver.internal.step.State;
import dev.frond.solver.model.Scenario;

/**
 * The experiment of J. Evans, C. A. Vincent and P. G. Bruce (Polymer 28 (1987) 2324): a small voltage on a symmetric cell, the
 * current at once and in steady state, the resistance of the interfaces before and after,
 *
 * <pre>t+ = I_ss (dV - I_0 R_0) / [I_0 (dV - I_ss R_ss)]</pre>
 *
 * The interfaces' resistance is taken at the current itself, by references of the metal beside the electrodes. A small-signal resistance
 * would do in the limit of small voltages; at 10 mV, where charge transfer takes most of the voltage, it puts t+ off by a per cent.
 * In an ideal solution this is t+; in a concentrated one the quantity that the experiment gives is smaller (P. G. Bruce, M. T.
 * Hardgrave, C. A. Vincent, Solid State Ionics 53-56 (1992) 1087).
 *
 * @param thickness of the cell, m
 * @param voltage dV, V
 * @param initialCurrent I_0, A/m2
 * @param steadyCurrent I_ss, A/m2
 * @param resistanceBefore R_0, ohm m2
 * @param resistanceAfter R_ss, ohm m2
 */
public record Transference(
        double thickness,
        double voltage,
        double initialCurrent,
        double steadyCurrent,
        double resistanceBefore,
        double resistanceAfter) {
    /** Steps to the steady state: the last are longer than the relaxation of the salt. */
    private static final int STEPS = 80;

    private static final double RELAXATIONS = 60;

    /** Does the experiment on a scenario's electrolyte with its fillers. */
    public static Transference of(Scenario scenario, double thickness, double voltage) {
        SymmetricCell cell = SymmetricCell.of(scenario, thickness);
        State start = cell.polarised(voltage);
        State steady = cell.after(start, voltage, RELAXATIONS * cell.relaxation(), STEPS);
        return new Transference(
                cell.thickness(),
                voltage,
                cell.currentDensity(start),
                cell.currentDensity(steady),
                cell.interfaceResistance(start),
                cell.interfaceResistance(steady));
    }

    /** t+. */
    public double transferenceNumber() {
        return steadyCurrent
                * (voltage - initialCurrent * resistanceBefore)
                / (initialCurrent * (voltage - steadyCurrent * resistanceAfter));
    }
}
