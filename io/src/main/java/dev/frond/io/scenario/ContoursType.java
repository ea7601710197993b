package dev.frond.io.scenario;

import dev.frond.io.sweep.Contour;
import dev.frond.io.sweep.Metric;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

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
        for (NodeTuple tuple : mapping.getValue()) {
            Metric metric = METRIC.read(tuple.getKeyNode(), context);
            for (Node level : levels(tuple.getValueNode())) {
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
        return node instanceof SequenceNode sequence ? sequence.getValue() : List.of(node);
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
                "type",
                "object",
                "propertyNames",
                METRIC.schema(),
                "additionalProperties",
                Map.of("anyOf", List.of(number, Map.of("type", "array", "items", number))));
    }
}
