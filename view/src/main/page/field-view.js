// Draws a frame: the field by WebGL2, and over it, by a plain canvas, lithium's edge, fillers, trails and the mesh.
import {STEPS, colourTable, cssColour} from './colours.js';
import {frontLines} from './frame.js';

const VERTEX = `#version 300 es
in vec2 place;
in float value;
uniform vec4 window; // left, bottom, 1/width, 1/height
out float shade;
void main() {
  shade = value;
  gl_Position = vec4(2.0 * (place - window.xy) * window.zw - 1.0, 0.0, 1.0);
}`;

const FRAGMENT = `#version 300 es
precision highp float;
in float shade;
uniform vec2 range; // lowest, 1/(highest - lowest)
uniform sampler2D colours;
out vec4 colour;
void main() {
  float share = clamp((shade - range.x) * range.y, 0.0, 1.0);
  colour = texture(colours, vec2((share * ${STEPS - 1}.0 + 0.5) / ${STEPS}.0, 0.5));
}`;

/** Lengths go to the graphics card in um: it has 24 bits. */
const MICRO = 1e6;

/**
 * @typedef {object} Look
 * @property {string} field
 * @property {number} component of a vector; -1 its size
 * @property {[number, number]} range of the colours
 * @property {string} colours
 * @property {boolean} mesh whether the triangles are drawn
 * @property {{time: number, lines: Float32Array[]}[]} trails fronts of earlier times
 */

/** A picture of a run that follows its frames. */
export class FieldView {
  /**
   * @param {HTMLCanvasElement} canvas
   * @param {HTMLCanvasElement} overlay of the same size, above it
   */
  constructor(canvas, overlay) {
    this.canvas = canvas;
    this.overlay = overlay;
    const gl = canvas.getContext('webgl2', {antialias: true, preserveDrawingBuffer: true});
    if (!gl) {
      throw new Error('this browser has no WebGL 2');
    }
    this.gl = gl;
    this.program = linked(gl);
    this.places = gl.createBuffer();
    this.values = gl.createBuffer();
    this.indices = gl.createBuffer();
    this.colours = gl.createTexture();
    this.colourName = '';
  }

  /** @param {{left: number, bottom: number, width: number, height: number}} window m */
  show(window) {
    this.window = window;
  }

  /**
   * @param {import('./frame.js').Frame} frame
   * @param {Look} look
   */
  draw(frame, look) {
    this.size();
    this.drawField(frame, look);
    this.drawLines(frame, look);
  }

  /** As many pixels as the screen has. */
  size() {
    const ratio = window.devicePixelRatio || 1;
    const width = Math.max(1, Math.round(this.canvas.clientWidth * ratio));
    const height = Math.max(1, Math.round(this.canvas.clientHeight * ratio));
    for (const canvas of [this.canvas, this.overlay]) {
      if (canvas.width !== width || canvas.height !== height) {
        canvas.width = width;
        canvas.height = height;
      }
    }
  }

  drawField(frame, look) {
    const gl = this.gl;
    if (this.colourName !== look.colours) {
      this.colourName = look.colours;
      this.table = colourTable(look.colours);
      gl.bindTexture(gl.TEXTURE_2D, this.colours);
      gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA, STEPS, 1, 0, gl.RGBA, gl.UNSIGNED_BYTE, this.table);
      gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.LINEAR);
      gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_S, gl.CLAMP_TO_EDGE);
    }
    gl.viewport(0, 0, this.canvas.width, this.canvas.height);
    gl.clearColor(0, 0, 0, 0);
    gl.clear(gl.COLOR_BUFFER_BIT);
    gl.useProgram(this.program);
    this.upload(frame, look);
    const {left, bottom, width, height} = this.window;
    this.uniform('window', (at) => gl.uniform4f(at, MICRO * left, MICRO * bottom, 1 / (MICRO * width), 1 / (MICRO * height)));
    const [low, high] = look.range;
    this.uniform('range', (at) => gl.uniform2f(at, low, 1 / Math.max(high - low, 1e-30)));
    gl.drawElements(gl.TRIANGLES, this.count, gl.UNSIGNED_INT, 0);
  }

  uniform(name, set) {
    set(this.gl.getUniformLocation(this.program, name));
  }

  /** Only what has changed since the last picture. */
  upload(frame, look) {
    const gl = this.gl;
    const key = `${look.field} ${look.component}`;
    if (this.frame !== frame || this.key !== key) {
      const mesh = drawn(frame, look);
      fill(gl, gl.ARRAY_BUFFER, this.places, mesh.places);
      attribute(gl, this.program, 'place', 2);
      fill(gl, gl.ARRAY_BUFFER, this.values, mesh.values);
      attribute(gl, this.program, 'value', 1);
      fill(gl, gl.ELEMENT_ARRAY_BUFFER, this.indices, mesh.indices);
      this.count = mesh.indices.length;
      this.frame = frame;
      this.key = key;
      this.lines = frontLines(frame);
    }
  }

  /** In pixels of the overlay. */
  place(x, y) {
    const {left, bottom, width, height} = this.window;
    return [((x - left) / width) * this.overlay.width, (1 - (y - bottom) / height) * this.overlay.height];
  }

  drawLines(frame, look) {
    const g = this.overlay.getContext('2d');
    const style = getComputedStyle(this.overlay);
    const colour = (name) => style.getPropertyValue(name).trim();
    const unit = window.devicePixelRatio || 1;
    g.clearRect(0, 0, this.overlay.width, this.overlay.height);
    g.lineJoin = 'round';
    if (look.mesh) {
      this.drawMesh(g, frame, colour('--mesh'), 0.6 * unit);
    }
    const end = look.trails.length === 0 ? 1 : look.trails[look.trails.length - 1].time || 1;
    for (const trail of look.trails) {
      if (trail.time < frame.time) {
        g.strokeStyle = cssColour(colourTable('magma'), (0.9 * trail.time) / end);
        g.lineWidth = 1.2 * unit;
        trail.lines.forEach((line) => this.stroke(g, line));
      }
    }
    g.lineWidth = 1.5 * unit;
    g.strokeStyle = colour('--metal-edge');
    this.lines.forEach((line) => this.stroke(g, line));
    for (const disc of frame.fillers) {
      const [x, y] = this.place(disc.x, disc.y);
      g.beginPath();
      g.arc(x, y, (disc.radius / this.window.width) * this.overlay.width, 0, 2 * Math.PI);
      if (!disc.meshed) {
        g.fillStyle = colour('--filler');
        g.fill();
      }
      g.strokeStyle = colour('--filler-edge');
      g.stroke();
    }
  }

  stroke(g, line) {
    g.beginPath();
    for (let k = 0; k < line.length; k += 2) {
      g.lineTo(...this.place(line[k], line[k + 1]));
    }
    g.stroke();
  }

  drawMesh(g, frame, colour, width) {
    g.strokeStyle = colour;
    g.lineWidth = width;
    g.beginPath();
    for (let t = 0; t < frame.triangles.length; t += 3) {
      for (let k = 0; k < 3; k++) {
        const [a, b] = [frame.triangles[t + k], frame.triangles[t + ((k + 1) % 3)]];
        if (a < b) {
          g.moveTo(...this.place(frame.points[2 * a], frame.points[2 * a + 1]));
          g.lineTo(...this.place(frame.points[2 * b], frame.points[2 * b + 1]));
        }
      }
    }
    g.stroke();
  }
}

/** What the graphics card gets: nodes as they are, or three of its own for each triangle where values belong to triangles. */
function drawn(frame, look) {
  const field = frame.fields.get(look.field);
  const scaled = (node, out, at) => {
    out[at] = MICRO * frame.points[2 * node];
    out[at + 1] = MICRO * frame.points[2 * node + 1];
  };
  if (!field.perTriangle) {
    const count = frame.points.length / 2;
    const places = new Float32Array(2 * count);
    const values = new Float32Array(count);
    for (let node = 0; node < count; node++) {
      scaled(node, places, 2 * node);
      values[node] = component(field, node, look.component);
    }
    return {places, values, indices: frame.triangles};
  }
  const corners = frame.triangles.length;
  const places = new Float32Array(2 * corners);
  const values = new Float32Array(corners);
  const indices = new Uint32Array(corners);
  for (let k = 0; k < corners; k++) {
    scaled(frame.triangles[k], places, 2 * k);
    values[k] = component(field, Math.floor(k / 3), look.component);
    indices[k] = k;
  }
  return {places, values, indices};
}

/** A component of a value, or its size where the component is -1. */
export function component(field, index, which) {
  if (field.components === 1) {
    return field.values[index];
  }
  const at = field.components * index;
  return which < 0 ? Math.hypot(field.values[at], field.values[at + 1]) : field.values[at + which];
}

function fill(gl, target, buffer, data) {
  gl.bindBuffer(target, buffer);
  gl.bufferData(target, data, gl.DYNAMIC_DRAW);
}

function attribute(gl, program, name, size) {
  const at = gl.getAttribLocation(program, name);
  gl.enableVertexAttribArray(at);
  gl.vertexAttribPointer(at, size, gl.FLOAT, false, 0, 0);
}

function linked(gl) {
  const program = gl.createProgram();
  for (const [type, source] of [
    [gl.VERTEX_SHADER, VERTEX],
    [gl.FRAGMENT_SHADER, FRAGMENT],
  ]) {
    const shader = gl.createShader(type);
    gl.shaderSource(shader, source);
    gl.compileShader(shader);
    if (!gl.getShaderParameter(shader, gl.COMPILE_STATUS)) {
      throw new Error(gl.getShaderInfoLog(shader));
    }
    gl.attachShader(program, shader);
  }
  gl.linkProgram(program);
  return program;
}
