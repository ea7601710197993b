package dev.frond.io.image;

import dev.frond.mesh.geom.Segments;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/** Leaves out points of a closed outline that are near to the straight line between their neighbours (Douglas and Peucker). */
final class OutlineSimplifier {
    private OutlineSimplifier() {}

    /**
     * The points that are kept, x0, y0, x1, y1, ...
     *
     * @param tolerance largest distance of a point that is left out
     */
    static double[] simplified(List<double[]> outline, double tolerance) {
        int n = outline.size();
        boolean[] kept = new boolean[n];
        int far = farthest(outline);
        kept[0] = true;
        kept[far] = true;
        Deque<int[]> spans = new ArrayDeque<>(List.of(new int[] {0, far}, new int[] {far, n}));
        while (!spans.isEmpty()) {
            int[] span = spans.pop();
            int worst = -1;
            double most = tolerance;
            double[] from = outline.get(span[0]);
            double[] to = outline.get(span[1] % n);
            for (int k = span[0] + 1; k < span[1]; k++) {
                double[] point = outline.get(k);
                double away = Segments.distance(point[0], point[1], from[0], from[1], to[0], to[1]);
                if (away > most) {
                    most = away;
                    worst = k;
                }
            }
            if (worst >= 0) {
                kept[worst] = true;
                spans.push(new int[] {span[0], worst});
                spans.push(new int[] {worst, span[1]});
            }
        }
        return collected(outline, kept);
    }

    private static double[] collected(List<double[]> outline, boolean[] kept) {
        double[] xy = new double[2 * outline.size()];
        int count = 0;
        for (int k = 0; k < kept.length; k++) {
            if (kept[k]) {
                xy[count++] = outline.get(k)[0];
                xy[count++] = outline.get(k)[1];
            }
        }
        return Arrays.copyOf(xy, count);
    }

    private static int farthest(List<double[]> outline) {
        int far = 0;
        double most = -1;
        for (int k = 1; k < outline.size(); k++) {
            double away = Math.hypot(outline.get(k)[0] - outline.get(0)[0], outline.get(k)[1] - outline.get(0)[1]);
            if (away > most) {
                most = away;
                far = k;
            }
        }
        return far;
    }
}
