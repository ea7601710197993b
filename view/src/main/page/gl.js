// The few calls of WebGL 2 that the picture needs.

/**
 * @param {WebGL2RenderingContext} gl
 * @param {string} vertex source
 * @param {string} fragment source
 * @returns {WebGLProgram}
 */
export function linkedProgram(gl, vertex, fragment) {
  const program = /** @type {WebGLProgram} */ (gl.createProgram());
  for (const [type, source] of /** @type {[number, string][]} */ ([
    [gl.VERTEX_SHADER, vertex],
    [gl.FRAGMENT_SHADER, fragment],
  ])) {
    const shader = /** @type {WebGLShader} */ (gl.createShader(type));
    gl.shaderSource(shader, source);
    gl.compileShader(shader);
    if (!gl.getShaderParameter(shader, gl.COMPILE_STATUS)) {
      throw new Error(gl.getShaderInfoLog(shader) ?? 'a shader does not compile');
    }
    gl.attachShader(program, shader);
  }
  gl.linkProgram(program);
  return program;
}

/** Numbers on the graphics card: of vertices, or which vertices make a triangle or a line. */
export class GlBuffer {
  /**
   * @param {WebGL2RenderingContext} gl
   * @param {number} target ARRAY_BUFFER or ELEMENT_ARRAY_BUFFER
   */
  constructor(gl, target) {
    this.gl = gl;
    this.target = target;
    this.buffer = gl.createBuffer();
    this.length = 0;
  }

  /** @param {Float32Array | Uint32Array} data */
  fill(data) {
    this.bind();
    this.gl.bufferData(this.target, data, this.gl.DYNAMIC_DRAW);
    this.length = data.length;
  }

  bind() {
    this.gl.bindBuffer(this.target, this.buffer);
  }

  /**
   * Takes the numbers as an attribute of the vertices.
   * @param {number} at its location
   * @param {number} size numbers per vertex
   */
  feed(at, size) {
    this.bind();
    this.gl.enableVertexAttribArray(at);
    this.gl.vertexAttribPointer(at, size, this.gl.FLOAT, false, 0, 0);
  }
}

/**
 * Edges of triangles, each once, two nodes each.
 * @param {Uint32Array} triangles
 */
export function edgesOf(triangles) {
  const edges = new Uint32Array(2 * triangles.length);
  let count = 0;
  const seen = new Set();
  for (let t = 0; t < triangles.length; t += 3) {
    for (let k = 0; k < 3; k++) {
      const [a, b] = [triangles[t + k], triangles[t + ((k + 1) % 3)]];
      const [low, high] = a < b ? [a, b] : [b, a];
      const key = low * 67108864 + high; // 2^26 nodes, far more than a mesh has
      if (!seen.has(key)) {
        seen.add(key);
        edges[count++] = low;
        edges[count++] = high;
      }
    }
  }
  return edges.subarray(0, count);
}
