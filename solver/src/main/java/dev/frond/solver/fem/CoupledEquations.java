package dev.frond.solver.fem;

import dev.frond.algebra.CsrMatrix;
import dev.frond.algebra.Sparsity;
import dev.frond.algebra.Workers;
import dev.frond.mesh.tri.Coordinates;
import dev.frond.solver.linalg.CoupledSystem;
import java.util.Arrays;

/**
 * Residuals and Jacobian of salt, charge and control at a trial state. Layout of the vectors: n salt rows, n charge rows,
 * one control row. Top nodes hold c = c0 and phi = 0: their rows are identities, and what the equations would leave there
 * is what flows in through the top. Reused: each linearisation overwrites the one before.
 */
public final class CoupledEquations {
    private final Discretisation space;
    private final Workers workers;
    private final Physics physics;
    private final ChargeTransport charge;
    private final FrontReaction reaction;
    private final CoupledSystem system;
    private final DirichletRows dirichlet;
    private final double[] salt;
    private final double[] current;
    private final double[] residual;

    public CoupledEquations(Discretisation space, Physics physics) {
        int n = space.nodeCount();
        this.space = space;
        this.workers = space.workers();
        this.physics = physics;
        this.charge = new ChargeTransport(space, physics.electrolyte());
        this.reaction = new FrontReaction(space, physics.kinetics());
        this.system = new CoupledSystem(space.sparsity(), physics.electrolyte().anionShare());
        this.dirichlet = new DirichletRows(space);
        this.salt = new double[n];
        this.current = new double[n];
        this.residual = new double[2 * n + 1];
    }

    /**
     * Salt, charge and control together.
     *
     * @param at where the nodes are
     * @param saltMatrix L of the salt equation {@code L u + (1 - t+) b = source}
     * @param source per node
     */
    public void linearise(Coordinates at, CsrMatrix saltMatrix, double[] source, Fields fields) {
        double[] u = fields.concentration();
        lineariseCharge(at, fields);
        double[] diffusion = saltMatrix.value();
        workers.range(
                diffusion.length,
                (from, to) ->
                        System.arraycopy(diffusion, from, system.saltSalt().value(), from, to - from));
        workers.range(salt.length, (from, to) -> {
            saltMatrix.multiply(u, salt, from, to);
            for (int i = from; i < to; i++) {
                salt[i] -= source[i];
            }
        });
        double share = physics.electrolyte().anionShare();
        int[] front = space.front();
        for (int k = 0; k < front.length; k++) {
            salt[front[k]] += share * reaction.load()[k];
            system.saltVoltage()[front[k]] = share * reaction.byVoltage()[k];
        }
        addFrontMatrix(reaction.byConcentration(), share, system.saltSalt().value());
        addFrontMatrix(reaction.byPotential(), share, system.saltPotential().value());
        finish(fields);
        // The given values are asked for, lest a guess that is off by round-off is extrapolated from step to step.
        for (int node : space.top()) {
            residual[node] = u[node] - 1;
        }
    }

    /** Charge and control alone, the concentration held: the salt rows are identities with no residual. */
    public void lineariseHeldSalt(Coordinates at, Fields fields) {
        lineariseCharge(at, fields);
        Arrays.fill(salt, 0);
        Sparsity sparsity = space.sparsity();
        double[] identity = system.saltSalt().value();
        Arrays.fill(identity, 0);
        for (int i = 0; i < salt.length; i++) {
            identity[sparsity.index(i, i)] = 1;
        }
        finish(fields);
    }

    private void lineariseCharge(Coordinates at, Fields fields) {
        double[] u = fields.concentration();
        Arrays.fill(current, 0);
        clear();
        double[] byPotential = system.potentialPotential().value();
        double[] byConcentration = system.potentialSalt().value();
        charge.add(at, u, fields.potential(), current, byPotential, byConcentration);
        reaction.evaluate(at, u, fields.potential(), fields.voltage());
        addFrontMatrix(reaction.byPotential(), 1, byPotential);
        addFrontMatrix(reaction.byConcentration(), 1, byConcentration);
        int[] front = space.front();
        for (int k = 0; k < front.length; k++) {
            current[front[k]] += reaction.load()[k];
            system.potentialVoltage()[front[k]] = reaction.byVoltage()[k];
        }
        lineariseControl(fields.voltage());
        double[] inverse = system.inverseConcentration();
        workers.range(u.length, (from, to) -> {
            for (int i = from; i < to; i++) {
                inverse[i] = 1 / u[i];
            }
        });
    }

    private void clear() {
        workers.range(space.sparsity().entries(), (from, to) -> {
            Arrays.fill(system.saltPotential().value(), from, to, 0);
            Arrays.fill(system.potentialSalt().value(), from, to, 0);
            Arrays.fill(system.potentialPotential().value(), from, to, 0);
        });
        Arrays.fill(system.saltVoltage(), 0);
        Arrays.fill(system.potentialVoltage(), 0);
        Arrays.fill(system.voltageSalt(), 0);
        Arrays.fill(system.voltagePotential(), 0);
    }

    private void lineariseControl(double voltage) {
        Control control = physics.control();
        residual[2 * salt.length] = control.residual(reaction.total(), voltage);
        double weight = control.byTotal();
        double byVoltage = control.byVoltage();
        int[] front = space.front();
        double[] bySalt = system.voltageSalt();
        double[] byPotential = system.voltagePotential();
        for (int k = 0; k < front.length; k++) {
            byVoltage += weight * reaction.byVoltage()[k];
            byPotential[front[k]] -= weight * reaction.byVoltage()[k];
        }
        for (int e = 0; e + 1 < front.length; e++) {
            double[] part = reaction.byConcentration();
            bySalt[front[e]] += weight * (part[3 * e] + part[3 * e + 1]);
            bySalt[front[e + 1]] += weight * (part[3 * e + 1] + part[3 * e + 2]);
        }
        system.voltageVoltage(byVoltage);
    }

    private void addFrontMatrix(double[] part, double factor, double[] value) {
        int[] entry = space.frontEntries();
        for (int e = 0; 3 * e < part.length; e++) {
            value[entry[4 * e]] += factor * part[3 * e];
            value[entry[4 * e + 1]] += factor * part[3 * e + 1];
            value[entry[4 * e + 2]] += factor * part[3 * e + 1];
            value[entry[4 * e + 3]] += factor * part[3 * e + 2];
        }
    }

    private void finish(Fields fields) {
        int n = salt.length;
        System.arraycopy(salt, 0, residual, 0, n);
        System.arraycopy(current, 0, residual, n, n);
        dirichlet.apply(system.saltSalt().value(), 1);
        dirichlet.apply(system.saltPotential().value(), 0);
        dirichlet.apply(system.potentialSalt().value(), 0);
        dirichlet.apply(system.potentialPotential().value(), 1);
        for (int node : space.top()) {
            residual[node] = 0;
            residual[n + node] = fields.potential()[node];
        }
    }

    /** The Jacobian of the last linearisation. */
    public CoupledSystem system() {
        return system;
    }

    /** The residual of the last linearisation, 2 n + 1; the live array. */
    public double[] residual() {
        return residual;
    }

    /** The reaction of the last linearisation. */
    public FrontReaction reaction() {
        return reaction;
    }

    /** Salt that the equations of the top nodes leave over: its rate of entry through the top by diffusion and migration of both ions. */
    public double topSalt() {
        return sumOverTop(salt);
    }

    /** Charge that the equations of the top nodes leave over: the current through the top. */
    public double topCurrent() {
        return sumOverTop(current);
    }

    private double sumOverTop(double[] rows) {
        double sum = 0;
        for (int node : space.top()) {
            sum += rows[node];
        }
        return sum;
    }
}
