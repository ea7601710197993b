package dev.frond.plot.flow;

import dev.frond.mesh.tri.Mesh;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** How the values at the nodes of a window are distributed over its area. Values that are not finite do not count. */
public final class Distribution {
    private final List<Sample> sorted;
    private final double total;

    private record Sample(double value, double area) {}

    private Distribution(List<Sample> sorted) {
        this.sorted = sorted;
        double sum = 0;
        for (Sample sample : sorted) {
            sum += sample.area;
        }
        this.total = sum;
    }

    /**
     * Of values at nodes.
     *
     * @param values one per node
     */
    public static Distribution of(double[] values, Mesh mesh, Window window) {
        double[] areas = NodalAverage.nodeAreas(mesh);
        double[] xy = mesh.coordinates().xy();
        List<Sample> samples = new ArrayList<>();
        for (int n = 0; n < values.length; n++) {
            if (areas[n] > 0 && Double.isFinite(values[n]) && window.contains(xy[2 * n], xy[2 * n + 1])) {
                samples.add(new Sample(values[n], areas[n]));
            }
        }
        samples.sort(Comparator.comparingDouble(Sample::value));
        return new Distribution(samples);
    }

    /** Whether the window holds no node; then there are no quantiles. */
    public boolean isEmpty() {
        return sorted.isEmpty();
    }

    /** The value that this share of the area does not exceed: the least for 0, the greatest for 1. */
    public double quantile(double share) {
        if (share == 0) {
            return sorted.get(0).value;
        }
        double sum = 0;
        for (Sample sample : sorted) {
            sum += sample.area;
            if (sum >= share * total) {
                return sample.value;
            }
        }
        return sorted.get(sorted.size() - 1).value;
    }
}
