@NullMarked
package dev.frond.io.units;

import org.jspecify.annotations.NullMarked;
