package dev.frond.mesh.internal.front.repair;

import dev.frond.mesh.internal.front.contact.FrontGaps;
import dev.frond.mesh.internal.front.curve.Front;
import dev.frond.mesh.internal.front.curve.FrontSizing;
import java.util.ArrayList;
import java.util.List;

/** Where the inert run between two contacts has become too short to mesh, it vanishes: the filler is in the lithium. */
final class ContactRepair {
    private final Front front;
    private final FrontGaps gaps;
    private final FrontSizing sizing;

    ContactRepair(Front front, FrontGaps gaps, FrontSizing sizing) {
        this.front = front;
        this.gaps = gaps;
        this.sizing = sizing;
    }

    List<Reconnection> cuts() {
        List<Reconnection> cuts = new ArrayList<>();
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

    private void run(int start, int end, List<Reconnection> cuts) {
        boolean left = start == 0;
        boolean right = end == front.edgeCount();
        double length = gaps.arcAt(end) - gaps.arcAt(start);
        double least = left || right ? 0.5 * sizing.narrowest() : sizing.narrowest();
        if (length < least && !(left && right)) {
            double x = left ? front.left() : right ? front.right() : 0.5 * (front.x(start) + front.x(end));
            double y = 0.5 * (front.y(start) + front.y(end));
            cuts.add(new Reconnection(start, end, x, y, 0));
        }
    }
}
