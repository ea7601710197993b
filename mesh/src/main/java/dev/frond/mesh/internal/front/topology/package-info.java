/**
 * Changes of topology that are events of the physics: the front merges with itself, its mirror image or a filler; a receding
 * front splits. {@link dev.frond.mesh.internal.front.topology.TopologyUpdate} is the only entry.
 */
@NullMarked
package dev.frond.mesh.internal.front.topology;

import org.jspecify.annotations.NullMarked;
