/** Tests of the package of the same name. */
@NullMarked
package dev.frond.mesh.internal.transfer;

import org.jspecify.annotations.NullMarked;
