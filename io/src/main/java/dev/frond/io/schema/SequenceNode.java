package dev.frond.io.schema;

import java.util.List;
import java.util.Optional;

/** A list. */
public record SequenceNode(Tag tag, List<Node> elements, FlowStyle style, Optional<Place> place) implements Node {
    public SequenceNode {
        elements = List.copyOf(elements);
    }

    /** A list that is to be written. */
    public SequenceNode(List<Node> elements, FlowStyle style) {
        this(Tag.SEQ, elements, style, Optional.empty());
    }
}
