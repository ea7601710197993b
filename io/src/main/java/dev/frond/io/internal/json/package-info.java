/** JSON as frond writes it: two spaces per level, numbers in the fewest digits that read back the same. */
@NullMarked
package dev.frond.io.internal.json;

import org.jspecify.annotations.NullMarked;
