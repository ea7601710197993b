package dev.frond.mesh.build;

import dev.frond.mesh.geom.Circle;
import dev.frond.mesh.tri.BoundaryTag;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Whether an outline is its own mirror image at x = width / 2, and which tag is the image of which. */
final class MirrorPairs {
    /** Distance within which a front node is the image of another, of the edge length along the front. */
    private static final double SAME_NODE = 1e-6;

    /** Distance within which fillers are each other's images, of the width: round-off, as their areas are kept to that. */
    private static final double SAME_FILLER = 1e-12;

    private final Outline outline;
    private final double sameNode;
    private final double sameFiller;
    private final Map<Integer, Integer> images = new HashMap<>();
    private final boolean symmetric;

    MirrorPairs(Outline outline, Sizing sizing) {
        this.outline = outline;
        sameNode = SAME_NODE * sizing.front();
        sameFiller = SAME_FILLER * outline.width();
        pair(BoundaryTag.FRONT, BoundaryTag.FRONT);
        pair(BoundaryTag.TOP, BoundaryTag.TOP);
        pair(BoundaryTag.LEFT, BoundaryTag.RIGHT);
        symmetric = front() && discs() && rings();
    }

    boolean isSymmetric() {
        return symmetric;
    }

    /** Tag of the image of an edge. */
    int image(int tag) {
        return images.getOrDefault(tag, tag);
    }

    private boolean pair(int tag, int other) {
        return put(tag, other) && put(other, tag);
    }

    private boolean put(int tag, int other) {
        Integer known = images.putIfAbsent(tag, other);
        return known == null || known == other;
    }

    private boolean same(double x, double y, double otherX, double otherY, double distance) {
        return Math.abs(outline.width() - x - otherX) <= distance && Math.abs(y - otherY) <= distance;
    }

    private boolean front() {
        double[] xy = outline.front();
        int last = outline.frontCount() - 1;
        for (int i = 0; 2 * i <= last; i++) {
            int k = 2 * (last - i);
            if (!same(xy[2 * i], xy[2 * i + 1], xy[k], xy[k + 1], sameNode)) {
                return false;
            }
        }
        for (int e = 0; e < last - 1 - e; e++) {
            if (!pair(outline.frontTag(e), outline.frontTag(last - 1 - e))) {
                return false;
            }
        }
        return true;
    }

    private boolean discs() {
        for (int k = 0; k < outline.fillers().size(); k++) {
            int image = image(outline.fillers(), outline.fillers().get(k));
            if (image < 0 || !pair(outline.fillerTag(k), outline.fillerTag(image))) {
                return false;
            }
        }
        return true;
    }

    private int image(List<Circle> discs, Circle of) {
        for (int k = 0; k < discs.size(); k++) {
            Circle disc = discs.get(k);
            if (same(of.x(), of.y(), disc.x(), disc.y(), sameFiller)
                    && Math.abs(of.radius() - disc.radius()) <= sameFiller) {
                return k;
            }
        }
        return -1;
    }

    private boolean rings() {
        for (Ring ring : outline.rings()) {
            if (outline.rings().stream().noneMatch(other -> paired(ring, other))) {
                return false;
            }
        }
        return true;
    }

    /** Node j of a ring is the image of node first - j of its partner, which is walked the other way. */
    private boolean paired(Ring ring, Ring other) {
        if (ring.isClosed() != other.isClosed() || ring.edgeCount() != other.edgeCount()) {
            return false;
        }
        int n = ring.edgeCount();
        int first = n;
        while (first >= 0 && !isImage(ring, 0, other, first)) {
            first--;
        }
        for (int j = 0; j <= n && first >= 0; j++) {
            if (!isImage(ring, j, other, around(first - j, n))) {
                return false;
            }
        }
        return first >= 0 && tagsPaired(ring, other, first);
    }

    private static int around(int node, int edges) {
        return node < 0 ? node + edges : node;
    }

    private boolean isImage(Ring ring, int node, Ring other, int otherNode) {
        return same(ring.x(node), ring.y(node), other.x(otherNode), other.y(otherNode), sameFiller);
    }

    private boolean tagsPaired(Ring ring, Ring other, int first) {
        int n = ring.edgeCount();
        for (int j = 0; j < n; j++) {
            int image = around(first - j - 1, n);
            boolean itself = ring == other && image == j;
            if (!itself && !pair(ring.tag(j), other.tag(image))) {
                return false;
            }
        }
        return true;
    }
}
