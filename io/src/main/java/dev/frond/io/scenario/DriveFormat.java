package dev.frond.io.scenario;

import dev.frond.io.schema.Default;
import dev.frond.io.schema.Fields;
import dev.frond.io.schema.FlowStyle;
import dev.frond.io.schema.KeyChoice;
import dev.frond.io.schema.Keys;
import dev.frond.io.schema.OptionalKey;
import dev.frond.io.schema.Slot;
import dev.frond.io.schema.Type;
import dev.frond.io.schema.Types;
import dev.frond.solver.model.Bounds;
import dev.frond.solver.model.Drive;
import dev.frond.solver.model.Limit;
import dev.frond.solver.units.QuantityKind;
import dev.frond.solver.units.Range;
import java.util.List;

/** The keys of {@code drive}. */
final class DriveFormat {
    private DriveFormat() {}

    static Type<Drive> drive() {
        return Types.inline(
                "a drive",
                SignalFormat.drives()
                        .variant(Drive.Profile.class, profile(Bounds.DEEPEST_PROFILE - 1))
                        .variant(Drive.Table.class, table()));
    }

    /** @param inner profiles that may be inside each other in it */
    private static Keys<Drive.Profile> profile(int inner) {
        KeyChoice<Drive.Part> part = new KeyChoice<Drive.Part>().variant(Drive.Segment.class, step());
        if (inner > 0) {
            part.variant(Drive.Profile.class, profile(inner - 1));
        }
        Fields<Drive.Profile> fields = new Fields<>();
        Slot<List<Drive.Part>> parts = fields.required(
                "profile",
                Types.filled(Types.inline("a step of a profile", part), 1, FlowStyle.FLOW),
                Drive.Profile::parts,
                "Steps one after the other; no current afterwards. A step may be a profile of its own, with its own repeat.");
        Slot<Integer> repeat = fields.optional(
                "repeat",
                Types.count(1, Bounds.MOST_REPEATS),
                Drive.Profile::repeat,
                Default.constant(Drive.Profile.DEFAULT_REPEAT),
                "How many times the profile runs.");
        return fields.build(e -> new Drive.Profile(e.get(parts), e.get(repeat)));
    }

    private static Keys<Drive.Segment> step() {
        Fields<Drive.Segment> step = new Fields<>();
        Slot<List<Double>> duration = step.add(
                new OptionalKey<>(
                        "for",
                        Types.quantity(QuantityKind.TIME, Range.POSITIVE),
                        "How long this step lasts; a ramp without it lasts until it has come to its end."),
                segment -> Double.isInfinite(segment.duration()) ? List.of() : List.of(segment.duration()));
        Slot<Drive.Signal> signal = step.add(SignalFormat.signals(), Drive.Segment::signal);
        Slot<List<Limit>> until = step.add(
                LimitFormat.optional("until", "What ends the step when it is reached, whichever comes first."),
                Drive.Segment::until);
        return step.build(e -> new Drive.Segment(
                e.get(duration).isEmpty()
                        ? Double.POSITIVE_INFINITY
                        : e.get(duration).get(0),
                e.get(signal),
                e.get(until)));
    }

    private static Keys<Drive.Table> table() {
        Fields<Drive.Table> fields = new Fields<>();
        Slot<List<Drive.Table.Point>> points = fields.required(
                "table",
                new DriveTableType(),
                Drive.Table::points,
                "Points of rising time, joined by straight lines; two at one time are a step. The first current holds before the"
                        + " first point, the last after the last. Or the name of a CSV file with the columns time and current_density.");
        return fields.build(e -> new Drive.Table(e.get(points)));
    }
}
