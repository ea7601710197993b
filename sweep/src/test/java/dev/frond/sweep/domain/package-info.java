/** What the rows of a sweep say. */
@NullMarked
package dev.frond.sweep.domain;

import org.jspecify.annotations.NullMarked;
