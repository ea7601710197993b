package dev.frond.io.scenario;

import dev.frond.io.schema.Default;
import dev.frond.io.schema.Fields;
import dev.frond.io.schema.FlowStyle;
import dev.frond.io.schema.KeyChoice;
import dev.frond.io.schema.Keys;
import dev.frond.io.schema.Slot;
import dev.frond.io.schema.Type;
import dev.frond.io.schema.Types;
import dev.frond.solver.model.Bounds;
import dev.frond.solver.model.Drive;
import dev.frond.solver.units.QuantityKind;
import dev.frond.solver.units.Range;
import java.util.List;

/** The keys of {@code drive}. */
final class DriveFormat {
    private static final Type<Double> CURRENT = Types.quantity(QuantityKind.CURRENT_DENSITY, Range.ANY);

    private DriveFormat() {}

    static Type<Drive> drive() {
        return Types.inline(
                "a drive",
                new KeyChoice<Drive>()
                        .variant(Drive.CurrentDensity.class, currentDensity())
                        .variant(Drive.Potential.class, potential())
                        .variant(Drive.Rest.class, rest())
                        .variant(Drive.Profile.class, profile())
                        .variant(Drive.Table.class, table()));
    }

    private static Keys<Drive.CurrentDensity> currentDensity() {
        Fields<Drive.CurrentDensity> fields = new Fields<>();
        Slot<Double> current = fields.required(
                "current_density",
                CURRENT,
                Drive.CurrentDensity::value,
                "Constant current over the width of the box; positive deposits metal.");
        return fields.build(e -> new Drive.CurrentDensity(e.get(current)));
    }

    private static Keys<Drive.Potential> potential() {
        Fields<Drive.Potential> fields = new Fields<>();
        Slot<Double> potential = fields.required(
                "potential",
                Types.quantity(QuantityKind.POTENTIAL, Range.ANY),
                Drive.Potential::value,
                "Constant potential of the anode against the top; negative deposits metal.");
        return fields.build(e -> new Drive.Potential(e.get(potential)));
    }

    private static Keys<Drive.Rest> rest() {
        Fields<Drive.Rest> fields = new Fields<>();
        fields.required("rest", Types.yes(), level -> true, "No current.");
        return fields.build(e -> new Drive.Rest());
    }

    private static Keys<Drive.Profile> profile() {
        Fields<Drive.Segment> segment = new Fields<>();
        Slot<Double> duration = segment.required(
                "for",
                Types.quantity(QuantityKind.TIME, Range.POSITIVE),
                Drive.Segment::duration,
                "How long this part lasts.");
        Slot<Drive.Level> level = segment.add(
                new KeyChoice<Drive.Level>()
                        .variant(Drive.CurrentDensity.class, currentDensity())
                        .variant(Drive.Potential.class, potential())
                        .variant(Drive.Rest.class, rest()),
                Drive.Segment::level);
        Fields<Drive.Profile> fields = new Fields<>();
        Slot<List<Drive.Segment>> segments = fields.required(
                "profile",
                Types.filled(
                        Types.inline(
                                "a part of a profile",
                                segment.build(e -> new Drive.Segment(e.get(duration), e.get(level)))),
                        1,
                        FlowStyle.FLOW),
                Drive.Profile::segments,
                "Parts of constant current or potential, one after the other; no current afterwards.");
        Slot<Integer> repeat = fields.optional(
                "repeat",
                Types.count(1, Bounds.MOST_REPEATS),
                Drive.Profile::repeat,
                Default.constant(Drive.Profile.DEFAULT_REPEAT),
                "How many times the profile runs.");
        return fields.build(e -> new Drive.Profile(e.get(segments), e.get(repeat)));
    }

    private static Keys<Drive.Table> table() {
        Fields<Drive.Table.Point> point = new Fields<>();
        Slot<Double> at = point.required(
                "at",
                Types.quantity(QuantityKind.TIME, Range.NOT_NEGATIVE),
                Drive.Table.Point::time,
                "Time since the start.");
        Slot<Double> current = point.required(
                "current_density", CURRENT, Drive.Table.Point::currentDensity, "Current over the width of the box.");
        Fields<Drive.Table> fields = new Fields<>();
        Slot<List<Drive.Table.Point>> points = fields.required(
                "table",
                Types.filled(
                        Types.inline("a point", point.build(e -> new Drive.Table.Point(e.get(at), e.get(current)))),
                        1,
                        FlowStyle.FLOW),
                Drive.Table::points,
                "Points of rising time, joined by straight lines; two at one time are a step. The first current holds before the"
                        + " first point, the last after the last.");
        return fields.build(e -> new Drive.Table(e.get(points)));
    }
}
