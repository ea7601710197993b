/**
 * Sweeps over scenarios: what is varied, the jobs that makes, and the files they leave. Reading the sweep file is in {@code
 * io.scenario}, with the other YAML.
 */
@NullMarked
package dev.frond.io.sweep;

import org.jspecify.annotations.NullMarked;
