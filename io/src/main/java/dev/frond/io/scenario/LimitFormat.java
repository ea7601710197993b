package dev.frond.io.scenario;

import dev.frond.io.schema.Converted;
import dev.frond.io.schema.Entries;
import dev.frond.io.schema.Fields;
import dev.frond.io.schema.Keys;
import dev.frond.io.schema.OptionalKey;
import dev.frond.io.schema.Slot;
import dev.frond.io.schema.Type;
import dev.frond.io.schema.Types;
import dev.frond.solver.model.Limit;
import dev.frond.solver.units.QuantityKind;
import dev.frond.solver.units.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The keys of {@code until} and {@code time.stop}. */
final class LimitFormat {
    private LimitFormat() {}

    /** A key that may be absent: an empty list then. */
    static Keys<List<Limit>> optional(String key, String doc) {
        return new Converted<List<List<Limit>>, List<Limit>>(
                new OptionalKey<>(key, limits(), doc),
                (read, entries) -> read.stream().flatMap(List::stream).toList(),
                limits -> limits.isEmpty() ? List.of() : List.of(limits));
    }

    private static Type<List<Limit>> limits() {
        Fields<List<Limit>> fields = new Fields<>();
        List<Slot<List<Limit>>> slots = List.of(
                limit(
                        fields,
                        "potential",
                        QuantityKind.POTENTIAL,
                        Limit.Potential.class,
                        Limit.Potential::new,
                        "Potential of the metal against the top."),
                limit(
                        fields,
                        "capacity",
                        QuantityKind.CAPACITY,
                        Limit.Capacity.class,
                        Limit.Capacity::new,
                        "Charge passed since the step, or the run, began, over the width of the box; net of what flowed back."),
                limit(
                        fields,
                        "current_density",
                        QuantityKind.CURRENT_DENSITY,
                        Limit.CurrentDensity.class,
                        Limit.CurrentDensity::new,
                        "Current over the width of the box, at a given potential."),
                limit(
                        fields,
                        "tip_height",
                        QuantityKind.LENGTH,
                        Limit.TipHeight.class,
                        Limit.TipHeight::new,
                        "Height of the front's highest point."));
        Keys<List<Limit>> keys = fields.build(e -> {
            List<Limit> all = new ArrayList<>();
            slots.forEach(slot -> all.addAll(e.get(slot)));
            return all;
        });
        return Types.inline("limits", new Converted<List<Limit>, List<Limit>>(keys, LimitFormat::filled, all -> all));
    }

    private static <L extends Limit> Slot<List<Limit>> limit(
            Fields<List<Limit>> fields,
            String key,
            QuantityKind kind,
            Class<L> type,
            Function<Double, L> make,
            String doc) {
        OptionalKey<Double> value = new OptionalKey<>(key, Types.quantity(kind, Range.ANY), doc);
        return fields.add(
                new Converted<List<Double>, List<Limit>>(
                        value,
                        (read, entries) -> read.stream().<Limit>map(make).toList(),
                        limits -> limits.stream().map(Limit::value).toList()),
                limits -> limits.stream().filter(type::isInstance).toList());
    }

    /** That there is one. */
    private static @Nullable List<Limit> filled(List<Limit> limits, Entries entries) {
        if (!limits.isEmpty()) {
            return limits;
        }
        List<String> names = List.of("potential", "capacity", "current_density", "tip_height");
        entries.missingOneOf(
                names,
                "missing key" + entries.context().in() + ": expected at least one of " + String.join(", ", names));
        return null;
    }
}
