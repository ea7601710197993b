package dev.frond.io.schema;

import java.util.Optional;

/**
 * A word, number or text.
 *
 * @param value as it stands, without quotes
 */
public record ScalarNode(Tag tag, String value, ScalarStyle style, Optional<Place> place) implements Node {}
