package dev.frond.mesh.build;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Cuts a closed ring at its line of symmetry. */
final class RingHalving {
    private static final double ROUNDING = 1e-9;

    private final Ring ring;
    private final double middle;
    private final double nearest;

    /** @param nearest that a node may be to the line without being on it */
    RingHalving(Ring ring, double middle, double nearest) {
        this.ring = ring;
        this.middle = middle;
        this.nearest = nearest;
    }

    /** The chain left of the line from its lower to its upper place on it; empty when there is more than one. */
    Optional<Ring> left() {
        int n = ring.edgeCount();
        List<Integer> entries = new ArrayList<>();
        for (int k = 0; k < n; k++) {
            if (!isOn(k) && Math.abs(ring.x(k) - middle) < nearest) {
                return Optional.empty();
            }
            if (!isLeft(k) && isLeft(k + 1)) {
                entries.add(k);
            }
        }
        return ring.isClosed() && entries.size() == 1 ? chain(entries.get(0)) : Optional.empty();
    }

    private boolean isOn(int node) {
        return Math.abs(ring.x(node) - middle) <= ROUNDING * nearest;
    }

    private boolean isLeft(int node) {
        return ring.x(node) < middle && !isOn(node);
    }

    private Optional<Ring> chain(int entry) {
        int count = 1;
        while (isLeft(entry + count)) {
            count++;
        }
        if (count < 3) {
            return Optional.empty();
        }
        double[] xy = new double[2 * count + 2];
        int[] tags = new int[count];
        for (int k = 0; k <= count; k++) {
            xy[2 * k] = ring.x(entry + k);
            xy[2 * k + 1] = ring.y(entry + k);
        }
        for (int k = 0; k < count; k++) {
            tags[k] = ring.tag((entry + k) % ring.edgeCount());
        }
        xy[1] = crossing(entry, entry + 1);
        xy[2 * count + 1] = crossing(entry + count, entry + count - 1);
        xy[0] = middle;
        xy[2 * count] = middle;
        return Optional.of(new Ring(xy, tags, false));
    }

    /** Height at which an edge to the left crosses the line; that of its first node when it is on the line. */
    private double crossing(int right, int left) {
        double part = isOn(right) ? 0 : (ring.x(right) - middle) / (ring.x(right) - ring.x(left));
        return (1 - part) * ring.y(right) + part * ring.y(left);
    }
}
