package dev.frond.solver.internal.step;

import dev.frond.mesh.internal.front.topology.Pocket;
import dev.frond.mesh.tri.Mesh;
import dev.frond.mesh.tri.Topology;
import java.util.List;

/** What the electrolyte that is cut off holds. A triangle counts for the filler it is in, or for the first pocket that its centre is in. */
final class CutOff {
    private final State state;
    private final int[] conserved;
    private final boolean[] counted;

    CutOff(State state, int[] conserved) {
        this.state = state;
        this.conserved = conserved;
        this.counted = new boolean[state.mesh().topology().triangleCount()];
    }

    /** Inside a filler. */
    Amounts in(int filler) {
        Topology topology = state.mesh().topology();
        double[] sum = new double[conserved.length];
        for (int t = 0; t < counted.length; t++) {
            if (topology.region(t) == Topology.filled(filler)) {
                counted[t] = true;
                add(t, sum);
            }
        }
        return Amounts.of(sum);
    }

    /** In all of some pockets. */
    Amounts in(List<Pocket> pockets) {
        Amounts sum = Amounts.none(conserved.length);
        for (Pocket pocket : pockets) {
            sum = sum.plus(in(pocket));
        }
        return sum;
    }

    private Amounts in(Pocket pocket) {
        Mesh mesh = state.mesh();
        int[] nodes = mesh.topology().triangles();
        double[] xy = mesh.coordinates().xy();
        double[] sum = new double[conserved.length];
        for (int t = 0; t < counted.length; t++) {
            int a = nodes[3 * t];
            int b = nodes[3 * t + 1];
            int c = nodes[3 * t + 2];
            double x = (xy[2 * a] + xy[2 * b] + xy[2 * c]) / 3;
            double y = (xy[2 * a + 1] + xy[2 * b + 1] + xy[2 * c + 1]) / 3;
            if (!counted[t] && pocket.contains(x, y)) {
                counted[t] = true;
                add(t, sum);
            }
        }
        return Amounts.of(sum);
    }

    private void add(int t, double[] sum) {
        int[] nodes = state.mesh().topology().triangles();
        double area = state.mesh().area(t);
        for (int v = 0; v < sum.length; v++) {
            double[] x = state.fields().of(conserved[v]);
            sum[v] += area * (x[nodes[3 * t]] + x[nodes[3 * t + 1]] + x[nodes[3 * t + 2]]) / 3;
        }
    }
}
