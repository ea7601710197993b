package dev.frond.mesh.front;

import java.util.ArrayList;
import java.util.List;

/** Where the inert run between two contacts has become too short to mesh, it vanishes: the filler is in the lithium. */
final class ContactRepair {
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
            cuts.add(new Cut(start, end, x, y, 0));
        }
    }
}
