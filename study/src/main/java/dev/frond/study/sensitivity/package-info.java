/**
 * Global sensitivity: Sobol' indices with bootstrap intervals, and the screening of Morris for many inputs.
 */
@NullMarked
package dev.frond.study.sensitivity;

import org.jspecify.annotations.NullMarked;
