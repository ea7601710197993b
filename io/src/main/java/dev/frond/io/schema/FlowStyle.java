package dev.frond.io.schema;

/** How a list or a mapping is written: one entry per line, or in brackets on one line. */
public enum FlowStyle {
    BLOCK,
    FLOW
}
