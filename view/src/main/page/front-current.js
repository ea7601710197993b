// The current density on the front, from that at its nodes.
import {TAG} from './frame.js';

/**
 * @typedef {object} FrontPlace
 * @property {number} distance m
 * @property {number} current A/m², positive where metal is deposited
 */

/**
 * The nearest point of the front.
 * @param {import('./frame.js').Frame} frame
 * @param {number} x m
 * @param {number} y m
 * @returns {FrontPlace | null} null without a front
 */
export function nearestFront(frame, x, y) {
  /** @type {FrontPlace | null} */
  let best = null;
  for (let e = 0; e < frame.edgeTags.length; e++) {
    if (frame.edgeTags[e] === TAG.front) {
      const place = onFrontEdge(frame, e, x, y);
      // metal that is cut off has none
      best = Number.isNaN(place.current) || (best && best.distance <= place.distance) ? best : place;
    }
  }
  return best;
}

/**
 * @param {import('./frame.js').Frame} frame
 * @param {number} edge
 * @param {number} x m
 * @param {number} y m
 * @returns {FrontPlace}
 */
function onFrontEdge(frame, edge, x, y) {
  const [a, b] = [frame.edges[2 * edge], frame.edges[2 * edge + 1]];
  const p = frame.points;
  const [dx, dy] = [p[2 * b] - p[2 * a], p[2 * b + 1] - p[2 * a + 1]];
  const along = Math.min(1, Math.max(0, ((x - p[2 * a]) * dx + (y - p[2 * a + 1]) * dy) / (dx * dx + dy * dy)));
  const [atA, atB] = [frame.frontCurrent[a], frame.frontCurrent[b]];
  return {
    distance: Math.hypot(x - p[2 * a] - along * dx, y - p[2 * a + 1] - along * dy),
    // where metal ends at a filler there is none: that of the other node
    current: Number.isNaN(atA) ? atB : Number.isNaN(atB) ? atA : (1 - along) * atA + along * atB,
  };
}
