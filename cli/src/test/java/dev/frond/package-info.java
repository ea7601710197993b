@NullMarked
package dev.frond;

import org.jspecify.annotations.NullMarked;
