/**
 * What a sweep is: bases, axes and how they combine to jobs, metrics, results of jobs. No files, no threads.
 */
@NullMarked
package dev.frond.sweep.domain;

import org.jspecify.annotations.NullMarked;
