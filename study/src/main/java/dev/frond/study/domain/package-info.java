/**
 * What studies have in common: parameters between two values, and a model that answers many points at once. No files, no threads.
 */
@NullMarked
package dev.frond.study.domain;

import org.jspecify.annotations.NullMarked;
