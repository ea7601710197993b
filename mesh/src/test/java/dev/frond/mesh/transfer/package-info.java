/** Tests of the package of the same name. */
@NullMarked
package dev.frond.mesh.transfer;

import org.jspecify.annotations.NullMarked;
