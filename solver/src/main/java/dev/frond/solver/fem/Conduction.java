package dev.frond.solver.fem;

import dev.frond.algebra.CsrMatrix;
import dev.frond.algebra.Sparsity;
import dev.frond.mesh.tri.Coordinates;
import dev.frond.mesh.tri.Mesh;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleFunction;

/**
 * Linear conduction {@code div(s grad mu) = 0} between the front, where mu is 0, and the top, where it is 1; through triangles by
 * region and along the edges of fillers in shells.
 */
public final class Conduction {
    private final Discretisation space;
    private final Coordinates at;
    private final CsrMatrix matrix;

    /**
     * Assembles.
     *
     * @param byRegion s in each region of the mesh's topology
     * @param fillers what each filler conducts; of them shells count here
     * @param byShell width times s of a shell
     */
    public Conduction(
            Mesh mesh,
            IntToDoubleFunction byRegion,
            List<FillerConduction> fillers,
            ToDoubleFunction<FillerConduction.Along> byShell) {
        this.space = new Discretisation(mesh.topology());
        this.at = mesh.coordinates();
        this.matrix = new CsrMatrix(space.sparsity());
        addTriangles(byRegion);
        addShells(fillers, byShell);
    }

    private void addTriangles(IntToDoubleFunction byRegion) {
        int[] nodes = space.topology().triangles();
        Triangle element = new Triangle();
        for (int t = 0; t < space.topology().triangleCount(); t++) {
            element.set(at.xy(), nodes, t);
            double scale = byRegion.applyAsDouble(space.topology().region(t)) / (2 * element.doubleArea);
            for (int k = 0; k < 9; k++) {
                matrix.value()[space.triangleEntries()[9 * t + k]] += scale * element.product(k / 3, k % 3);
            }
        }
    }

    private void addShells(List<FillerConduction> fillers, ToDoubleFunction<FillerConduction.Along> byShell) {
        int[] edges = space.topology().edges();
        Sparsity sparsity = space.sparsity();
        for (int e = 0; 2 * e < edges.length; e++) {
            if (!(Fillers.of(fillers, space.topology().tags()[e]) instanceof FillerConduction.Along along)) {
                continue;
            }
            int a = edges[2 * e];
            int b = edges[2 * e + 1];
            double p = byShell.applyAsDouble(along) / Math.hypot(at.x(b) - at.x(a), at.y(b) - at.y(a));
            matrix.value()[sparsity.index(a, a)] += p;
            matrix.value()[sparsity.index(b, b)] += p;
            matrix.value()[sparsity.index(a, b)] -= p;
            matrix.value()[sparsity.index(b, a)] -= p;
        }
    }

    /** Flow from the top to the front, which is the power of mu: an upper bound of that of the exact mu. */
    public double flow() {
        int n = space.nodeCount();
        boolean[] given = new boolean[n];
        double[] mu = new double[n];
        for (int node : space.front()) {
            given[node] = true;
        }
        for (int node : space.top()) {
            given[node] = true;
            mu[node] = 1;
        }
        double[] flows = new double[n];
        matrix.multiply(mu, flows);
        double[] solved =
                GivenValues.solve(new CsrMatrix(space.sparsity(), matrix.value().clone()), at, given, mu, flows);
        matrix.multiply(solved, flows);
        double power = 0;
        for (int i = 0; i < n; i++) {
            power += solved[i] * flows[i];
        }
        return power;
    }
}
