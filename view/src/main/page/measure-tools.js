// Looking closer: zoom, the field at a point over time, the field along a line.
import {RUN_COLOURS} from './chart-kinds.js';
import {fileName, saveText} from './download.js';
import {fieldWords} from './fields.js';
import {LineCutChart} from './line-cut-chart.js';
import {cutCsv, cutOf, probeCsv, probeOf} from './line-cut.js';
import {newElement} from './new-element.js';

/** Points along a line: more than a picture has pixels across a triangle. */
const CUT_POINTS = 400;

/** One step of the zoom buttons. */
const ZOOM_STEP = 1.5;

/** @typedef {'probe' | 'cut'} MeasureKind */

/** @type {Record<MeasureKind, {title: string, inputs: string[], hint: string}>} */
const MEASURES = {
  probe: {title: 'Point over time', inputs: ['x', 'y'], hint: 'Click in the picture, or give the place in µm.'},
  cut: {title: 'Along a line', inputs: ['x from', 'y from', 'x to', 'y to'], hint: 'Drag in the picture, or give the ends in µm.'},
};

/** Buttons, inputs and charts of the two measures. */
export class MeasureTools {
  /**
   * @param {HTMLElement} host of the buttons
   * @param {HTMLElement} charts
   * @param {import('./viewer.js').Viewer} viewer
   */
  constructor(host, charts, viewer) {
    this.viewer = viewer;
    const row = newElement('div', {className: 'row'});
    row.append(
      this.button('zoom-in', 'Larger', () => viewer.panels[0]?.zoom(ZOOM_STEP)),
      this.button('zoom-out', 'Smaller', () => viewer.panels[0]?.zoom(1 / ZOOM_STEP)),
      this.button('whole', 'Whole cell', () => viewer.set({area: null})),
    );
    host.append(row);
    this.measures = [new Measure('probe', this, row, host, charts), new Measure('cut', this, row, host, charts)];
    viewer.addEventListener('line', (event) => this.drawn(/** @type {CustomEvent} */ (event).detail));
    viewer.addEventListener('shown', () => this.measures.forEach((measure) => measure.update()));
  }

  /**
   * @param {string} id
   * @param {string} text
   * @param {() => void} clicked
   */
  button(id, text, clicked) {
    return newElement('button', {id, textContent: text, onclick: clicked});
  }

  /** The measure that drags go to. */
  get active() {
    return this.measures.find((measure) => measure.isOn) ?? null;
  }

  /** @param {Measure} measure */
  toggle(measure) {
    const on = !measure.isOn;
    this.measures.forEach((each) => each.turn(each === measure && on));
    this.viewer.setDrawing(this.active !== null);
    if (!on) {
      this.viewer.set({[measure.kind]: []});
    }
  }

  /** @param {{from: [number, number], to: [number, number], done: boolean}} line m */
  drawn({from, to, done}) {
    const kind = this.active?.kind;
    if (kind === 'probe' && done) {
      this.viewer.set({probe: to});
    } else if (kind === 'cut' && Math.hypot(to[0] - from[0], to[1] - from[1]) > 0) {
      this.viewer.set({cut: [...from, ...to]});
    }
  }
}

/** One measure with its inputs and its chart. */
class Measure {
  /**
   * @param {MeasureKind} kind
   * @param {MeasureTools} tools
   * @param {HTMLElement} row for the button
   * @param {HTMLElement} host for the inputs
   * @param {HTMLElement} charts
   */
  constructor(kind, tools, row, host, charts) {
    this.kind = kind;
    this.viewer = tools.viewer;
    this.isOn = false;
    /** What the chart shows: places and field, and of which frames, or runs. */
    this.key = '';
    /** @type {unknown[]} */
    this.looked = [];
    this.asked = 0;
    this.switch = tools.button(kind, MEASURES[kind].title, () => tools.toggle(this));
    this.switch.setAttribute('aria-pressed', 'false');
    row.append(this.switch);
    this.inputs = MEASURES[kind].inputs.map((title) => this.input(title));
    this.form = newElement('div', {className: 'row measure', hidden: true});
    this.form.append(MEASURES[kind].hint, ...this.inputs.flatMap((input) => [` ${input.title} `, input]));
    this.form.append(tools.button(`${kind}-csv`, 'CSV', () => this.save()));
    host.append(this.form);
    this.box = newElement('div', {className: 'measure-chart', hidden: true});
    charts.append(this.box);
    this.chart = new LineCutChart(this.box);
  }

  /** @param {string} title */
  input(title) {
    const input = newElement('input', {type: 'number', step: 'any', title});
    input.setAttribute('aria-label', `${title}, µm`);
    input.onchange = () => {
      const places = this.inputs.map((each) => 1e-6 * each.valueAsNumber);
      if (places.every(Number.isFinite)) {
        this.viewer.set({[this.kind]: places});
      }
    };
    return input;
  }

  /** @param {boolean} isOn */
  turn(isOn) {
    this.isOn = isOn;
    this.switch.setAttribute('aria-pressed', String(isOn));
    this.form.hidden = !isOn;
  }

  /** @returns {number[]} m */
  get places() {
    return this.viewer.state[this.kind];
  }

  /** Draws anew what has changed. */
  update() {
    const places = this.places;
    this.box.hidden = places.length === 0;
    this.form.hidden = !this.isOn && places.length === 0;
    if (places.length === 0) {
      this.key = '';
      return;
    }
    this.inputs.forEach((input, k) => {
      if (document.activeElement !== input) {
        input.value = String(Number((1e6 * places[k]).toPrecision(5)));
      }
    });
    const {runs, shown, state} = this.viewer;
    // the frame of a new time comes later than the time
    const looked = this.kind === 'cut' ? shown : runs;
    const known = this.kind === 'cut' ? '' : runs.map((run) => run.entries.length).join();
    const key = [places, state.field, known].join('|');
    if (key !== this.key || looked.length !== this.looked.length || looked.some((each, k) => each !== this.looked[k])) {
      this.key = key;
      this.looked = [...looked];
      this.kind === 'cut' ? this.drawCut(places) : this.drawProbe(places).catch((failure) => this.viewer.complain(failure));
    }
    this.chart.setTime(state.time);
  }

  /** @param {number[]} places m */
  drawCut([x0, y0, x1, y1]) {
    const {runs, state, shown} = this.viewer;
    const curves = runs.flatMap((run, k) => {
      const frame = shown[k];
      if (!frame) {
        return [];
      }
      const {distances, values} = cutOf(frame, this.viewer.index(frame), state.field, fieldWords(state.field).component, x0, y0, x1, y1, CUT_POINTS);
      return [{name: run.name, xs: distances, values, colour: RUN_COLOURS[k]}];
    });
    if (curves.length > 0) {
      this.chart.showCut(curves, state.field);
    }
  }

  /**
   * All frames are read for it.
   * @param {number[]} places m
   */
  async drawProbe([x, y]) {
    const asked = ++this.asked;
    const {runs, state} = this.viewer;
    const curves = [];
    for (const [k, run] of runs.entries()) {
      const frames = this.frames(run, () => asked === this.asked);
      const {times, values} = await probeOf(frames, state.field, fieldWords(state.field).component, x, y);
      curves.push({name: run.name, xs: times, values, colour: RUN_COLOURS[k]});
    }
    if (asked === this.asked && curves.length > 0) {
      this.chart.showProbe(curves, state.field);
      this.chart.setTime(this.viewer.state.time);
    }
  }

  /**
   * Each is read when it is asked for: all of them need not fit into memory.
   * @param {import('./run.js').Run} run
   * @param {() => boolean} [isWanted] whether more are
   */
  *frames(run, isWanted = () => true) {
    for (let k = 0; k < run.entries.length && isWanted(); k++) {
      yield run.frame(k);
    }
  }

  async save() {
    const [run] = this.viewer.runs;
    const [frame] = this.viewer.shown;
    if (this.places.length === 0 || !run || !frame) {
      return;
    }
    const [x0, y0, x1, y1] = this.places;
    const csv = this.kind === 'cut' ? cutCsv(frame, this.viewer.index(frame), x0, y0, x1, y1, CUT_POINTS) : await probeCsv(this.frames(run), x0, y0);
    saveText(fileName(run.name, this.kind === 'cut' ? 'line' : 'point', 'csv'), csv, 'text/csv');
  }
}
