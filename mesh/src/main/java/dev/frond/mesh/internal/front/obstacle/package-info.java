/**
 * What a front runs round: fillers, groups of fillers without electrolyte between them, islands of dead lithium.
 */
@NullMarked
package dev.frond.mesh.internal.front.obstacle;

import org.jspecify.annotations.NullMarked;
