package dev.frond.mesh.internal.front.curve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/** Mirror symmetry at the line half way between the sides. */
public final class MirrorSymmetry {
    private MirrorSymmetry() {}

    /** Whether a front is its own image, in shape and in where it is lithium, to a small part of its edge length. */
    public static boolean isSymmetric(Front front) {
        int last = front.edgeCount();
        double same = FrontLimits.ROUNDING * front.length() / last;
        for (int i = 0; 2 * i <= last; i++) {
            boolean node = Math.abs(front.x(i) + front.x(last - i) - front.left() - front.right()) <= same
                    && Math.abs(front.y(i) - front.y(last - i)) <= same;
            if (!node || (i < last && front.isLithium(i) != front.isLithium(last - 1 - i))) {
                return false;
            }
        }
        return true;
    }

    /**
     * The front, but for its round-off if it is its own image: the short edges of arcs that open magnify it from one resampling to
     * the next.
     */
    public static Front withoutRoundOff(Front front) {
        if (!isSymmetric(front)) {
            return front;
        }
        double[] xy = front.xy();
        double[] image = front.mirrored().xy();
        double[] mean = new double[xy.length];
        for (int k = 0; k < xy.length; k++) {
            mean[k] = 0.5 * (xy[k] + image[k]);
        }
        return Arrays.equals(mean, xy) ? front : new Front(mean, front.filler());
    }

    /**
     * A symmetric front with the nodes that a mesh has put on its edges, and their images: the mesher splits an edge where
     * an angle asks for it, which it may on one side only.
     *
     * @param split the same front with more nodes
     */
    public static Front withImages(Front front, Front split) {
        int edges = front.edgeCount();
        List<List<Double>> parts = parts(front, split);
        List<Double> xy = new ArrayList<>();
        List<Integer> filler = new ArrayList<>();
        for (int e = 0; e < edges; e++) {
            xy.addAll(List.of(front.x(e), front.y(e)));
            filler.add(front.filler()[e]);
            for (double part : union(parts.get(e), parts.get(edges - 1 - e))) {
                xy.add((1 - part) * front.x(e) + part * front.x(e + 1));
                xy.add((1 - part) * front.y(e) + part * front.y(e + 1));
                filler.add(front.filler()[e]);
            }
        }
        xy.addAll(List.of(front.x(edges), front.y(edges)));
        return new Front(
                xy.stream().mapToDouble(Double::doubleValue).toArray(),
                filler.stream().mapToInt(Integer::intValue).toArray());
    }

    /** Per edge, where it is split: fractions of it from its first node. */
    private static List<List<Double>> parts(Front front, Front split) {
        List<List<Double>> parts = new ArrayList<>();
        int node = 1;
        for (int e = 0; e < front.edgeCount(); e++) {
            List<Double> within = new ArrayList<>();
            while (split.x(node) != front.x(e + 1) || split.y(node) != front.y(e + 1)) {
                if (node == split.edgeCount()) {
                    throw new IllegalArgumentException("a node of the front is not on the split one");
                }
                double way = Math.hypot(split.x(node) - front.x(e), split.y(node) - front.y(e));
                within.add(way / front.edgeLength(e));
                node++;
            }
            node++;
            parts.add(within);
        }
        return parts;
    }

    /** Parts of an edge, and those of its image from the other end, ascending. */
    private static double[] union(List<Double> own, List<Double> image) {
        TreeSet<Double> all = new TreeSet<>(own);
        for (double part : image) {
            double here = 1 - part;
            if (own.stream().allMatch(other -> Math.abs(other - here) > FrontLimits.ROUNDING)) {
                all.add(here);
            }
        }
        return all.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
