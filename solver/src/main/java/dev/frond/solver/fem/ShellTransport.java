package dev.frond.solver.fem;

import dev.frond.mesh.tri.Coordinates;
import dev.frond.solver.physics.TransportLaw;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Transport along the edges of fillers, in shells too thin to mesh or to hold salt: a law for gradients along the
 * edge, times the width of each shell.
 */
final class ShellTransport implements Term {
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
    public void add(Coordinates at, Fields now, Assembly out) {
        LocalTransport local = new LocalTransport(2, anionShare);
        for (int e = 0; e < width.length; e++) {
            evaluate(e, at, now, local);
            local.add(entries, 4 * e, out);
        }
    }

    @Override
    public void subtractRate(Coordinates at, Fields now, int variable, double[] out) {
        if (variable != Problem.SALT) {
            return;
        }
        LocalTransport local = new LocalTransport(2, anionShare);
        for (int e = 0; e < width.length; e++) {
            evaluate(e, at, now, local);
            local.subtractSalt(out);
        }
    }

    private void evaluate(int e, Coordinates at, Fields now, LocalTransport local) {
        int a = edges[2 * e];
        int b = edges[2 * e + 1];
        double p = width[e] / Math.hypot(at.x(b) - at.x(a), at.y(b) - at.y(a));
        for (int k = 0; k < 4; k++) {
            local.product(k / 2, k % 2, k / 2 == k % 2 ? p : -p);
        }
        local.evaluate(laws.get(e), edges, 2 * e, now);
    }

    /** The edges of a mesh whose fillers have a shell. */
    static ShellTransport of(Discretisation space, Problem problem) {
        int[] all = space.topology().edges();
        int[] tags = space.topology().tags();
        int[] edges = new int[all.length];
        double[] width = new double[tags.length];
        List<TransportLaw> laws = new ArrayList<>();
        int count = 0;
        for (int e = 0; e < tags.length; e++) {
            if (Fillers.of(problem.fillers(), tags[e]) instanceof FillerConduction.Along along) {
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
                problem.electrolyte().anionShare());
    }
}
