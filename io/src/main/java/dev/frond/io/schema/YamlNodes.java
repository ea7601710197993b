package dev.frond.io.schema;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;

/** The YAML library's nodes to ours and back. */
final class YamlNodes {
    /** What stands once and is repeated by aliases is turned once. */
    private final IdentityHashMap<org.snakeyaml.engine.v2.nodes.Node, Node> known = new IdentityHashMap<>();

    private YamlNodes() {}

    /** Of a node that the library has read; it must not contain itself. */
    static Node of(org.snakeyaml.engine.v2.nodes.Node root) {
        return new YamlNodes().converted(root);
    }

    private Node converted(org.snakeyaml.engine.v2.nodes.Node node) {
        Node earlier = known.get(node);
        if (earlier != null) {
            return earlier;
        }
        Node converted = fresh(node);
        known.put(node, converted);
        return converted;
    }

    private Node fresh(org.snakeyaml.engine.v2.nodes.Node node) {
        Tag tag = new Tag(node.getTag().getValue());
        Optional<Place> place = node.getStartMark().map(YamlNodes::place);
        if (node instanceof org.snakeyaml.engine.v2.nodes.ScalarNode scalar) {
            return new ScalarNode(tag, scalar.getValue(), style(scalar.getScalarStyle()), place);
        }
        if (node instanceof org.snakeyaml.engine.v2.nodes.SequenceNode sequence) {
            List<Node> elements =
                    sequence.getValue().stream().map(this::converted).toList();
            return new SequenceNode(tag, elements, style(sequence.getFlowStyle()), place);
        }
        var mapping = (org.snakeyaml.engine.v2.nodes.MappingNode) node;
        List<MappingNode.Entry> entries = mapping.getValue().stream()
                .map(tuple -> new MappingNode.Entry(converted(tuple.getKeyNode()), converted(tuple.getValueNode())))
                .toList();
        return new MappingNode(tag, entries, style(mapping.getFlowStyle()), place);
    }

    static Place place(Mark mark) {
        return new Place(mark.getName(), mark.getLine() + 1, mark.getColumn() + 1);
    }

    /** For the library to write. */
    static org.snakeyaml.engine.v2.nodes.Node toLibrary(Node node) {
        var tag = new org.snakeyaml.engine.v2.nodes.Tag(node.tag().name());
        if (node instanceof ScalarNode scalar) {
            return new org.snakeyaml.engine.v2.nodes.ScalarNode(tag, scalar.value(), toLibrary(scalar.style()));
        }
        if (node instanceof SequenceNode sequence) {
            var elements =
                    sequence.elements().stream().map(YamlNodes::toLibrary).toList();
            return new org.snakeyaml.engine.v2.nodes.SequenceNode(tag, elements, toLibrary(sequence.style()));
        }
        MappingNode mapping = (MappingNode) node;
        var tuples = mapping.entries().stream()
                .map(entry ->
                        new org.snakeyaml.engine.v2.nodes.NodeTuple(toLibrary(entry.key()), toLibrary(entry.value())))
                .toList();
        return new org.snakeyaml.engine.v2.nodes.MappingNode(tag, tuples, toLibrary(mapping.style()));
    }

    private static FlowStyle style(org.snakeyaml.engine.v2.common.FlowStyle style) {
        return style == org.snakeyaml.engine.v2.common.FlowStyle.FLOW ? FlowStyle.FLOW : FlowStyle.BLOCK;
    }

    private static org.snakeyaml.engine.v2.common.FlowStyle toLibrary(FlowStyle style) {
        return org.snakeyaml.engine.v2.common.FlowStyle.valueOf(style.name());
    }

    private static ScalarStyle style(org.snakeyaml.engine.v2.common.ScalarStyle style) {
        return style == org.snakeyaml.engine.v2.common.ScalarStyle.JSON_SCALAR_STYLE
                ? ScalarStyle.DOUBLE_QUOTED
                : ScalarStyle.valueOf(style.name());
    }

    private static org.snakeyaml.engine.v2.common.ScalarStyle toLibrary(ScalarStyle style) {
        return org.snakeyaml.engine.v2.common.ScalarStyle.valueOf(style.name());
    }
}
