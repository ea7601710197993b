package dev.frond.solver.campaign;

import static dev.frond.solver.campaign.RandomScenario.between;

import dev.frond.solver.model.Cell;
import dev.frond.solver.model.FillerGroup;
import dev.frond.solver.model.FillerGroup.Amount;
import dev.frond.solver.model.FillerGroup.Kind;
import dev.frond.solver.model.FillerGroup.Placement;
import dev.frond.solver.model.FillerGroup.Point;
import dev.frond.solver.model.FillerGroup.Region;
import dev.frond.solver.model.FillerLayout;
import dev.frond.solver.model.FillerShape;
import dev.frond.solver.model.FrontProfile;
import dev.frond.solver.model.MeshSource;
import dev.frond.solver.model.ParticleAngle;
import dev.frond.solver.model.ParticleSize;
import dev.frond.solver.model.Scenario;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;

/**
 * The boxes of {@link RandomScenario}, and for odd seeds the cycles of {@link RandomCycle}, with particles of all shapes and kinds: up
 * to three groups at random, of one size, normal or lognormal, as many as a number or an area fraction says, and up to two
 * particles that a side cuts. Those that let ions through stand free; others may touch.
 */
final class RandomShapes {
    private static final long OTHER = 2_000_000;
    private static final int TRIES = 60;
    private static final int MOST_CORNERS = 7;

    /** Gap of permeable particles to others, over the mesh's edge: below it they would be one obstacle. */
    private static final double FREE = 0.6;

    private final RandomGenerator random;
    private final Scenario base;
    private final double edge;
    private final List<FillerGroup> groups = new ArrayList<>();

    private RandomShapes(RandomGenerator random, Scenario base) {
        this.random = random;
        this.base = base;
        this.edge = ((MeshSource.Generated) base.mesh()).front();
    }

    /** The same for the same seed, always. */
    static Scenario of(long seed) {
        Scenario base = seed % 2 == 0 ? RandomScenario.of(seed) : RandomCycle.of(seed);
        RandomShapes shapes = new RandomShapes(new Well19937c(seed + OTHER), base);
        shapes.fill();
        return new Scenario(
                "shapes seed " + seed,
                base.temperature(),
                base.electrolyte(),
                base.cell(),
                base.anode(),
                shapes.groups,
                base.drive(),
                base.time(),
                base.mesh(),
                base.output());
    }

    private void fill() {
        int atSides = random.nextInt(3);
        int scattered = 1 + random.nextInt(3);
        for (int k = 0; k < atSides + scattered; k++) {
            boolean side = k < atSides;
            for (int attempt = 0; attempt < TRIES && !add(side ? atSide() : scattered()); attempt++) {
                // drawn again until it has room
            }
        }
    }

    private boolean add(FillerGroup group) {
        List<FillerGroup> more = new ArrayList<>(groups);
        more.add(group);
        FillerLayout layout = FillerLayout.of(
                more,
                base.cell(),
                FrontProfile.of(base.anode().defects(), base.cell().width()),
                edge);
        boolean fits = layout.conflicts().isEmpty() && layout.sunk().isEmpty();
        if (fits) {
            groups.add(group);
        }
        return fits;
    }

    private FillerGroup atSide() {
        Cell cell = base.cell();
        boolean left = random.nextBoolean();
        double depth = between(random, 0, 0.3e-6);
        Point at = new Point(left ? depth : cell.width() - depth, between(random, 0.4e-6, cell.height() - 0.4e-6));
        FillerShape shape = shape(false).drawn(random);
        return new FillerGroup(closed(), shape, new Placement.Explicit(List.of(at)));
    }

    private FillerGroup scattered() {
        Cell cell = base.cell();
        Kind kind = random.nextInt(3) == 0
                ? new Kind.Permeable(Math.exp(between(random, -2, 3)), between(random, 0.2, 0.8))
                : closed();
        Amount amount = random.nextBoolean()
                ? new Amount.Count(1 + random.nextInt(6))
                : new Amount.AreaFraction(between(random, 0.02, 0.12));
        double gap = FREE * edge + (random.nextBoolean() ? 0 : between(random, 0, 2 * edge));
        Region region = new Region(0, cell.width(), 0.1e-6, cell.height());
        return new FillerGroup(kind, shape(true), new Placement.Random(amount, random.nextInt(1000), gap, region));
    }

    private Kind closed() {
        return random.nextBoolean()
                ? new Kind.Impermeable()
                : new Kind.ConductingInterface(between(random, 5e-9, 30e-9), between(random, 1, 50));
    }

    private FillerShape shape(boolean distributed) {
        return switch (random.nextInt(4)) {
            case 0 -> new FillerShape.Disc(size(distributed, 200e-9, 700e-9));
            case 1 ->
                new FillerShape.Ellipse(size(distributed, 300e-9, 900e-9), size(distributed, 150e-9, 500e-9), angle());
            case 2 -> rod(distributed);
            default -> polygon();
        };
    }

    private FillerShape rod(boolean distributed) {
        ParticleSize diameter = new ParticleSize.Fixed(between(random, 80e-9, 200e-9));
        double length = between(random, 500e-9, 1200e-9);
        ParticleSize size = distributed && random.nextBoolean()
                ? new ParticleSize.Normal(length, between(random, 0.02, 0.15) * length)
                : new ParticleSize.Fixed(length);
        return new FillerShape.Rod(size, diameter, angle());
    }

    private FillerShape polygon() {
        int corners = 3 + random.nextInt(MOST_CORNERS - 2);
        double radius = between(random, 150e-9, 400e-9);
        List<Point> points = new ArrayList<>();
        for (int k = 0; k < corners; k++) {
            double turn = 2 * Math.PI * (k + between(random, -0.2, 0.2)) / corners;
            double away = radius * between(random, 0.7, 1);
            points.add(new Point(away * Math.cos(turn), away * Math.sin(turn)));
        }
        return new FillerShape.Polygon(points, angle());
    }

    private ParticleAngle angle() {
        return switch (random.nextInt(3)) {
            case 0 -> ParticleAngle.NONE;
            case 1 -> new ParticleAngle.Fixed(between(random, 0, Math.PI));
            default -> new ParticleAngle.AtRandom();
        };
    }

    private ParticleSize size(boolean distributed, double low, double high) {
        double middle = between(random, low, high);
        int choice = distributed ? random.nextInt(3) : 0;
        return choice == 0
                ? new ParticleSize.Fixed(middle)
                : choice == 1
                        ? new ParticleSize.Normal(middle, between(random, 0.05, 0.25) * middle)
                        : new ParticleSize.Lognormal(middle, between(random, 0.05, 0.3));
    }
}
