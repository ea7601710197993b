/** Battery Parameter eXchange files (https://bpxstandard.com), versions 0.1 to 1: read, and turned into a scenario. */
@NullMarked
package dev.frond.io.bpx;

import org.jspecify.annotations.NullMarked;
