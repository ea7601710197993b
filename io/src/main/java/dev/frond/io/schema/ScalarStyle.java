package dev.frond.io.schema;

/** How a scalar is written. */
public enum ScalarStyle {
    PLAIN,
    SINGLE_QUOTED,
    DOUBLE_QUOTED,
    /** A block of text with its line ends. */
    LITERAL,
    /** A block of text whose lines are one. */
    FOLDED
}
