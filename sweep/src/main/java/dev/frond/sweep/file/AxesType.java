package dev.frond.sweep.file;

import dev.frond.io.schema.Context;
import dev.frond.io.schema.FlowStyle;
import dev.frond.io.schema.InputProblems;
import dev.frond.io.schema.MappingNode;
import dev.frond.io.schema.Node;
import dev.frond.io.schema.NodeBuilder;
import dev.frond.io.schema.ScalarNode;
import dev.frond.io.schema.SequenceNode;
import dev.frond.io.schema.Setting;
import dev.frond.io.schema.Type;
import dev.frond.io.schema.Yaml;
import dev.frond.sweep.domain.AxisValues;
import dev.frond.sweep.domain.Spacing;
import dev.frond.sweep.domain.SweepAxis;
import dev.frond.sweep.domain.SweepValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Values by the path of what they replace in the scenario. */
final class AxesType implements Type<List<SweepAxis>> {
    private final String key;

    /** @param key it stands under */
    AxesType(String key) {
        this.key = key;
    }

    @Override
    public @Nullable List<SweepAxis> read(Node node, Context context) {
        if (!(node instanceof MappingNode mapping) || mapping.entries().isEmpty()) {
            context.report(node, "expected " + expected() + ", found " + Yaml.found(node));
            return null;
        }
        List<SweepAxis> axes = new ArrayList<>();
        Set<String> paths = new HashSet<>();
        for (MappingNode.Entry tuple : mapping.entries()) {
            String path = path(tuple.key(), paths, context);
            AxisValues values =
                    values(tuple.value(), new Context(context.problems(), context.folder(), key + "." + path, null));
            if (path != null && values != null) {
                axes.add(new SweepAxis(path, values));
            }
        }
        return axes.size() == mapping.entries().size() ? axes : null;
    }

    private static @Nullable String path(Node key, Set<String> earlier, Context context) {
        if (!(key instanceof ScalarNode scalar) || Setting.steps(scalar.value()).isEmpty()) {
            context.report(
                    key, Yaml.found(key) + " is no path into the scenario, such as anode.defects[0].height or drive");
            return null;
        }
        if (!earlier.add(scalar.value())) {
            context.report(key, "duplicate axis \"" + scalar.value() + "\"");
            return null;
        }
        return scalar.value();
    }

    private static @Nullable AxisValues values(Node node, Context context) {
        if (node instanceof MappingNode mapping) {
            return AxisRange.read(mapping, context);
        }
        if (!(node instanceof SequenceNode sequence) || sequence.elements().isEmpty()) {
            context.report(
                    node,
                    "expected a list of values, or {log: [FIRST, LAST], count: N} or {linear: [FIRST, LAST], count: N},"
                            + " found " + Yaml.found(node));
            return null;
        }
        return new AxisValues.Listed(
                sequence.elements().stream().map(AxesType::value).toList());
    }

    /** The value as --set would take it. */
    static SweepValue value(Node node) {
        String text = node instanceof ScalarNode scalar
                ? scalar.value()
                : String.join(
                        " ",
                        Yaml.text(flow(node)).strip().lines().map(String::strip).toList());
        return new SweepValue(text, node.line(), node.column());
    }

    private static Node flow(Node node) {
        if (node instanceof MappingNode mapping) {
            List<MappingNode.Entry> tuples = mapping.entries().stream()
                    .map(tuple -> new MappingNode.Entry(flow(tuple.key()), flow(tuple.value())))
                    .toList();
            return new MappingNode(tuples, FlowStyle.FLOW);
        }
        if (node instanceof SequenceNode sequence) {
            List<Node> nodes = sequence.elements().stream().map(AxesType::flow).toList();
            return new SequenceNode(nodes, FlowStyle.FLOW);
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
        return new SequenceNode(nodes, FlowStyle.FLOW);
    }

    /** A number or a mapping as such, other text as text. */
    private static Node node(String text) {
        InputProblems ignored = new InputProblems("");
        return Yaml.compose(text, "", ignored).orElseGet(() -> NodeBuilder.text(text));
    }

    @Override
    public String expected() {
        return "a mapping from paths of the scenario to values, such as electrolyte.transference_number: [0.2, 0.4]";
    }

    @Override
    public Map<String, Object> schema() {
        return Map.of("$comment", expected(), "type", "object", "minProperties", 1);
    }
}
