// Frames as frond writes them (io.page.FrameBytes): a header in JSON and arrays that are read in place.
import {nameAmong} from './fields.js';

const FRAME_MAGIC = 0x31465246;

/** Heights are 32-bit numbers: a node at the top may be higher by this share. */
const TOP_ROUNDING = 1e-6;

/** Boundary tags of edges; fillers count on from the first. */
export const TAG = {front: 1, right: 2, top: 3, left: 4, firstFiller: 5};

/**
 * @typedef {object} FieldArray
 * @property {Float32Array} values
 * @property {number} components 1, or 2 of a vector
 * @property {string} units
 * @property {boolean} perTriangle whether there is a value per triangle, not per node
 */

/**
 * @typedef {object} Filler
 * @property {number} x m
 * @property {number} y m
 * @property {number} radius m
 * @property {boolean} meshed whether there is a mesh in it
 */

/**
 * @typedef {object} Frame
 * @property {number} time s
 * @property {number} metalPotential V
 * @property {Metal} metal what is deposited
 * @property {number} top height of the part of the cell that pictures show, m; the mesh of a membrane goes on above it
 * @property {Float32Array} points x0, y0, x1, y1, ... in m
 * @property {Uint32Array} triangles three nodes each, counter-clockwise
 * @property {Uint32Array} edges of the boundary, two nodes each
 * @property {Int32Array} edgeTags one per edge
 * @property {Map<string, FieldArray>} fields
 * @property {Filler[]} fillers
 * @property {Float32Array} frontCurrent current density at the nodes of the front, A/m², positive where metal is deposited; NaN at others
 * @property {Float32Array[]} fluxLines along the flux of the cation, x0, y0, x1, y1, ... in m
 * @property {number} bytes its size
 */

/**
 * @typedef {object} Metal
 * @property {string} name
 * @property {string} symbol
 * @property {string} charge of its ion, such as 2+
 */

/** @typedef {Float32Array | Uint32Array | Int32Array} Words */

/** Of frames that were written before there were others. */
const LITHIUM = {name: 'lithium', symbol: 'Li', charge: '+'};

/** Fields by name; the flux of ions by either of its names. @extends {Map<string, FieldArray>} */
class FieldsByName extends Map {
  /** @param {string} name @returns {FieldArray | undefined} */
  get(name) {
    return super.get(nameAmong(name, (each) => super.has(each)));
  }
}

/**
 * @param {ArrayBuffer} buffer
 * @returns {Frame}
 */
export function decode(buffer) {
  const words = new DataView(buffer);
  if (buffer.byteLength < 8 || words.getUint32(0, true) !== FRAME_MAGIC) {
    throw new Error('not a frame of frond');
  }
  const length = words.getUint32(4, true);
  const header = JSON.parse(new TextDecoder().decode(new Uint8Array(buffer, 8, length)));
  /** @type {Map<string, {values: Words, count: number, components: number, units: string}>} */
  const arrays = new Map();
  const read = header.coding === 'differences' ? differencedArray : plainArray;
  let offset = 8 + length;
  for (const array of /** @type {ArrayHead[]} */ (header.arrays)) {
    const {values, end} = read(array, buffer, offset);
    arrays.set(array.name, {values, count: array.count, components: array.components, units: array.units});
    offset = end;
  }
  /** @param {string} name */
  const taken = (name) => {
    const array = arrays.get(name);
    arrays.delete(name);
    return array ? array.values : new Uint32Array(0);
  };
  const points = /** @type {Float32Array} */ (taken('points'));
  const triangles = /** @type {Uint32Array} */ (taken('triangles'));
  return {
    time: header.time,
    metalPotential: header.metal_potential,
    metal: header.metal ?? LITHIUM,
    top: header.cell.height,
    points,
    triangles,
    edges: /** @type {Uint32Array} */ (taken('edges')),
    edgeTags: /** @type {Int32Array} */ (taken('edge_tags')),
    frontCurrent: /** @type {Float32Array} */ (taken('front_current_density')),
    fluxLines: linesOf(/** @type {Float32Array} */ (taken('flux_lines')), taken('flux_line_starts')),
    fields: fieldsOf(arrays, points.length / 2, triangles.length / 3),
    fillers: header.fillers,
    bytes: buffer.byteLength,
  };
}

/**
 * @param {Map<string, {values: Words, count: number, components: number, units: string}>} arrays
 * @param {number} nodes
 * @param {number} triangles
 * @returns {Map<string, FieldArray>}
 */
function fieldsOf(arrays, nodes, triangles) {
  const fields = new FieldsByName();
  for (const [name, {values, count, components, units}] of arrays) {
    fields.set(name, {values, components, units, perTriangle: count === triangles && count !== nodes});
  }
  return fields;
}

/**
 * @param {Float32Array} points
 * @param {Words} starts with the number of points at the end
 */
function linesOf(points, starts) {
  const lines = [];
  for (let k = 0; k + 1 < starts.length; k++) {
    lines.push(points.subarray(2 * starts[k], 2 * starts[k + 1]));
  }
  return lines;
}

/**
 * @typedef {object} ArrayHead
 * @property {string} name
 * @property {string} type
 * @property {number} count
 * @property {number} components
 * @property {string} units
 * @property {number[]} [low] of each component, where values are codes: value = low + step * code
 * @property {number[]} [step]
 */

/**
 * Arrays as they are.
 * @param {ArrayHead} array
 * @param {ArrayBuffer} buffer
 * @param {number} offset
 * @returns {{values: Words, end: number}}
 */
function plainArray({type, count, components}, buffer, offset) {
  const size = count * components;
  return {values: asType(type, buffer, offset, size), end: offset + 4 * size};
}

/**
 * Arrays of differences, byte by byte (io.page.FrameBytes.compact).
 * @param {ArrayHead} array
 * @param {ArrayBuffer} buffer
 * @param {number} offset
 * @returns {{values: Words, end: number}}
 */
function differencedArray({type, count, components, low, step}, buffer, offset) {
  const total = count * components;
  const isCode = type === 'uint16';
  const columns = isCode || type === 'float32' ? components : 1;
  const rows = total / columns;
  const planes = isCode ? 2 : 4;
  const bytes = new Uint8Array(buffer, offset, planes * total);
  const words = new Uint32Array(total);
  for (let column = 0; column < columns; column++) {
    const from = column * planes * rows;
    let word = 0;
    for (let row = 0; row < rows; row++) {
      let code = 0;
      for (let plane = 0; plane < planes; plane++) {
        code |= bytes[from + plane * rows + row] << (8 * plane);
      }
      word = (word + ((code >>> 1) ^ -(code & 1))) | 0;
      words[row * columns + column] = isCode ? word & 0xffff : word;
    }
  }
  const end = offset + 4 * Math.ceil((planes * total) / 4);
  if (isCode && low && step) {
    return {values: Float32Array.from(words, (code, k) => low[k % components] + step[k % components] * code), end};
  }
  return {values: asType(type, words.buffer, 0, total), end};
}

/**
 * @param {string} type
 * @param {ArrayBuffer} buffer
 * @param {number} offset
 * @param {number} size words
 * @returns {Words}
 */
function asType(type, buffer, offset, size) {
  switch (type) {
    case 'float32':
      return new Float32Array(buffer, offset, size);
    case 'uint32':
      return new Uint32Array(buffer, offset, size);
    case 'int32':
      return new Int32Array(buffer, offset, size);
    default:
      throw new Error('a frame with an array of ' + type);
  }
}

/**
 * A component of a value, or its size where the component is -1.
 * @param {FieldArray} field
 * @param {number} index of a node or a triangle
 * @param {number} which
 */
export function component(field, index, which) {
  if (field.components === 1) {
    return field.values[index];
  }
  const at = field.components * index;
  return which < 0 ? Math.hypot(field.values[at], field.values[at + 1]) : field.values[at + which];
}

/**
 * Least and largest value in the part of the cell that pictures show.
 * @param {Frame} frame
 * @param {FieldArray} field of it
 * @param {number} which component, -1 for the size of a vector
 * @returns {[number, number]}
 */
export function endsOf(frame, field, which) {
  let [low, high] = [Infinity, -Infinity];
  for (let k = 0; k < field.values.length / field.components; k++) {
    const node = field.perTriangle ? frame.triangles[3 * k] : k;
    if (frame.points[2 * node + 1] > frame.top * (1 + TOP_ROUNDING)) {
      continue;
    }
    const value = component(field, k, which);
    if (value < low) {
      low = value;
    }
    if (value > high) {
      high = value;
    }
  }
  return [low, high];
}

/**
 * The front from left to right, x0, y0, x1, y1, ... in m; where metal is cut off or a filler is met, pieces one after the other.
 * @param {Frame} frame
 * @returns {Float32Array[]}
 */
export function frontLines(frame) {
  return boundaryLines(frame, (tag) => tag === TAG.front);
}

/**
 * Where fillers meet the electrolyte.
 * @param {Frame} frame
 * @returns {Float32Array[]}
 */
export function fillerLines(frame) {
  return boundaryLines(frame, (tag) => tag >= TAG.firstFiller);
}

/**
 * @param {Frame} frame
 * @param {(tag: number) => boolean} wanted
 */
function boundaryLines(frame, wanted) {
  /** @type {Map<number, number>} */
  const next = new Map();
  const reached = new Set();
  for (let e = 0; e < frame.edgeTags.length; e++) {
    if (wanted(frame.edgeTags[e])) {
      next.set(frame.edges[2 * e], frame.edges[2 * e + 1]);
      reached.add(frame.edges[2 * e + 1]);
    }
  }
  const starts = [...next.keys()].filter((node) => !reached.has(node));
  const lines = starts.map((start) => follow(frame, next, start));
  for (const node of next.keys()) {
    lines.push(follow(frame, next, node)); // closed: metal that is cut off, a whole filler
  }
  return lines;
}

/**
 * @param {Frame} frame
 * @param {Map<number, number>} next node of each; those passed are taken out
 * @param {number} start
 */
function follow(frame, next, start) {
  const xy = [frame.points[2 * start], frame.points[2 * start + 1]];
  for (let node = start, end = next.get(node); end !== undefined; node = end, end = next.get(node)) {
    next.delete(node);
    xy.push(frame.points[2 * end], frame.points[2 * end + 1]);
  }
  return new Float32Array(xy);
}
