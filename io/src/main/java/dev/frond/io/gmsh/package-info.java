/**
 * Reads triangulations from Gmsh's ASCII formats MSH 2.2 and MSH 4.1 (Gmsh reference manual, "Gmsh file formats"): straight
 * 3-node triangles, 2-node boundary lines with physical tags, the plane z = 0.
 */
@NullMarked
package dev.frond.io.gmsh;

import org.jspecify.annotations.NullMarked;
