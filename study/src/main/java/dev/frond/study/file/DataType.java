package dev.frond.study.file;

import dev.frond.io.schema.Context;
import dev.frond.io.schema.Default;
import dev.frond.io.schema.Entries;
import dev.frond.io.schema.FlowStyle;
import dev.frond.io.schema.Key;
import dev.frond.io.schema.MappingNode;
import dev.frond.io.schema.Node;
import dev.frond.io.schema.NodeBuilder;
import dev.frond.io.schema.OptionalKey;
import dev.frond.io.schema.Type;
import dev.frond.io.schema.Types;
import dev.frond.io.schema.WordType;
import dev.frond.io.schema.Yaml;
import dev.frond.solver.units.QuantityKind;
import dev.frond.solver.units.Range;
import dev.frond.study.data.DataEntry;
import dev.frond.study.data.Measurement;
import dev.frond.sweep.file.BaseName;
import dev.frond.sweep.file.BaseType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A set of measured values: {@code {file: measured.csv, quantity: potential, noise: 0.5 mV}}. */
final class DataType implements Type<DataEntry> {
    private static final Key<String> FILE =
            new Key<>("file", Types.fileName("the name of a table (CSV)"), null, "The table, relative to this file.");
    private static final Key<Measurement> QUANTITY = new Key<>(
            "quantity",
            new WordType<>("quantity", List.of(Measurement.values()), Measurement::label),
            null,
            "What was measured.");
    private static final OptionalKey<String> SHA256 =
            new OptionalKey<>("sha256", Types.text("the SHA-256 of the file"), "SHA-256 of the table.");
    private static final OptionalKey<BaseName> BASE =
            new OptionalKey<>("base", new BaseType(), "The scenario of this set, where it is another one.");
    private static final Key<Double> WEIGHT = new Key<>(
            "weight",
            Types.number(Range.POSITIVE),
            Default.constant(1.0),
            "Of the set, against others, where the noise is not known.");
    private static final Key<Double> FACTOR = new Key<>(
            "factor",
            Types.number(Range.ANY),
            Default.constant(1.0),
            "That the values are multiplied by; -1 turns overpotentials of the other sign.");
    private static final Key<Integer> MOST_VALUES = new Key<>(
            "most_values",
            Types.count(1, 100_000),
            Default.constant(DataEntry.USUAL_MOST_VALUES),
            "A longer table is thinned evenly to so many rows.");
    private static final String AT = "at";
    private static final String NOISE = "noise";
    private static final Type<Double> TIME = Types.quantity(QuantityKind.TIME, Range.POSITIVE);

    @Override
    public @Nullable DataEntry read(Node node, Context context) {
        if (!(node instanceof MappingNode mapping)) {
            context.report(node, "expected " + expected() + ", found " + Yaml.found(node));
            return null;
        }
        Entries entries = new Entries(mapping, context);
        String file = FILE.read(entries);
        Measurement measurement = QUANTITY.read(entries);
        List<String> sha256 = SHA256.read(entries);
        List<BaseName> base = BASE.read(entries);
        Double weight = WEIGHT.read(entries);
        Double factor = FACTOR.read(entries);
        Integer most = MOST_VALUES.read(entries);
        List<Double> noise = measurement == null ? null : noise(measurement).read(entries);
        Double at = at(measurement, entries);
        entries.close();
        if (file == null || sha256 == null || base == null || noise == null || at == null) {
            return null;
        }
        if (weight == null || factor == null || most == null || measurement == null) {
            return null;
        }
        return new DataEntry(
                file,
                String.join("", sha256),
                measurement,
                base.stream().findFirst(),
                at,
                noise.stream().findFirst(),
                weight,
                factor,
                most,
                node.line(),
                node.column());
    }

    private static OptionalKey<Double> noise(Measurement measurement) {
        return new OptionalKey<>(NOISE, Types.quantity(measurement.noiseKind(), Range.POSITIVE), "");
    }

    private static @Nullable Double at(@Nullable Measurement measurement, Entries entries) {
        if (measurement == Measurement.FRONT) {
            return new Key<>(AT, TIME, null, "").read(entries);
        }
        return measurement == null ? null : Double.NaN;
    }

    @Override
    public Node write(DataEntry entry) {
        NodeBuilder out = new NodeBuilder();
        FILE.write(entry.file(), out);
        if (!entry.sha256().isEmpty()) {
            SHA256.write(List.of(entry.sha256()), out);
        }
        QUANTITY.write(entry.measurement(), out);
        BASE.write(entry.base().stream().toList(), out);
        if (entry.measurement() == Measurement.FRONT) {
            out.put(AT, TIME.write(entry.at()));
        }
        noise(entry.measurement()).write(entry.noise().stream().toList(), out);
        WEIGHT.write(entry.weight(), out);
        FACTOR.write(entry.factor(), out);
        MOST_VALUES.write(entry.mostValues(), out);
        return out.build(FlowStyle.BLOCK);
    }

    @Override
    public String expected() {
        return "a mapping of file, quantity and, where it is known, noise, such as"
                + " {file: measured.csv, quantity: potential, noise: 0.5 mV}";
    }

    @Override
    public Map<String, Object> schema() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("file", described(FILE.doc(), FILE.type().schema()));
        fields.put("quantity", described(QUANTITY.doc(), QUANTITY.type().schema()));
        fields.put("sha256", described(SHA256.doc(), SHA256.type().schema()));
        fields.put("base", described(BASE.doc(), BASE.type().schema()));
        fields.put(AT, described("The time of a front.", TIME.schema()));
        fields.put(NOISE, described("Standard deviation of a value; of an impedance, a part of it.", Map.of()));
        fields.put("weight", described(WEIGHT.doc(), WEIGHT.type().schema()));
        fields.put("factor", described(FACTOR.doc(), FACTOR.type().schema()));
        fields.put(
                "most_values", described(MOST_VALUES.doc(), MOST_VALUES.type().schema()));
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("properties", fields);
        schema.put("required", List.of("file", "quantity"));
        schema.put("additionalProperties", false);
        return schema;
    }

    private static Map<String, Object> described(String doc, Map<String, Object> schema) {
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("description", doc);
        described.putAll(schema);
        return described;
    }
}
