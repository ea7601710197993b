@NullMarked
package dev.frond.algebra;

import org.jspecify.annotations.NullMarked;
