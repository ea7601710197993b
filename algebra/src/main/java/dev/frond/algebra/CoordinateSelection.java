package dev.frond.algebra;

/** Partial sorting of nodes by coordinates: what {@link NestedDissection} needs to halve a part. */
final class CoordinateSelection {
    private final double[] xy;
    private final int[] node;
    private int axis;

    /**
     * @param xy coordinates, two per node
     * @param node the nodes to be rearranged in place
     */
    CoordinateSelection(double[] xy, int[] node) {
        this.xy = xy;
        this.node = node;
    }

    /**
     * Rearranges the nodes at the positions [from, to) along the longer axis of their bounding box such that those of
     * [from, middle) come before those of [middle, to).
     */
    void split(int from, int middle, int to) {
        axis = longerAxis(from, to);
        int first = from;
        int last = to - 1;
        while (first < last) {
            int pivot = medianOfThree(node[first], node[(first + last) >>> 1], node[last]);
            int low = first;
            int high = last;
            while (low <= high) {
                while (before(node[low], pivot)) {
                    low++;
                }
                while (before(pivot, node[high])) {
                    high--;
                }
                if (low <= high) {
                    int swapped = node[low];
                    node[low++] = node[high];
                    node[high--] = swapped;
                }
            }
            if (middle <= high) {
                last = high;
            } else if (middle >= low) {
                first = low;
            } else {
                return;
            }
        }
    }

    private int longerAxis(int from, int to) {
        double left = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        double bottom = Double.POSITIVE_INFINITY;
        double top = Double.NEGATIVE_INFINITY;
        for (int k = from; k < to; k++) {
            double x = xy[2 * node[k]];
            double y = xy[2 * node[k] + 1];
            left = Math.min(left, x);
            right = Math.max(right, x);
            bottom = Math.min(bottom, y);
            top = Math.max(top, y);
        }
        return right - left >= top - bottom ? 0 : 1;
    }

    /** A total order, so that the result is unique: the axis, then the other coordinate, then the number. */
    private boolean before(int a, int b) {
        double difference = xy[2 * a + axis] - xy[2 * b + axis];
        if (difference != 0) {
            return difference < 0;
        }
        double other = xy[2 * a + 1 - axis] - xy[2 * b + 1 - axis];
        return other != 0 ? other < 0 : a < b;
    }

    private int medianOfThree(int a, int b, int c) {
        if (before(a, b)) {
            return before(b, c) ? b : before(a, c) ? c : a;
        }
        return before(a, c) ? a : before(b, c) ? c : b;
    }
}
