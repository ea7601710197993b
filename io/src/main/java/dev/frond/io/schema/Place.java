package dev.frond.io.schema;

/**
 * Where something stands in an input.
 *
 * @param source the file as it was named, or the option that brought the value
 * @param line from 1
 * @param column from 1
 */
public record Place(String source, int line, int column) {}
