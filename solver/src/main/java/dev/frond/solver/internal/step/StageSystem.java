package dev.frond.solver.internal.step;

import dev.frond.algebra.CsrMatrix;
import dev.frond.mesh.tri.Coordinates;
import dev.frond.solver.fem.CoupledEquations;
import dev.frond.solver.fem.Discretisation;
import dev.frond.solver.fem.ElementMatrices;
import dev.frond.solver.fem.Fields;
import dev.frond.solver.fem.LinearRows;
import dev.frond.solver.fem.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The linear rows of the conserved variables in one stage, {@code L = s (M + W)/(dt a) + linear terms} with the storage s, and
 * their source, in workspace that the stages share.
 */
final class StageSystem {
    private final Discretisation space;
    private final ElementMatrices elements;
    private final CoupledEquations equations;
    private final int[] conserved;
    /** Per conserved variable. */
    private final double[] storage;

    private final List<LinearRows> rows = new ArrayList<>();
    /** Entries of dW/dt when no node moves: zero. */
    private final double[][] still;

    StageSystem(Discretisation space, CoupledEquations equations, Problem problem) {
        this.space = space;
        this.elements = new ElementMatrices(space);
        this.equations = equations;
        this.conserved = problem.conserved();
        this.storage = Arrays.stream(conserved)
                .mapToDouble(k -> problem.variables().get(k).storage().orElseThrow())
                .toArray();
        for (int k = 0; k < conserved.length; k++) {
            rows.add(new LinearRows(new CsrMatrix(space.sparsity()), new double[space.nodeCount()]));
        }
        double[] zero = new double[space.sparsity().entries()];
        this.still = new double[conserved.length][];
        Arrays.fill(still, zero);
    }

    /** Of the stage assembled last. */
    List<LinearRows> rows() {
        return rows;
    }

    /** dW/dt of a stage at {@code nodes}: what was swept since the old state less what earlier stages account for. */
    double[][] sweeping(Coordinates nodes, double dt, Tableau tableau, int k, Stage[] earlier) {
        Coordinates start = earlier[0].nodes();
        if (nodes == start) {
            return still;
        }
        double dta = dt * tableau.weight(k, k);
        double[][] sweeping = swept(start, nodes);
        for (int v = 0; v < conserved.length; v++) {
            double[] entries = sweeping[v];
            for (int e = 0; e < entries.length; e++) {
                double rest = storage[v] * entries[e];
                for (int l = 0; l < k; l++) {
                    rest -= dt * tableau.weight(k, l) * earlier[l].sweeping()[v][e];
                }
                entries[e] = rest / dta;
            }
        }
        return sweeping;
    }

    /** The entries of W between two places of the nodes, for each conserved variable. */
    private double[][] swept(Coordinates from, Coordinates to) {
        double[][] swept = new double[conserved.length][];
        swept[0] = new double[space.sparsity().entries()];
        elements.addSwept(from, to, swept[0]);
        for (int v = 1; v < swept.length; v++) {
            swept[v] = swept[0].clone();
        }
        return swept;
    }

    /** L at {@code nodes}. */
    void assemble(Coordinates nodes, double[][] sweeping, double dta) {
        for (int v = 0; v < conserved.length; v++) {
            double[] value = rows.get(v).matrix().value();
            System.arraycopy(sweeping[v], 0, value, 0, value.length);
            elements.addMass(nodes, storage[v] / dta, value);
            equations.addLinear(nodes, conserved[v], value);
        }
    }

    /** {@code (M_0 x_0 + dt sum a_kl f_l)/(dt a_kk)}. */
    void assembleSource(double[][] startMass, double dt, Tableau tableau, int k, Stage[] earlier) {
        double dta = dt * tableau.weight(k, k);
        for (int v = 0; v < conserved.length; v++) {
            double[] source = rows.get(v).source();
            for (int i = 0; i < source.length; i++) {
                source[i] = startMass[v][i] / dta;
            }
            for (int l = 0; l < k; l++) {
                double ratio = tableau.weight(k, l) / tableau.weight(k, k);
                double[] gain = earlier[l].gain()[v];
                for (int i = 0; i < source.length; i++) {
                    source[i] += ratio * gain[i];
                }
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
        double[][] sweeping = ahead == nodes ? still : swept(nodes, ahead);
        double[][] flux = rates(nodes, state.fields(), state.loads());
        double[][] gain = new double[conserved.length][];
        double[] entered = new double[conserved.length];
        double total = state.totalCurrent();
        for (int v = 0; v < conserved.length; v++) {
            gain[v] = flux[v].clone();
            if (ahead != nodes) {
                double[] entries = sweeping[v];
                for (int e = 0; e < entries.length; e++) {
                    entries[e] *= storage[v] / lapse;
                }
                double[] displaced = new double[gain[v].length];
                new CsrMatrix(space.sparsity(), entries).multiply(state.fields().of(conserved[v]), displaced);
                for (int i = 0; i < displaced.length; i++) {
                    gain[v][i] -= displaced[i];
                }
            }
            entered[v] = equations.enteredAtStart(nodes, state.fields(), state.loads(), conserved[v], total);
        }
        return new Stage(
                nodes,
                state.fields(),
                sweeping,
                gain,
                flux,
                state.loads(),
                state.charging(),
                total,
                state.totalReaction(),
                entered);
    }

    private double[][] rates(Coordinates nodes, Fields fields, double[][] loads) {
        double[][] rates = new double[conserved.length][];
        Arrays.setAll(rates, v -> equations.rate(nodes, fields, loads, conserved[v]));
        return rates;
    }

    /** s M x of each conserved variable per node. */
    double[][] mass(Coordinates nodes, Fields fields) {
        double[][] out = new double[conserved.length][fields.nodes()];
        for (int v = 0; v < out.length; v++) {
            elements.applyMass(nodes, storage[v], fields.of(conserved[v]), out[v]);
        }
        return out;
    }

    /** Of the salt in all. */
    double salt(Coordinates nodes, Fields fields) {
        double sum = 0;
        for (double part : mass(nodes, fields)[0]) {
            sum += part;
        }
        return sum;
    }

    /** What is known of a stage once {@code equations} are linearised at its solution. */
    Stage finish(Coordinates nodes, Fields fields, double[][] sweeping, double dta) {
        double[][] gain = new double[conserved.length][fields.nodes()];
        double[] entered = new double[conserved.length];
        for (int v = 0; v < conserved.length; v++) {
            elements.applyMass(nodes, storage[v] / dta, fields.of(conserved[v]), gain[v]);
            double[] source = rows.get(v).source();
            for (int i = 0; i < source.length; i++) {
                gain[v][i] -= source[i];
            }
            entered[v] = equations.entered(nodes, fields, conserved[v]);
        }
        double[][] loads = equations.loads();
        double[][] flux = rates(nodes, fields, loads);
        return new Stage(
                nodes,
                fields,
                sweeping,
                gain,
                flux,
                loads,
                equations.charging(),
                equations.reaction().total(),
                equations.reaction().deposited(),
                entered);
    }
}
