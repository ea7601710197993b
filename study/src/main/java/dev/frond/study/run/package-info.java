/**
 * Runs of scenarios as a model: each at most once, on any engine, kept in a journal so that a study that is begun again goes on.
 */
@NullMarked
package dev.frond.study.run;

import org.jspecify.annotations.NullMarked;
