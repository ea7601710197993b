/** Scenarios to start from: commented templates, and electrolytes with the sources of their numbers. */
@NullMarked
package dev.frond.io.template;

import org.jspecify.annotations.NullMarked;
