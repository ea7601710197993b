/**
 * Pictures of particles that a scenario names: PNG files, read without a window system, and the outlines of what is in them.
 */
@NullMarked
package dev.frond.io.image;

import org.jspecify.annotations.NullMarked;
