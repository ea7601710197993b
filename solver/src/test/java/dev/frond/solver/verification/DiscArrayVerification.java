package dev.frond.solver.verification;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.api.Test;

/** Conductivity of a square array of insulating discs of 0.5 um that fill 30 % of the area (Rayleigh's problem). */
class DiscArrayVerification {
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

    @Test
    void insulatingDiscs() {
        Report.title("Square array of insulating discs, area fraction 0.3: effective over matrix");
        double[] errors = new double[4];
        for (int k = 0; k < errors.length; k++) {
            double size = 0.04 / (1 << k);
            errors[k] = Report.relative("all edges of " + size + " um", EXACT, effective(size, size));
        }
        assertThat(errors[errors.length - 1]).isLessThan(1e-3);
        assertThat(Report.fittedOrder("effective over matrix", errors)).isGreaterThan(1.9);
    }

    /** The default mesh gives a disc away from the front 32 edges, which is what limits it. */
    @Test
    void defaultMesh() {
        Report.title("Square array of insulating discs on the default mesh");
        assertThat(Report.relative("edges of 0.025 to 0.15 um", EXACT, effective(0.025, 0.15)))
                .isLessThan(1e-2);
    }
}
