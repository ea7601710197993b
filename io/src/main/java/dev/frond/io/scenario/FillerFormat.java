package dev.frond.io.scenario;

import dev.frond.io.schema.Default;
import dev.frond.io.schema.Fields;
import dev.frond.io.schema.FlowStyle;
import dev.frond.io.schema.KeyChoice;
import dev.frond.io.schema.Keys;
import dev.frond.io.schema.Slot;
import dev.frond.io.schema.TagChoice;
import dev.frond.io.schema.Type;
import dev.frond.io.schema.Types;
import dev.frond.solver.model.Bounds;
import dev.frond.solver.model.Cell;
import dev.frond.solver.model.FillerGroup;
import dev.frond.solver.model.FillerGroup.Amount;
import dev.frond.solver.model.FillerGroup.Kind;
import dev.frond.solver.model.FillerGroup.Particle;
import dev.frond.solver.model.FillerGroup.Particles;
import dev.frond.solver.model.FillerGroup.Placement;
import dev.frond.solver.model.FillerGroup.Point;
import dev.frond.solver.model.FillerGroup.Region;
import dev.frond.solver.model.FillerShape;
import dev.frond.solver.units.QuantityKind;
import dev.frond.solver.units.Range;
import java.util.List;

/** The keys of {@code fillers}. */
final class FillerFormat {
    private static final Type<Double> LENGTH = Types.quantity(QuantityKind.LENGTH, Range.ANY);
    private static final Type<Double> SIZE = Types.quantity(QuantityKind.LENGTH, Range.POSITIVE);
    private static final Type<Point> POINT = Types.pair(LENGTH, LENGTH, Point::new, Point::x, Point::y);

    /** Least gap of particles at random where none is given, over their thickness. */
    private static final double GAP = 0.1;

    private FillerFormat() {}

    static Type<List<FillerGroup>> fillers(Slot<Cell> cell) {
        Fields<FillerGroup> fields = new Fields<>();
        Slot<Kind> kind = fields.add(kind(), FillerGroup::kind);
        Slot<Particles> particles = fields.add(particles(cell), FillerGroup::particles);
        return Types.list(
                Types.inline("a group of fillers", fields.build(e -> new FillerGroup(e.get(kind), e.get(particles)))),
                FlowStyle.BLOCK);
    }

    private static Keys<Particles> particles(Slot<Cell> cell) {
        Fields<Particles.Alike> alike = new Fields<>();
        Slot<FillerShape> shape = alike.add(FillerShapeFormat.shape(), Particles.Alike::shape);
        Keys<Placement> placements = placement(cell, shape);
        Slot<Placement> placement = alike.add(placements, Particles.Alike::placement);
        Fields<Particles.Listed> listed = new Fields<>();
        Slot<List<Particle>> list = listed.required(
                "particles",
                Types.filled(particle(), 1, FlowStyle.BLOCK),
                Particles.Listed::list,
                "Particles, each with its own shape in its own place.");
        Slot<String> note = listed.optional(
                "note",
                new NoteType(),
                Particles.Listed::note,
                Default.constant(""),
                "Where the particles come from, and what was left out there.");
        return new KeyChoice<Particles>()
                .variant(
                        Particles.Alike.class,
                        alike.build(e -> new Particles.Alike(e.get(shape), e.get(placement))),
                        placements.names())
                .variant(
                        Particles.Listed.class,
                        listed.build(e -> new Particles.Listed(e.get(list), e.get(note))),
                        List.of("particles"))
                .variant(Particles.Listed.class, ParticleFileFormat.table(), List.of("file"))
                .variant(Particles.Listed.class, ParticleFileFormat.image(), List.of("image"));
    }

    private static Type<Particle> particle() {
        Fields<Particle> fields = new Fields<>();
        Slot<FillerShape> shape = fields.add(FillerShapeFormat.shape(), Particle::shape);
        Slot<Point> at = fields.required("at", POINT, Particle::at, "Its place, [x, y].");
        return Types.inline("a particle", fields.build(e -> new Particle(e.get(shape), e.get(at))));
    }

    private static Keys<Kind> kind() {
        return new TagChoice<Kind>("kind")
                .variant(
                        "impermeable",
                        Kind.Impermeable.class,
                        new Fields<Kind.Impermeable>().build(e -> new Kind.Impermeable()),
                        "No flux enters the particles.")
                .variant("permeable", Kind.Permeable.class, permeable(), "Both ions go through the particles.")
                .variant(
                        "conducting-interface",
                        Kind.ConductingInterface.class,
                        conductingInterface(),
                        "Both ions go along the particles in a thin shell; none goes in.");
    }

    private static Keys<Kind.Permeable> permeable() {
        Fields<Kind.Permeable> fields = new Fields<>();
        Slot<Double> ratio = fields.required(
                "diffusivity_ratio",
                Types.number(Range.POSITIVE),
                Kind.Permeable::diffusivityRatio,
                "Diffusivity of the cation in the particles over that in the electrolyte.");
        Slot<Double> transference = fields.required(
                "transference_number",
                Types.number(Bounds.PART),
                Kind.Permeable::transferenceNumber,
                "Transference number of the cation in the particles.");
        return fields.build(e -> new Kind.Permeable(e.get(ratio), e.get(transference)));
    }

    private static Keys<Kind.ConductingInterface> conductingInterface() {
        Fields<Kind.ConductingInterface> fields = new Fields<>();
        Slot<Double> thickness =
                fields.required("thickness", SIZE, Kind.ConductingInterface::thickness, "Thickness of the shell.");
        Slot<Double> ratio = fields.required(
                "diffusivity_ratio",
                Types.number(Range.POSITIVE),
                Kind.ConductingInterface::diffusivityRatio,
                "Diffusivity of the cation in the shell over that in the electrolyte.");
        Slot<Double> anions = fields.optional(
                "anion_diffusivity_ratio",
                Types.number(Range.POSITIVE),
                Kind.ConductingInterface::anionDiffusivityRatio,
                Default.from(ratio, "diffusivity_ratio", value -> value),
                "Diffusivity of the anions in the shell over that in the electrolyte.");
        return fields.build(e -> new Kind.ConductingInterface(e.get(thickness), e.get(ratio), e.get(anions)));
    }

    private static Keys<Placement> placement(Slot<Cell> cell, Slot<FillerShape> shape) {
        Fields<Placement.Explicit> explicit = new Fields<>();
        Slot<List<Point>> at = explicit.required(
                "at", Types.list(POINT, FlowStyle.FLOW), Placement.Explicit::at, "Places of the particles, [x, y].");
        Fields<Placement.Lattice> lattice = new Fields<>();
        Slot<Placement.Lattice> points = lattice.required(
                "lattice",
                Types.inline("a lattice", lattice()),
                value -> value,
                "Particles on every lattice point that has room in the box, clear of the front.");
        Fields<Placement.Random> random = new Fields<>();
        Slot<Placement.Random> scattered = random.required(
                "random",
                Types.inline("a random placement", random(cell, shape)),
                value -> value,
                "Particles at random.");
        return new KeyChoice<Placement>()
                .variant(Placement.Explicit.class, explicit.build(e -> new Placement.Explicit(e.get(at))))
                .variant(Placement.Lattice.class, lattice.build(e -> e.get(points)))
                .variant(Placement.Random.class, random.build(e -> e.get(scattered)));
    }

    private static Keys<Placement.Lattice> lattice() {
        Fields<Placement.Lattice> fields = new Fields<>();
        Slot<Point> spacing = fields.required(
                "spacing",
                Types.pair(SIZE, SIZE, Point::new, Point::x, Point::y),
                lattice -> new Point(lattice.spacingX(), lattice.spacingY()),
                "Distance of neighbours in a row and of rows, [x, y].");
        Slot<Point> origin =
                fields.required("origin", POINT, Placement.Lattice::origin, "Place of one of the particles, [x, y].");
        Slot<Boolean> staggered = fields.optional(
                "staggered",
                Types.flag(),
                Placement.Lattice::staggered,
                Default.constant(Placement.Lattice.DEFAULT_STAGGERED),
                "true shifts every other row by half a spacing.");
        return fields.build(
                e -> new Placement.Lattice(e.get(spacing).x(), e.get(spacing).y(), e.get(origin), e.get(staggered)));
    }

    private static Keys<Placement.Random> random(Slot<Cell> cell, Slot<FillerShape> shape) {
        Fields<Placement.Random> fields = new Fields<>();
        Slot<Amount> amount = fields.add(amount(), Placement.Random::amount);
        Slot<Long> seed = fields.required(
                "seed",
                Types.whole(Long.MIN_VALUE, Long.MAX_VALUE),
                Placement.Random::seed,
                "Seed of the random numbers: the same seed gives the same places.");
        Slot<Double> gap = fields.optional(
                "min_gap",
                Types.quantity(QuantityKind.LENGTH, Range.NOT_NEGATIVE),
                Placement.Random::minGap,
                Default.from(shape, "a tenth of the thinnest particle", one -> Math.max(0, GAP * one.thickness())),
                "Smallest distance to other particles, to the sides, the top and the front.");
        Slot<Region> region = fields.optional(
                "region",
                Types.inline("a rectangle", region()),
                Placement.Random::region,
                Default.from(cell, "the whole box", Region::of),
                "Rectangle that holds the particles whole.");
        return fields.build(e -> new Placement.Random(e.get(amount), e.get(seed), e.get(gap), e.get(region)));
    }

    private static Keys<Amount> amount() {
        Fields<Amount.Count> number = new Fields<>();
        Slot<Integer> count = number.required(
                "count", Types.count(1, Bounds.MOST_DISCS), Amount.Count::value, "Number of particles.");
        Fields<Amount.AreaFraction> share = new Fields<>();
        Slot<Double> fraction = share.required(
                "area_fraction",
                Types.number(Bounds.PART),
                Amount.AreaFraction::value,
                "Share of the region that the particles cover, met to within half a particle.");
        return new KeyChoice<Amount>()
                .variant(Amount.Count.class, number.build(e -> new Amount.Count(e.get(count))))
                .variant(Amount.AreaFraction.class, share.build(e -> new Amount.AreaFraction(e.get(fraction))));
    }

    private static Keys<Region> region() {
        Fields<Region> fields = new Fields<>();
        Slot<Point> x = fields.required(
                "x", POINT, region -> new Point(region.xMin(), region.xMax()), "From and to, along the anode.");
        Slot<Point> y =
                fields.required("y", POINT, region -> new Point(region.yMin(), region.yMax()), "From and to, upwards.");
        return fields.build(e ->
                new Region(e.get(x).x(), e.get(x).y(), e.get(y).x(), e.get(y).y()));
    }
}
