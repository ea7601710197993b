/**
 * From the displacement of the lithium front to that of all nodes: {@link dev.frond.mesh.internal.move.MeshMotion}.
 *
 * <p>Each component d of the displacement solves div(w grad d) = 0 on the reference mesh, with a weight w per triangle
 * that falls with its area, so that small triangles move as they are and large ones take up the strain (A. Masud and
 * T. J. R. Hughes, Comput. Methods Appl. Mech. Engrg. 146 (1997) 91). Lengths are in any one unit.
 */
@NullMarked
package dev.frond.mesh.internal.move;

import org.jspecify.annotations.NullMarked;
