/** How frond is used from Java. */
@NullMarked
package dev.frond.examples;

import org.jspecify.annotations.NullMarked;
