package dev.frond.io.scenario;

import dev.frond.io.schema.Context;
import dev.frond.io.schema.FlowStyle;
import dev.frond.io.schema.Node;
import dev.frond.io.schema.SequenceNode;
import dev.frond.io.schema.Type;
import dev.frond.io.schema.Types;
import dev.frond.solver.model.TransportProperty;
import dev.frond.solver.units.QuantityKind;
import dev.frond.solver.units.Range;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A property of the electrolyte: one value, or a list of {@code [concentration, value]}. */
final class PropertyType implements Type<TransportProperty> {
    private final Type<Double> value;
    private final Type<List<TransportProperty.Point>> table;

    PropertyType(QuantityKind kind, Range range) {
        value = Types.quantity(kind, range);
        table = Types.list(
                Types.pair(
                        Types.quantity(QuantityKind.CONCENTRATION, Range.NOT_NEGATIVE),
                        value,
                        TransportProperty.Point::new,
                        TransportProperty.Point::concentration,
                        TransportProperty.Point::value),
                FlowStyle.FLOW);
    }

    @Override
    public @Nullable TransportProperty read(Node node, Context context) {
        if (!(node instanceof SequenceNode)) {
            Double constant = value.read(node, context);
            return constant == null ? null : new TransportProperty.Constant(constant);
        }
        List<TransportProperty.Point> points = table.read(node, context);
        if (points == null) {
            return null;
        }
        TransportProperty.Table property = new TransportProperty.Table(points);
        if (!property.rises()) {
            context.report(node, TransportProperty.Table.EXPECTED);
            return null;
        }
        return property;
    }

    @Override
    public Node write(TransportProperty property) {
        return property instanceof TransportProperty.Table points
                ? table.write(points.points())
                : value.write(((TransportProperty.Constant) property).value());
    }

    @Override
    public String expected() {
        return value.expected() + ", or a list of [concentration, value]";
    }

    @Override
    public Map<String, Object> schema() {
        return Map.of("oneOf", List.of(value.schema(), table.schema()));
    }
}
