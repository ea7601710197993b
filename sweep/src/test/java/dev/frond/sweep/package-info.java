/** What the rows of a sweep say. */
@NullMarked
package dev.frond.sweep;

import org.jspecify.annotations.NullMarked;
