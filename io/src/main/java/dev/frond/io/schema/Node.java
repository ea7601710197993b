package dev.frond.io.schema;

import java.util.Optional;

/** A value of an input with its place; nodes have no other identity than their content. */
public sealed interface Node permits ScalarNode, SequenceNode, MappingNode {
    /** What kind of value it is. */
    Tag tag();

    /** Where it begins; empty when it stands nowhere, as what is about to be written. */
    Optional<Place> place();

    /** From 1; 0 when it stands nowhere. */
    default int line() {
        return place().map(Place::line).orElse(0);
    }

    /** From 1; 0 when it stands nowhere. */
    default int column() {
        return place().map(Place::column).orElse(0);
    }
}
