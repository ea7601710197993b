/**
 * The front as a polyline: its motion, area, corners, spacing, mirror symmetry, and the limits of the whole engine.
 */
@NullMarked
package dev.frond.mesh.internal.front.curve;

import org.jspecify.annotations.NullMarked;
