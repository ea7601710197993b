package dev.frond.solver.internal.step;

import dev.frond.mesh.delaunay.DiscFilling;
import dev.frond.mesh.delaunay.Mesher;
import dev.frond.mesh.delaunay.Outline;
import dev.frond.mesh.delaunay.Ring;
import dev.frond.mesh.delaunay.Sizing;
import dev.frond.mesh.geom.Circle;
import dev.frond.mesh.internal.front.curve.Front;
import dev.frond.mesh.internal.front.curve.MirrorSymmetry;
import dev.frond.mesh.internal.front.obstacle.Obstacle;
import dev.frond.mesh.internal.front.obstacle.Obstacles;
import dev.frond.mesh.tri.BoundaryTag;
import dev.frond.mesh.tri.Mesh;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The electrolyte above the front, with its fillers, as something to triangulate. Lengths in um.
 *
 * @param beyond height of the electrolyte above the box, below the top, in which triangles grow up to half the width; 0
 *     without a membrane
 * @param permeable indices of the fillers whose insides are triangulated; they stand free
 */
public record ElectrolyteDomain(
        double width, double beyond, Obstacles obstacles, Sizing sizing, List<Integer> permeable) {
    public ElectrolyteDomain {
        permeable = List.copyOf(permeable);
    }

    /** No filler lets anything through. */
    public ElectrolyteDomain(double width, double beyond, Obstacles obstacles, Sizing sizing) {
        this(width, beyond, obstacles, sizing, List.of());
    }

    /** A front may be split once more for each angle that the last splits have made. */
    private static final int MOST_SPLITS = 4;

    /**
     * The front runs round fillers that it has reached; those below it are in the lithium. In a symmetric box, along a front that
     * is its own mirror image, the nodes are so, too; the mesh above is not.
     *
     * @param top y of the top
     */
    public Mesh mesh(Front front, double top) {
        Mesh mesh = triangulated(front, top);
        if (!obstacles.areSymmetric() || !MirrorSymmetry.isSymmetric(front)) {
            return mesh;
        }
        Front given = front;
        for (int k = 0; k < MOST_SPLITS && !MirrorSymmetry.isSymmetric(Front.of(mesh)); k++) {
            given = MirrorSymmetry.withImages(given, Front.of(mesh));
            mesh = triangulated(given, top);
        }
        return mesh;
    }

    /** The same box with other obstacles; this one when they are the same. */
    ElectrolyteDomain with(Obstacles others) {
        return others == obstacles ? this : new ElectrolyteDomain(width, beyond, others, sizing, permeable);
    }

    /** Permeable fillers that do not stand free above the front: lithium has closed round them, or over them. */
    public List<Integer> reached(Front front) {
        if (permeable.isEmpty()) {
            return List.of();
        }
        Set<Integer> free = obstacles.all().stream()
                .filter(obstacle -> obstacle.isSingle() && obstacle.isAbove(front))
                .flatMap(obstacle -> obstacle.members().stream())
                .collect(Collectors.toSet());
        return permeable.stream().filter(filler -> !free.contains(filler)).toList();
    }

    /** The same box in which some permeable fillers are impermeable; this one when there are none. */
    ElectrolyteDomain sealing(List<Integer> reached) {
        return reached.isEmpty()
                ? this
                : new ElectrolyteDomain(
                        width,
                        beyond,
                        obstacles,
                        sizing,
                        permeable.stream()
                                .filter(filler -> !reached.contains(filler))
                                .toList());
    }

    private Mesh triangulated(Front front, double top) {
        int[] frontTags = new int[front.edgeCount()];
        for (int e = 0; e < frontTags.length; e++) {
            frontTags[e] = front.isLithium(e) ? BoundaryTag.FRONT : BoundaryTag.filler(front.filler()[e]);
        }
        List<Circle> free = new ArrayList<>();
        int[] tags = new int[obstacles.all().size()];
        List<Ring> rings = new ArrayList<>();
        for (Obstacle obstacle : obstacles.all()) {
            if (obstacle.isAbove(front) && obstacle.isDisc()) {
                tags[free.size()] = BoundaryTag.filler(obstacle.members().get(0));
                free.add(obstacle.first());
            } else if (obstacle.isAbove(front)) {
                rings.add(ring(obstacle));
            }
        }
        Mesh mesh = Mesher.build(new Outline(front.xy(), frontTags, width, top, free, tags, rings), sizingBelow(top));
        for (int filler : permeable) {
            mesh = DiscFilling.fill(mesh, filler, sizing);
        }
        return mesh;
    }

    private Sizing sizingBelow(double top) {
        return beyond > 0 ? sizing.coarserAbove(top - beyond, 0.5 * width) : sizing;
    }

    private static Ring ring(Obstacle obstacle) {
        int[] tags = obstacle.filler().clone();
        for (int e = 0; e < tags.length; e++) {
            tags[e] = BoundaryTag.filler(tags[e]);
        }
        return new Ring(obstacle.xy(), tags, obstacle.isClosed());
    }
}
