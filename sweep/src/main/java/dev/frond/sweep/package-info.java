/**
 * Runs the jobs of a sweep. What runs them is a {@link dev.frond.sweep.SweepEngine}: threads of this process, or what another
 * module provides as a service. All run the same {@link dev.frond.sweep.JobRunner}, so that the results are the same.
 */
@NullMarked
package dev.frond.sweep;

import org.jspecify.annotations.NullMarked;
