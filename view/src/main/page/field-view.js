// Draws a frame: field and mesh by WebGL 2, and over them, by a plain canvas, lines: fronts, fillers, the flux, marks.
import {STEPS, colourTable, cssColour} from './colours.js';
import {component, fillerLines, frontLines} from './frame.js';
import {GlBuffer, edgesOf, linkedProgram} from './gl.js';

const VERTEX = `#version 300 es
in vec2 place;
in float value;
uniform vec4 window; // middle x, middle y, 2/width, 2/height
out float shade;
void main() {
  shade = value;
  gl_Position = vec4((place - window.xy) * window.zw, 0.0, 1.0);
}`;

const FRAGMENT = `#version 300 es
precision highp float;
in float shade;
uniform vec3 range; // lowest, 1/(highest - lowest), 1 where logarithms of the values are meant
uniform vec4 line; // colour of the mesh, or of no use where its last is 0
uniform sampler2D colours;
out vec4 colour;
void main() {
  if (line.a > 0.0) {
    colour = vec4(line.rgb * line.a, line.a);
    return;
  }
  if (!(shade == shade)) {
    discard;
  }
  float value = range.z > 0.5 ? log(max(shade, 1e-37)) : shade;
  float share = clamp((value - range.x) * range.y, 0.0, 1.0);
  colour = texture(colours, vec2((share * ${STEPS - 1}.0 + 0.5) / ${STEPS}.0, 0.5));
}`;

/** Lengths go to the graphics card in um from the middle of the mesh: it has 24 bits. */
const MICRO = 1e6;

/** Colours of the trails, early to late. */
export const TRAIL_COLOURS = 'magma';

/** Widths of lines, CSS px. */
const WIDTH = {front: 1.5, contact: 3.5, trail: 1.2, flux: 1, mark: 1.5};

/**
 * A part of the plane.
 * @typedef {object} Area
 * @property {number} left m
 * @property {number} bottom m
 * @property {number} width m
 * @property {number} height m
 */

/**
 * @typedef {object} Mark
 * @property {Float32Array} points x, y of one point or of a line's two, m
 */

/**
 * @typedef {object} Look
 * @property {string} field
 * @property {number} component of a vector; -1 its size
 * @property {[number, number]} range of the colours, SI
 * @property {boolean} log
 * @property {string} colours
 * @property {boolean} mesh whether the triangles are drawn
 * @property {boolean} flux whether flux lines are drawn
 * @property {{time: number, lines: Float32Array[]}[]} trails fronts of earlier times
 * @property {number} trailsEnd time of the last colour of trails, s
 * @property {Float32Array[]} other front of another run
 * @property {Mark[]} marks
 * @property {import('./frame.js').Frame | null} within only where this one has triangles is the field seen; null: all of it
 */

/** A picture that shows one frame at a time. */
export class FieldView {
  /**
   * @param {HTMLCanvasElement} canvas
   * @param {HTMLCanvasElement} overlay of the same size, above it
   */
  constructor(canvas, overlay) {
    this.canvas = canvas;
    this.overlay = overlay;
    const gl = canvas.getContext('webgl2', {antialias: true, preserveDrawingBuffer: true, stencil: true});
    if (!gl) {
      throw new Error('This browser has no WebGL 2, which the picture needs.');
    }
    this.gl = gl;
    this.program = linkedProgram(gl, VERTEX, FRAGMENT);
    this.places = new GlBuffer(gl, gl.ARRAY_BUFFER);
    this.values = new GlBuffer(gl, gl.ARRAY_BUFFER);
    this.indices = new GlBuffer(gl, gl.ELEMENT_ARRAY_BUFFER);
    this.meshEdges = new GlBuffer(gl, gl.ELEMENT_ARRAY_BUFFER);
    this.withinPlaces = new GlBuffer(gl, gl.ARRAY_BUFFER);
    this.withinIndices = new GlBuffer(gl, gl.ELEMENT_ARRAY_BUFFER);
    this.colours = gl.createTexture();
    this.colourName = '';
    /** @type {Area} */
    this.area = {left: 0, bottom: 0, width: 1, height: 1};
    this.middle = [0, 0];
    /** @type {import('./frame.js').Frame | null} */
    this.frame = null;
    this.key = '';
    this.hasMesh = false;
    /** @type {Float32Array[]} */
    this.front = [];
    /** @type {Float32Array[]} */
    this.rims = [];
  }

  /**
   * @param {import('./frame.js').Frame} frame
   * @param {Look} look
   * @param {Area} area what is seen
   */
  draw(frame, look, area) {
    this.area = area;
    this.fit();
    this.drawField(frame, look);
    this.drawLines(frame, look);
  }

  /** As many pixels as the screen has. */
  fit() {
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

  /**
   * @param {import('./frame.js').Frame} frame
   * @param {Look} look
   */
  drawField(frame, look) {
    const gl = this.gl;
    gl.viewport(0, 0, this.canvas.width, this.canvas.height);
    gl.clearColor(0, 0, 0, 0);
    gl.clear(gl.COLOR_BUFFER_BIT);
    gl.useProgram(this.program);
    this.takeColours(look.colours);
    this.upload(frame, look);
    const {left, bottom, width, height} = this.area;
    const place = [left + width / 2 - this.middle[0], bottom + height / 2 - this.middle[1]];
    gl.uniform4f(this.uniform('window'), MICRO * place[0], MICRO * place[1], 2 / (MICRO * width), 2 / (MICRO * height));
    const [low, high] = look.log ? look.range.map(Math.log) : look.range;
    gl.uniform3f(this.uniform('range'), low, 1 / Math.max(high - low, 1e-30), look.log ? 1 : 0);
    gl.uniform4f(this.uniform('line'), 0, 0, 0, 0);
    if (look.within) {
      this.cutOut(look.within);
    }
    this.places.feed(gl.getAttribLocation(this.program, 'place'), 2);
    this.values.feed(gl.getAttribLocation(this.program, 'value'), 1);
    this.indices.bind();
    gl.drawElements(gl.TRIANGLES, this.indices.length, gl.UNSIGNED_INT, 0);
    if (look.mesh) {
      this.drawMesh(frame, look);
    }
    gl.disable(gl.STENCIL_TEST);
  }

  /**
   * From now on only what is in the triangles of a frame is drawn.
   * @param {import('./frame.js').Frame} frame
   */
  cutOut(frame) {
    const gl = this.gl;
    this.withinPlaces.fill(placesOfNodes(frame.points, this.middle));
    this.withinIndices.fill(frame.triangles);
    gl.clear(gl.STENCIL_BUFFER_BIT);
    gl.enable(gl.STENCIL_TEST);
    gl.stencilFunc(gl.ALWAYS, 1, 1);
    gl.stencilOp(gl.KEEP, gl.KEEP, gl.REPLACE);
    gl.colorMask(false, false, false, false);
    const value = gl.getAttribLocation(this.program, 'value');
    gl.disableVertexAttribArray(value);
    gl.vertexAttrib1f(value, 0);
    this.withinPlaces.feed(gl.getAttribLocation(this.program, 'place'), 2);
    gl.drawElements(gl.TRIANGLES, this.withinIndices.length, gl.UNSIGNED_INT, 0);
    gl.colorMask(true, true, true, true);
    gl.stencilFunc(gl.EQUAL, 1, 1);
    gl.stencilOp(gl.KEEP, gl.KEEP, gl.KEEP);
  }

  /** @param {string} name */
  uniform(name) {
    return this.gl.getUniformLocation(this.program, name);
  }

  /** @param {string} name */
  takeColours(name) {
    const gl = this.gl;
    if (this.colourName !== name) {
      this.colourName = name;
      gl.bindTexture(gl.TEXTURE_2D, this.colours);
      gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA, STEPS, 1, 0, gl.RGBA, gl.UNSIGNED_BYTE, colourTable(name));
      gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.LINEAR);
      gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_S, gl.CLAMP_TO_EDGE);
    }
  }

  /**
   * Only what has changed since the last picture.
   * @param {import('./frame.js').Frame} frame
   * @param {Look} look
   */
  upload(frame, look) {
    const key = `${look.field} ${look.component}`;
    if (this.frame === frame && this.key === key) {
      return;
    }
    if (this.frame !== frame) {
      this.front = frontLines(frame);
      this.rims = fillerLines(frame);
      this.middle = [frame.points[0], frame.points[1]];
    }
    const {places, values, indices} = vertices(frame, look, this.middle);
    this.places.fill(places);
    this.values.fill(values);
    this.indices.fill(indices);
    this.hasMesh = false;
    this.frame = frame;
    this.key = key;
  }

  /**
   * @param {import('./frame.js').Frame} frame
   * @param {Look} look
   */
  drawMesh(frame, look) {
    const gl = this.gl;
    if (!this.hasMesh) {
      // nodes of their own where the field has a value per triangle
      this.meshEdges.fill(edgesOf(frame.fields.get(look.field)?.perTriangle ? ownNodes(frame.triangles.length) : frame.triangles));
      this.hasMesh = true;
    }
    const [r, g, b, a] = rgba(this.colour('--mesh'));
    gl.uniform4f(this.uniform('line'), r, g, b, a);
    gl.enable(gl.BLEND);
    gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA);
    this.meshEdges.bind();
    gl.drawElements(gl.LINES, this.meshEdges.length, gl.UNSIGNED_INT, 0);
    gl.disable(gl.BLEND);
  }

  /**
   * In pixels of the overlay.
   * @param {number} x m
   * @param {number} y m
   * @returns {[number, number]}
   */
  place(x, y) {
    const {left, bottom, width, height} = this.area;
    return [((x - left) / width) * this.overlay.width, (1 - (y - bottom) / height) * this.overlay.height];
  }

  /**
   * The place in the cell under a pointer, m.
   * @param {{clientX: number, clientY: number}} pointer
   * @returns {[number, number]}
   */
  under(pointer) {
    const box = this.overlay.getBoundingClientRect();
    const {left, bottom, width, height} = this.area;
    return [left + ((pointer.clientX - box.left) / box.width) * width, bottom + (1 - (pointer.clientY - box.top) / box.height) * height];
  }

  /** @param {string} name of a custom property */
  colour(name) {
    return getComputedStyle(this.overlay).getPropertyValue(name).trim();
  }

  /**
   * @param {import('./frame.js').Frame} frame
   * @param {Look} look
   */
  drawLines(frame, look) {
    const g = /** @type {CanvasRenderingContext2D} */ (this.overlay.getContext('2d'));
    const unit = window.devicePixelRatio || 1;
    /** @type {(lines: Float32Array[], colour: string, width: number) => void} */
    const stroke = (lines, colour, width) => {
      g.strokeStyle = colour;
      g.lineWidth = width * unit;
      lines.forEach((line) => this.stroke(g, line));
    };
    g.clearRect(0, 0, this.overlay.width, this.overlay.height);
    g.lineJoin = 'round';
    if (look.flux) {
      stroke(frame.fluxLines, this.colour('--flux'), WIDTH.flux);
    }
    const table = colourTable(TRAIL_COLOURS);
    for (const trail of look.trails.filter((each) => each.time < frame.time)) {
      stroke(trail.lines, cssColour(table, trail.time / look.trailsEnd), WIDTH.trail);
    }
    this.drawFillers(g, frame, unit);
    stroke(look.other, this.colour('--second'), WIDTH.front);
    stroke(this.front, this.colour('--metal-edge'), WIDTH.front);
    stroke(this.rims, this.colour('--filler-edge'), WIDTH.front);
    look.marks.forEach((mark) => this.drawMark(g, mark.points, unit));
  }

  /**
   * Fillers, and inside of them, thick, the line along which they touch metal.
   * @param {CanvasRenderingContext2D} g
   * @param {import('./frame.js').Frame} frame
   * @param {number} unit px
   */
  drawFillers(g, frame, unit) {
    for (const disc of frame.fillers) {
      const [x, y] = this.place(disc.x, disc.y);
      g.beginPath();
      g.arc(x, y, (disc.radius / this.area.width) * this.overlay.width, 0, 2 * Math.PI);
      if (!disc.meshed) {
        g.fillStyle = this.colour('--filler');
        g.fill();
      }
      g.strokeStyle = this.colour('--filler-edge');
      g.lineWidth = WIDTH.front * unit;
      g.stroke();
      if (!disc.meshed) {
        this.drawContact(g, unit);
      }
    }
  }

  /**
   * All of the rim of the disc that is the present path as in contact, then those parts that are not.
   * @param {CanvasRenderingContext2D} g
   * @param {number} unit px
   */
  drawContact(g, unit) {
    g.save();
    g.clip();
    g.lineWidth = 2 * WIDTH.contact * unit;
    g.strokeStyle = this.colour('--contact');
    g.stroke();
    g.strokeStyle = this.colour('--filler');
    this.rims.forEach((rim) => this.stroke(g, rim));
    g.restore();
  }

  /**
   * @param {CanvasRenderingContext2D} g
   * @param {Float32Array} line
   */
  stroke(g, line) {
    g.beginPath();
    for (let k = 0; k < line.length; k += 2) {
      g.lineTo(...this.place(line[k], line[k + 1]));
    }
    g.stroke();
  }

  /**
   * @param {CanvasRenderingContext2D} g
   * @param {Float32Array} points
   * @param {number} unit px
   */
  drawMark(g, points, unit) {
    for (const [colour, width] of /** @type {[string, number][]} */ ([
      ['#fff', 2.4 * WIDTH.mark],
      ['#000', WIDTH.mark],
    ])) {
      g.strokeStyle = colour;
      g.lineWidth = width * unit;
      this.stroke(g, points);
      for (let k = 0; k < points.length; k += 2) {
        const [x, y] = this.place(points[k], points[k + 1]);
        g.beginPath();
        g.arc(x, y, 4 * unit, 0, 2 * Math.PI);
        g.stroke();
      }
    }
  }
}

/**
 * What the graphics card gets: nodes as they are, or three of its own for each triangle where values belong to triangles.
 * @param {import('./frame.js').Frame} frame
 * @param {Look} look
 * @param {number[]} middle m
 */
function vertices(frame, look, middle) {
  const field = frame.fields.get(look.field);
  const perTriangle = field?.perTriangle ?? false;
  const count = perTriangle ? frame.triangles.length : frame.points.length / 2;
  const places = new Float32Array(2 * count);
  const values = new Float32Array(count);
  for (let k = 0; k < count; k++) {
    const node = perTriangle ? frame.triangles[k] : k;
    places[2 * k] = MICRO * (frame.points[2 * node] - middle[0]);
    places[2 * k + 1] = MICRO * (frame.points[2 * node + 1] - middle[1]);
    values[k] = field ? component(field, perTriangle ? Math.floor(k / 3) : k, look.component) : NaN;
  }
  return {places, values, indices: perTriangle ? ownNodes(count) : frame.triangles};
}

/**
 * @param {Float32Array} points x, y, m
 * @param {number[]} middle m
 * @returns {Float32Array} um from the middle
 */
function placesOfNodes(points, middle) {
  return points.map((value, k) => MICRO * (value - middle[k % 2]));
}

/** @param {number} count */
function ownNodes(count) {
  return Uint32Array.from({length: count}, (_, k) => k);
}

/**
 * @param {string} css a colour as browsers resolve it: rgb(r, g, b) or rgba(r, g, b, a) or color(srgb r g b / a)
 * @returns {number[]} red, green, blue, opacity, 0 to 1
 */
function rgba(css) {
  const numbers = (css.match(/[\d.]+/g) ?? []).map(Number);
  const [r, g, b, a = 1] = numbers;
  return css.startsWith('color') ? [r, g, b, a] : [r / 255, g / 255, b / 255, a];
}
