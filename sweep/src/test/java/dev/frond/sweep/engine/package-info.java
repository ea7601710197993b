/** What the rows of a sweep say. */
@NullMarked
package dev.frond.sweep.engine;

import org.jspecify.annotations.NullMarked;
