// One run or two, looked at: pictures linked in time, place and colours.
import {stateOf, stateText} from './address.js';
import {isLog, rangeOf, union} from './colour-scale.js';
import {Controls} from './controls.js';
import {DIFFERENCE, differenceFrame, frontDistance, tipOf} from './difference.js';
import {fieldWords, lengthText, nameAmong} from './fields.js';
import {endsOf} from './frame.js';
import {nearestFront} from './front-current.js';
import {TriangleIndex, sizeOrComponentAt} from './locate.js';
import {fourDigits} from './numbers.js';
import {Panel} from './panel.js';
import {TimeBar} from './time-bar.js';

/** Fronts of earlier times, more of which are no longer told apart. */
const MOST_TRAILS = 11;

/** Room below and above the cell, of its height. */
const ROOM = 0.04;

/** So near to the front, in parts of the picture's width, the pointer means the front. */
const FRONT_NEAR = 0.012;

/** Colours of a difference: one side of 0 blue, the other red. */
const DIFFERENCE_COLOURS = 'coolwarm';

/**
 * @typedef {object} ViewerHosts
 * @property {HTMLElement} panels
 * @property {HTMLElement} time
 * @property {HTMLElement} controls
 * @property {HTMLElement} value
 */

/**
 * Runs with one state of looking at them. Tells by events: "state", that it has changed; "shown", that a picture has been drawn, or could not be read; "line",
 * that somebody draws a line.
 */
export class Viewer extends EventTarget {
  /** @param {ViewerHosts} hosts */
  constructor(hosts) {
    super();
    this.hosts = hosts;
    this.state = stateOf(location.hash.slice(1));
    /** @type {import('./run.js').Run[]} */
    this.runs = [];
    /** @type {Panel[]} */
    this.panels = [];
    /** @type {(import('./frame.js').Frame | null)[]} what each panel shows */
    this.shown = [];
    /** @type {WeakMap<import('./frame.js').Frame, TriangleIndex>} */
    this.indices = new WeakMap();
    /** @type {{frames: import('./frame.js').Frame[], field: string, frame: import('./frame.js').Frame, tips: number, fronts: number} | null} */
    this.differing = null;
    /** @type {{number: number, place: [number, number]} | null} */
    this.pointed = null;
    /** Whether a run that grows takes the time with it. */
    this.following = false;
    this.isDrawing = false;
    this.waiting = 0;
    /** Whether there has been a picture: how long that took is measured. */
    this.drew = false;
    this.timeBar = new TimeBar(hosts.time, (time) => this.goTo(time));
    this.controls = new Controls(hosts.controls, (change) => this.set(change));
    this.again = () => this.redraw();
    window.addEventListener('resize', this.again);
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', this.again);
  }

  /**
   * Shows these runs; one that grows is followed, unless the address says an earlier time.
   * @param {import('./run.js').Run[]} runs one or two
   */
  show(runs) {
    this.timeBar.halt();
    this.pointed = null;
    const isFirst = this.runs.length === 0;
    this.runs.forEach((run) => run.removeEventListener('change', this.again));
    this.runs = runs;
    this.shown = runs.map(() => null);
    this.runs.forEach((run) => run.addEventListener('change', this.again));
    this.following = runs.some((run) => !run.isOver) && (!isFirst || this.state.time >= this.end);
    this.arrangePanels(runs.length);
    this.redraw();
  }

  /** @param {number} count */
  arrangePanels(count) {
    while (this.panels.length > count) {
      this.panels.pop()?.element.remove();
    }
    while (this.panels.length < count) {
      const number = this.panels.length;
      this.panels.push(
        new Panel(this.hosts.panels, {
          onArea: (area) => this.set({area}),
          onHover: (place) => this.point(number, place),
          onDraw: (from, to, done) => this.dispatchEvent(new CustomEvent('line', {detail: {from, to, done}})),
        }),
      );
    }
  }

  /** @param {Partial<import('./address.js').ViewState>} change */
  set(change) {
    this.state = {...this.state, ...change};
    this.redraw();
    this.dispatchEvent(new Event('state'));
  }

  /**
   * Whether a drag draws a line, not moves the picture.
   * @param {boolean} isDrawing
   */
  setDrawing(isDrawing) {
    this.isDrawing = isDrawing;
    this.redraw();
  }

  /** @param {number} time s */
  goTo(time) {
    this.following = this.runs.some((run) => !run.isOver) && time >= this.end;
    this.set({time});
  }

  /**
   * Draws the pictures of a time as soon as their frames are there.
   * @param {number} time s
   */
  async showFramesAt(time) {
    this.following = false;
    this.state = {...this.state, time};
    await Promise.all(this.runs.filter((run) => run.entries.length > 0).map((run) => run.frame(run.nearest(time))));
    this.draw();
  }

  get end() {
    return Math.max(0, ...this.runs.map((run) => run.end));
  }

  /** The state as a link has it. */
  get link() {
    return stateText(this.state);
  }

  redraw() {
    this.waiting ||= requestAnimationFrame(() => {
      this.waiting = 0;
      this.draw();
    });
  }

  draw() {
    const runs = this.runs.filter((run) => run.entries.length > 0);
    if (runs.length === 0) {
      return;
    }
    this.state.time = this.following ? this.end : Math.min(this.state.time, this.end);
    const longest = runs.reduce((a, b) => (a.end >= b.end ? a : b));
    const times = longest.entries.map((entry) => entry.time);
    if (times.length !== this.timeBar.times.length || this.end !== this.timeBar.end) {
      this.timeBar.span(times);
    }
    this.timeBar.show(this.state.time);
    this.takeKnownField(runs);
    const areas = wholeOf(this.runs, this.shown);
    const range = this.range();
    this.runs.forEach((run, k) => this.drawPanel(run, k, areas, range));
    this.drawDifference(areas);
    this.showControls(range);
    if (this.pointed) {
      this.tell(this.pointed.number, this.pointed.place);
    }
    if (this.shown.some((frame) => frame !== null)) {
      this.tellShown();
    }
  }

  tellShown() {
    if (!this.drew) {
      this.drew = true;
      performance.mark('first-picture');
    }
    this.dispatchEvent(new Event('shown'));
  }

  /** A link may name a field that this run lacks. @param {import('./run.js').Run[]} runs */
  takeKnownField(runs) {
    const fields = runs[0].fields;
    const named = nameAmong(this.state.field, (name) => fields.includes(name));
    if (fields.length > 0) {
      this.state.field = fields.includes(named) ? named : fields[0];
    }
  }

  /** @returns {[number, number]} */
  range() {
    const {field, scale} = this.state;
    const overTime = union(this.runs.map((run) => run.ends(field))) ?? [0, 1];
    const now = this.runs.map((run) => run.endsAt(run.nearest(this.state.time), field));
    return rangeOf(scale, overTime, union(now) ?? overTime);
  }

  /** Component of the field, -1 for the size of a vector. */
  get component() {
    return fieldWords(this.state.field).component;
  }

  /**
   * @param {import('./run.js').Run} run
   * @param {number} number of the panel
   * @param {import('./field-view.js').Area | null} whole
   * @param {[number, number]} range
   */
  drawPanel(run, number, whole, range) {
    const nearest = run.nearest(this.state.time);
    if (nearest < 0) {
      this.shown[number] = null;
      this.panels[number].entitle(run.name, run.status);
      return;
    }
    const entry = run.entries[nearest];
    if (entry.frame) {
      this.shown[number] = entry.frame;
    } else {
      run.frame(nearest).then(this.again, (failure) => this.complain(failure));
    }
    const frame = this.shown[number];
    const area = whole ?? (frame && wholeOf(this.runs, [frame]));
    this.panels[number].entitle(run.name, run.status);
    if (frame && area) {
      this.panels[number].isDrawing = this.isDrawing;
      this.panels[number].look(area, this.state.area);
      this.panels[number].draw(frame, this.look(run, range));
    }
  }

  /**
   * @param {import('./run.js').Run} run
   * @param {[number, number]} range
   * @returns {import('./field-view.js').Look}
   */
  look(run, range) {
    const {field, colours, scale, mesh, flux, probe, cut} = this.state;
    return {
      field,
      component: this.component,
      range,
      log: isLog(scale) && range[0] > 0,
      colours,
      mesh,
      flux,
      trails: this.state.trails ? this.trails(run) : [],
      trailsEnd: this.end || 1,
      other: [],
      within: null,
      marks: [probe, cut].filter((points) => points.length > 0).map((points) => ({points: new Float32Array(points)})),
    };
  }

  /**
   * Those that are known; the others are asked for and come later.
   * @param {import('./run.js').Run} run
   */
  trails(run) {
    const every = Math.max(1, Math.ceil((run.entries.length - 1) / MOST_TRAILS));
    const found = [];
    for (let k = 0; k < run.entries.length; k += every) {
      const {time, front} = run.entries[k];
      if (front) {
        found.push({time, lines: front});
      } else {
        run.front(k).then(this.again, (failure) => this.complain(failure));
      }
    }
    return found;
  }

  /** @param {import('./field-view.js').Area | null} whole */
  drawDifference(whole) {
    const [a, b] = this.shown;
    const wanted = this.state.difference && this.runs.length === 2;
    this.arrangePanels(this.runs.length + (wanted ? 1 : 0));
    if (!wanted || !a || !b || !whole) {
      return;
    }
    const {frame, tips, fronts} = this.difference(a, b);
    const words = fieldWords(this.state.field, a.fields.get(this.state.field)?.units, a.metal);
    const [low, high] = endsOf(frame, /** @type {import('./frame.js').FieldArray} */ (frame.fields.get(DIFFERENCE)), 0);
    const most = Math.max(Math.abs(low), Math.abs(high), Number.MIN_VALUE);
    const panel = this.panels[2];
    panel.entitle(
      `${this.runs[0].name} minus ${this.runs[1].name}`,
      `${words.title} differs by ${fourDigits(rounded(low, most) * words.factor)} to ${fourDigits(rounded(high, most) * words.factor)} ${words.unit}, blue ${fourDigits(-most * words.factor)}, red ${fourDigits(most * words.factor)};` +
        ` tips by ${lengthText(tips)}, fronts by ${lengthText(fronts)} at most`,
    );
    panel.look(whole, this.state.area);
    panel.draw(frame, {
      ...this.look(this.runs[0], [-most, most]),
      field: DIFFERENCE,
      component: 0,
      log: false,
      colours: DIFFERENCE_COLOURS,
      trails: [],
      flux: false,
      within: b,
      other: this.runs[1].entries[this.runs[1].nearest(this.state.time)].front ?? this.frontLater(this.runs[1]),
    });
  }

  /** @param {import('./run.js').Run} run @returns {Float32Array[]} */
  frontLater(run) {
    run.front(run.nearest(this.state.time)).then(this.again, (failure) => this.complain(failure));
    return [];
  }

  /**
   * Computed once for two frames, not for each picture.
   * @param {import('./frame.js').Frame} a
   * @param {import('./frame.js').Frame} b
   */
  difference(a, b) {
    const field = this.state.field;
    if (this.differing === null || this.differing.frames[0] !== a || this.differing.frames[1] !== b || this.differing.field !== field) {
      const frame = differenceFrame(a, b, field, this.component);
      this.differing = {frames: [a, b], field, frame, tips: tipOf(a) - tipOf(b), fronts: frontDistance(a, b)};
    }
    return this.differing;
  }

  /** @param {[number, number]} range */
  showControls(range) {
    const frame = this.shown.find((each) => each !== null);
    const units = new Map([...(frame?.fields ?? [])].map(([name, array]) => [name, array.units]));
    this.controls.show(this.state, {fields: this.runs[0].fields, units, range, metal: frame?.metal, comparing: this.runs.length === 2, end: this.end});
  }

  /**
   * The triangles of a frame, to find places in; made once.
   * @param {import('./frame.js').Frame} frame
   */
  index(frame) {
    let index = this.indices.get(frame);
    if (!index) {
      index = new TriangleIndex(frame);
      this.indices.set(frame, index);
    }
    return index;
  }

  /**
   * The pointer is at a place, or at none; what is there is told again when the picture changes.
   * @param {number} number of the panel
   * @param {[number, number] | null} place m
   */
  point(number, place) {
    this.pointed = place && {number, place};
    if (place) {
      this.tell(number, place);
    }
  }

  /**
   * Says what is at a place.
   * @param {number} number of the panel
   * @param {[number, number]} place m
   */
  tell(number, [x, y]) {
    const isDifference = number === 2;
    const frame = isDifference ? this.differing?.frame : this.shown[number];
    if (!frame) {
      return;
    }
    const name = isDifference ? DIFFERENCE : this.state.field;
    const field = frame.fields.get(name);
    const words = fieldWords(this.state.field, field?.units, frame.metal);
    const text = [`x = ${lengthText(x)}, y = ${lengthText(y)}`];
    const second = isDifference ? this.shown[1] : null;
    const inBoth = !second || this.index(second).locate(x, y, [0, 0, 0]) >= 0;
    if (!inBoth) {
      text.push('not in the electrolyte of both');
    } else if (field) {
      const value = sizeOrComponentAt(this.index(frame), field, isDifference ? 0 : words.component, x, y);
      const title = isDifference ? `difference of ${words.title}` : words.title;
      text.push(Number.isNaN(value) ? materialAt(frame, x, y) : `${title} ${fourDigits(value * words.factor)} ${words.unit}`);
    }
    const front = isDifference ? null : nearestFront(frame, x, y);
    if (front && front.distance < FRONT_NEAR * (this.state.area ?? this.panels[number].whole).width) {
      const current = fieldWords('current_density');
      text.push(`on the front ${fourDigits(front.current * current.factor)} ${current.unit}`);
    }
    this.hosts.value.textContent = text.join(': ').replace(': on the front', '; on the front');
  }

  /** @param {Error} failure */
  complain(failure) {
    this.hosts.value.textContent = failure.message;
    this.dispatchEvent(new Event('shown'));
  }
}

/**
 * A value without what is lost in the digits of the largest, which 32 bits have.
 * @param {number} value
 * @param {number} most
 */
function rounded(value, most) {
  return Math.abs(value) < 1e-6 * most ? 0 : value;
}

/**
 * @param {import('./frame.js').Frame} frame
 * @param {number} x m
 * @param {number} y m
 */
function materialAt(frame, x, y) {
  return frame.fillers.some((disc) => Math.hypot(x - disc.x, y - disc.y) < disc.radius) ? 'filler' : frame.metal.name;
}

/**
 * The cell of all runs, down to where the metal begins, with some metal below; null where nothing is known yet.
 * @param {import('./run.js').Run[]} runs
 * @param {(import('./frame.js').Frame | null)[]} frames
 * @returns {import('./field-view.js').Area | null}
 */
function wholeOf(runs, frames) {
  let [left, right, top, bottom] = [Infinity, -Infinity, -Infinity, 0];
  for (const frame of frames) {
    top = Math.max(top, frame?.top ?? top);
    for (let k = 0; frame && k < frame.points.length; k += 2) {
      left = Math.min(left, frame.points[k]);
      right = Math.max(right, frame.points[k]);
    }
  }
  for (const {entries} of runs) {
    bottom = entries.reduce((least, entry) => Math.min(least, entry.bottom), bottom);
  }
  const room = ROOM * (top - bottom);
  return left < right ? {left, bottom: bottom - room, width: right - left, height: top - bottom + room} : null;
}
