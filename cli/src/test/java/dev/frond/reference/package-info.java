/** The reference pages in docs, made from or held against what the program says of itself. */
@NullMarked
package dev.frond.reference;

import org.jspecify.annotations.NullMarked;
