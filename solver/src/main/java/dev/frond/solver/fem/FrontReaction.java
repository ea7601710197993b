package dev.frond.solver.fem;

import dev.frond.mesh.tri.AnodePath;
import dev.frond.mesh.tri.Coordinates;
import dev.frond.solver.physics.ButlerVolmer;
import java.util.Arrays;

/**
 * The Butler-Volmer reaction on lithium along the front, none on fillers, integrated by three Gauss points per edge with u
 * and psi linear; at the two ends where salt is scarce, as for lumped mass: the reaction there follows what diffuses to
 * each node, which with Gauss points could take a negative concentration at one of them. Reused: each {@link #evaluate}
 * overwrites the results of the one before.
 */
public final class FrontReaction {
    /** u up to which salt is scarce. */
    private static final double SCARCE = 0.05;

    private static final Quadrature GAUSS = new Quadrature(
            new double[] {0.5 - Math.sqrt(0.15), 0.5, 0.5 + Math.sqrt(0.15)},
            new double[] {5.0 / 18, 8.0 / 18, 5.0 / 18});
    private static final Quadrature ENDS = new Quadrature(new double[] {0, 1}, new double[] {0.5, 0.5});

    private final AnodePath anode;
    private final int[] front;
    private final ButlerVolmer kinetics;
    private final double[] load;
    private final double[] byVoltage;
    private final double[] byConcentration;
    private final double[] byPotential;
    private final boolean[] scarce;
    private double total;

    /** Points in [0, 1] with weights. */
    private static final class Quadrature {
        private final double[] point;
        private final double[] weight;

        Quadrature(double[] point, double[] weight) {
            this.point = point;
            this.weight = weight;
        }
    }

    public FrontReaction(Discretisation space, ButlerVolmer kinetics) {
        this.anode = space.anode();
        this.front = space.front();
        this.kinetics = kinetics;
        this.load = new double[front.length];
        this.byVoltage = new double[front.length];
        int edges = Math.max(0, front.length - 1);
        this.byConcentration = new double[3 * edges];
        this.byPotential = new double[3 * edges];
        this.scarce = new boolean[edges];
    }

    /** Chooses the quadrature of each edge by the concentration at the start of a step, for all of it. */
    public void startFrom(double[] u) {
        for (int e = 0; e < scarce.length; e++) {
            scarce[e] = Math.min(u[front[e]], u[front[e + 1]]) < SCARCE;
        }
    }

    /** At node fields u and psi and metal potential {@code voltage} (over R T/F). */
    public void evaluate(Coordinates at, double[] u, double[] psi, double voltage) {
        Arrays.fill(load, 0);
        Arrays.fill(byVoltage, 0);
        Arrays.fill(byConcentration, 0);
        Arrays.fill(byPotential, 0);
        for (int e = 0; e + 1 < front.length; e++) {
            if (anode.isLithium(e)) {
                addEdge(e, scarce[e] ? ENDS : GAUSS, at, u, psi, voltage);
            }
        }
        total = 0;
        for (double part : load) {
            total += part;
        }
    }

    private void addEdge(int e, Quadrature quadrature, Coordinates at, double[] u, double[] psi, double voltage) {
        int a = front[e];
        int b = front[e + 1];
        double length = Math.hypot(at.x(b) - at.x(a), at.y(b) - at.y(a));
        for (int g = 0; g < quadrature.point.length; g++) {
            double right = quadrature.point[g];
            double left = 1 - right;
            double weight = quadrature.weight[g] * length;
            double c = left * u[a] + right * u[b];
            double overpotential = voltage - (left * psi[a] + right * psi[b]);
            double cathodic = kinetics.cathodic(overpotential);
            double anodic = kinetics.anodic(overpotential);
            addPoint(e, left, right, weight, c * cathodic - anodic, cathodic, kinetics.slope(c, cathodic, anodic));
        }
    }

    private void addPoint(int e, double left, double right, double weight, double j, double cathodic, double slope) {
        load[e] += weight * j * left;
        load[e + 1] += weight * j * right;
        byVoltage[e] -= weight * slope * left;
        byVoltage[e + 1] -= weight * slope * right;
        byConcentration[3 * e] += weight * cathodic * left * left;
        byConcentration[3 * e + 1] += weight * cathodic * left * right;
        byConcentration[3 * e + 2] += weight * cathodic * right * right;
        byPotential[3 * e] += weight * slope * left * left;
        byPotential[3 * e + 1] += weight * slope * left * right;
        byPotential[3 * e + 2] += weight * slope * right * right;
    }

    /** {@code b_i}, the integral of j N_i, per front node; the live array. */
    public double[] load() {
        return load;
    }

    /** Derivative of {@link #load} by the metal potential, per front node, never positive; the live array. */
    public double[] byVoltage() {
        return byVoltage;
    }

    /** Derivative of the load by u: three values (00, 01, 11) per edge, symmetric; the live array. */
    public double[] byConcentration() {
        return byConcentration;
    }

    /** Derivative of the load by psi: three values (00, 01, 11) per edge, symmetric; the live array. */
    public double[] byPotential() {
        return byPotential;
    }

    /** Integral of j over the front, the sum of the load. */
    public double total() {
        return total;
    }
}
