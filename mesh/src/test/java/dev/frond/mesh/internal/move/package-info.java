/** Tests of the package of the same name. */
@NullMarked
package dev.frond.mesh.internal.move;

import org.jspecify.annotations.NullMarked;
