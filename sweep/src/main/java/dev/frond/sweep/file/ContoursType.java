package dev.frond.sweep.file;

import dev.frond.io.schema.Context;
import dev.frond.io.schema.FlowStyle;
import dev.frond.io.schema.MappingNode;
import dev.frond.io.schema.Node;
import dev.frond.io.schema.NodeBuilder;
import dev.frond.io.schema.SequenceNode;
import dev.frond.io.schema.Type;
import dev.frond.io.schema.Types;
import dev.frond.io.schema.Yaml;
import dev.frond.solver.units.Range;
import dev.frond.sweep.domain.Contour;
import dev.frond.sweep.domain.Metric;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values of metrics along which heat maps have lines: {@code {i_over_i_lim_cell: 1, amplification: [2, 5]}}. */
final class ContoursType implements Type<List<Contour>> {
    private static final Type<Metric> METRIC = SweepFormat.METRIC;
    private static final Type<Double> LEVEL = Types.number(Range.ANY);

    @Override
    public @Nullable List<Contour> read(Node node, Context context) {
        if (!(node instanceof MappingNode mapping)) {
            context.report(node, "expected " + expected() + ", found " + Yaml.found(node));
            return null;
        }
        List<Contour> contours = new ArrayList<>();
        boolean whole = true;
        for (MappingNode.Entry tuple : mapping.entries()) {
            Metric metric = METRIC.read(tuple.key(), context);
            for (Node level : levels(tuple.value())) {
                Double value = LEVEL.read(level, context);
                if (metric != null && value != null) {
                    contours.add(new Contour(metric, value));
                } else {
                    whole = false;
                }
            }
        }
        return whole ? contours : null;
    }

    private static List<Node> levels(Node node) {
        return node instanceof SequenceNode sequence ? sequence.elements() : List.of(node);
    }

    @Override
    public Node write(List<Contour> contours) {
        Map<Metric, List<Double>> levels = new LinkedHashMap<>();
        for (Contour contour : contours) {
            levels.computeIfAbsent(contour.metric(), metric -> new ArrayList<>())
                    .add(contour.level());
        }
        NodeBuilder out = new NodeBuilder();
        levels.forEach((metric, values) ->
                out.put(metric.label(), Types.list(LEVEL, FlowStyle.FLOW).write(values)));
        return out.build(FlowStyle.FLOW);
    }

    @Override
    public String expected() {
        return "a mapping from metrics to values, such as {i_over_i_lim_cell: 1}";
    }

    @Override
    public Map<String, Object> schema() {
        Map<String, Object> number = LEVEL.schema();
        return Map.of(
                "$comment",
                expected(),
                "type",
                "object",
                "propertyNames",
                METRIC.schema(),
                "additionalProperties",
                Map.of("anyOf", List.of(number, Map.of("type", "array", "items", number))));
    }
}
