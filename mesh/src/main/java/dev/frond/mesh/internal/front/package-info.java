/**
 * The lithium front as a polyline, free of physics: it moves, keeps re-entrant corners sharp, opens protruding ones, is repaired
 * and changes its topology, and no step makes or loses lithium.
 *
 * <p>Convention: nodes x0, y0, x1, y1, ... run from the left side to the right side with the electrolyte on the left
 * hand (above) and lithium on the right (below). The lithium area is A = sum 1/2 (y_i + y_{i+1}) (x_{i+1} - x_i), valid
 * for overhangs. The sides are lines of mirror symmetry: end nodes stay on them. Lengths are in any one unit.
 * A place on a front is a number counted in edges: 2.5 is the middle of the third edge.
 *
 * <p>The packages, lowest first; each may use those before it:
 * <ol>
 * <li>{@code curve}: the polyline, its motion, corners, spacing, and all limits
 * ({@link dev.frond.mesh.internal.front.curve.FrontLimits});
 * <li>{@code obstacle}: what the front runs round: fillers and islands of dead lithium;
 * <li>{@code contact}: what the front is about to meet, through the electrolyte or through the metal;
 * <li>{@code repair}: what keeps a front fit to mesh; the lithium stays and no event is booked;
 * <li>{@code topology}: merges and splits, which are events of the physics.
 * </ol>
 *
 * <p>A step reads: {@link dev.frond.mesh.internal.front.curve.FrontKinematics} moves the nodes and makes the swept area exact;
 * {@link dev.frond.mesh.internal.front.topology.TopologyUpdate} does the rest: repair, arcs at protruding corners, new spacing, and merges
 * and splits until nothing is nearer than can be meshed.
 */
@NullMarked
package dev.frond.mesh.internal.front;

import org.jspecify.annotations.NullMarked;
