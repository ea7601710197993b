/** Small meshes for tests. */
@NullMarked
package dev.frond.mesh.sample;

import org.jspecify.annotations.NullMarked;
