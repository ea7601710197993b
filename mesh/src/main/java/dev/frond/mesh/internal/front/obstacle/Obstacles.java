package dev.frond.mesh.internal.front.obstacle;

import dev.frond.mesh.geom.Circle;
import dev.frond.mesh.geom.ImpossibleOutlineException;
import dev.frond.mesh.geom.NeighbourGrid;
import dev.frond.mesh.geom.Shape;
import dev.frond.mesh.internal.front.curve.FrontLimits;
import dev.frond.mesh.internal.front.curve.FrontSizing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The fillers of a box as the front and the mesh see them, the same for the whole run: those too near to each other for
 * electrolyte between them are one obstacle, and what is too near to a side ends there, where its mirror image begins.
 */
public final class Obstacles {
    private final List<Shape> fillers;
    private final double size;
    private final double width;
    private final List<Obstacle> all;
    private final int ids;
    private final boolean symmetric;

    private Obstacles(List<Shape> fillers, double size, double width, List<Obstacle> all, int ids) {
        this.fillers = fillers;
        this.size = size;
        this.width = width;
        this.all = all;
        this.ids = ids;
        this.symmetric = fillersAreSymmetric()
                && all.stream().filter(this::isIsland).allMatch(one -> all.stream()
                        .anyMatch(other -> MirrorImages.isImage(one, other, width, FrontLimits.ROUNDING * size)));
    }

    /**
     * Looks which fillers are near to what.
     *
     * @param given all fillers
     * @param width of the box, whose left side is x = 0
     * @throws ImpossibleOutlineException when fillers close the box from side to side
     */
    public static Obstacles of(List<? extends Shape> given, double width, FrontSizing sizing) {
        List<Shape> fillers = List.copyOf(given);
        FillerPolygons polygons = new FillerPolygons(fillers, sizing.size());
        List<Obstacle> all = new ArrayList<>();
        FillerPolygons images = polygons.reflected(width);
        double largest = fillers.stream().mapToDouble(Shape::reach).max().orElse(0);
        NeighbourGrid grid =
                grid(fillers, 2 * largest + Math.max(sizing.narrowest(), 2 * ObstacleLimits.LEAST_GAP * largest));
        boolean[] done = new boolean[fillers.size()];
        for (int k = 0; k < done.length; k++) {
            if (!done[k]) {
                List<Integer> group = group(fillers, grid, k, sizing.narrowest(), done);
                all.add(new FillerUnion(polygons, images, group, width, sizing.narrowest()).obstacle());
            }
        }
        return new Obstacles(fillers, sizing.size(), width, List.copyOf(all), fillers.size());
    }

    /**
     * The same fillers, with other obstacles than were found round them.
     *
     * @param others all, dead lithium included
     * @param count of the indices of fillers and dead lithium that have been given out
     */
    public Obstacles replaced(List<Obstacle> others, int count) {
        return new Obstacles(fillers, size, width, List.copyOf(others), count);
    }

    private boolean fillersAreSymmetric() {
        double same = FrontLimits.ROUNDING * size;
        NeighbourGrid grid = grid(fillers, same);
        return fillers.stream()
                .allMatch(one -> grid.any(
                        width - one.x(), one.y(), k -> one.mirrored(width).isLike(fillers.get(k), same)));
    }

    private static NeighbourGrid grid(List<Shape> fillers, double reach) {
        double[] box = {0, 0, 0, 0};
        for (Shape filler : fillers) {
            box[0] = Math.min(box[0], filler.x());
            box[1] = Math.min(box[1], filler.y());
            box[2] = Math.max(box[2], filler.x());
            box[3] = Math.max(box[3], filler.y());
        }
        NeighbourGrid grid = new NeighbourGrid(box[0], box[1], box[2], box[3], reach, fillers.size());
        fillers.forEach(filler -> grid.add(filler.x(), filler.y()));
        return grid;
    }

    /** Those nearer to each other than there can be electrolyte between, from one to the next. */
    private static List<Integer> group(
            List<Shape> fillers, NeighbourGrid grid, int first, double narrowest, boolean[] done) {
        List<Integer> group = new ArrayList<>(List.of(first));
        done[first] = true;
        for (int next = 0; next < group.size(); next++) {
            Shape one = fillers.get(group.get(next));
            grid.any(one.x(), one.y(), k -> {
                if (!done[k] && one.isWithin(least(one, fillers.get(k), narrowest), fillers.get(k))) {
                    done[k] = true;
                    group.add(k);
                }
                return false;
            });
        }
        return group.stream().sorted().toList();
    }

    /** Least gap of electrolyte between two fillers. */
    static double least(Shape one, Shape other, double narrowest) {
        return Math.max(narrowest, ObstacleLimits.LEAST_GAP * (radius(one) + radius(other)));
    }

    /** Of a disc, to which the mesh gives a polygon of its own; 0 of polygons, which it takes as they are. */
    private static double radius(Shape shape) {
        return shape instanceof Circle disc ? disc.radius() : 0;
    }

    /** With an island of dead lithium instead of what it has taken in. */
    public Obstacles with(Obstacle island) {
        List<Obstacle> others = new ArrayList<>();
        for (Obstacle obstacle : all) {
            if (!island.members().containsAll(obstacle.members())) {
                others.add(obstacle);
            }
        }
        others.add(island);
        return new Obstacles(fillers, size, width, List.copyOf(others), ids + 1);
    }

    /** With what an island of dead lithium had taken in instead of the island: its lithium conducts again. */
    public Obstacles without(Obstacle island) {
        List<Obstacle> others = new ArrayList<>(all);
        others.remove(island);
        others.addAll(island.taken());
        return new Obstacles(fillers, size, width, List.copyOf(others), ids);
    }

    /** Whether an obstacle is dead lithium, alone or with fillers. */
    public boolean isIsland(Obstacle obstacle) {
        return obstacle.members().stream().anyMatch(member -> member >= fillers.size());
    }

    /** Whether a filler hangs together with dead lithium. */
    public boolean isOnIsland(int filler) {
        return all.stream()
                .anyMatch(obstacle -> isIsland(obstacle) && obstacle.members().contains(filler));
    }

    /** Number of fillers and of islands so far. */
    public int idCount() {
        return ids;
    }

    public List<Obstacle> all() {
        return all;
    }

    public List<Shape> fillers() {
        return fillers;
    }

    /** Whether each filler has its mirror image, at the line half way between the sides, among them. */
    public boolean areSymmetric() {
        return symmetric;
    }

    /** Edge length along the fillers. */
    public double size() {
        return size;
    }

    /** Of a filler, inside the box. */
    public double area(int filler) {
        Shape shape = fillers.get(filler);
        return shape.area() - shape.areaLeftOfZero() - shape.mirrored(width).areaLeftOfZero();
    }

    /** Per filler and island the number of its obstacle. */
    public int[] obstacleOf() {
        int[] of = new int[ids];
        Arrays.fill(of, -1);
        for (int k = 0; k < all.size(); k++) {
            for (int member : all.get(k).members()) {
                of[member] = k;
            }
        }
        return of;
    }
}
