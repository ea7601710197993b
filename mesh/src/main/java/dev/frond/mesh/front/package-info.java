/**
 * The lithium front as a polyline, free of physics: it moves, keeps re-entrant corners sharp and
 * opens protruding ones, heals and meets things, and no step makes or loses lithium.
 *
 * <p>Convention: nodes x0, y0, x1, y1, ... walk from the left side to the right side with the electrolyte on the left
 * hand (above) and lithium on the right (below). The lithium area is A = sum 1/2 (y_i + y_{i+1}) (x_{i+1} - x_i), valid
 * for overhangs. The sides are lines of mirror symmetry: end nodes stay on them. Lengths are in any one unit.
 *
 * <p>A step reads: {@link dev.frond.mesh.front.FrontKinematics} moves the nodes and makes the swept area exact;
 * {@link dev.frond.mesh.front.FrontRepair} cuts loops and closes clefts too narrow to mesh;
 * {@link dev.frond.mesh.front.CornerRounding} gives protruding corners nodes to open with;
 * {@link dev.frond.mesh.front.FrontResampling} spaces the nodes well again;
 * {@link dev.frond.mesh.front.ContactSearch} tells what the front is about to meet.
 */
@NullMarked
package dev.frond.mesh.front;

import org.jspecify.annotations.NullMarked;
