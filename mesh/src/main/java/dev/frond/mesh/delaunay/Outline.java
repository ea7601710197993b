package dev.frond.mesh.delaunay;

import dev.frond.mesh.geom.Circle;
import dev.frond.mesh.geom.ImpossibleOutlineException;
import dev.frond.mesh.geom.NeighbourGrid;
import dev.frond.mesh.geom.Polylines;
import dev.frond.mesh.tri.BoundaryTag;
import java.util.Arrays;
import java.util.List;

/**
 * The region of the electrolyte: above the front, between the sides x = 0 and x = width, below y = height, outside the discs and
 * rings.
 * Immutable.
 */
public final class Outline {
    /** Gaps narrower than this share of the radius cannot be told from the error of a disc's polygon. */
    public static final double LEAST_GAP = 0.005;

    private final double[] front;
    private final int[] frontTags;
    private final double width;
    private final double height;
    private final List<Circle> fillers;
    private final int[] fillerTags;
    private final List<Ring> rings;

    /** All of the front is lithium, all fillers stand free; as the other constructor. */
    public Outline(double[] front, double width, double height, List<Circle> fillers) {
        this(front, filled(front.length / 2 - 1), width, height, fillers, counted(fillers.size()), List.of());
    }

    /**
     * @param front nodes of the front, flat, from the left side to the right side; may overhang; copied
     * @param frontTags a {@link BoundaryTag} per edge of the front: the front's, or that of a filler it runs round
     * @param width x of the right side
     * @param height y of the top
     * @param fillers impermeable discs that stand free, wholly inside, at least 0.5 % of their radii away from everything else
     * @param fillerTags the tag of each
     * @param rings other impermeable things, with given nodes, clear of everything else
     * @throws ImpossibleOutlineException when the front leaves the box, or touches itself, or a
     *     filler is not inside or too near to something; the message names node or filler, counted from 0
     * @throws IllegalArgumentException when the front does not end on the sides
     */
    public Outline(
            double[] front,
            int[] frontTags,
            double width,
            double height,
            List<Circle> fillers,
            int[] fillerTags,
            List<Ring> rings) {
        this.front = front.clone();
        this.frontTags = frontTags.clone();
        this.fillerTags = fillerTags.clone();
        this.width = width;
        this.height = height;
        this.fillers = List.copyOf(fillers);
        this.rings = List.copyOf(rings);
        checkFront();
        checkFillers();
    }

    private static int[] filled(int edges) {
        int[] tags = new int[Math.max(0, edges)];
        Arrays.fill(tags, BoundaryTag.FRONT);
        return tags;
    }

    private static int[] counted(int fillers) {
        int[] tags = new int[fillers];
        Arrays.setAll(tags, BoundaryTag::filler);
        return tags;
    }

    /** A copy of the nodes of the front, flat. */
    public double[] front() {
        return front.clone();
    }

    public double width() {
        return width;
    }

    public double height() {
        return height;
    }

    public List<Circle> fillers() {
        return fillers;
    }

    List<Ring> rings() {
        return rings;
    }

    /** Area of the region; the mesh has the same, since a disc's polygon has the disc's area. */
    public double area() {
        double area = Polylines.signedArea(closed());
        for (Circle filler : fillers) {
            area -= filler.area();
        }
        for (Ring ring : rings) {
            area -= ring.area();
        }
        return area;
    }

    int frontTag(int edge) {
        return frontTags[edge];
    }

    int fillerTag(int filler) {
        return fillerTags[filler];
    }

    int frontCount() {
        return front.length / 2;
    }

    double lowest() {
        double lowest = front[1];
        for (int i = 1; i < front.length; i += 2) {
            lowest = Math.min(lowest, front[i]);
        }
        return lowest;
    }

    private double[] closed() {
        double[] polygon = Arrays.copyOf(front, front.length + 4);
        polygon[front.length] = width;
        polygon[front.length + 1] = height;
        polygon[front.length + 3] = height;
        return polygon;
    }

    private void checkFront() {
        int last = front.length - 2;
        check(front.length >= 4 && front.length % 2 == 0, "a front needs x and y of at least two nodes");
        check(width > 0 && Double.isFinite(width + height), "width and height must be finite and positive");
        check(front[0] == 0, "the front must start on the left side x = 0, but starts at x = " + front[0]);
        check(
                front[last] == width,
                "the front must end on the right side x = " + width + ", but ends at x = " + front[last]);
        for (int i = 0; i <= last; i += 2) {
            boolean inside = i == 0 || i == last || (front[i] > 0 && front[i] < width);
            require(
                    inside && front[i + 1] < height && front[i + 1] > -Double.MAX_VALUE,
                    "node " + i / 2 + " of the front, (" + front[i] + ", " + front[i + 1]
                            + "), is not between the sides and below the top y = " + height);
        }
        int[] crossing = Polylines.firstCrossing(front);
        if (crossing.length > 0) {
            int s = 2 * crossing[0];
            throw new ImpossibleOutlineException("the front touches itself: edge " + crossing[0] + " near (" + front[s]
                    + ", " + front[s + 1] + ") and edge " + crossing[1]);
        }
    }

    private void checkFillers() {
        double[] polygon = closed();
        double largest = fillers.stream().mapToDouble(Circle::radius).max().orElse(width);
        NeighbourGrid grid =
                new NeighbourGrid(0, lowest(), width, height, 2 * (1 + LEAST_GAP) * largest, fillers.size());
        for (int k = 0; k < fillers.size(); k++) {
            Circle disc = fillers.get(k);
            double gap = LEAST_GAP * disc.radius();
            double toSides = Math.min(disc.x(), Math.min(width - disc.x(), height - disc.y())) - disc.radius();
            require(
                    toSides >= gap && Polylines.contains(polygon, disc.x(), disc.y()),
                    "filler " + k + " " + disc + " is not wholly inside the electrolyte");
            double toFront = Polylines.distance(disc.x(), disc.y(), front) - disc.radius();
            require(toFront >= gap, "filler " + k + " " + disc + " touches the front, the gap is " + toFront);
            int other = grid.first(disc.x(), disc.y(), i -> touch(disc, fillers.get(i)));
            require(
                    other < 0,
                    "fillers " + other + " and " + k + " touch, the gap is "
                            + (other < 0 ? 0 : disc.distance(fillers.get(other))));
            grid.add(disc.x(), disc.y());
        }
    }

    private static boolean touch(Circle one, Circle other) {
        return !(one.distance(other) >= LEAST_GAP * (one.radius() + other.radius()));
    }

    /** What the caller must have seen to. */
    private static void check(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    /** What the geometry may not allow. */
    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new ImpossibleOutlineException(otherwise);
        }
    }
}
