package dev.frond.mesh.front;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Blunts the bottoms of valleys whose angle of electrolyte is too sharp to mesh: the tip is filled over half an edge
 * length. Clefts that stay narrow for longer are left to {@link CleftRepair}.
 */
final class SharpTips {
    /** Least angle of electrolyte, radians. */
    private static final double SHARPEST = Math.toRadians(24);

    /** Part of the edge length h by which a tip is filled. */
    private static final double DEPTH = 0.5;

    private final Front front;
    private final Necks necks;
    private final FrontSizing sizing;

    SharpTips(Front front, Necks necks, FrontSizing sizing) {
        this.front = front;
        this.necks = necks;
        this.sizing = sizing;
    }

    /** Whether the electrolyte can be meshed where a front turns that much, radians. */
    static boolean isBlunt(double turning) {
        return Math.PI - turning >= SHARPEST;
    }

    /** The sharpest first: of cuts in each other's way only the first is made, whichever end the front is walked from. */
    List<Cut> cuts() {
        List<Integer> sharp = new ArrayList<>();
        double depth = Math.min(DEPTH * sizing.size(), 0.25 * necks.length());
        int last = front.nodeCount() - 1;
        for (int i = 1; i < last; i++) {
            boolean lithium = front.isFree(i) || front.isContact(i);
            if (lithium && !isBlunt(front.turningAsMeshed(i))) {
                sharp.add(i);
            }
        }
        sharp.sort(Comparator.comparingDouble(i -> -front.turningAsMeshed(i)));
        List<Cut> cuts = new ArrayList<>();
        for (int i : sharp) {
            double from = necks.placeAt(Math.max(0, necks.arcAt(i) - depth));
            double to = necks.placeAt(Math.min(necks.length(), necks.arcAt(i) + depth));
            double x = 0.5 * (necks.x(from) + necks.x(to));
            double y = 0.5 * (necks.y(from) + necks.y(to));
            cuts.add(new Cut(from, to, x, y, 0.3 * sizing.size()));
        }
        if (isSharpAtSide(0)) {
            double to = necks.placeAt(depth);
            cuts.add(new Cut(0, to, front.left(), necks.y(to), 0.3 * sizing.size()));
        }
        if (isSharpAtSide(last)) {
            double from = necks.placeAt(necks.length() - depth);
            cuts.add(new Cut(from, last, front.right(), necks.y(from), 0.3 * sizing.size()));
        }
        return cuts;
    }

    /** Half of the angle to the mirror image is to be meshed. */
    private boolean isSharpAtSide(int end) {
        return front.isFree(end) && 0.5 * (Math.PI - front.turning(end)) < SHARPEST;
    }
}
