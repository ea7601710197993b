package dev.frond.solver.fem;

import dev.frond.mesh.tri.Coordinates;
import dev.frond.solver.linalg.CoupledSystem;
import dev.frond.solver.physics.TransportLaw;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Transport along the edges of fillers, in shells too thin to mesh or to hold salt: a law for gradients along the
 * edge, times the width of each shell.
 */
final class ShellTransport implements TransportTerms {
    private final List<TransportLaw> laws;
    private final double anionShare;
    private final int[] edges;
    private final double[] width;
    private final int[] entries;

    /**
     * @param edges two nodes each
     * @param width of the shell at each edge, um
     * @param laws at each edge
     * @param anionShare 1 - t+ with which the reaction enters the salt equation
     */
    ShellTransport(Discretisation space, int[] edges, double[] width, List<TransportLaw> laws, double anionShare) {
        this.laws = laws;
        this.anionShare = anionShare;
        this.edges = edges;
        this.width = width;
        this.entries = new int[2 * edges.length];
        for (int k = 0; k < entries.length; k++) {
            int first = k / 4 * 2;
            entries[k] = space.sparsity().index(edges[first + k % 4 / 2], edges[first + k % 2]);
        }
    }

    @Override
    public void addLinearSalt(Coordinates at, double[] value) {}

    @Override
    public void add(Coordinates at, double[] u, double[] psi, CoupledSystem system, double[] salt, double[] charge) {
        LocalTransport local = new LocalTransport(2, anionShare);
        for (int e = 0; e < width.length; e++) {
            evaluate(e, at, u, psi, local);
            local.add(entries, 4 * e, system, salt, charge);
        }
    }

    @Override
    public void subtractSalt(Coordinates at, double[] u, double[] psi, double[] out) {
        LocalTransport local = new LocalTransport(2, anionShare);
        for (int e = 0; e < width.length; e++) {
            evaluate(e, at, u, psi, local);
            local.subtractSalt(out);
        }
    }

    private void evaluate(int e, Coordinates at, double[] u, double[] psi, LocalTransport local) {
        int a = edges[2 * e];
        int b = edges[2 * e + 1];
        double p = width[e] / Math.hypot(at.x(b) - at.x(a), at.y(b) - at.y(a));
        for (int k = 0; k < 4; k++) {
            local.product(k / 2, k % 2, k / 2 == k % 2 ? p : -p);
        }
        local.evaluate(laws.get(e), edges, 2 * e, u, psi);
    }

    /** The edges of a mesh whose fillers have a shell. */
    static ShellTransport of(Discretisation space, Physics physics) {
        int[] all = space.topology().edges();
        int[] tags = space.topology().tags();
        int[] edges = new int[all.length];
        double[] width = new double[tags.length];
        List<TransportLaw> laws = new ArrayList<>();
        int count = 0;
        for (int e = 0; e < tags.length; e++) {
            if (Fillers.of(physics.fillers(), tags[e]) instanceof FillerConduction.Along along) {
                edges[2 * count] = all[2 * e];
                edges[2 * count + 1] = all[2 * e + 1];
                width[count++] = along.width();
                laws.add(along.law());
            }
        }
        return new ShellTransport(
                space,
                Arrays.copyOf(edges, 2 * count),
                Arrays.copyOf(width, count),
                laws,
                physics.electrolyte().anionShare());
    }
}
