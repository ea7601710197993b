/** What two runs are compared by: one run's fields at the times of the other, and figures of the front. */
@NullMarked
package dev.frond.io.compare;

import org.jspecify.annotations.NullMarked;
