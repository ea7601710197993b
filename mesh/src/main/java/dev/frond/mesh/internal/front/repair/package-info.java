/**
 * Keeps a front fit to mesh: crossings are removed, clefts too narrow to mesh are closed, valleys too sharp are blunted,
 * nodes that met are merged. The lithium stays: it moves to the flanks beside. No event is booked.
 */
@NullMarked
package dev.frond.mesh.internal.front.repair;

import org.jspecify.annotations.NullMarked;
