/**
 * Nonlinear least squares: parameters of a model from measured values, their uncertainty, and whether the values tell them apart at all.
 */
@NullMarked
package dev.frond.study.fit;

import org.jspecify.annotations.NullMarked;
