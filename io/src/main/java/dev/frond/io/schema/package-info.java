/**
 * The machinery of frond's input files (YAML 1.2 or JSON): text to nodes with their places, nodes to values and back, JSON schema.
 *
 * <p>A {@code Type} is one value, a {@code Keys} some keys of a mapping; both read, write and describe themselves, so that a
 * file's format is stated once. What is wrong is collected in {@code InputProblems} with file, line, column and the nearest name.
 * The YAML library stays in here: others see {@code Node}.
 */
@NullMarked
package dev.frond.io.schema;

import org.jspecify.annotations.NullMarked;
