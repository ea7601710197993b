package dev.frond.mesh.build;

import dev.frond.mesh.geom.Circle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The left half of a mirror-symmetric outline: the line of symmetry is its right side. */
final class LeftHalf {
    /** Nearest that a front node may be to the line of symmetry without being on it, of the edge length. */
    private static final double NEAREST_NODE = 0.05;

    /** Nearest that a filler may be to the line of symmetry without being cut by it, of the edge length. */
    private static final double NEAREST_FILLER = 0.125;

    /** Least cosine of the angle between front and line of symmetry: the mesher refines to a little less. */
    private static final double SHARPEST = Math.cos(Math.toRadians(29.5));

    private static final double ROUNDING = 1e-12;

    private final Outline whole;
    private final Sizing sizing;
    private final double middle;
    private final List<Circle> discs = new ArrayList<>();
    private final List<Integer> tags = new ArrayList<>();
    private final List<Ring> rings = new ArrayList<>();

    private LeftHalf(Outline whole, Sizing sizing) {
        this.whole = whole;
        this.sizing = sizing;
        middle = 0.5 * whole.width();
    }

    /**
     * Empty when the half is not a plain outline: the front comes near the line of symmetry more than once, or meets it at an
     * angle too sharp for a triangle on either side, or a filler is too near to it.
     */
    static Optional<Outline> of(Outline whole, Sizing sizing) {
        LeftHalf half = new LeftHalf(whole, sizing);
        return half.isPlain() && half.addDiscs() && half.addRings() ? Optional.of(half.outline()) : Optional.empty();
    }

    private Outline outline() {
        double[] front = front();
        int[] frontTags = new int[front.length / 2 - 1];
        Arrays.setAll(frontTags, whole::frontTag);
        int[] discTags = tags.stream().mapToInt(Integer::intValue).toArray();
        return new Outline(front, frontTags, middle, whole.height(), discs, discTags, rings);
    }

    private boolean isPlain() {
        double[] xy = whole.front();
        int left = whole.frontCount() / 2;
        for (int i = 0; i < left; i++) {
            if (xy[2 * i] > middle - NEAREST_NODE * sizing.front()) {
                return false;
            }
        }
        double[] half = front();
        int last = half.length - 2;
        double dx = half[last - 2] - half[last];
        double dy = half[last - 1] - half[last + 1];
        return dy < SHARPEST * Math.hypot(dx, dy);
    }

    /** The middle node, or the middle of the middle edge, is the last. */
    private double[] front() {
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
