package dev.frond.benchmarks;

import dev.frond.algebra.CsrMatrix;
import dev.frond.algebra.Elimination;
import dev.frond.algebra.Workers;
import dev.frond.mesh.tri.BoundaryTag;
import dev.frond.mesh.tri.Coordinates;
import dev.frond.mesh.tri.Mesh;
import dev.frond.mesh.tri.Topology;
import dev.frond.solver.fem.Control;
import dev.frond.solver.fem.CoupledEquations;
import dev.frond.solver.fem.Discretisation;
import dev.frond.solver.fem.Electrode;
import dev.frond.solver.fem.ElementMatrices;
import dev.frond.solver.fem.Fields;
import dev.frond.solver.fem.LinearRows;
import dev.frond.solver.fem.Problem;
import dev.frond.solver.linalg.Backend;
import dev.frond.solver.linalg.CoupledSystem;
import dev.frond.solver.linalg.LinearSolver;
import dev.frond.solver.physics.BinaryElectrolyte;
import dev.frond.solver.physics.ButlerVolmer;
import java.util.Arrays;
import java.util.List;

/** One Newton iteration of an electrolyte of 3 um by 3 um over a flat front, half polarised, in a step of 1 s. */
final class GridElectrolyte {
    private static final double SIDE_LENGTH = 3;
    private static final Control CONTROL = new Control.Galvanostatic(0.03 * SIDE_LENGTH);
    private static final double STEP = 1;

    private final Workers workers;
    private final Mesh mesh;
    private final Discretisation space;
    private final ElementMatrices elements;
    private final BinaryElectrolyte electrolyte = new BinaryElectrolyte(0.058, 0.42);
    private final CoupledEquations equations;
    private final CsrMatrix salt;
    private final double[] source;
    private final Fields fields;
    private final double[] product;

    /**
     * @param side nodes along a side
     * @param workers who does the work
     */
    GridElectrolyte(int side, Workers workers) {
        int nodes = side * side;
        this.workers = workers;
        double[] xy = GridMatrix.positions(side);
        for (int k = 0; k < xy.length; k++) {
            xy[k] *= SIDE_LENGTH / (side - 1);
        }
        mesh = new Mesh(new Topology(nodes, GridMatrix.triangles(side), edges(side), tags(side)), new Coordinates(xy));
        space = new Discretisation(mesh.topology(), workers);
        elements = new ElementMatrices(space);
        equations = new CoupledEquations(
                space, Problem.ofBox(electrolyte, Electrode.uniform(new ButlerVolmer(0.31, 0.5, 0.5)), 0.013));
        salt = new CsrMatrix(space.sparsity());
        source = new double[nodes];
        fields = polarised(xy);
        product = new double[2 * nodes + 1];
    }

    private static Fields polarised(double[] xy) {
        double[] u = new double[xy.length / 2];
        double[] psi = new double[u.length];
        for (int i = 0; i < u.length; i++) {
            double height = xy[2 * i + 1] / SIDE_LENGTH;
            u[i] = 0.5 + 0.5 * height + 0.1 * height * (1 - height) * Math.cos(xy[2 * i]);
            psi[i] = Math.log(u[i]);
        }
        return new Fields(u, psi, -1);
    }

    private static int[] edges(int side) {
        int last = side - 1;
        int[] edges = new int[8 * last];
        for (int k = 0; k < last; k++) {
            int[] from = {k, k * side + last, last * side + last - k, (last - k) * side};
            int[] to = {k + 1, (k + 1) * side + last, last * side + last - k - 1, (last - k - 1) * side};
            for (int of = 0; of < 4; of++) {
                edges[2 * (of * last + k)] = from[of];
                edges[2 * (of * last + k) + 1] = to[of];
            }
        }
        return edges;
    }

    private static int[] tags(int side) {
        int last = side - 1;
        int[] tags = new int[4 * last];
        Arrays.fill(tags, 0, last, BoundaryTag.FRONT);
        Arrays.fill(tags, last, 2 * last, BoundaryTag.RIGHT);
        Arrays.fill(tags, 2 * last, 3 * last, BoundaryTag.TOP);
        Arrays.fill(tags, 3 * last, 4 * last, BoundaryTag.LEFT);
        return tags;
    }

    /** The salt's matrix, its source, residuals and Jacobian. */
    CoupledSystem assemble() {
        Arrays.fill(salt.value(), 0);
        elements.addMass(mesh.coordinates(), 1 / STEP, salt.value());
        elements.addStiffness(mesh.coordinates(), electrolyte.saltDiffusivity(), salt.value());
        Arrays.fill(source, 0);
        elements.applyMass(mesh.coordinates(), 1 / STEP, fields.concentration(), source);
        equations.linearise(mesh.coordinates(), List.of(new LinearRows(salt, source)), CONTROL, fields);
        return equations.system();
    }

    /** The product of the Jacobian with the residual. */
    double[] multiply() {
        equations.system().multiply(equations.residual(), product, workers);
        return product;
    }

    /** A solver for the system. */
    LinearSolver solver() {
        return new Backend.SeparatedCholesky()
                .create(Elimination.of(space.sparsity(), mesh.coordinates().xy()), CoupledSystem.BINARY, workers);
    }

    /** Newton's increment to eight digits. */
    double[] solve(LinearSolver solver) {
        solver.solve(equations.system(), equations.residual(), product, 1e-8);
        return product;
    }
}
