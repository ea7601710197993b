/**
 * From the outline of the electrolyte to a triangulation of it.
 *
 * <p>{@link Mesher} samples the boundary to a size field, triangulates it (constrained Delaunay, incremental insertion with
 * Lawson's flips), fills it with nodes from the boundary inwards so that triangles come out nearly equilateral (S. Rebay, J.
 * Comput. Phys. 106, 1993), removes small angles by Delaunay refinement (J. Ruppert, J. Algorithms 18, 1995; L. P. Chew,
 * SoCG 1993; off-centres of A. Ungor, 2004), and smooths. Internally all lengths are multiples of 2^-30 of the longer side,
 * so that results depend neither on the unit of length nor on its rounding.
 */
@NullMarked
package dev.frond.mesh.delaunay;

import org.jspecify.annotations.NullMarked;
