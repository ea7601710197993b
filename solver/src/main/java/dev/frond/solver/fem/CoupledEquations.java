package dev.frond.solver.fem;

import dev.frond.algebra.CsrMatrix;
import dev.frond.algebra.Sparsity;
import dev.frond.algebra.Workers;
import dev.frond.mesh.tri.Coordinates;
import dev.frond.solver.linalg.CoupledSystem;
import dev.frond.solver.physics.TransportLaw;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleSupplier;

/**
 * Residuals and Jacobian of salt, charge and control at a trial state. Layout of the vectors: n salt rows, n charge rows,
 * one control row. Below a reservoir the top nodes hold c = c0 and phi = 0: their rows are identities, and what the
 * equations would leave there is what flows in through the top. Reused: each linearisation overwrites the one before.
 */
public final class CoupledEquations {
    private final Discretisation space;
    private final Workers workers;
    private final double anionShare;
    private final TransportLaw law;
    private final double initial;
    private final List<TransportTerms> transport;
    private final ElectrodeReaction reaction;
    private final Optional<ElectrodeReaction> counter;
    private final CoupledSystem system;
    /** Nodes whose values are given. */
    private final int[] given;

    private final DirichletRows dirichlet;
    private final double[] salt;
    private final double[] current;
    private final double[] residual;

    public CoupledEquations(Discretisation space, Physics physics) {
        int n = space.nodeCount();
        this.space = space;
        this.workers = space.workers();
        this.anionShare = physics.electrolyte().anionShare();
        this.law = physics.electrolyte();
        this.initial = law.initial();
        this.transport = Transport.of(space, physics);
        this.reaction = ElectrodeReaction.ofFront(space, physics.anode());
        this.counter = physics.counter().map(electrode -> ElectrodeReaction.ofTop(space, electrode));
        this.system = new CoupledSystem(space.sparsity(), anionShare);
        this.given = counter.isPresent() ? new int[0] : space.top();
        this.dirichlet = new DirichletRows(space.sparsity(), given);
        this.salt = new double[n];
        this.current = new double[n];
        this.residual = new double[2 * n + 1];
    }

    /** Chooses how reactions are integrated by the concentration at the start of a step, for all of it. */
    public void startFrom(double[] u) {
        reaction.startFrom(u);
        counter.ifPresent(far -> far.startFrom(u));
    }

    /** Adds the part of transport to the matrix of {@link #linearise} that is linear in u. */
    public void addLinearSalt(Coordinates at, double[] value) {
        transport.forEach(terms -> terms.addLinearSalt(at, value));
    }

    /**
     * Rate at which salt comes to each node by transport and leaves it by the reactions.
     *
     * @param front reaction per front node
     * @param far reaction per top node; empty below a reservoir
     */
    public double[] saltRate(Coordinates at, double[] u, double[] psi, double[] front, double[] far) {
        double[] out = new double[u.length];
        transport.forEach(terms -> terms.subtractSalt(at, u, psi, out));
        space.frontSurface().addVector(front, -anionShare, out);
        if (far.length > 0) {
            space.topSurface().addVector(far, -anionShare, out);
        }
        return out;
    }

    /**
     * Salt, charge and control together.
     *
     * @param at where the nodes are
     * @param saltMatrix L of the salt equation {@code L u + (1 - t+) b + transport that is not linear = source}
     * @param source per node
     */
    public void linearise(Coordinates at, CsrMatrix saltMatrix, double[] source, Control control, Fields fields) {
        double[] u = fields.concentration();
        double[] linear = saltMatrix.value();
        double[] saltSalt = system.saltSalt().value();
        workers.range(linear.length, (from, to) -> System.arraycopy(linear, from, saltSalt, from, to - from));
        workers.range(salt.length, (from, to) -> {
            saltMatrix.multiply(u, salt, from, to);
            for (int i = from; i < to; i++) {
                salt[i] -= source[i];
            }
        });
        addTransport(at, fields);
        react(at, fields);
        addToSalt(reaction);
        counter.ifPresent(this::addToSalt);
        lineariseControl(control, fields.voltage());
        finish(fields);
        // The given values are asked for, lest a guess that is off by round-off is extrapolated from step to step.
        for (int node : given) {
            residual[node] = u[node] - initial;
        }
    }

    /** Charge and control alone, the concentration held: the salt rows are identities with no residual. */
    public void lineariseHeldSalt(Coordinates at, Control control, Fields fields) {
        addTransport(at, fields);
        react(at, fields);
        lineariseControl(control, fields.voltage());
        Arrays.fill(salt, 0);
        Arrays.fill(system.saltPotential().value(), 0);
        Sparsity sparsity = space.sparsity();
        double[] identity = system.saltSalt().value();
        Arrays.fill(identity, 0);
        for (int i = 0; i < salt.length; i++) {
            identity[sparsity.index(i, i)] = 1;
        }
        finish(fields);
    }

    private void addTransport(Coordinates at, Fields fields) {
        double[] u = fields.concentration();
        Arrays.fill(current, 0);
        clear();
        for (TransportTerms terms : transport) {
            terms.add(at, u, fields.potential(), system, salt, current);
        }
        double[] inverse = system.inverseConcentration();
        workers.range(u.length, (from, to) -> {
            for (int i = from; i < to; i++) {
                inverse[i] = 1 / law.cations(u[i]);
            }
        });
    }

    /** The metal of the front is at the unknown voltage, that of the counter electrode at zero. */
    private void react(Coordinates at, Fields fields) {
        reaction.evaluate(at, fields.concentration(), fields.potential(), fields.voltage());
        addToCharge(reaction);
        int[] front = space.front();
        for (int k = 0; k < front.length; k++) {
            system.potentialVoltage()[front[k]] = reaction.byVoltage()[k];
        }
        counter.ifPresent(far -> {
            far.evaluate(at, fields.concentration(), fields.potential(), 0);
            addToCharge(far);
        });
    }

    /**
     * The fields with what the last linearisation leaves of the balance between two electrodes taken off, see {@link
     * ElectrodeBalance}; the same fields below a reservoir. The reactions are then those at the fields returned.
     *
     * @param capacity all salt over the time of the step, um2/s; infinite when the salt is held
     */
    public Fields balanced(Coordinates at, Control control, Fields fields, DoubleSupplier capacity) {
        return counter.map(far -> new ElectrodeBalance(reaction, far, anionShare)
                        .of(at, control, fields, residual, capacity.getAsDouble()))
                .orElse(fields);
    }

    private void addToCharge(ElectrodeReaction electrode) {
        ElectrodeSurface surface = electrode.surface();
        surface.addMatrix(
                electrode.byPotential(), 1, system.potentialPotential().value());
        surface.addMatrix(electrode.byConcentration(), 1, system.potentialSalt().value());
        surface.addVector(electrode.load(), 1, current);
    }

    private void addToSalt(ElectrodeReaction electrode) {
        ElectrodeSurface surface = electrode.surface();
        surface.addMatrix(
                electrode.byConcentration(), anionShare, system.saltSalt().value());
        surface.addMatrix(
                electrode.byPotential(), anionShare, system.saltPotential().value());
        surface.addVector(electrode.load(), anionShare, salt);
        if (electrode == reaction) {
            surface.addVector(electrode.byVoltage(), anionShare, system.saltVoltage());
        }
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

    private void lineariseControl(Control control, double voltage) {
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
        ElectrodeSurface surface = reaction.surface();
        double[] part = reaction.byConcentration();
        for (int e = 0; e < surface.edgeCount(); e++) {
            bySalt[front[surface.ends()[2 * e]]] += weight * (part[3 * e] + part[3 * e + 1]);
            bySalt[front[surface.ends()[2 * e + 1]]] += weight * (part[3 * e + 1] + part[3 * e + 2]);
        }
        system.voltageVoltage(byVoltage);
    }

    private void finish(Fields fields) {
        int n = salt.length;
        System.arraycopy(salt, 0, residual, 0, n);
        System.arraycopy(current, 0, residual, n, n);
        dirichlet.apply(system.saltSalt().value(), 1);
        dirichlet.apply(system.saltPotential().value(), 0);
        dirichlet.apply(system.potentialSalt().value(), 0);
        dirichlet.apply(system.potentialPotential().value(), 1);
        for (int node : given) {
            residual[node] = 0;
            residual[n + node] = fields.potential()[node];
        }
    }

    /** Zeroes the salt rows of nodes whose values are given. */
    public void clearGiven(double[] rows) {
        for (int node : given) {
            rows[node] = 0;
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

    /** The reaction of the front at the last linearisation. */
    public ElectrodeReaction reaction() {
        return reaction;
    }

    /** The reaction per top node at the last linearisation; empty below a reservoir. A copy. */
    public double[] counterLoad() {
        return counter.map(far -> far.load().clone()).orElseGet(() -> new double[0]);
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
        for (int node : given) {
            sum += rows[node];
        }
        return sum;
    }
}
