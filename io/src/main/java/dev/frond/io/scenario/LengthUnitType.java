package dev.frond.io.scenario;

import dev.frond.io.schema.Context;
import dev.frond.io.schema.Node;
import dev.frond.io.schema.NodeBuilder;
import dev.frond.io.schema.ScalarNode;
import dev.frond.io.schema.Type;
import dev.frond.io.schema.Yaml;
import dev.frond.solver.units.Quantities;
import dev.frond.solver.units.QuantityKind;
import dev.frond.solver.units.UnitException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A unit of length by itself, as its size in m: {@code um}; {@code 2 um} is accepted as well. */
record LengthUnitType() implements Type<Double> {
    @Override
    public @Nullable Double read(Node node, Context context) {
        if (node instanceof ScalarNode scalar) {
            String text = scalar.value().strip();
            boolean bare = !text.isEmpty() && Character.isLetter(text.charAt(0));
            try {
                double size = Quantities.parse(bare ? "1 " + text : text, QuantityKind.LENGTH);
                if (size > 0) {
                    return size;
                }
            } catch (UnitException e) {
                // reported below: the message must show the text as it stands
            }
        }
        context.report(node, "expected " + expected() + ", found " + Yaml.found(node));
        return null;
    }

    @Override
    public Node write(Double value) {
        String text = Quantities.format(value, QuantityKind.LENGTH);
        return NodeBuilder.text(text.startsWith("1 ") ? text.substring(2) : text);
    }

    @Override
    public String expected() {
        return "a unit of length, such as um";
    }

    @Override
    public Map<String, Object> schema() {
        return Map.of("$comment", expected(), "type", "string", "pattern", "\\S");
    }
}
