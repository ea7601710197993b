/**
 * Plane geometry: circles, segments, polygons and the orientation predicate. Lengths are in any one unit; no tolerance is
 * absolute. Polylines and polygons are flat arrays x0, y0, x1, y1, ...
 */
@NullMarked
package dev.frond.mesh.geom;

import org.jspecify.annotations.NullMarked;
