package dev.frond.io.scenario;

import dev.frond.io.scenario.AppliedType.Value;
import dev.frond.io.schema.Context;
import dev.frond.io.schema.Node;
import dev.frond.io.schema.NodeBuilder;
import dev.frond.io.schema.ScalarNode;
import dev.frond.io.schema.Type;
import dev.frond.io.schema.Types;
import dev.frond.io.schema.Yaml;
import dev.frond.solver.model.Applied;
import dev.frond.solver.units.Quantities;
import dev.frond.solver.units.QuantityKind;
import dev.frond.solver.units.Range;
import dev.frond.solver.units.UnitException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A potential or a current density, or the rate of one: its unit tells which.
 *
 * @param kind of the quantity, by what is applied
 * @param examples for messages
 */
record AppliedType(Function<Applied, QuantityKind> kind, String examples) implements Type<Value> {
    /**
     * @param applied none for a 0 without unit
     * @param number SI
     */
    record Value(Optional<Applied> applied, double number) {
        static Value of(Applied applied, double number) {
            return new Value(Optional.of(applied), number);
        }
    }

    static AppliedType value() {
        return new AppliedType(Applied::kind, "a potential or a current density with its unit, such as -50 mV");
    }

    static AppliedType rate() {
        return new AppliedType(
                Applied::rate, "a rate of a potential or of a current density with its unit, such as 1 mV/s");
    }

    @Override
    public @Nullable Value read(Node node, Context context) {
        if (node instanceof ScalarNode scalar) {
            String text = scalar.value().strip();
            if (Quantities.isNumber(text) && Double.parseDouble(text) == 0) {
                return new Value(Optional.empty(), 0);
            }
            for (Applied applied : Applied.values()) {
                try {
                    return Value.of(applied, Quantities.parse(text, kind.apply(applied)));
                } catch (UnitException e) {
                    // the other may fit; what fits neither is reported below
                }
            }
        }
        context.report(node, "expected " + expected() + ", found " + Yaml.found(node));
        return null;
    }

    @Override
    public Node write(Value value) {
        QuantityKind written = kind.apply(value.applied().orElse(Applied.POTENTIAL));
        return NodeBuilder.text(Quantities.format(value.number(), written));
    }

    @Override
    public String expected() {
        return examples;
    }

    @Override
    public Map<String, Object> schema() {
        return Map.of(
                "anyOf",
                List.of(
                        Types.quantity(kind.apply(Applied.POTENTIAL), Range.ANY).schema(),
                        Types.quantity(kind.apply(Applied.CURRENT_DENSITY), Range.ANY)
                                .schema()));
    }
}
