package dev.frond.solver.fem;

import dev.frond.algebra.Sparsity;
import dev.frond.algebra.Workers;
import dev.frond.mesh.tri.Coordinates;
import dev.frond.solver.linalg.CoupledSystem;
import dev.frond.solver.physics.TransportLaw;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleSupplier;

/**
 * Residuals and Jacobian of a {@link Problem} at a trial state. Layout of the vectors: n rows of the first variable, n of the
 * second, ..., one row of the drive. Where a boundary condition gives a value the row is an identity, and what the equations would
 * leave there is what flows in. Reused: each linearisation overwrites the one before.
 */
public final class CoupledEquations {
    private final Discretisation space;
    private final Workers workers;
    private final TransportLaw law;
    private final int variables;
    private final int[] conserved;
    private final List<Term> terms;
    private final FrontElectrode front;
    private final BoundaryCondition top;
    /** In the order of {@link #loads}. */
    private final List<BoundaryCondition> boundary;

    private final GivenRows given;
    private final ControlRow control;
    private final CoupledSystem system;
    private final Assembly assembly;
    private final double[] residual;

    public CoupledEquations(Discretisation space, Problem problem) {
        this.space = space;
        this.workers = space.workers();
        this.law = problem.electrolyte();
        this.variables = problem.variables().size();
        this.conserved = problem.conserved();
        this.terms = problem.termsOn(space);
        this.front = new FrontElectrode(space, problem);
        this.top = problem.top().on(space, problem, front.reaction());
        this.boundary = List.of(front, top);
        this.given = new GivenRows(space.sparsity(), variables, boundary);
        this.control = new ControlRow(front.reaction());
        // Without a share in the salt's equation the two are not coupled by the reaction, and any hint is good.
        double hint = law.anionShare() > 0 ? law.anionShare() : 1;
        this.system = new CoupledSystem(space.sparsity(), variables, hint);
        this.assembly = new Assembly(system);
        this.residual = new double[system.size()];
    }

    /** Chooses how reactions are integrated by the fields at the start of a step, for all of it. */
    public void startFrom(Fields start) {
        boundary.forEach(condition -> condition.startFrom(start));
    }

    /** What has grown on the electrodes is that of a moment, from now on. */
    public void at(Moment now) {
        boundary.forEach(condition -> condition.at(now));
    }

    /** Charge that each part of the boundary stores, per node; empty where it stores none. */
    public double[][] stored(Coordinates at, Fields fields) {
        return boundary.stream().map(condition -> condition.stored(at, fields)).toArray(double[][]::new);
    }

    /** From now on each part of the boundary stores {@code (stored - source)/lapse} per time. */
    public void charge(double lapse, double[][] source) {
        for (int k = 0; k < source.length; k++) {
            boundary.get(k).charge(lapse, source[k]);
        }
    }

    /** What each part of the boundary stored per time at the last linearisation, per node. Copies. */
    public double[][] charging() {
        return boundary.stream().map(BoundaryCondition::charging).toArray(double[][]::new);
    }

    /** In which the quickest part of the boundary is charged at the given fields, s; infinite where none stores charge. */
    public double timeConstant(Coordinates at, Fields fields) {
        return boundary.stream()
                .mapToDouble(condition -> condition.timeConstant(at, fields))
                .min()
                .orElseThrow();
    }

    /**
     * Adds rates of what is stored to the rows of charge, and that of the front to the current that the control knows.
     *
     * @param rate of each part of the boundary, per node
     * @param rows of all equations
     */
    public void addStored(double[][] rate, Control drive, double[] rows) {
        for (double part : rate[0]) {
            rows[rows.length - 1] += drive.byTotal() * part;
        }
        for (int k = 0; k < rate.length; k++) {
            int[] nodes = boundary.get(k).nodes();
            for (int i = 0; i < rate[k].length; i++) {
                rows[Problem.POTENTIAL * space.nodeCount() + nodes[i]] += rate[k][i];
            }
        }
    }

    /** Largest change of a potential that stores charge, for a change of all unknowns. */
    public double largestStored(double[] change) {
        double[] potentials = Arrays.copyOfRange(
                change, Problem.POTENTIAL * space.nodeCount(), (Problem.POTENTIAL + 1) * space.nodeCount());
        double most = 0;
        for (BoundaryCondition condition : boundary) {
            for (int k = 0; k < condition.charging().length; k++) {
                most = Math.max(most, Math.abs(condition.storedChange(potentials, change[change.length - 1], k)));
            }
        }
        return most;
    }

    /** Adds the part of the terms to the matrix of {@link LinearRows} of a conserved variable. */
    public void addLinear(Coordinates at, int variable, double[] value) {
        terms.forEach(term -> term.addLinear(at, variable, value));
    }

    /**
     * Rate at which the amount of a conserved variable comes to each node by the terms and through the boundary.
     *
     * @param loads what a state remembers of the boundary, see {@link #loads}
     */
    public double[] rate(Coordinates at, Fields fields, double[][] loads, int variable) {
        double[] out = new double[fields.nodes()];
        terms.forEach(term -> term.subtractRate(at, fields, variable, out));
        for (int k = 0; k < loads.length; k++) {
            boundary.get(k).addRate(at, fields, loads[k], variable, out);
        }
        return out;
    }

    /**
     * All equations together.
     *
     * @param at where the nodes are
     * @param linear rows of the conserved variables, in the order of {@link Problem#conserved()}
     */
    public void linearise(Coordinates at, List<LinearRows> linear, Control drive, Fields fields) {
        clear();
        for (int k = 0; k < conserved.length; k++) {
            storeLinear(linear.get(k), conserved[k], fields.of(conserved[k]));
        }
        assemble(at, drive, fields);
        given.apply(assembly, residual, fields);
    }

    /** {@code block = L}, {@code residual = L x - source}. */
    private void storeLinear(LinearRows rows, int variable, double[] x) {
        double[] matrix = rows.matrix().value();
        double[] block = system.block(variable, variable).value();
        double[] out = assembly.residual(variable);
        double[] source = rows.source();
        workers.range(matrix.length, (from, to) -> System.arraycopy(matrix, from, block, from, to - from));
        workers.range(out.length, (from, to) -> {
            rows.matrix().multiply(x, out, from, to);
            for (int i = from; i < to; i++) {
                out[i] -= source[i];
            }
        });
    }

    /** Conserved variables are held, as at one instant: their rows are identities with no residual. */
    public void lineariseHeld(Coordinates at, Control drive, Fields fields) {
        clear();
        for (int variable : conserved) {
            Arrays.fill(system.block(variable, variable).value(), 0);
            Arrays.fill(assembly.residual(variable), 0);
        }
        assemble(at, drive, fields);
        for (int variable : conserved) {
            hold(variable);
        }
        given.apply(assembly, residual, fields);
        for (int variable : conserved) {
            Arrays.fill(residual, variable * space.nodeCount(), (variable + 1) * space.nodeCount(), 0);
        }
    }

    private void hold(int variable) {
        Sparsity sparsity = space.sparsity();
        for (int column = 0; column < variables; column++) {
            Arrays.fill(system.block(variable, column).value(), 0);
        }
        Arrays.fill(system.numberColumn(variable), 0);
        double[] identity = system.block(variable, variable).value();
        for (int i = 0; i < space.nodeCount(); i++) {
            identity[sparsity.index(i, i)] = 1;
        }
    }

    /** All but the linear rows, which are there. */
    private void assemble(Coordinates at, Control drive, Fields fields) {
        for (Term term : terms) {
            term.add(at, fields, assembly);
        }
        double[] u = fields.concentration();
        double[] inverse = system.inverseConcentration();
        workers.range(u.length, (from, to) -> {
            for (int i = from; i < to; i++) {
                inverse[i] = law.restingSlope(u[i]);
            }
        });
        for (BoundaryCondition condition : boundary) {
            condition.assemble(at, fields, assembly);
        }
        residual[system.size() - 1] = control.add(drive, fields.voltage(), system);
    }

    /** All blocks but those of {@link #storeLinear}, and the residuals of the equations that hold at every instant. */
    private void clear() {
        workers.range(space.sparsity().entries(), (from, to) -> {
            for (int row = 0; row < variables; row++) {
                for (int column = 0; column < variables; column++) {
                    if (row != column || !isConserved(row)) {
                        Arrays.fill(system.block(row, column).value(), from, to, 0);
                    }
                }
            }
        });
        for (int variable = 0; variable < variables; variable++) {
            Arrays.fill(system.numberColumn(variable), 0);
            Arrays.fill(system.numberRow(variable), 0);
            if (!isConserved(variable)) {
                Arrays.fill(assembly.residual(variable), 0);
            }
        }
    }

    private boolean isConserved(int variable) {
        return Arrays.binarySearch(conserved, variable) >= 0;
    }

    /**
     * The fields with what the last linearisation leaves of the balance between two electrodes taken off, see {@link
     * ElectrodeBalance}; the same fields below a reservoir. The reactions are then those at the fields returned.
     *
     * @param capacity all salt over the time of the step, um2/s; infinite when the salt is held
     */
    public Fields balanced(Coordinates at, Control drive, Fields fields, DoubleSupplier capacity) {
        return top.balanced(at, drive, fields, residual, capacity);
    }

    /** Zeroes the rows of given values. */
    public void clearGiven(double[] rows) {
        given.clear(rows);
    }

    /** The Jacobian of the last linearisation. */
    public CoupledSystem system() {
        return system;
    }

    /** What terms and boundary conditions added in the last linearisation, before values were given. */
    Assembly assembly() {
        return assembly;
    }

    /** The residual of the last linearisation, m n + 1; the live array. */
    public double[] residual() {
        return residual;
    }

    /** The reaction of the front at the last linearisation. */
    public ElectrodeReaction reaction() {
        return front.reaction();
    }

    /** What a state remembers of each part of the boundary: first the reaction per front node. Copies. */
    public double[][] loads() {
        return boundary.stream().map(BoundaryCondition::load).toArray(double[][]::new);
    }

    /** Amount of a conserved variable that entered per time at the last linearisation, or was produced. */
    public double entered(Coordinates at, Fields fields, int variable) {
        double sum = 0;
        for (BoundaryCondition condition : boundary) {
            sum += condition.entered(variable, assembly);
        }
        return sum + produced(at, fields, variable);
    }

    /**
     * The same at the start of a step.
     *
     * @param loads what the state remembers of the boundary
     * @param total integral of the front's reaction
     */
    public double enteredAtStart(Coordinates at, Fields start, double[][] loads, int variable, double total) {
        double sum = 0;
        for (int k = 0; k < loads.length; k++) {
            sum += boundary.get(k).enteredAtStart(loads[k], variable, total);
        }
        return sum + produced(at, start, variable);
    }

    private double produced(Coordinates at, Fields fields, int variable) {
        double sum = 0;
        for (Term term : terms) {
            sum += term.produced(at, fields, variable);
        }
        return sum;
    }
}
