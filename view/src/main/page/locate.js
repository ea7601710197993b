// Finds the triangle at a place, by buckets.

/** Triangles per bucket, about. */
const FILL = 2;

/** An index of the triangles of a mesh. */
export class TriangleIndex {
  /** @param {{points: Float32Array, triangles: Uint32Array}} mesh */
  constructor(mesh) {
    this.points = mesh.points;
    this.triangles = mesh.triangles;
    const count = mesh.triangles.length / 3;
    let [xMin, yMin, xMax, yMax] = [Infinity, Infinity, -Infinity, -Infinity];
    for (let k = 0; k < this.points.length; k += 2) {
      xMin = Math.min(xMin, this.points[k]);
      xMax = Math.max(xMax, this.points[k]);
      yMin = Math.min(yMin, this.points[k + 1]);
      yMax = Math.max(yMax, this.points[k + 1]);
    }
    this.x = xMin;
    this.y = yMin;
    this.cell = Math.sqrt(Math.max(1e-30, ((xMax - xMin) * (yMax - yMin) * FILL) / Math.max(1, count)));
    this.columns = Math.max(1, Math.ceil((xMax - xMin) / this.cell));
    this.rows = Math.max(1, Math.ceil((yMax - yMin) / this.cell));
    this.starts = new Uint32Array(this.columns * this.rows + 1);
    this.entries = new Uint32Array(0);
    this.fill(count);
  }

  /**
   * Two passes: how many triangles each bucket has, then which.
   * @param {number} count of triangles
   */
  fill(count) {
    for (let t = 0; t < count; t++) {
      this.each(t, (bucket) => {
        this.starts[bucket + 1]++;
      });
    }
    for (let b = 0; b < this.columns * this.rows; b++) {
      this.starts[b + 1] += this.starts[b];
    }
    this.entries = new Uint32Array(this.starts[this.columns * this.rows]);
    const filled = this.starts.slice(0, -1);
    for (let t = 0; t < count; t++) {
      this.each(t, (bucket) => {
        this.entries[filled[bucket]++] = t;
      });
    }
  }

  /**
   * The buckets that a triangle's box touches.
   * @param {number} t
   * @param {(bucket: number) => void} action
   */
  each(t, action) {
    const [a, b, c] = [2 * this.triangles[3 * t], 2 * this.triangles[3 * t + 1], 2 * this.triangles[3 * t + 2]];
    const p = this.points;
    const left = this.column(Math.min(p[a], p[b], p[c]));
    const right = this.column(Math.max(p[a], p[b], p[c]));
    const top = this.row(Math.max(p[a + 1], p[b + 1], p[c + 1]));
    for (let row = this.row(Math.min(p[a + 1], p[b + 1], p[c + 1])); row <= top; row++) {
      for (let column = left; column <= right; column++) {
        action(row * this.columns + column);
      }
    }
  }

  /** @param {number} x */
  column(x) {
    return Math.min(this.columns - 1, Math.max(0, Math.floor((x - this.x) / this.cell)));
  }

  /** @param {number} y */
  row(y) {
    return Math.min(this.rows - 1, Math.max(0, Math.floor((y - this.y) / this.cell)));
  }

  /**
   * @param {number} x m
   * @param {number} y m
   * @param {Float64Array | number[]} weights receives the three barycentric coordinates
   * @returns {number} the triangle; -1 outside of the mesh
   */
  locate(x, y, weights) {
    const bucket = this.row(y) * this.columns + this.column(x);
    const p = this.points;
    for (let k = this.starts[bucket]; k < this.starts[bucket + 1]; k++) {
      const t = this.entries[k];
      const [a, b, c] = [2 * this.triangles[3 * t], 2 * this.triangles[3 * t + 1], 2 * this.triangles[3 * t + 2]];
      const area = (p[b] - p[a]) * (p[c + 1] - p[a + 1]) - (p[c] - p[a]) * (p[b + 1] - p[a + 1]);
      const second = ((x - p[a]) * (p[c + 1] - p[a + 1]) - (p[c] - p[a]) * (y - p[a + 1])) / area;
      const third = ((p[b] - p[a]) * (y - p[a + 1]) - (x - p[a]) * (p[b + 1] - p[a + 1])) / area;
      if (second >= -1e-6 && third >= -1e-6 && second + third <= 1 + 1e-6) {
        weights[0] = 1 - second - third;
        weights[1] = second;
        weights[2] = third;
        return t;
      }
    }
    return -1;
  }
}

/**
 * The value of a nodal field, or of a triangle's, at a place.
 * @param {TriangleIndex} index
 * @param {{values: Float32Array, components: number, perTriangle: boolean}} field
 * @param {number} component
 * @param {number} x m
 * @param {number} y m
 * @returns {number} not a number outside
 */
export function valueAt(index, field, component, x, y) {
  const weights = [0, 0, 0];
  const t = index.locate(x, y, weights);
  if (t < 0) {
    return NaN;
  }
  const {values, components} = field;
  if (field.perTriangle) {
    return values[components * t + component];
  }
  let sum = 0;
  for (let k = 0; k < 3; k++) {
    sum += weights[k] * values[components * index.triangles[3 * t + k] + component];
  }
  return sum;
}

/**
 * A component of a field at a place, or the size of a vector there.
 * @param {TriangleIndex} index
 * @param {{values: Float32Array, components: number, perTriangle: boolean}} field
 * @param {number} which component, -1 for the size
 * @param {number} x m
 * @param {number} y m
 * @returns {number} not a number outside
 */
export function sizeOrComponentAt(index, field, which, x, y) {
  return which < 0 ? Math.hypot(valueAt(index, field, 0, x, y), valueAt(index, field, 1, x, y)) : valueAt(index, field, which, x, y);
}
