package dev.frond.mesh.build;

import dev.frond.mesh.geom.Circle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The left half of a mirror-symmetric outline: the line of symmetry is its right side. The tip of a valley there that is too
 * sharp to be halved is left out: two triangles across the line fill it, one between the tip and the nodes beside it, and a
 * right-angled one above.
 */
final class LeftHalf {
    /** Nearest that a front node may be to the line of symmetry without being on it, of the edge length. */
    private static final double NEAREST_NODE = 0.05;

    /** Nearest that a filler may be to the line of symmetry without being cut by it, of the edge length. */
    private static final double NEAREST_FILLER = 0.125;

    /** Least angle beside the line of symmetry: the mesher refines to a little less. */
    private static final double SHARPEST = Math.toRadians(29.5);

    private static final double ROUNDING = 1e-12;

    private final Outline whole;
    private final Sizing sizing;
    private final double middle;
    private final double[] level;
    private final double[] front;
    private final List<Circle> discs = new ArrayList<>();
    private final List<Integer> tags = new ArrayList<>();
    private final List<Ring> rings = new ArrayList<>();

    private LeftHalf(Outline whole, Sizing sizing) {
        this.whole = whole;
        this.sizing = sizing;
        middle = 0.5 * whole.width();
        level = level();
        boolean sharp = whole.frontCount() % 2 == 1 && angle(level, level.length - 2, 0, 1) < SHARPEST;
        front = sharp ? aboveTip() : level;
    }

    /**
     * Empty when the half is not a plain outline: the front comes near the line of symmetry more than once, or has an angle
     * too sharp for a triangle there, or a filler is too near to it.
     */
    static Optional<LeftHalf> of(Outline whole, Sizing sizing) {
        LeftHalf half = new LeftHalf(whole, sizing);
        return half.isPlain() && half.addDiscs() && half.addRings() && half.isTipFree()
                ? Optional.of(half)
                : Optional.empty();
    }

    Outline outline() {
        int[] frontTags = new int[front.length / 2 - 1];
        Arrays.setAll(frontTags, whole::frontTag);
        int[] discTags = tags.stream().mapToInt(Integer::intValue).toArray();
        return new Outline(front, frontTags, middle, whole.height(), discs, discTags, rings);
    }

    /** The first nodes of the front that are the whole's: all, or all but the last. */
    int givenCount() {
        return hasTip() || whole.frontCount() % 2 == 0 ? whole.frontCount() / 2 : whole.frontCount() / 2 + 1;
    }

    /** Whether the middle node of the whole's front is left out. */
    boolean hasTip() {
        return front != level;
    }

    private boolean isPlain() {
        int last = front.length - 2;
        for (int i = 0; i < last; i += 2) {
            if (front[i] > middle - NEAREST_NODE * sizing.front()) {
                return false;
            }
        }
        return angle(front, last, 0, 1) >= SHARPEST && (!hasTip() || angleBesideTip() >= SHARPEST);
    }

    /** At coordinate i, from a direction to the node before. */
    private static double angle(double[] xy, int i, double dx, double dy) {
        double bx = xy[i - 2] - xy[i];
        double by = xy[i - 1] - xy[i + 1];
        return Math.atan2(dx * by - dy * bx, dx * bx + dy * by);
    }

    private double angleBesideTip() {
        int last = front.length - 2;
        double angle = last > 2
                ? angle(front, last - 2, front[last] - front[last - 2], front[last + 1] - front[last - 1])
                : 0.25 * Math.PI;
        return angle < 0 ? angle + 2 * Math.PI : angle;
    }

    /** Whether no filler is where the tip's triangles are. */
    private boolean isTipFree() {
        double x = middle;
        double y = front[front.length - 1];
        double near = middle - front[front.length - 4];
        return !hasTip()
                || (discs.stream().allMatch(disc -> disc.distance(x, y) > near)
                        && rings.stream().allMatch(ring -> ring.distance(x, y) > near));
    }

    /** The middle node, or the middle of the middle edge, is the last. */
    private double[] level() {
        double[] xy = whole.front();
        int left = whole.frontCount() / 2;
        double[] half = Arrays.copyOf(xy, 2 * left + 2);
        if (whole.frontCount() % 2 == 0) {
            double part = (middle - xy[2 * left - 2]) / (xy[2 * left] - xy[2 * left - 2]);
            half[2 * left + 1] = (1 - part) * xy[2 * left - 1] + part * xy[2 * left + 1];
        }
        half[2 * left] = middle;
        return half;
    }

    /** The last edge rises at 45 degrees from the node beside the tip. */
    private double[] aboveTip() {
        double[] above = level.clone();
        int last = above.length - 2;
        above[last + 1] = above[last - 1] + middle - above[last - 2];
        return above;
    }

    private boolean addDiscs() {
        for (int k = 0; k < whole.fillers().size(); k++) {
            Circle disc = whole.fillers().get(k);
            double toMiddle = Math.abs(disc.x() - middle);
            if (toMiddle <= ROUNDING * whole.width()) {
                double[] arc = BoundarySampler.leftArc(whole, sizing, k, middle);
                int[] around = new int[arc.length / 2 - 1];
                Arrays.fill(around, whole.fillerTag(k));
                rings.add(new Ring(arc, around, false));
            } else if (toMiddle - disc.radius() < NEAREST_FILLER * sizing.front()) {
                return false;
            } else if (disc.x() < middle) {
                discs.add(disc);
                tags.add(whole.fillerTag(k));
            }
        }
        return true;
    }

    private boolean addRings() {
        for (Ring ring : whole.rings()) {
            double nearest = Double.POSITIVE_INFINITY;
            double farthest = Double.NEGATIVE_INFINITY;
            for (int k = 0; k <= ring.edgeCount(); k++) {
                nearest = Math.min(nearest, ring.x(k) - middle);
                farthest = Math.max(farthest, ring.x(k) - middle);
            }
            if (farthest < -NEAREST_FILLER * sizing.front()) {
                rings.add(ring);
            } else if (nearest < NEAREST_FILLER * sizing.front()) {
                Optional<Ring> chain = new RingHalving(ring, middle, NEAREST_NODE * sizing.front()).left();
                if (chain.isEmpty()) {
                    return false;
                }
                rings.add(chain.get());
            }
        }
        return true;
    }
}
