package dev.frond.solver.fem;

import dev.frond.solver.linalg.CoupledSystem;

/** The row of the metal's potential: what drives the cell, from the front's reaction at its last evaluation. */
record ControlRow(ElectrodeReaction reaction) {
    /** Adds the derivatives by the fields and sets that by the potential; returns the residual. */
    double add(Control control, double voltage, CoupledSystem system) {
        double weight = control.byTotal();
        double byVoltage = control.byVoltage();
        ElectrodeSurface surface = reaction.surface();
        int[] front = surface.nodes();
        double[] bySalt = system.numberRow(Problem.SALT);
        double[] byPotential = system.numberRow(Problem.POTENTIAL);
        for (int k = 0; k < front.length; k++) {
            byVoltage += weight * reaction.byVoltage()[k];
            byPotential[front[k]] -= weight * reaction.byVoltage()[k];
        }
        double[] part = reaction.byConcentration();
        for (int e = 0; e < surface.edgeCount(); e++) {
            bySalt[front[surface.ends()[2 * e]]] += weight * (part[3 * e] + part[3 * e + 1]);
            bySalt[front[surface.ends()[2 * e + 1]]] += weight * (part[3 * e + 1] + part[3 * e + 2]);
        }
        system.voltageVoltage(byVoltage);
        return control.residual(reaction.total(), voltage);
    }
}
