package dev.frond.io.scenario;

import dev.frond.io.scenario.AppliedType.Value;
import dev.frond.io.schema.Converted;
import dev.frond.io.schema.Entries;
import dev.frond.io.schema.Fields;
import dev.frond.io.schema.KeyChoice;
import dev.frond.io.schema.Keys;
import dev.frond.io.schema.Slot;
import dev.frond.io.schema.Types;
import dev.frond.solver.model.Applied;
import dev.frond.solver.model.Drive;
import dev.frond.solver.units.QuantityKind;
import dev.frond.solver.units.Range;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** The keys of what is applied for a time: constant currents and potentials, ramps and sines. */
final class SignalFormat {
    private SignalFormat() {}

    /** A choice of their kinds, to which others may be added. */
    static KeyChoice<Drive> signals() {
        return new KeyChoice<Drive>()
                .variant(Drive.CurrentDensity.class, currentDensity())
                .variant(Drive.Potential.class, potential())
                .variant(Drive.Rest.class, rest())
                .variant(Drive.Ramp.class, ramp())
                .variant(Drive.Sine.class, sine());
    }

    private static Keys<Drive.CurrentDensity> currentDensity() {
        Fields<Drive.CurrentDensity> fields = new Fields<>();
        Slot<Double> current = fields.required(
                "current_density",
                Types.quantity(QuantityKind.CURRENT_DENSITY, Range.ANY),
                Drive.CurrentDensity::value,
                "Constant current over the width of the box; positive deposits lithium.");
        return fields.build(e -> new Drive.CurrentDensity(e.get(current)));
    }

    private static Keys<Drive.Potential> potential() {
        Fields<Drive.Potential> fields = new Fields<>();
        Slot<Double> potential = fields.required(
                "potential",
                Types.quantity(QuantityKind.POTENTIAL, Range.ANY),
                Drive.Potential::value,
                "Constant potential of the lithium against the top; negative deposits lithium.");
        return fields.build(e -> new Drive.Potential(e.get(potential)));
    }

    private static Keys<Drive.Rest> rest() {
        Fields<Drive.Rest> fields = new Fields<>();
        fields.required("rest", Types.yes(), level -> true, "No current.");
        return fields.build(e -> new Drive.Rest());
    }

    private static Keys<Drive.Ramp> ramp() {
        Fields<Map<String, Value>> values = new Fields<>();
        Slot<Value> from = value(values, "from", AppliedType.value(), "Where it begins.");
        Slot<Value> to = value(values, "to", AppliedType.value(), "Where it ends, and stays.");
        Slot<Value> rate = value(values, "rate", AppliedType.rate(), "How fast; above 0 in both directions.");
        Keys<Map<String, Value>> keys = values.build(e -> named(e, Map.of("from", from, "to", to, "rate", rate)));
        Keys<Drive.Ramp> ramp = ofOneKind(
                keys,
                (applied, read) ->
                        new Drive.Ramp(applied, number(read, "from"), number(read, "to"), number(read, "rate")),
                written -> Map.of(
                        "from", Value.of(written.applied(), written.from()),
                        "to", Value.of(written.applied(), written.to()),
                        "rate", Value.of(written.applied(), written.rate())));
        return within("ramp", "a ramp", ramp, "From one potential or current to another at a constant rate.");
    }

    private static Keys<Drive.Sine> sine() {
        Fields<Map<String, Value>> values = new Fields<>();
        Slot<Value> mean = value(values, "mean", AppliedType.value(), "About which it goes.");
        Slot<Value> amplitude = value(values, "amplitude", AppliedType.value(), "Half of what lies between its peaks.");
        Keys<Map<String, Value>> keys = values.build(e -> named(e, Map.of("mean", mean, "amplitude", amplitude)));
        Fields<Drive.Sine> fields = new Fields<>();
        Slot<Drive.Sine> wave = fields.add(
                SignalFormat.<Drive.Sine>ofOneKind(
                        keys,
                        (applied, read) -> new Drive.Sine(applied, number(read, "mean"), number(read, "amplitude"), 1),
                        written -> Map.of(
                                "mean", Value.of(written.applied(), written.mean()),
                                "amplitude", Value.of(written.applied(), written.amplitude()))),
                written -> written);
        Slot<Double> frequency = fields.required(
                "frequency",
                Types.quantity(QuantityKind.FREQUENCY, Range.POSITIVE),
                Drive.Sine::frequency,
                "Periods per time.");
        Keys<Drive.Sine> sine = fields.build(e -> new Drive.Sine(
                e.get(wave).applied(), e.get(wave).mean(), e.get(wave).amplitude(), e.get(frequency)));
        return within("sine", "a sine", sine, "mean + amplitude sin(2 pi frequency t), t since it began.");
    }

    private static Slot<Value> value(Fields<Map<String, Value>> fields, String key, AppliedType type, String doc) {
        return fields.required(key, type, values -> Objects.requireNonNull(values.get(key)), doc);
    }

    private static Map<String, Value> named(Entries entries, Map<String, Slot<Value>> slots) {
        Map<String, Value> values = new LinkedHashMap<>();
        slots.forEach((key, slot) -> values.put(key, entries.get(slot)));
        return values;
    }

    private static double number(Map<String, Value> values, String key) {
        return Objects.requireNonNull(values.get(key)).number();
    }

    /** A mapping under a key of its own. */
    private static <S> Keys<S> within(String key, String name, Keys<S> keys, String doc) {
        Fields<S> fields = new Fields<>();
        Slot<S> slot = fields.required(key, Types.inline(name, keys), signal -> signal, doc);
        return fields.build(e -> e.get(slot));
    }

    /** Values that are all potentials, or all current densities. */
    private static <S> Keys<S> ofOneKind(
            Keys<Map<String, Value>> keys,
            BiFunction<Applied, Map<String, Value>, S> make,
            Function<S, Map<String, Value>> values) {
        return new Converted<Map<String, Value>, S>(
                keys,
                (read, entries) -> {
                    Optional<Applied> applied = applied(keys.names(), read, entries);
                    return applied.isEmpty() ? null : make.apply(applied.get(), read);
                },
                values);
    }

    /** What all values are, a 0 being either; empty after a mistake has been reported. */
    private static Optional<Applied> applied(List<String> names, Map<String, Value> read, Entries entries) {
        Optional<Applied> first = Optional.empty();
        String named = "";
        for (String key : names) {
            Optional<Applied> applied = Objects.requireNonNull(read.get(key)).applied();
            if (first.isPresent() && applied.isPresent() && !first.equals(applied)) {
                entries.report(key, named + " and " + key + " must be potentials both, or current densities both");
                return Optional.empty();
            }
            if (first.isEmpty() && applied.isPresent()) {
                first = applied;
                named = key;
            }
        }
        return Optional.of(first.orElse(Applied.CURRENT_DENSITY));
    }
}
