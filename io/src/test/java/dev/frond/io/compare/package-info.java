@NullMarked
package dev.frond.io.compare;

import org.jspecify.annotations.NullMarked;
