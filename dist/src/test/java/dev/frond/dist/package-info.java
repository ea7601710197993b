/** The tests of what people install. */
@NullMarked
package dev.frond.dist;

import org.jspecify.annotations.NullMarked;
