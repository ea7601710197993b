package dev.frond.solver.step;

import dev.frond.algebra.CsrMatrix;
import dev.frond.mesh.tri.Coordinates;
import dev.frond.solver.fem.CoupledEquations;
import dev.frond.solver.fem.Discretisation;
import dev.frond.solver.fem.ElementMatrices;
import dev.frond.solver.fem.Fields;

/**
 * The linear part of the salt equation of one stage, {@code L = (M + W)/(dt a) + linear transport} and its source, in
 * workspace that the stages share.
 */
final class StageSystem {
    private final Discretisation space;
    private final ElementMatrices elements;
    private final CoupledEquations equations;
    private final double anionShare;
    private final double porosity;
    private final CsrMatrix matrix;
    private final double[] source;
    /** Entries of dW/dt when no node moves: zero. */
    private final double[] still;

    /** @param porosity share of the volume that holds salt: M and W are of that share */
    StageSystem(Discretisation space, CoupledEquations equations, double anionShare, double porosity) {
        this.space = space;
        this.elements = new ElementMatrices(space);
        this.equations = equations;
        this.anionShare = anionShare;
        this.porosity = porosity;
        this.matrix = new CsrMatrix(space.sparsity());
        this.source = new double[space.nodeCount()];
        this.still = new double[space.sparsity().entries()];
    }

    CsrMatrix matrix() {
        return matrix;
    }

    double[] source() {
        return source;
    }

    /** dW/dt of a stage at {@code nodes}: what was swept since the old state less what earlier stages account for. */
    double[] sweeping(Coordinates nodes, double dt, Tableau tableau, int k, Stage[] earlier) {
        Coordinates start = earlier[0].nodes;
        if (nodes == start) {
            return still;
        }
        double[] entries = new double[space.sparsity().entries()];
        elements.addSwept(start, nodes, entries);
        double dta = dt * tableau.weight(k, k);
        for (int e = 0; e < entries.length; e++) {
            double rest = porosity * entries[e];
            for (int l = 0; l < k; l++) {
                rest -= dt * tableau.weight(k, l) * earlier[l].sweeping[e];
            }
            entries[e] = rest / dta;
        }
        return entries;
    }

    /** L at {@code nodes}. */
    void assemble(Coordinates nodes, double[] sweeping, double dta) {
        double[] value = matrix.value();
        System.arraycopy(sweeping, 0, value, 0, value.length);
        elements.addMass(nodes, porosity / dta, value);
        equations.addLinearSalt(nodes, value);
    }

    /** {@code (M_0 u_0 + dt sum a_kl f_l)/(dt a_kk)}. */
    void assembleSource(double[] startMass, double dt, Tableau tableau, int k, Stage[] earlier) {
        double dta = dt * tableau.weight(k, k);
        for (int i = 0; i < source.length; i++) {
            source[i] = startMass[i] / dta;
        }
        for (int l = 0; l < k; l++) {
            double ratio = tableau.weight(k, l) / tableau.weight(k, k);
            for (int i = 0; i < source.length; i++) {
                source[i] += ratio * earlier[l].gain[i];
            }
        }
    }

    /**
     * The old state as stage 0 of a step whose first solved stage will be near {@code ahead} after {@code lapse} seconds.
     * How the nodes set off is known to O(dt) only: it is an error of O(dt^3) of the step, and none of the salt or of the
     * geometric conservation law, as the next stage makes up for it.
     */
    Stage start(State state, Coordinates ahead, double lapse) {
        Coordinates nodes = state.mesh().coordinates();
        double[] u = state.fields().concentration();
        double[] sweeping = still;
        double[] flux =
                equations.saltRate(nodes, u, state.fields().potential(), state.reaction(), state.counterReaction());
        double[] gain = flux.clone();
        if (ahead != nodes) {
            sweeping = new double[space.sparsity().entries()];
            elements.addSwept(nodes, ahead, sweeping);
            for (int e = 0; e < sweeping.length; e++) {
                sweeping[e] *= porosity / lapse;
            }
            double[] displaced = new double[u.length];
            new CsrMatrix(space.sparsity(), sweeping).multiply(u, displaced);
            for (int i = 0; i < gain.length; i++) {
                gain[i] -= displaced[i];
            }
        }
        double total = state.totalReaction();
        double anions = state.counterReaction().length > 0 ? 0 : -anionShare * total;
        return new Stage(
                nodes, state.fields(), sweeping, gain, flux, state.reaction(), state.counterReaction(), total, anions);
    }

    /** M u at the nodes of the old state. */
    double[] mass(Coordinates nodes, double[] u) {
        double[] out = new double[u.length];
        elements.applyMass(nodes, porosity, u, out);
        return out;
    }

    /** What is known of a stage once {@code equations} are linearised at its solution. */
    Stage finish(Coordinates nodes, Fields fields, double[] sweeping, double dta) {
        double[] u = fields.concentration();
        double[] gain = new double[u.length];
        elements.applyMass(nodes, porosity / dta, u, gain);
        for (int i = 0; i < gain.length; i++) {
            gain[i] -= source[i];
        }
        double[] reaction = equations.reaction().load().clone();
        double[] counter = equations.counterLoad();
        double[] flux = equations.saltRate(nodes, u, fields.potential(), reaction, counter);
        double topAnions = equations.topSalt() - anionShare * equations.topCurrent();
        return new Stage(
                nodes,
                fields,
                sweeping,
                gain,
                flux,
                reaction,
                counter,
                equations.reaction().total(),
                topAnions);
    }
}
