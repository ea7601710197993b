// Frames as the solver writes them (io.page.FrameBytes): a header in JSON and arrays that are read in place.

const MAGIC = 0x31465246;

/** Boundary tags of edges; fillers count on from FILLER. */
export const TAG = {front: 1, right: 2, top: 3, left: 4};

/**
 * @typedef {object} FieldArray
 * @property {Float32Array} values
 * @property {number} components 1, or 2 of a vector
 * @property {string} units
 * @property {boolean} perTriangle whether there is a value per triangle, not per node
 */

/**
 * @typedef {object} Frame
 * @property {number} time s
 * @property {number} metalPotential V
 * @property {Float32Array} points x0, y0, x1, y1, ... in m
 * @property {Uint32Array} triangles three nodes each, counter-clockwise
 * @property {Uint32Array} edges of the boundary, two nodes each
 * @property {Int32Array} edgeTags one per edge
 * @property {Map<string, FieldArray>} fields
 * @property {{x: number, y: number, radius: number, meshed: boolean}[]} fillers m
 */

/**
 * @param {ArrayBuffer} buffer
 * @returns {Frame}
 */
export function decode(buffer) {
  const words = new DataView(buffer);
  if (buffer.byteLength < 8 || words.getUint32(0, true) !== MAGIC) {
    throw new Error('not a frame of frond');
  }
  const length = words.getUint32(4, true);
  const header = JSON.parse(new TextDecoder().decode(new Uint8Array(buffer, 8, length)));
  const arrays = new Map();
  let offset = 8 + length;
  for (const {name, type, count, components, units} of header.arrays) {
    const values = typed(type, buffer, offset, count * components);
    arrays.set(name, {values, components, units, count});
    offset += values.byteLength;
  }
  const mesh = {};
  for (const name of ['points', 'triangles', 'edges', 'edge_tags']) {
    mesh[name] = arrays.get(name).values;
    arrays.delete(name);
  }
  const triangleCount = mesh.triangles.length / 3;
  for (const array of arrays.values()) {
    array.perTriangle = array.count === triangleCount && array.count !== mesh.points.length / 2;
  }
  return {
    time: header.time,
    metalPotential: header.metal_potential,
    points: mesh.points,
    triangles: mesh.triangles,
    edges: mesh.edges,
    edgeTags: mesh.edge_tags,
    fields: arrays,
    fillers: header.fillers,
  };
}

function typed(type, buffer, offset, count) {
  switch (type) {
    case 'float32':
      return new Float32Array(buffer, offset, count);
    case 'uint32':
      return new Uint32Array(buffer, offset, count);
    case 'int32':
      return new Int32Array(buffer, offset, count);
    default:
      throw new Error('a frame with an array of ' + type);
  }
}

/**
 * The front from left to right, x0, y0, x1, y1, ... in m; where lithium is cut off or a filler is met, pieces one after the other.
 * @param {Frame} frame
 * @returns {Float32Array[]}
 */
export function frontLines(frame) {
  const next = new Map();
  const reached = new Set();
  for (let e = 0; e < frame.edgeTags.length; e++) {
    if (frame.edgeTags[e] === TAG.front) {
      next.set(frame.edges[2 * e], frame.edges[2 * e + 1]);
      reached.add(frame.edges[2 * e + 1]);
    }
  }
  const starts = [...next.keys()].filter((node) => !reached.has(node));
  const lines = starts.map((start) => follow(frame, next, start));
  while (next.size > 0) {
    lines.push(follow(frame, next, next.keys().next().value)); // closed: lithium that is cut off
  }
  return lines;
}

function follow(frame, next, start) {
  const xy = [frame.points[2 * start], frame.points[2 * start + 1]];
  for (let node = start; next.has(node); ) {
    const end = next.get(node);
    next.delete(node);
    node = end;
    xy.push(frame.points[2 * node], frame.points[2 * node + 1]);
  }
  return new Float32Array(xy);
}
