/**
 * Runs that are over or under way, as they lie in their folders: their frames by time, how they ended, their movies. Times in s.
 */
@NullMarked
package dev.frond.report.run;

import org.jspecify.annotations.NullMarked;
