package dev.frond.io.scenario;

import dev.frond.io.schema.Converted;
import dev.frond.io.schema.Default;
import dev.frond.io.schema.Entries;
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
import org.jspecify.annotations.Nullable;

/** The keys of {@code drive}. */
final class DriveFormat {
    private DriveFormat() {}

    static Type<Drive> drive() {
        return Types.inline(
                "a drive",
                SignalFormat.signals()
                        .variant(Drive.Profile.class, profile(Bounds.DEEPEST_PROFILE - 1))
                        .variant(Drive.Table.class, table()));
    }

    /** @param inner profiles that may be inside each other in it */
    private static Keys<Drive.Profile> profile(int inner) {
        Fields<Drive.Profile> fields = new Fields<>();
        Slot<List<Drive.Part>> parts = fields.required(
                "profile",
                Types.filled(Types.inline("a step of a profile", part(inner)), 1, FlowStyle.FLOW),
                Drive.Profile::parts,
                "Steps one after the other; no current after the last. A step may be a profile of its own.");
        Slot<Integer> repeat = fields.optional(
                "repeat",
                Types.count(1, Bounds.MOST_REPEATS),
                Drive.Profile::repeat,
                Default.constant(Drive.Profile.DEFAULT_REPEAT),
                "How many times the profile runs.");
        return fields.build(e -> new Drive.Profile(e.get(parts), e.get(repeat)));
    }

    /** A part as it is written; what is no profile is a step. */
    private record Written(List<Double> duration, Drive content, List<Limit> until) {
        static Written of(Drive.Part part) {
            if (part instanceof Drive.Segment step) {
                List<Double> duration = Double.isInfinite(step.duration()) ? List.of() : List.of(step.duration());
                return new Written(duration, step.signal(), step.until());
            }
            return new Written(List.of(), (Drive.Profile) part, List.of());
        }

        Drive.@Nullable Part part(Entries entries) {
            if (content instanceof Drive.Signal signal) {
                double ends = duration.isEmpty() ? Double.POSITIVE_INFINITY : duration.get(0);
                return new Drive.Segment(ends, signal, until);
            }
            if (!duration.isEmpty() || !until.isEmpty()) {
                entries.report(
                        duration.isEmpty() ? "until" : "for",
                        "a profile in a profile lasts as long as its steps: \"for\" and \"until\" belong to these");
                return null;
            }
            return (Drive.Profile) content;
        }
    }

    private static Keys<Drive.Part> part(int inner) {
        Fields<Written> fields = new Fields<>();
        Slot<List<Double>> duration = fields.add(
                new OptionalKey<>(
                        "for",
                        Types.quantity(QuantityKind.TIME, Range.POSITIVE),
                        "How long this step lasts; a ramp without it lasts until it has come to its end."),
                Written::duration);
        KeyChoice<Drive> contents = SignalFormat.signals();
        if (inner > 0) {
            contents.variant(Drive.Profile.class, profile(inner - 1));
        }
        Slot<Drive> content = fields.add(contents, Written::content);
        Slot<List<Limit>> until = fields.add(
                LimitFormat.optional("until", "What ends the step when it is reached, whichever comes first."),
                Written::until);
        return new Converted<Written, Drive.Part>(
                fields.build(e -> new Written(e.get(duration), e.get(content), e.get(until))),
                Written::part,
                Written::of);
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
