package dev.frond.mesh.front;

import java.util.ArrayList;
import java.util.List;

/**
 * Keeps the edges at the ends of the front's inert runs long enough. A contact next to a filler's node moves on to it; a
 * run too short to mesh vanishes, and the filler is in the lithium.
 */
final class ContactRepair {
    /** Least length of the edge beyond a contact, of the next one. */
    private static final double LEAST = 0.4;

    private final Front front;
    private final Necks necks;
    private final FrontSizing sizing;

    ContactRepair(Front front, Necks necks, FrontSizing sizing) {
        this.front = front;
        this.necks = necks;
        this.sizing = sizing;
    }

    List<Cut> cuts() {
        List<Cut> cuts = new ArrayList<>();
        int edges = front.edgeCount();
        int start = 0;
        while (start < edges) {
            int end = start + 1;
            while (end < edges && front.isLithium(end) == front.isLithium(start)) {
                end++;
            }
            if (!front.isLithium(start)) {
                run(start, end, cuts);
            }
            start = end;
        }
        return cuts;
    }

    private void run(int start, int end, List<Cut> cuts) {
        boolean left = start == 0;
        boolean right = end == front.edgeCount();
        double length = necks.arcAt(end) - necks.arcAt(start);
        double least = left || right ? 0.5 * sizing.narrowest() : sizing.narrowest();
        if (length < least && !(left && right)) {
            double x = left ? front.left() : right ? front.right() : 0.5 * (front.x(start) + front.x(end));
            double y = 0.5 * (front.y(start) + front.y(end));
            cuts.add(new Cut(start, end, x, y, necks.middle(start, end), 0));
        } else if (end - start > 1) {
            if (!left && front.edgeLength(start) < LEAST * front.edgeLength(start + 1)) {
                cuts.add(to(start, start + 1, start + 1));
            }
            if (!right && front.edgeLength(end - 1) < LEAST * front.edgeLength(end - 2)) {
                cuts.add(to(end - 1, end, end - 1));
            }
        }
    }

    private Cut to(int from, int to, int node) {
        return new Cut(from, to, front.x(node), front.y(node), node, 0);
    }
}
