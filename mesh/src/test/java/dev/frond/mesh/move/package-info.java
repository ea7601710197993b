/** Tests of the package of the same name. */
@NullMarked
package dev.frond.mesh.move;

import org.jspecify.annotations.NullMarked;
