// What differs between two runs at one time.
import {frontLines} from './frame.js';
import {TriangleIndex, valueAt} from './locate.js';

/** Name of the field of differences. */
export const DIFFERENCE = 'difference';

/**
 * The first frame with one field, the first's value minus the second's. Where the second has no electrolyte, its nearest value at the edge
 * of it counts: pictures are cut there, and so have an even edge; not a number in triangles that are all outside.
 * @param {import('./frame.js').Frame} first
 * @param {import('./frame.js').Frame} second
 * @param {string} name of the field
 * @param {number} which component, -1 for the size of a vector
 * @returns {import('./frame.js').Frame}
 */
export function differenceFrame(first, second, name, which) {
  const count = first.points.length / 2;
  const values = new Float32Array(count).fill(NaN);
  const [a, b] = [first.fields.get(name), second.fields.get(name)];
  if (a && b) {
    const own = a.perTriangle ? nodalMeans(first, a, which) : null;
    const others = b.perTriangle ? {...b, values: nodalMeans(second, b, which), components: 1, perTriangle: false} : b;
    const part = b.perTriangle ? 0 : which; // the means are of sizes already
    const index = new TriangleIndex(second);
    const nearIt = besideOther(first, index);
    const edge = [...new Set(second.edges)];
    for (let node = 0; node < count; node++) {
      const [x, y] = [first.points[2 * node], first.points[2 * node + 1]];
      const here = own ? own[node] : sizeAt(which, (k) => a.values[a.components * node + k]);
      let other = sizeAt(part, (k) => valueAt(index, others, k, x, y));
      if (Number.isNaN(other) && nearIt.has(node)) {
        const nearest = nearestNode(second, edge, x, y);
        other = sizeAt(part, (k) => others.values[others.components * nearest + k]);
      }
      values[node] = here - other;
    }
  }
  const units = a ? a.units : '';
  return {...first, fields: new Map([[DIFFERENCE, {values, components: 1, units, perTriangle: false}]])};
}

/**
 * @param {number} which
 * @param {(part: number) => number} value of a component
 */
function sizeAt(which, value) {
  return which < 0 ? Math.hypot(value(0), value(1)) : value(which);
}

/**
 * Nodes of triangles that have a node in the other mesh.
 * @param {import('./frame.js').Frame} frame
 * @param {TriangleIndex} other
 */
function besideOther(frame, other) {
  const weights = [0, 0, 0];
  const inside = Array.from({length: frame.points.length / 2}, (_, node) => other.locate(frame.points[2 * node], frame.points[2 * node + 1], weights) >= 0);
  const nodes = new Set();
  for (let t = 0; t < frame.triangles.length; t += 3) {
    const corners = frame.triangles.subarray(t, t + 3);
    if (corners.some((node) => inside[node])) {
      corners.forEach((node) => nodes.add(node));
    }
  }
  return nodes;
}

/**
 * @param {import('./frame.js').Frame} frame
 * @param {number[]} nodes
 * @param {number} x m
 * @param {number} y m
 */
function nearestNode(frame, nodes, x, y) {
  const square = (/** @type {number} */ node) => (frame.points[2 * node] - x) ** 2 + (frame.points[2 * node + 1] - y) ** 2;
  return nodes.reduce((best, node) => (square(node) < square(best) ? node : best), nodes[0]);
}

/**
 * Values of triangles at the nodes, the mean of those around.
 * @param {import('./frame.js').Frame} frame
 * @param {import('./frame.js').FieldArray} field
 * @param {number} which
 */
function nodalMeans(frame, field, which) {
  const sums = new Float64Array(frame.points.length / 2);
  const counts = new Uint32Array(sums.length);
  frame.triangles.forEach((node, k) => {
    const triangle = Math.floor(k / 3);
    sums[node] += sizeAt(which, (part) => field.values[field.components * triangle + part]);
    counts[node]++;
  });
  return Float32Array.from(sums, (sum, node) => sum / counts[node]);
}

/**
 * The largest distance of a point of either front from the other front, m.
 * @param {import('./frame.js').Frame} first
 * @param {import('./frame.js').Frame} second
 */
export function frontDistance(first, second) {
  const [a, b] = [frontLines(first), frontLines(second)];
  return Math.max(farthest(a, b), farthest(b, a));
}

/**
 * The largest height of a front, m.
 * @param {import('./frame.js').Frame} frame
 */
export function tipOf(frame) {
  let tip = -Infinity;
  for (const line of frontLines(frame)) {
    for (let k = 1; k < line.length; k += 2) {
      tip = Math.max(tip, line[k]);
    }
  }
  return tip;
}

/**
 * @param {Float32Array[]} points
 * @param {Float32Array[]} lines
 */
function farthest(points, lines) {
  let most = 0;
  for (const line of points) {
    for (let k = 0; k < line.length; k += 2) {
      most = Math.max(most, distanceToLines(line[k], line[k + 1], lines));
    }
  }
  return most;
}

/**
 * @param {number} x m
 * @param {number} y m
 * @param {Float32Array[]} lines
 */
function distanceToLines(x, y, lines) {
  let least = Infinity;
  for (const line of lines) {
    for (let k = 0; k + 3 < line.length; k += 2) {
      const [dx, dy] = [line[k + 2] - line[k], line[k + 3] - line[k + 1]];
      const square = dx * dx + dy * dy;
      const along = square === 0 ? 0 : Math.min(1, Math.max(0, ((x - line[k]) * dx + (y - line[k + 1]) * dy) / square));
      least = Math.min(least, Math.hypot(x - line[k] - along * dx, y - line[k + 1] - along * dy));
    }
  }
  return least;
}
