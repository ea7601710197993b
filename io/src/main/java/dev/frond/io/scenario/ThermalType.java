package dev.frond.io.scenario;

import dev.frond.io.schema.Context;
import dev.frond.io.schema.Fields;
import dev.frond.io.schema.Key;
import dev.frond.io.schema.Keys;
import dev.frond.io.schema.MappingNode;
import dev.frond.io.schema.Node;
import dev.frond.io.schema.ScalarNode;
import dev.frond.io.schema.Slot;
import dev.frond.io.schema.Type;
import dev.frond.io.schema.Types;
import dev.frond.solver.model.Bounds;
import dev.frond.solver.model.TemperatureLaw;
import dev.frond.solver.units.QuantityKind;
import dev.frond.solver.units.Range;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What was measured, or that with a law over temperature: {@code {value, at, activation_energy}} or {@code {vtf: {prefactor, B, T0}}}.
 *
 * @param <V> what was measured
 * @param <P> that with its law
 */
final class ThermalType<V, P> implements Type<P> {
    static final Key<Double> AT =
            new Key<>("at", ElectrolyteFormat.TEMPERATURE, null, "Temperature of the measurement.");

    static final Key<Double> ACTIVATION_ENERGY = new Key<>(
            "activation_energy",
            Types.quantity(QuantityKind.ENERGY, Range.NOT_NEGATIVE),
            null,
            "Activation energy, per particle (eV) or per mole (kJ/mol).");

    private static final String VTF = "vtf";

    private final Type<V> plain;
    private final Type<P> arrhenius;
    private final Type<P> vtf;
    private final BiFunction<V, TemperatureLaw, P> make;
    private final Function<P, V> values;
    private final Function<P, TemperatureLaw> law;
    private final Predicate<V> standsAlone;
    private final String words;

    /** With all three keys of a law after Arrhenius. */
    ThermalType(
            Type<V> plain,
            BiFunction<V, TemperatureLaw, P> make,
            Function<P, V> values,
            Function<P, TemperatureLaw> law) {
        this(
                plain,
                new Key<>("value", plain, null, "At the temperature of the measurement."),
                required(),
                "{value, at, activation_energy}",
                measured -> true,
                make,
                values,
                law);
    }

    /**
     * With other keys beside those of the law.
     *
     * @param keyed what was measured, by its keys
     * @param laws the keys of a law after Arrhenius
     * @param words all of these keys
     * @param standsAlone whether what was measured can be given without its keys
     */
    ThermalType(
            Type<V> plain,
            Keys<V> keyed,
            Keys<TemperatureLaw> laws,
            String words,
            Predicate<V> standsAlone,
            BiFunction<V, TemperatureLaw, P> make,
            Function<P, V> values,
            Function<P, TemperatureLaw> law) {
        this.plain = plain;
        this.make = make;
        this.values = values;
        this.law = law;
        this.words = words;
        this.standsAlone = standsAlone;
        Fields<P> fields = new Fields<>();
        Slot<V> measured = fields.add(keyed, values);
        Slot<TemperatureLaw> found = fields.add(laws, law);
        arrhenius = Types.inline("a measured value", fields.build(e -> make.apply(e.get(measured), e.get(found))));
        Fields<P> outer = new Fields<>();
        Slot<P> inner = outer.required(
                VTF, vtf(), value -> value, "Law of Vogel, Tammann and Fulcher: prefactor exp(-B/(T - T0)).");
        vtf = Types.inline("a law", outer.build(e -> e.get(inner)));
    }

    /** {@code at} and {@code activation_energy}. */
    private static Keys<TemperatureLaw> required() {
        Fields<TemperatureLaw> fields = new Fields<>();
        Slot<Double> at = fields.add(AT, found -> ((TemperatureLaw.Arrhenius) found).at());
        Slot<Double> energy =
                fields.add(ACTIVATION_ENERGY, found -> ((TemperatureLaw.Arrhenius) found).activationEnergy());
        return fields.build(e -> new TemperatureLaw.Arrhenius(e.get(at), e.get(energy)));
    }

    private Type<P> vtf() {
        Fields<P> fields = new Fields<>();
        Slot<V> prefactor = fields.required("prefactor", plain, values, "Value at infinite temperature.");
        Slot<Double> activation = fields.required(
                "B",
                Types.quantity(QuantityKind.VTF_ACTIVATION, Range.POSITIVE),
                value -> ((TemperatureLaw.Vtf) law.apply(value)).activation(),
                "B, a temperature, or the energy R B (kJ/mol) or k B (eV).");
        Slot<Double> ideal = fields.required(
                "T0",
                Types.quantity(QuantityKind.TEMPERATURE, Bounds.IDEAL_TEMPERATURE),
                value -> ((TemperatureLaw.Vtf) law.apply(value)).ideal(),
                "Temperature at which nothing moves any more.");
        return Types.inline(
                "a law",
                fields.build(
                        e -> make.apply(e.get(prefactor), new TemperatureLaw.Vtf(e.get(activation), e.get(ideal)))));
    }

    @Override
    public @Nullable P read(Node node, Context context) {
        if (node instanceof MappingNode mapping) {
            return (has(mapping, VTF) ? vtf : arrhenius).read(node, context);
        }
        V measured = plain.read(node, context);
        return measured == null ? null : make.apply(measured, new TemperatureLaw.Unchanged());
    }

    private static boolean has(MappingNode mapping, String name) {
        return mapping.entries().stream()
                .anyMatch(entry ->
                        entry.key() instanceof ScalarNode key && key.value().equals(name));
    }

    @Override
    public Node write(P value) {
        if (law.apply(value) instanceof TemperatureLaw.Vtf) {
            return vtf.write(value);
        }
        return law.apply(value) instanceof TemperatureLaw.Arrhenius || !standsAlone.test(values.apply(value))
                ? arrhenius.write(value)
                : plain.write(values.apply(value));
    }

    @Override
    public String expected() {
        return plain.expected() + ", or " + words + ", or {vtf: {prefactor, B, T0}}";
    }

    @Override
    public Map<String, Object> schema() {
        return Map.of(
                "anyOf",
                List.of(
                        plain.schema(),
                        commented(arrhenius.schema(), words),
                        commented(vtf.schema(), "{vtf: {prefactor, B, T0}}")));
    }

    private static Map<String, Object> commented(Map<String, Object> schema, String words) {
        Map<String, Object> commented = new LinkedHashMap<>(schema);
        commented.put("$comment", words);
        return commented;
    }
}
