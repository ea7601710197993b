package dev.frond.io.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Builds a mapping key by key. */
public final class NodeBuilder {
    private final List<MappingNode.Entry> tuples = new ArrayList<>();

    public void put(String key, Node value) {
        tuples.add(new MappingNode.Entry(text(key), value));
    }

    public Node build(FlowStyle style) {
        return new MappingNode(tuples, style);
    }

    public static Node text(String value) {
        return scalar(Tag.STR, value);
    }

    /** A scalar that is quoted only where its tag would be lost without. */
    static Node scalar(Tag tag, String value) {
        return new ScalarNode(tag, value, ScalarStyle.PLAIN, Optional.empty());
    }
}
