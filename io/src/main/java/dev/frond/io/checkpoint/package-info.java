/** Files that a run is taken up from again. */
@NullMarked
package dev.frond.io.checkpoint;

import org.jspecify.annotations.NullMarked;
