package dev.frond.io.scenario;

import dev.frond.io.schema.Context;
import dev.frond.io.schema.Fields;
import dev.frond.io.schema.MappingNode;
import dev.frond.io.schema.NearestName;
import dev.frond.io.schema.Node;
import dev.frond.io.schema.NodeBuilder;
import dev.frond.io.schema.ScalarNode;
import dev.frond.io.schema.Slot;
import dev.frond.io.schema.Type;
import dev.frond.io.schema.Types;
import dev.frond.io.schema.Yaml;
import dev.frond.solver.model.Metal;
import dev.frond.solver.units.QuantityKind;
import dev.frond.solver.units.Range;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A metal: its name, or its numbers. */
final class MetalType implements Type<Metal> {
    private static final List<String> NAMES =
            Metal.NAMED.stream().map(Metal::name).toList();

    private final Type<Metal> numbers = numbers();

    private static Type<Metal> numbers() {
        Fields<Metal> fields = new Fields<>();
        Slot<Double> mass = fields.required(
                "molar_mass",
                Types.quantity(QuantityKind.MOLAR_MASS, Range.POSITIVE),
                Metal::molarMass,
                "Molar mass of the metal.");
        Slot<Double> density = fields.required(
                "density",
                Types.quantity(QuantityKind.DENSITY, Range.POSITIVE),
                Metal::density,
                "Density of the metal.");
        Slot<Integer> valence = fields.required(
                "valence", Types.count(1, Metal.MOST_CHARGES), Metal::valence, "Charges of the metal's ion.");
        return Types.inline("a metal", fields.build(e -> Metal.of(e.get(mass), e.get(density), e.get(valence))));
    }

    @Override
    public @Nullable Metal read(Node node, Context context) {
        if (node instanceof MappingNode) {
            return numbers.read(node, context);
        }
        String name = node instanceof ScalarNode scalar ? scalar.value().strip() : "";
        Optional<Metal> named = Metal.named(name);
        if (named.isEmpty()) {
            context.report(
                    node, "expected " + expected() + ", found " + Yaml.found(node) + NearestName.hint(name, NAMES));
        }
        return named.orElse(null);
    }

    @Override
    public Node write(Metal metal) {
        return metal.isNamed() ? NodeBuilder.text(metal.name()) : numbers.write(metal);
    }

    @Override
    public String expected() {
        return String.join(", ", NAMES) + ", or {molar_mass, density, valence}";
    }

    @Override
    public Map<String, Object> schema() {
        return Map.of("oneOf", List.of(Map.of("enum", NAMES), numbers.schema()));
    }
}
