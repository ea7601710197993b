package dev.frond.solver.model;

import dev.frond.mesh.geom.ImpossibleOutlineException;
import dev.frond.mesh.geom.Shape;
import dev.frond.mesh.internal.front.obstacle.FillerPolygons;
import dev.frond.solver.model.FillerGroup.Particles;
import dev.frond.solver.model.FillerGroup.Placement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The particles of all filler groups, placed: groups in their order; lattices row by row upwards and each row from the
 * left; random particles as they were drawn. Explicit and lattice groups are placed before the random ones, so that a random
 * group keeps its gap to all of them; how random groups follow each other in the list changes nothing.
 */
public final class FillerLayout {
    /** Gaps and overlaps below this part of the box's width count as touching. */
    private static final double TOUCHING = 1e-9;

    /** Number of particles for which the search of neighbours is laid out; it works for any. */
    private static final int EXPECTED = 10_000;

    /** Edges over the width of a box without a mesh of its own. */
    private static final double EDGES = 200;

    private static final Comparator<Placement.Random> RANDOM_ORDER = Comparator.comparingLong(Placement.Random::seed)
            .thenComparingDouble(random -> amount(random.amount()))
            .thenComparingDouble(Placement.Random::minGap)
            .thenComparingDouble(random -> random.region().xMin())
            .thenComparingDouble(random -> random.region().yMin())
            .thenComparingDouble(random -> random.region().xMax())
            .thenComparingDouble(random -> random.region().yMax());

    private final List<List<PlacedShape>> placed;
    private final List<Shape> shapes;
    private final List<Integer> groups;
    private final List<Conflict> conflicts;
    private final List<Conflict> sunk;

    /**
     * Why a particle cannot be where it should.
     *
     * @param group index of its group
     * @param particle index within an explicit group; -1 for a whole group
     */
    public record Conflict(int group, int particle, String message) {}

    private FillerLayout(List<List<PlacedShape>> placed, List<Conflict> conflicts, List<Conflict> sunk) {
        this.placed = List.copyOf(placed);
        this.shapes =
                placed.stream().flatMap(List::stream).map(PlacedShape::shape).toList();
        this.groups = IntStream.range(0, placed.size())
                .boxed()
                .flatMap(group -> placed.get(group).stream().map(shape -> group))
                .toList();
        this.conflicts = List.copyOf(conflicts);
        this.sunk = List.copyOf(sunk);
    }

    /** Places the fillers of a scenario, with outlines as its mesh has them. */
    public static FillerLayout of(Scenario scenario) {
        double edge = scenario.mesh() instanceof MeshSource.Generated source
                ? source.front()
                : scenario.cell().width() / EDGES;
        return of(scenario.fillers(), scenario.cell(), FrontProfile.of(scenario), edge);
    }

    /**
     * Places the groups in the box above the front.
     *
     * @param edge length of the mesh's edges, m
     */
    public static FillerLayout of(List<FillerGroup> groups, Cell cell, FrontProfile front, double edge) {
        FillerRoom room = new FillerRoom(cell, front, thinnest(groups, cell) / 2);
        List<Conflict> conflicts = new ArrayList<>();
        List<Conflict> sunk = new ArrayList<>();
        List<List<PlacedShape>> placed = new ArrayList<>();
        PlacedShapes fixed = new PlacedShapes(cell, reach(groups, room), EXPECTED);
        for (int group = 0; group < groups.size(); group++) {
            List<PlacedShape> own = fixed(group, groups.get(group), room, edge, conflicts);
            check(group, groups.get(group), own, room, fixed, conflicts);
            placed.add(own);
            for (int k = 0; k < own.size(); k++) {
                String depth = room.sunk(own.get(k));
                if (!depth.isEmpty()) {
                    sunk.add(new Conflict(group, k, depth));
                }
            }
        }
        for (int group : randomGroups(groups)) {
            FillerShape shape = groups.get(group).particles().shapes().get(0);
            RandomPlacement.Drawn drawn = new RandomPlacement(shape, random(groups, group), room, fixed, edge).place();
            if (!drawn.failure().isEmpty()) {
                conflicts.add(new Conflict(group, -1, drawn.failure()));
            }
            placed.set(group, drawn.placed());
            drawn.placed().forEach(fixed::add);
        }
        return new FillerLayout(placed, conflicts, sunk);
    }

    /**
     * The random groups in the order in which they are drawn, which is not that of the list: the larger particles first, since
     * they find room less easily, then by seed, number and gap. So a group's particles stay where they are when groups swap places.
     */
    private static List<Integer> randomGroups(List<FillerGroup> groups) {
        Comparator<Integer> order =
                Comparator.comparing(group -> -groups.get(group).length());
        return IntStream.range(0, groups.size())
                .boxed()
                .filter(group -> groups.get(group).random().isPresent())
                .sorted(order.thenComparing(group -> random(groups, group), RANDOM_ORDER))
                .toList();
    }

    private static Placement.Random random(List<FillerGroup> groups, int group) {
        return groups.get(group).random().orElseThrow();
    }

    private static double amount(FillerGroup.Amount amount) {
        return amount instanceof FillerGroup.Amount.Count count
                ? count.value()
                : ((FillerGroup.Amount.AreaFraction) amount).value();
    }

    private static double thinnest(List<FillerGroup> groups, Cell cell) {
        double thickness = 2 * cell.width();
        for (FillerGroup group : groups) {
            thickness = Math.min(thickness, group.thickness());
        }
        return thickness;
    }

    /** Largest distance of two places whose particles are too near to each other. */
    private static double reach(List<FillerGroup> groups, FillerRoom room) {
        double length = 0;
        double gap = room.touching();
        for (FillerGroup group : groups) {
            length = Math.max(length, 2 * FillerPolygons.outerRadius(group.length() / 2));
            gap = Math.max(gap, group.random().map(Placement.Random::minGap).orElse(0.0));
        }
        return length + gap;
    }

    /** Those of a group whose places are given. */
    private static List<PlacedShape> fixed(
            int group, FillerGroup spec, FillerRoom room, double edge, List<Conflict> conflicts) {
        List<PlacedShape> own = new ArrayList<>();
        if (spec.particles() instanceof Particles.Listed listed) {
            listed.list().forEach(particle -> own.add(PlacedShape.of(particle.shape(), particle.at(), edge)));
        } else if (spec.particles() instanceof Particles.Alike alike) {
            if (alike.placement() instanceof Placement.Explicit explicit) {
                explicit.at().forEach(at -> own.add(PlacedShape.of(alike.shape(), at, edge)));
            } else if (alike.placement() instanceof Placement.Lattice lattice) {
                String failure = new LatticePlacement(lattice, alike.shape(), room, edge).fill(own);
                if (!failure.isEmpty()) {
                    conflicts.add(new Conflict(group, -1, failure));
                }
            }
        }
        return own;
    }

    /** That they have room; puts them where the next ones find them. */
    private static void check(
            int group,
            FillerGroup spec,
            List<PlacedShape> own,
            FillerRoom room,
            PlacedShapes placed,
            List<Conflict> conflicts) {
        boolean lattice =
                spec.particles() instanceof Particles.Alike alike && alike.placement() instanceof Placement.Lattice;
        for (int i = 0; i < own.size(); i++) {
            String obstacle = room.obstacle(own.get(i));
            if (obstacle.isEmpty()) {
                obstacle = overlap(own.get(i), placed, room);
            }
            if (!obstacle.isEmpty()) {
                conflicts.add(new Conflict(group, lattice ? -1 : i, obstacle));
            }
            if (!lattice) {
                placed.add(own.get(i));
            }
        }
        if (lattice) {
            own.forEach(placed::add);
        }
    }

    private static String overlap(PlacedShape one, PlacedShapes placed, FillerRoom room) {
        int other = placed.overlapping(one, room.touching());
        return other < 0
                ? ""
                : "the filler " + one.place() + " overlaps the one "
                        + placed.all().get(other).place();
    }

    /** The part of {@code width} below which a gap, or an overlap, counts as touching. */
    static double touching(double width) {
        return TOUCHING * width;
    }

    /**
     * The particles in order, m.
     *
     * @throws ImpossibleOutlineException when there are conflicts
     */
    public List<Shape> shapes() {
        if (!conflicts.isEmpty()) {
            throw new ImpossibleOutlineException(
                    conflicts.stream().map(Conflict::message).collect(Collectors.joining("; ")));
        }
        return shapes;
    }

    /**
     * What is to be said of the groups: where particles come from, how near random ones are to their area fraction, and how much
     * electrolyte between them is too narrow for the mesh.
     */
    public static List<String> notes(Scenario scenario) {
        List<String> notes = new ArrayList<>();
        FillerLayout layout = of(scenario);
        List<List<Shape>> placed = layout.byGroup();
        for (int group = 0; group < placed.size(); group++) {
            String name = "fillers[" + group + "]: ";
            if (scenario.fillers().get(group).particles() instanceof Particles.Listed listed
                    && !listed.note().isEmpty()) {
                notes.add(name + listed.note() + ".");
            }
            Optional<Placement.Random> random = scenario.fillers().get(group).random();
            if (random.isPresent() && random.get().amount() instanceof FillerGroup.Amount.AreaFraction wanted) {
                double covered =
                        placed.get(group).stream().mapToDouble(Shape::area).sum();
                notes.add(name + placed.get(group).size() + " particles cover "
                        + FillerRoom.share(covered / random.get().region().area()) + " of their region, of "
                        + FillerRoom.share(wanted.value()) + " asked for: nearer than half a particle.");
            }
        }
        if (layout.conflicts().isEmpty()) {
            FilledNotches.note(layout.shapes(), scenario).ifPresent(notes::add);
        }
        return notes;
    }

    /** The particles of each group, as far as they could be placed, m. */
    public List<List<Shape>> byGroup() {
        return placed.stream()
                .map(group -> group.stream().map(PlacedShape::shape).toList())
                .toList();
    }

    /** Index of the group of each particle. */
    public List<Integer> groups() {
        return groups;
    }

    /** Particles in given places that stand in the metal, partly or wholly. */
    public List<Conflict> sunk() {
        return sunk;
    }

    /** What stands in the way; empty when all particles could be placed. */
    public List<Conflict> conflicts() {
        return conflicts;
    }
}
