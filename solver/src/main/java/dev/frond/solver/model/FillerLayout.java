package dev.frond.solver.model;

import dev.frond.mesh.geom.ImpossibleOutlineException;
import dev.frond.mesh.internal.front.obstacle.FillerPolygons;
import dev.frond.solver.model.FillerGroup.Placement;
import dev.frond.solver.model.FillerGroup.Point;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The discs of all filler groups, placed: groups in their order; lattices row by row upwards and each row from the
 * left; random discs as they were drawn. Explicit and lattice groups are placed before the random ones, so that a random
 * group keeps its gap to all of them; how random groups follow each other in the list changes nothing.
 */
public final class FillerLayout {
    /** Gaps and overlaps below this part of the box's width count as touching. */
    private static final double TOUCHING = 1e-9;

    /** Number of discs for which the search of neighbours is laid out; it works for any. */
    private static final int EXPECTED = 10_000;

    private static final Comparator<Placement.Random> RANDOM_ORDER = Comparator.comparingLong(Placement.Random::seed)
            .thenComparingInt(Placement.Random::count)
            .thenComparingDouble(Placement.Random::minGap)
            .thenComparingDouble(random -> random.region().xMin())
            .thenComparingDouble(random -> random.region().yMin())
            .thenComparingDouble(random -> random.region().xMax())
            .thenComparingDouble(random -> random.region().yMax());

    private final List<List<Disc>> placed;
    private final List<Disc> discs;
    private final List<Integer> groups;
    private final List<Conflict> conflicts;
    private final List<Conflict> sunk;

    /**
     * Why a disc cannot be where it should.
     *
     * @param group index of its group
     * @param disc index within an explicit group; -1 for a whole group
     */
    public record Conflict(int group, int disc, String message) {}

    private FillerLayout(List<List<Disc>> placed, List<Conflict> conflicts, List<Conflict> sunk) {
        this.placed = List.copyOf(placed);
        this.discs = placed.stream().flatMap(List::stream).toList();
        this.groups = IntStream.range(0, placed.size())
                .boxed()
                .flatMap(group -> placed.get(group).stream().map(disc -> group))
                .toList();
        this.conflicts = List.copyOf(conflicts);
        this.sunk = List.copyOf(sunk);
    }

    /** Places the fillers of a scenario. */
    public static FillerLayout of(Scenario scenario) {
        return of(scenario.fillers(), scenario.cell(), FrontProfile.of(scenario));
    }

    /** Places the groups in the box above the front. */
    public static FillerLayout of(List<FillerGroup> groups, Cell cell, FrontProfile front) {
        FillerRoom room = new FillerRoom(cell, front, smallest(groups, cell));
        List<Conflict> conflicts = new ArrayList<>();
        List<Conflict> sunk = new ArrayList<>();
        List<List<Disc>> placed = new ArrayList<>();
        DiscGrid fixed = new DiscGrid(cell, reach(groups, room), EXPECTED);
        for (int group = 0; group < groups.size(); group++) {
            List<Disc> own = fixedDiscs(group, groups.get(group), room, fixed, conflicts);
            placed.add(own);
            for (int disc = 0; disc < own.size(); disc++) {
                String depth = room.sunk(own.get(disc));
                if (!depth.isEmpty()) {
                    sunk.add(new Conflict(group, disc, depth));
                }
            }
        }
        for (int group : randomGroups(groups)) {
            RandomPlacement drawn =
                    RandomPlacement.of(random(groups, group), groups.get(group).diameter() / 2, room, fixed);
            if (!drawn.failure().isEmpty()) {
                conflicts.add(new Conflict(group, -1, drawn.failure()));
            }
            placed.set(group, drawn.discs());
            drawn.discs().forEach(fixed::add);
        }
        return new FillerLayout(placed, conflicts, sunk);
    }

    /**
     * The random groups in the order in which they are drawn, which is not that of the list: the larger discs first, since
     * they find room less easily, then by seed, number and gap. So a group's discs stay where they are when groups swap places.
     */
    private static List<Integer> randomGroups(List<FillerGroup> groups) {
        Comparator<Integer> order =
                Comparator.comparing(group -> -groups.get(group).diameter());
        return IntStream.range(0, groups.size())
                .boxed()
                .filter(group -> groups.get(group).placement() instanceof Placement.Random)
                .sorted(order.thenComparing(group -> random(groups, group), RANDOM_ORDER))
                .toList();
    }

    private static Placement.Random random(List<FillerGroup> groups, int group) {
        return (Placement.Random) groups.get(group).placement();
    }

    private static double smallest(List<FillerGroup> groups, Cell cell) {
        double radius = cell.width();
        for (FillerGroup group : groups) {
            radius = Math.min(radius, group.diameter() / 2);
        }
        return radius;
    }

    /** Largest distance of two centres whose discs are too near to each other. */
    private static double reach(List<FillerGroup> groups, FillerRoom room) {
        double diameter = 0;
        double gap = room.touching();
        for (FillerGroup group : groups) {
            diameter = Math.max(diameter, 2 * FillerPolygons.outerRadius(group.diameter() / 2));
            gap = group.placement() instanceof Placement.Random random ? Math.max(gap, random.minGap()) : gap;
        }
        return diameter + gap;
    }

    /** Puts them on the grid as well. */
    private static List<Disc> fixedDiscs(
            int group, FillerGroup spec, FillerRoom room, DiscGrid placed, List<Conflict> conflicts) {
        List<Disc> own = new ArrayList<>();
        if (spec.placement() instanceof Placement.Explicit explicit) {
            for (Point at : explicit.at()) {
                own.add(new Disc(at.x(), at.y(), spec.diameter() / 2));
            }
        } else if (spec.placement() instanceof Placement.Lattice lattice) {
            String failure = LatticePlacement.fill(lattice, spec.diameter() / 2, room, own);
            if (!failure.isEmpty()) {
                conflicts.add(new Conflict(group, -1, failure));
            }
        }
        boolean named = spec.placement() instanceof Placement.Explicit;
        for (int i = 0; i < own.size(); i++) {
            String obstacle = room.obstacle(own.get(i));
            if (obstacle.isEmpty()) {
                obstacle = overlap(own.get(i), placed, room);
            }
            if (!obstacle.isEmpty()) {
                conflicts.add(new Conflict(group, named ? i : -1, obstacle));
            }
            if (named) {
                placed.add(own.get(i));
            }
        }
        if (!named) {
            own.forEach(placed::add);
        }
        return own;
    }

    private static String overlap(Disc disc, DiscGrid placed, FillerRoom room) {
        return placed.overlapping(disc, room.touching())
                .map(other -> "the filler " + FillerRoom.place(disc) + " overlaps the one " + FillerRoom.place(other))
                .orElse("");
    }

    /** The part of {@code width} below which a gap, or an overlap, counts as touching. */
    static double touching(double width) {
        return TOUCHING * width;
    }

    /**
     * The discs in order.
     *
     * @throws ImpossibleOutlineException when there are conflicts
     */
    public List<Disc> discs() {
        if (!conflicts.isEmpty()) {
            throw new ImpossibleOutlineException(
                    conflicts.stream().map(Conflict::message).collect(Collectors.joining("; ")));
        }
        return discs;
    }

    /** The discs of each group, as far as they could be placed. */
    List<List<Disc>> byGroup() {
        return placed;
    }

    /** Index of the group of each disc. */
    public List<Integer> groups() {
        return groups;
    }

    /** Explicit discs that stand in the lithium front, partly or wholly. */
    public List<Conflict> sunk() {
        return sunk;
    }

    /** What stands in the way; empty when all discs could be placed. */
    public List<Conflict> conflicts() {
        return conflicts;
    }
}
