/**
 * Runs the jobs of a sweep: one job from its settings to its row, and engines that run many, in threads of this process or,
 * found as services, elsewhere.
 */
@NullMarked
package dev.frond.sweep.engine;

import org.jspecify.annotations.NullMarked;
