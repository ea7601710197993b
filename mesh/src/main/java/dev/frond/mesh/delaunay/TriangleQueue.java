package dev.frond.mesh.delaunay;

import java.util.Arrays;

/** Triangles to look at, first in first out, each at most once at a time. */
final class TriangleQueue {
    private int[] ring = new int[1024];
    private boolean[] waiting = new boolean[1024];
    private int head;
    private int count;

    void add(int t) {
        if (t >= waiting.length) {
            waiting = Arrays.copyOf(waiting, 2 * t);
        }
        if (waiting[t]) {
            return;
        }
        if (count == ring.length) {
            int[] longer = new int[2 * count];
            System.arraycopy(ring, head, longer, 0, count - head);
            System.arraycopy(ring, 0, longer, count - head, head);
            ring = longer;
            head = 0;
        }
        waiting[t] = true;
        ring[(head + count) % ring.length] = t;
        count++;
    }

    boolean isEmpty() {
        return count == 0;
    }

    int remove() {
        int t = ring[head];
        head = (head + 1) % ring.length;
        count--;
        waiting[t] = false;
        return t;
    }
}
