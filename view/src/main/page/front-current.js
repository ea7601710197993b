// The current density on the front, from the flux of the cation at its nodes.
import {TAG} from './frame.js';

/** C/mol */
const FARADAY = 96485.33212;

/**
 * @typedef {object} FrontPlace
 * @property {number} distance m
 * @property {number} current A/m², positive where lithium is deposited
 */

/**
 * The nearest point of the front.
 * @param {import('./frame.js').Frame} frame
 * @param {number} x m
 * @param {number} y m
 * @returns {FrontPlace | null} null without a front or a flux
 */
export function nearestFront(frame, x, y) {
  const flux = frame.fields.get('flux_Li');
  /** @type {FrontPlace | null} */
  let best = null;
  for (let e = 0; flux && e < frame.edgeTags.length; e++) {
    if (frame.edgeTags[e] === TAG.front) {
      const place = onFrontEdge(frame, flux.values, e, x, y);
      best = best && best.distance <= place.distance ? best : place;
    }
  }
  return best;
}

/**
 * @param {import('./frame.js').Frame} frame
 * @param {Float32Array} flux mol/(m² s)
 * @param {number} edge
 * @param {number} x m
 * @param {number} y m
 * @returns {FrontPlace}
 */
function onFrontEdge(frame, flux, edge, x, y) {
  const [a, b] = [frame.edges[2 * edge], frame.edges[2 * edge + 1]];
  const p = frame.points;
  const [dx, dy] = [p[2 * b] - p[2 * a], p[2 * b + 1] - p[2 * a + 1]];
  const length = Math.hypot(dx, dy);
  const along = Math.min(1, Math.max(0, ((x - p[2 * a]) * dx + (y - p[2 * a + 1]) * dy) / length ** 2));
  // the electrolyte is on the left of the edge, the lithium on the right
  const into = (/** @type {number} */ node) => (flux[2 * node] * dy - flux[2 * node + 1] * dx) / length;
  return {
    distance: Math.hypot(x - p[2 * a] - along * dx, y - p[2 * a + 1] - along * dy),
    current: FARADAY * ((1 - along) * into(a) + along * into(b)),
  };
}
