package dev.frond.view.run;

import dev.frond.mesh.tri.Mesh;
import dev.frond.solver.run.NodalField;
import dev.frond.solver.run.Snapshot;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntPredicate;

/**
 * What the page must know of all frames, so that colours keep their meaning over time.
 *
 * @param bottom the lowest place of the electrolyte, m; 0 where it is higher
 * @param ends least and largest value of each field in the part of the cell that pictures show, SI, of a vector its size
 */
record FrameFacts(double bottom, Map<String, Ends> ends) {
    /** A node at the top may be higher by this share. */
    private static final double ROUNDING = 1e-6;

    /** Least and largest value. */
    record Ends(double low, double high) {
        static Ends of(double[] values, int count, int components, IntPredicate isShown) {
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            for (int k = 0; k < count; k++) {
                if (!isShown.test(k)) {
                    continue;
                }
                double value = components == 1 ? values[k] : Math.hypot(values[2 * k], values[2 * k + 1]);
                low = Math.min(low, value);
                high = Math.max(high, value);
            }
            return new Ends(low, high);
        }
    }

    /** @param top height of the part that pictures show, m: the mesh of a membrane goes on above it */
    static FrameFacts of(Snapshot frame, double top) {
        Mesh mesh = frame.mesh();
        int nodes = mesh.topology().nodeCount();
        double[] xy = mesh.coordinates().xy();
        double bottom = 0;
        for (int node = 0; node < nodes; node++) {
            bottom = Math.min(bottom, xy[2 * node + 1]);
        }
        IntPredicate ofNodes = node -> xy[2 * node + 1] <= top * (1 + ROUNDING);
        int[] corners = mesh.topology().triangles();
        Map<String, Ends> ends = new LinkedHashMap<>();
        ends.put("concentration", Ends.of(frame.concentration(), nodes, 1, ofNodes));
        ends.put("potential", Ends.of(frame.potential(), nodes, 1, ofNodes));
        ends.put(frame.metal().fluxName(), Ends.of(frame.cationFlux(), nodes, 2, ofNodes));
        int triangles = mesh.topology().triangleCount();
        ends.put(
                "current_density",
                Ends.of(frame.cellCurrentDensity(), triangles, 2, t -> ofNodes.test(corners[3 * t])));
        for (NodalField field : frame.further()) {
            ends.put(field.name(), Ends.of(field.values(), nodes, 1, ofNodes));
        }
        return new FrameFacts(bottom, ends);
    }
}
