/**
 * The triangulation: {@link Mesh} is a {@link Topology} (which nodes make which triangle, which edges bound what) with
 * {@link Coordinates}. Motion replaces the coordinates only; remeshing replaces the topology.
 *
 * <p>Lengths are in any one unit. Shapes: coordinates 2 n as x0, y0, x1, y1, ...; triangles 3 m, counter-clockwise;
 * boundary edges 2 b, the domain on the left of each, so that the outward normal of (dx, dy) is (dy, -dx).
 */
@NullMarked
package dev.frond.mesh.tri;

import org.jspecify.annotations.NullMarked;
