package dev.frond.plot.flow;

import dev.frond.mesh.tri.BoundaryTag;
import dev.frond.mesh.tri.Topology;
import dev.frond.solver.model.Cell;
import dev.frond.solver.model.Disc;
import dev.frond.solver.run.Snapshot;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Lines along the flux of cations, each x0, y0, x1, y1, ... downstream, m. Between two of them flows the same in all heights. */
public final class FluxLines {
    /** Flux below which nothing flows, mol/(m2 s). */
    public static final double AT_REST = 1e-12;

    private static final double STAGNANT = 1e-3;
    private static final int OVER_A_CELL = 24;
    /** Of the width: so near are thinned lines to those that were traced. */
    private static final double NEAR = 2e-4;

    private FluxLines() {}

    /**
     * Lines from places at the top that depend on the window alone; none in a cell at rest.
     *
     * @param separation of the lines at the top, m
     */
    public static List<double[]> of(Snapshot snapshot, Window window, double separation) {
        List<double[]> lines = new ArrayList<>();
        for (RootedLine line : rooted(snapshot, window, separation)) {
            if (line.size() > 1) {
                lines.add(line.downstream());
            }
        }
        return lines;
    }

    /** 24 lines over the width of the cell, of few points: within a five-thousandth of the width of the lines that were traced. */
    public static List<double[]> over(Cell cell, Snapshot snapshot) {
        Window window = Window.covering(List.of(snapshot), cell.beyond());
        List<double[]> lines = of(snapshot, window, window.width() / OVER_A_CELL);
        lines.replaceAll(line -> thinned(line, NEAR * window.width()));
        return lines;
    }

    /** The line without points that are nearer than {@code reach} (m) to the straight piece in their place. */
    public static double[] thinned(double[] line, double reach) {
        double[] kept = new double[line.length];
        int count = 0;
        int from = 0;
        for (int k = 0; k < line.length; k += 2) {
            if (k == 0 || k + 2 == line.length || leaves(line, from, k + 2, reach)) {
                kept[count++] = line[k];
                kept[count++] = line[k + 1];
                from = k;
            }
        }
        return Arrays.copyOf(kept, count);
    }

    /** Whether a point between two of a line is farther than {@code reach} from the straight line through these. */
    private static boolean leaves(double[] line, int from, int to, double reach) {
        double dx = line[to] - line[from];
        double dy = line[to + 1] - line[from + 1];
        double most = reach * Math.sqrt(dx * dx + dy * dy);
        for (int k = from + 2; k < to; k += 2) {
            if (Math.abs((line[k] - line[from]) * dy - (line[k + 1] - line[from + 1]) * dx) > most) {
                return true;
            }
        }
        return false;
    }

    /** The magnitude of the flux at each node, mol/(m2 s). */
    public static double[] magnitude(Snapshot snapshot) {
        double[] flux = snapshot.cationFlux();
        double[] magnitude = new double[flux.length / 2];
        for (int n = 0; n < magnitude.length; n++) {
            magnitude[n] = Math.hypot(flux[2 * n], flux[2 * n + 1]);
        }
        return magnitude;
    }

    static List<RootedLine> rooted(Snapshot snapshot, Window window, double separation) {
        Distribution flux = Distribution.of(magnitude(snapshot), snapshot.mesh(), window);
        double median = flux.isEmpty() ? 0 : flux.quantile(0.5);
        if (median <= AT_REST) {
            return List.of();
        }
        FlowField flow = new FlowField(snapshot.mesh(), alongFillers(snapshot), closed(snapshot), STAGNANT * median);
        return RootedLine.all(flow, window, separation);
    }

    /** The fillers that nothing goes through. */
    private static List<Disc> closed(Snapshot snapshot) {
        List<Disc> closed = new ArrayList<>();
        for (int k = 0; k < snapshot.fillers().size(); k++) {
            if (!snapshot.mesh().topology().isFilled(k)) {
                closed.add(snapshot.fillers().get(k));
            }
        }
        return closed;
    }

    /** The nodal flux, its component into the fillers, a recovery error, taken away: lines go round and not in. */
    private static double[] alongFillers(Snapshot snapshot) {
        double[] flux = snapshot.cationFlux().clone();
        double[] xy = snapshot.mesh().coordinates().xy();
        Topology topology = snapshot.mesh().topology();
        for (int k = 0; k < 2 * topology.edgeCount(); k++) {
            int tag = topology.tags()[k / 2];
            if (BoundaryTag.isFiller(tag)
                    && BoundaryTag.fillerIndex(tag) < snapshot.fillers().size()
                    && !topology.isFilled(BoundaryTag.fillerIndex(tag))) {
                Disc disc = snapshot.fillers().get(BoundaryTag.fillerIndex(tag));
                int x = 2 * topology.edges()[k];
                double radialX = (xy[x] - disc.x()) / disc.radius();
                double radialY = (xy[x + 1] - disc.y()) / disc.radius();
                double normal = flux[x] * radialX + flux[x + 1] * radialY;
                flux[x] -= normal * radialX;
                flux[x + 1] -= normal * radialY;
            }
        }
        return flux;
    }
}
