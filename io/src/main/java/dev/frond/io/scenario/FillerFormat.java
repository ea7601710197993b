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
import dev.frond.solver.model.FillerGroup.Kind;
import dev.frond.solver.model.FillerGroup.Placement;
import dev.frond.solver.model.FillerGroup.Point;
import dev.frond.solver.model.FillerGroup.Region;
import dev.frond.solver.units.QuantityKind;
import dev.frond.solver.units.Range;
import java.util.List;

/** The keys of {@code fillers}. */
final class FillerFormat {
    private static final Type<Double> LENGTH = Types.quantity(QuantityKind.LENGTH, Range.ANY);
    private static final Type<Double> SIZE = Types.quantity(QuantityKind.LENGTH, Range.POSITIVE);
    private static final Type<Point> POINT = Types.pair(LENGTH, LENGTH, Point::new, Point::x, Point::y);

    private FillerFormat() {}

    static Type<List<FillerGroup>> fillers(Slot<Cell> cell) {
        Fields<FillerGroup> fields = new Fields<>();
        Slot<Kind> kind = fields.add(kind(), FillerGroup::kind);
        Slot<Double> diameter = fields.required("diameter", SIZE, FillerGroup::diameter, "Diameter of the discs.");
        Slot<Placement> placement = fields.add(placement(cell), FillerGroup::placement);
        return Types.list(
                Types.inline(
                        "a group of fillers",
                        fields.build(e -> new FillerGroup(e.get(kind), e.get(diameter), e.get(placement)))),
                FlowStyle.BLOCK);
    }

    private static Keys<Kind> kind() {
        return new TagChoice<Kind>("kind")
                .variant(
                        "impermeable",
                        Kind.Impermeable.class,
                        new Fields<Kind.Impermeable>().build(e -> new Kind.Impermeable()),
                        "No flux enters the discs.")
                .variant("permeable", Kind.Permeable.class, permeable(), "Both ions go through the discs.")
                .variant(
                        "conducting-interface",
                        Kind.ConductingInterface.class,
                        conductingInterface(),
                        "Both ions go along the discs in a thin shell; none goes in.");
    }

    private static Keys<Kind.Permeable> permeable() {
        Fields<Kind.Permeable> fields = new Fields<>();
        Slot<Double> ratio = fields.required(
                "diffusivity_ratio",
                Types.number(Range.POSITIVE),
                Kind.Permeable::diffusivityRatio,
                "Diffusivity of the cation in the discs over that in the electrolyte.");
        Slot<Double> transference = fields.required(
                "transference_number",
                Types.number(Bounds.PART),
                Kind.Permeable::transferenceNumber,
                "Transference number of the cation in the discs.");
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

    private static Keys<Placement> placement(Slot<Cell> cell) {
        Fields<Placement.Explicit> explicit = new Fields<>();
        Slot<List<Point>> at = explicit.required(
                "at", Types.list(POINT, FlowStyle.FLOW), Placement.Explicit::at, "Centres of the discs, [x, y].");
        Fields<Placement.Lattice> lattice = new Fields<>();
        Slot<Placement.Lattice> points = lattice.required(
                "lattice",
                Types.inline("a lattice", lattice()),
                value -> value,
                "Discs on every lattice point that has room in the box, clear of the front.");
        Fields<Placement.Random> random = new Fields<>();
        Slot<Placement.Random> scattered = random.required(
                "random", Types.inline("a random placement", random(cell)), value -> value, "Discs at random.");
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
                fields.required("origin", POINT, Placement.Lattice::origin, "Centre of one of the discs, [x, y].");
        Slot<Boolean> staggered = fields.optional(
                "staggered",
                Types.flag(),
                Placement.Lattice::staggered,
                Default.constant(Placement.Lattice.DEFAULT_STAGGERED),
                "true shifts every other row by half a spacing.");
        return fields.build(
                e -> new Placement.Lattice(e.get(spacing).x(), e.get(spacing).y(), e.get(origin), e.get(staggered)));
    }

    private static Keys<Placement.Random> random(Slot<Cell> cell) {
        Fields<Placement.Random> fields = new Fields<>();
        Slot<Integer> count = fields.required(
                "count", Types.count(1, Bounds.MOST_DISCS), Placement.Random::count, "Number of discs.");
        Slot<Long> seed = fields.required(
                "seed",
                Types.whole(Long.MIN_VALUE, Long.MAX_VALUE),
                Placement.Random::seed,
                "Seed of the random numbers: the same seed gives the same places.");
        Slot<Double> gap = fields.required(
                "min_gap",
                Types.quantity(QuantityKind.LENGTH, Range.NOT_NEGATIVE),
                Placement.Random::minGap,
                "Smallest distance to other discs, to the sides, the top and the front.");
        Slot<Region> region = fields.optional(
                "region",
                Types.inline("a rectangle", region()),
                Placement.Random::region,
                Default.from(cell, "the whole box", Region::of),
                "Rectangle that holds the discs whole.");
        return fields.build(e -> new Placement.Random(e.get(count), e.get(seed), e.get(gap), e.get(region)));
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
