package dev.frond.solver.step;

import dev.frond.algebra.CsrMatrix;
import dev.frond.mesh.tri.Coordinates;
import dev.frond.solver.fem.CoupledEquations;
import dev.frond.solver.fem.Discretisation;
import dev.frond.solver.fem.ElementMatrices;
import dev.frond.solver.fem.Fields;
import dev.frond.solver.fem.Physics;

/**
 * The linear part of the salt equation of one stage, {@code L = (M + W)/(dt a) + Ds K} and its source, in workspace that
 * the stages share.
 */
final class StageSystem {
    private final Discretisation space;
    private final ElementMatrices elements;
    private final double saltDiffusivity;
    private final double anionShare;
    private final CsrMatrix matrix;
    private final double[] source;

    StageSystem(Discretisation space, Physics physics) {
        this.space = space;
        this.elements = new ElementMatrices(space);
        this.saltDiffusivity = physics.electrolyte().saltDiffusivity();
        this.anionShare = physics.electrolyte().anionShare();
        this.matrix = new CsrMatrix(space.sparsity());
        this.source = new double[space.nodeCount()];
    }

    CsrMatrix matrix() {
        return matrix;
    }

    double[] source() {
        return source;
    }

    /** W of a stage at {@code nodes}: what was swept since {@code start} less what earlier stages account for. */
    double[] swept(Coordinates start, Coordinates nodes, Tableau tableau, int k, Stage[] earlier) {
        double[] entries = new double[space.sparsity().entries()];
        if (nodes == start) {
            return entries;
        }
        elements.addSwept(start, nodes, entries);
        for (int l = 0; l < k; l++) {
            double ratio = tableau.weight(k, l) / tableau.weight(l, l);
            for (int e = 0; e < entries.length; e++) {
                entries[e] -= ratio * earlier[l].swept[e];
            }
        }
        return entries;
    }

    /** L at {@code nodes}. */
    void assemble(Coordinates nodes, double[] swept, double dta) {
        double[] value = matrix.value();
        for (int e = 0; e < value.length; e++) {
            value[e] = swept[e] / dta;
        }
        elements.addMass(nodes, 1 / dta, value);
        elements.addStiffness(nodes, saltDiffusivity, value);
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

    /** M u at the nodes of the old state. */
    double[] mass(Coordinates nodes, double[] u) {
        double[] out = new double[u.length];
        elements.applyMass(nodes, 1, u, out);
        return out;
    }

    /** {@code -(Ds K u + (1 - t+) b)} from a reaction per front node. */
    double[] flux(Coordinates nodes, double[] u, double[] reaction) {
        double[] out = new double[u.length];
        elements.applyStiffness(nodes, -saltDiffusivity, u, out);
        for (int k = 0; k < reaction.length; k++) {
            out[space.front()[k]] -= anionShare * reaction[k];
        }
        return out;
    }

    /** What is known of a stage once {@code equations} are linearised at its solution. */
    Stage finish(Coordinates nodes, Fields fields, double[] swept, double dta, CoupledEquations equations) {
        double[] u = fields.concentration();
        double[] gain = new double[u.length];
        elements.applyMass(nodes, 1 / dta, u, gain);
        for (int i = 0; i < gain.length; i++) {
            gain[i] -= source[i];
        }
        double[] reaction = equations.reaction().load().clone();
        double[] flux = flux(nodes, u, reaction);
        double topAnions = equations.topSalt() - anionShare * equations.topCurrent();
        return new Stage(
                nodes, fields, swept, gain, flux, reaction, equations.reaction().total(), topAnions);
    }
}
