// Fields along a line and at a point. The tables are those of `frond probe` (report.probe.ProbeTable).
import {TriangleIndex, sizeOrComponentAt, valueAt} from './locate.js';

/** Digits that a frame's numbers have. */
const CUT_DIGITS = 8;

/**
 * The field along a straight line, both ends included.
 *
 * @param {import('./frame.js').Frame} frame
 * @param {TriangleIndex} index of the frame's triangles
 * @param {string} fieldName
 * @param {number} component of a vector; -1 for its size
 * @param {number} x0 m
 * @param {number} y0 m
 * @param {number} x1 m
 * @param {number} y1 m
 * @param {number} count of points, at least 2
 * @returns {{distances: Float64Array, values: Float64Array}} m from the beginning, and values in SI: not a number outside the electrolyte
 */
export function cutOf(frame, index, fieldName, component, x0, y0, x1, y1, count) {
  const distances = new Float64Array(count);
  const values = new Float64Array(count);
  cutPlaces(x0, y0, x1, y1, count).forEach(({x, y, distance}, k) => {
    distances[k] = distance;
    values[k] = fieldAt(frame, index, fieldName, component, x, y);
  });
  return {distances, values};
}

/**
 * The field at a point over time.
 *
 * @param {Iterable<import('./frame.js').Frame | Promise<import('./frame.js').Frame>>} frames in time; each is asked for when the one before
 *   is done
 * @param {string} fieldName
 * @param {number} component of a vector; -1 for its size
 * @param {number} x m
 * @param {number} y m
 * @returns {Promise<{times: Float64Array, values: Float64Array}>} s, SI: not a number while the point is outside the electrolyte
 */
export async function probeOf(frames, fieldName, component, x, y) {
  const times = [];
  const values = [];
  for (const each of frames) {
    const frame = await each;
    times.push(frame.time);
    values.push(fieldAt(frame, new TriangleIndex(frame), fieldName, component, x, y));
    await cutPause();
  }
  return {times: Float64Array.from(times), values: Float64Array.from(values)};
}

/**
 * The table of a cut: all fields, SI.
 *
 * @param {import('./frame.js').Frame} frame
 * @param {TriangleIndex} index
 * @param {number} x0 m
 * @param {number} y0 m
 * @param {number} x1 m
 * @param {number} y1 m
 * @param {number} count of points, at least 2
 * @returns {string} CSV
 */
export function cutCsv(frame, index, x0, y0, x1, y1, count) {
  const rows = cutPlaces(x0, y0, x1, y1, count).map((place) => probeRow(frame, index, place));
  return [probeHeader(frame), ...rows, ''].join('\n');
}

/**
 * The table of a point over time: all fields, SI.
 *
 * @param {Iterable<import('./frame.js').Frame | Promise<import('./frame.js').Frame>>} frames in time, at least one
 * @param {number} x m
 * @param {number} y m
 * @returns {Promise<string>} CSV
 */
export async function probeCsv(frames, x, y) {
  /** @type {string[]} */
  const lines = [];
  for (const each of frames) {
    const frame = await each;
    lines.push(...(lines.length === 0 ? [probeHeader(frame)] : []), probeRow(frame, new TriangleIndex(frame), {x, y, distance: 0}));
    await cutPause();
  }
  return [...lines, ''].join('\n');
}

/**
 * @param {import('./frame.js').Frame} frame
 * @param {TriangleIndex} index
 * @param {string} fieldName
 * @param {number} component
 * @param {number} x
 * @param {number} y
 */
function fieldAt(frame, index, fieldName, component, x, y) {
  const field = frame.fields.get(fieldName);
  return field ? sizeOrComponentAt(index, field, component, x, y) : NaN;
}

/** @typedef {{x: number, y: number, distance: number}} CutPlace m */

/**
 * @param {number} x0
 * @param {number} y0
 * @param {number} x1
 * @param {number} y1
 * @param {number} count
 * @returns {CutPlace[]}
 */
function cutPlaces(x0, y0, x1, y1, count) {
  return Array.from({length: count}, (_, k) => {
    const part = k / (count - 1);
    return {x: x0 + part * (x1 - x0), y: y0 + part * (y1 - y0), distance: part * Math.hypot(x1 - x0, y1 - y0)};
  });
}

/** Lets the page draw and listen between two frames. */
function cutPause() {
  return new Promise((done) => setTimeout(done));
}

/** @param {import('./frame.js').Frame} frame */
function probeHeader(frame) {
  const columns = ['time_s', 'x_m', 'y_m', 'distance_m', 'region'];
  for (const [name, {components, units}] of frame.fields) {
    const unit = units.replace(/[^A-Za-z0-9]+/g, '_').replace(/_$/, '');
    columns.push(...(components === 1 ? [name] : [`${name}_x`, `${name}_y`]).map((each) => (unit === '' ? each : `${each}_${unit}`)));
  }
  return columns.join(',');
}

/**
 * @param {import('./frame.js').Frame} frame
 * @param {TriangleIndex} index
 * @param {CutPlace} place
 */
function probeRow(frame, index, place) {
  const inside = index.locate(place.x, place.y, [0, 0, 0]) >= 0;
  const region = probeRegion(frame, place, inside);
  const cells = [frame.time, place.x, place.y, place.distance].map(String).concat(region);
  for (const [name, field] of frame.fields) {
    for (let component = 0; component < field.components; component++) {
      const metal = region === frame.metal.name && name === 'potential';
      cells.push(cutNumber(metal ? frame.metalPotential : valueAt(index, field, component, place.x, place.y)));
    }
  }
  return cells.join(',');
}

/**
 * @param {import('./frame.js').Frame} frame
 * @param {CutPlace} place
 * @param {boolean} inside whether there is a triangle
 */
function probeRegion(frame, {x, y}, inside) {
  const filler = frame.fillers.some((disc) => (disc.meshed || !inside) && Math.hypot(x - disc.x, y - disc.y) <= disc.radius);
  if (inside || filler) {
    return filler ? 'filler' : 'electrolyte';
  }
  return y > cutTop(frame) ? 'outside' : frame.metal.name;
}

/** @param {import('./frame.js').Frame} frame */
function cutTop(frame) {
  let top = -Infinity;
  for (let k = 1; k < frame.points.length; k += 2) {
    top = Math.max(top, frame.points[k]);
  }
  return top;
}

/** @param {number} value */
function cutNumber(value) {
  return Number.isFinite(value) ? String(Number(value.toPrecision(CUT_DIGITS))) : '';
}
