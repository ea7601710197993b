package dev.frond.solver.fem;

import dev.frond.mesh.tri.Coordinates;
import dev.frond.solver.physics.TransportLaw;
import java.util.function.IntFunction;

/** Transport by any law, another one in each filler that has its own, with coefficients at the mean of u over each triangle. */
final class LawTransport implements Term {
    private final Discretisation space;
    private final IntFunction<TransportLaw> laws;
    private final double anionShare;

    /**
     * @param laws by triangle
     * @param anionShare 1 - t+ with which the reaction enters the salt equation
     */
    LawTransport(Discretisation space, IntFunction<TransportLaw> laws, double anionShare) {
        this.space = space;
        this.laws = laws;
        this.anionShare = anionShare;
    }

    @Override
    public void add(Coordinates at, Fields now, Assembly out) {
        space.assemble((from, to) -> add(at, now, out, from, to));
    }

    private void add(Coordinates at, Fields now, Assembly out, int from, int to) {
        int[] nodes = space.topology().triangles();
        int[] order = space.triangleOrder();
        Triangle element = new Triangle();
        LocalTransport local = new LocalTransport(3, anionShare);
        for (int m = from; m < to; m++) {
            int t = order[m];
            element.set(at.xy(), nodes, t);
            fill(local, element);
            local.evaluate(laws.apply(t), nodes, 3 * t, now);
            local.add(space.triangleEntries(), 9 * t, out);
        }
    }

    private static void fill(LocalTransport local, Triangle element) {
        double scale = 1 / (2 * element.doubleArea);
        for (int a = 0; a < 3; a++) {
            for (int b = 0; b < 3; b++) {
                local.product(a, b, scale * element.product(a, b));
            }
        }
    }

    @Override
    public void subtractRate(Coordinates at, Fields now, int variable, double[] out) {
        if (variable != Problem.SALT) {
            return;
        }
        int[] nodes = space.topology().triangles();
        Triangle element = new Triangle();
        LocalTransport local = new LocalTransport(3, anionShare);
        for (int t : space.triangleOrder()) {
            element.set(at.xy(), nodes, t);
            fill(local, element);
            local.evaluate(laws.apply(t), nodes, 3 * t, now);
            local.subtractSalt(out);
        }
    }
}
