package dev.frond.io.schema;

import java.util.List;
import java.util.Optional;

/** Keys with their values, in the order of the file; a key may be there twice. */
public record MappingNode(Tag tag, List<Entry> entries, FlowStyle style, Optional<Place> place) implements Node {
    public MappingNode {
        entries = List.copyOf(entries);
    }

    /** A mapping that is to be written. */
    public MappingNode(List<Entry> entries, FlowStyle style) {
        this(Tag.MAP, entries, style, Optional.empty());
    }

    /** A key with its value. */
    public record Entry(Node key, Node value) {}
}
