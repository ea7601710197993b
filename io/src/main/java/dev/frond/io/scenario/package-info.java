/**
 * The scenario file (YAML or JSON): reader, writer and JSON schema from one description of its keys.
 *
 * <p>{@link dev.frond.io.scenario.ScenarioFormat} and its neighbours {@code *Format} state every key once: name, type,
 * dimension, range, default and a sentence of documentation. A {@code Type} is one YAML value, a {@code Keys} some keys
 * of a mapping; both read, write and describe themselves. A new variant of a choice is one more line there.
 */
@NullMarked
package dev.frond.io.scenario;

import org.jspecify.annotations.NullMarked;
