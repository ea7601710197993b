package dev.frond.solver.fem;

import dev.frond.mesh.tri.Coordinates;
import java.util.Arrays;

/**
 * The double layer of one electrode: {@code Q = C (psi - V)} per length of its surface, charged by cations as the reaction is,
 * {@code dQ/dt} beside j. In a stage of an implicit step {@code dQ/dt = (Q - source)/lapse}; until one begins it is not charged.
 * Scaled. Reused: each evaluation overwrites the one before.
 */
final class DoubleLayer {
    private final ElectrodeSurface surface;
    private final double capacitance;
    private double lapse = Double.POSITIVE_INFINITY;
    private double[] source = {};
    private final double[] charging;

    /** @param capacitance C, um */
    DoubleLayer(ElectrodeSurface surface, double capacitance) {
        this.surface = surface;
        this.capacitance = capacitance;
        this.charging = new double[surface.nodes().length];
    }

    /** The integral of Q N_i per node of the surface, at node potentials psi and that of the metal. */
    double[] stored(Coordinates at, double[] psi, double voltage) {
        double[] stored = new double[charging.length];
        for (int e = 0; e < surface.edgeCount(); e++) {
            int a = surface.ends()[2 * e];
            int b = surface.ends()[2 * e + 1];
            double sixth = capacitance * surface.length(at, e) / 6;
            double left = psi[surface.nodes()[a]] - voltage;
            double right = psi[surface.nodes()[b]] - voltage;
            stored[a] += sixth * (2 * left + right);
            stored[b] += sixth * (left + 2 * right);
        }
        return stored;
    }

    /** A stage begins. */
    void within(double time, double[] from) {
        lapse = time;
        source = from;
    }

    /**
     * Charges it at trial values: {@code load += dQ/dt} per node, and the derivatives.
     *
     * @param byVoltage by the metal's potential, per node
     * @param byPotential by psi, three values (00, 01, 11) per edge
     */
    void add(Coordinates at, double[] psi, double voltage, double[] load, double[] byVoltage, double[] byPotential) {
        if (lapse == Double.POSITIVE_INFINITY) {
            Arrays.fill(charging, 0);
            return;
        }
        double[] stored = stored(at, psi, voltage);
        for (int k = 0; k < charging.length; k++) {
            charging[k] = (stored[k] - source[k]) / lapse;
            load[k] += charging[k];
        }
        for (int e = 0; e < surface.edgeCount(); e++) {
            double sixth = capacitance * surface.length(at, e) / (6 * lapse);
            byVoltage[surface.ends()[2 * e]] -= 3 * sixth;
            byVoltage[surface.ends()[2 * e + 1]] -= 3 * sixth;
            byPotential[3 * e] += 2 * sixth;
            byPotential[3 * e + 1] += sixth;
            byPotential[3 * e + 2] += 2 * sixth;
        }
    }

    /** dQ/dt per node at the last evaluation; the live array. */
    double[] charging() {
        return charging;
    }

    /** R C of the double layer and a reaction beside it, s, whose current changes by {@code slope} per potential. */
    double timeConstant(Coordinates at, double slope) {
        double length = 0;
        for (int e = 0; e < surface.edgeCount(); e++) {
            length += surface.length(at, e);
        }
        return capacitance * length / slope;
    }
}
