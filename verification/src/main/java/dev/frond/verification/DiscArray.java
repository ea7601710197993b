package dev.frond.verification;

import dev.frond.algebra.CsrMatrix;
import dev.frond.mesh.build.Mesher;
import dev.frond.mesh.build.Outline;
import dev.frond.mesh.build.Sizing;
import dev.frond.mesh.geom.Circle;
import dev.frond.mesh.tri.BoundaryTag;
import dev.frond.mesh.tri.Mesh;
import dev.frond.mesh.tri.Topology;
import dev.frond.solver.fem.Discretisation;
import dev.frond.solver.fem.ElementMatrices;
import java.util.List;

/** Conductivity of a square array of insulating discs of 0.5 um that fill 30 % of the area (Rayleigh's problem). */
final class DiscArray implements Case {
    private static final double EXACT = 0.537579983970;
    private static final double RADIUS = 0.25;
    private static final double CELL = RADIUS * Math.sqrt(Math.PI / 0.3);

    /** Conductivity of the array over that of the matrix, on edges of {@code size} along the front, um. */
    private static double effective(double size, double bulk) {
        int edges = (int) Math.ceil(CELL / size);
        double[] front = new double[2 * edges + 2];
        for (int k = 0; k <= edges; k++) {
            front[2 * k] = k == edges ? CELL : k * CELL / edges;
        }
        Circle disc = new Circle(CELL / 2, CELL / 2, RADIUS);
        Mesh mesh = Mesher.build(new Outline(front, CELL, CELL, List.of(disc)), new Sizing(size, bulk));
        Discretisation space = new Discretisation(mesh.topology());
        CsrMatrix stiffness = new CsrMatrix(space.sparsity());
        new ElementMatrices(space).addStiffness(mesh.coordinates(), 1, stiffness.value());
        CsrMatrix whole = new CsrMatrix(space.sparsity(), stiffness.value().clone());

        Topology topology = mesh.topology();
        boolean[] given = new boolean[topology.nodeCount()];
        double[] potential = new double[given.length];
        for (int k = 0; k < topology.edges().length; k++) {
            int tag = topology.tags()[k / 2];
            given[topology.edges()[k]] |= tag == BoundaryTag.FRONT || tag == BoundaryTag.TOP;
            if (tag == BoundaryTag.TOP) {
                potential[topology.edges()[k]] = 1;
            }
        }
        double[] current = new double[given.length];
        stiffness.multiply(potential, current);
        potential = GivenValues.solve(stiffness, mesh.coordinates(), given, potential, current);
        whole.multiply(potential, current);
        double power = 0;
        for (int i = 0; i < current.length; i++) {
            power += potential[i] * current[i];
        }
        return power;
    }

    @Override
    public String name() {
        return "disc-array";
    }

    @Override
    public String statement() {
        return "Conductivity of a square array of insulating discs of 0.5 µm that fill 30 % of the area, over that of the matrix "
                + "(Rayleigh's problem).";
    }

    @Override
    public void measure(Findings findings) {
        double[] errors = new double[4];
        for (int k = 0; k < errors.length; k++) {
            double size = 0.04 / (1 << k);
            errors[k] = Math.abs(effective(size, size) / EXACT - 1);
        }
        findings.order("edges of 40 to 5 nm everywhere", 1.9, errors);
        // The default mesh gives a disc away from the front 32 edges, which is what limits it.
        findings.relative("default mesh, edges of 25 to 150 nm", EXACT, effective(0.025, 0.15), 1e-2);
    }
}
