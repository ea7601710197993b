package dev.frond.io.scenario;

import java.util.ArrayList;
import java.util.List;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Builds a mapping key by key. */
final class NodeBuilder {
    private final List<NodeTuple> tuples = new ArrayList<>();

    void put(String key, Node value) {
        tuples.add(new NodeTuple(text(key), value));
    }

    Node build(FlowStyle style) {
        return new MappingNode(Tag.MAP, tuples, style);
    }

    static Node text(String value) {
        return scalar(Tag.STR, value);
    }

    /** A scalar that is quoted only where its tag would be lost without. */
    static Node scalar(Tag tag, String value) {
        return new ScalarNode(tag, value, ScalarStyle.PLAIN);
    }
}
