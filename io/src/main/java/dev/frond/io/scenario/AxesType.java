package dev.frond.io.scenario;

import dev.frond.io.sweep.AxisValues;
import dev.frond.io.sweep.Spacing;
import dev.frond.io.sweep.SweepAxis;
import dev.frond.io.sweep.SweepValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Values by the path of what they replace in the scenario. */
final class AxesType implements Type<List<SweepAxis>> {
    private final String key;

    /** @param key it stands under */
    AxesType(String key) {
        this.key = key;
    }

    @Override
    public @Nullable List<SweepAxis> read(Node node, Context context) {
        if (!(node instanceof MappingNode mapping) || mapping.getValue().isEmpty()) {
            context.report(node, "expected " + expected() + ", found " + Yaml.found(node));
            return null;
        }
        List<SweepAxis> axes = new ArrayList<>();
        Set<String> paths = new HashSet<>();
        for (NodeTuple tuple : mapping.getValue()) {
            String path = path(tuple.getKeyNode(), paths, context);
            AxisValues values = values(tuple.getValueNode(), new Context(context.problems(), key + "." + path, null));
            if (path != null && values != null) {
                axes.add(new SweepAxis(path, values));
            }
        }
        return axes.size() == mapping.getValue().size() ? axes : null;
    }

    private static @Nullable String path(Node key, Set<String> earlier, Context context) {
        if (!(key instanceof ScalarNode scalar)
                || Setting.steps(scalar.getValue()).isEmpty()) {
            context.report(
                    key, Yaml.found(key) + " is no path into the scenario, such as anode.defects[0].height or drive");
            return null;
        }
        if (!earlier.add(scalar.getValue())) {
            context.report(key, "duplicate axis \"" + scalar.getValue() + "\"");
            return null;
        }
        return scalar.getValue();
    }

    private static @Nullable AxisValues values(Node node, Context context) {
        if (node instanceof MappingNode mapping) {
            return AxisRange.read(mapping, context);
        }
        if (!(node instanceof SequenceNode sequence) || sequence.getValue().isEmpty()) {
            context.report(
                    node,
                    "expected a list of values, or {log: [FIRST, LAST], count: N} or {linear: [FIRST, LAST], count: N},"
                            + " found " + Yaml.found(node));
            return null;
        }
        return new AxisValues.Listed(
                sequence.getValue().stream().map(AxesType::value).toList());
    }

    /** The value as --set would take it. */
    static SweepValue value(Node node) {
        String text = node instanceof ScalarNode scalar
                ? scalar.getValue()
                : String.join(
                        " ",
                        Yaml.text(flow(node)).strip().lines().map(String::strip).toList());
        return new SweepValue(text, Place.line(node), Place.column(node));
    }

    private static Node flow(Node node) {
        if (node instanceof MappingNode mapping) {
            List<NodeTuple> tuples = mapping.getValue().stream()
                    .map(tuple -> new NodeTuple(flow(tuple.getKeyNode()), flow(tuple.getValueNode())))
                    .toList();
            return new MappingNode(Tag.MAP, tuples, FlowStyle.FLOW);
        }
        if (node instanceof SequenceNode sequence) {
            List<Node> nodes = sequence.getValue().stream().map(AxesType::flow).toList();
            return new SequenceNode(Tag.SEQ, nodes, FlowStyle.FLOW);
        }
        return node;
    }

    @Override
    public Node write(List<SweepAxis> axes) {
        NodeBuilder out = new NodeBuilder();
        for (SweepAxis axis : axes) {
            out.put(axis.path(), valuesNode(axis.values()));
        }
        return out.build(FlowStyle.BLOCK);
    }

    private static Node valuesNode(AxisValues values) {
        if (values instanceof AxisValues.Range range && range.count().isEmpty()) {
            NodeBuilder out = new NodeBuilder();
            List<SweepValue> ends = List.of(range.first(), range.last());
            out.put(range.spacing() == Spacing.LOG ? "log" : "linear", listNode(ends));
            return out.build(FlowStyle.FLOW);
        }
        return listNode(values.all());
    }

    private static Node listNode(List<SweepValue> values) {
        List<Node> nodes = values.stream().map(value -> node(value.text())).toList();
        return new SequenceNode(Tag.SEQ, nodes, FlowStyle.FLOW);
    }

    /** A number or a mapping as such, other text as text. */
    private static Node node(String text) {
        Problems ignored = new Problems("");
        return Yaml.compose(text, "", ignored).orElseGet(() -> NodeBuilder.text(text));
    }

    @Override
    public String expected() {
        return "a mapping from paths of the scenario to values, such as electrolyte.transference_number: [0.2, 0.4]";
    }

    @Override
    public Map<String, Object> schema() {
        return Map.of("type", "object", "minProperties", 1);
    }
}
