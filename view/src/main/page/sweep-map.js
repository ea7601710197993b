// A sweep at a glance: a map of two of its keys, or a chart of one. A cell is a job, and opens it.
import {TICKS_UP, chartRange} from './chart-kinds.js';
import {colourTable, cssColour} from './colours.js';
import {newElement} from './new-element.js';
import {axisTicks, fourDigits} from './numbers.js';
import {sweepAt, sweepCurve, sweepHeader, sweepNumbers, sweepPlace, sweepSelect, sweepUpright} from './sweep-parts.js';
import {metricWords, outcomeWords, sweepAxes, sweepLabel, sweepNumber} from './sweep-table.js';

/** @typedef {import('./sweep-table.js').SweepAxis} SweepAxis */

/** The metric that is shown first, when the sweep has it. */
const SWEEP_FIRST = 'tip_lead_m';
const SWEEP_USUAL = 'finished';
/** Hatchings, see page.css. */
const SWEEP_HATCHES = 4;
const SWEEP_COLOURS = 'viridis';
/** Width of a cell that a finger still hits, rem. */
const SWEEP_NARROWEST = 1.6;
/** Colours of the bar. */
const SWEEP_STOPS = 16;

export class SweepMap {
  /**
   * @param {HTMLElement} host
   * @param {(job: number) => void} onOpen a click or Enter on a job
   */
  constructor(host, onOpen) {
    this.onOpen = onOpen;
    /** @type {import('./sweep-table.js').SweepRows} */
    this.table = {columns: [], rows: [], axes: [], metrics: []};
    /** @type {SweepAxis[]} */
    this.axes = [];
    this.metric = '';
    this.across = '';
    this.up = '';
    /**
     * Values of the other axes; '' for any.
     * @type {Map<string, string>}
     */
    this.fixed = new Map();
    this.colours = colourTable(SWEEP_COLOURS);
    this.focused = 0;
    this.controls = newElement('div', {className: 'sweep-controls'});
    this.picture = newElement('div', {className: 'sweep-picture'});
    this.key = newElement('div', {className: 'sweep-key'});
    this.words = newElement('output', {className: 'sweep-words'});
    host.append(this.controls, this.picture, this.key, this.words);
    this.listen();
  }

  /** @param {import('./sweep-table.js').SweepRows} table what is chosen stays chosen when the table still has it */
  show(table) {
    this.table = table;
    this.axes = sweepAxes(table);
    const paths = this.axes.map(({path}) => path);
    if (!table.metrics.includes(this.metric)) {
      this.metric = table.metrics.includes(SWEEP_FIRST) ? SWEEP_FIRST : table.metrics[0] ?? '';
    }
    if (!paths.includes(this.across) || (this.up !== '' && !paths.includes(this.up)) || (this.up === '' && paths.length > 1)) {
      this.across = paths[1] ?? paths[0] ?? '';
      this.up = paths.length > 1 ? paths[0] : '';
    }
    this.fix();
    this.draw();
  }

  /** The other axes stand at their first value where all combinations are there, and at any where they are not. */
  fix() {
    const full = this.axes.reduce((product, {values}) => product * values.length, 1) === this.table.rows.length;
    const before = this.fixed;
    this.fixed = new Map();
    for (const {path, values} of this.axes) {
      if (path !== this.across && path !== this.up) {
        const old = before.get(path);
        this.fixed.set(path, old !== undefined && (old === '' || values.includes(old)) ? old : full ? values[0] : '');
      }
    }
  }

  draw() {
    const active = /** @type {HTMLElement | null} */ (document.activeElement);
    const job = active && this.picture.contains(active) ? active.dataset.job : undefined;
    this.focused = Math.min(this.focused, Math.max(0, this.table.rows.length - 1));
    this.drawControls();
    this.cells = this.jobs();
    this.outcomes = this.unusual();
    this.range = this.values();
    const [across, up] = [this.axis(this.across), this.axis(this.up)];
    if (!across) {
      this.picture.replaceChildren(newElement('p', {className: 'sweep-none', textContent: 'no key has more than one value yet'}));
    } else {
      this.picture.replaceChildren(up ? this.map(across, up) : this.chart(across));
    }
    this.drawKey(up !== undefined);
    this.words.textContent = '';
    this.buttons().find((button) => button.dataset.job === job)?.focus();
  }

  /** @param {string} path */
  axis(path) {
    return this.axes.find((axis) => axis.path === path);
  }

  /**
   * Rows of the table by their place; several where not all keys are fixed.
   *
   * @returns {Map<string, string[][]>}
   */
  jobs() {
    const found = new Map();
    for (const row of this.table.rows) {
      const shown = [...this.fixed].every(([path, value]) => value === '' || row[this.axis(path)?.column ?? 0] === value);
      const place = this.place(row);
      if (shown) {
        found.set(place, [...(found.get(place) ?? []), row]);
      }
    }
    return found;
  }

  /** @param {string[]} row */
  place(row) {
    return sweepPlace(row[this.axis(this.across)?.column ?? -1] ?? '', row[this.axis(this.up)?.column ?? -1] ?? '');
  }

  /** Outcomes that are hatched: none when all jobs end alike, unless they failed. */
  unusual() {
    const column = this.table.columns.indexOf('outcome');
    const all = [...new Set(this.table.rows.map((row) => row[column]))].sort();
    return all.filter((outcome) => outcome !== SWEEP_USUAL && (all.length > 1 || outcome === 'failed'));
  }

  /** @returns {[number, number]} least and most of the metric over all jobs, SI */
  values() {
    const numbers = this.table.rows.map((row) => this.value(row)).filter(Number.isFinite);
    return [Math.min(...numbers), Math.max(...numbers)];
  }

  /** @param {string[]} row */
  value(row) {
    return sweepNumber(row[this.table.columns.indexOf(this.metric)]);
  }

  drawControls() {
    /** @param {(value: string) => void} set */
    const then = (set) => (/** @type {string} */ value) => {
      set(value);
      this.fix();
      this.draw();
    };
    const parts = [];
    if (this.table.metrics.length > 1) {
      const metrics = this.table.metrics.map((name) => [name, metricWords(this.table, name).title]);
      parts.push(sweepSelect('show', metrics, this.metric, then((name) => (this.metric = name))));
    }
    if (this.axes.length > 2) {
      const names = this.axes.map(({path, title}) => [path, title]);
      parts.push(
        sweepSelect('across', names.filter(([path]) => path !== this.up), this.across, then((path) => (this.across = path))),
        sweepSelect('up', [...names.filter(([path]) => path !== this.across), ['', 'nothing']], this.up, then((path) => (this.up = path))),
      );
      for (const [path, value] of this.fixed) {
        const {title, values, labels} = /** @type {SweepAxis} */ (this.axis(path));
        const choices = values.map((each) => [each, labels.get(each) ?? each]);
        parts.push(sweepSelect(title, [...choices, ['', 'any']], value, then((chosen) => this.fixed.set(path, chosen))));
      }
    }
    const active = /** @type {HTMLElement | null} */ (document.activeElement);
    const label = active && this.controls.contains(active) ? active.dataset.of : undefined;
    this.controls.replaceChildren(...parts);
    /** @type {HTMLElement | null} */ (this.controls.querySelector(`[data-of="${CSS.escape(label ?? '')}"]`))?.focus();
  }

  /**
   * @param {SweepAxis} across
   * @param {SweepAxis} up
   */
  map(across, up) {
    const table = newElement('table', {className: sweepUpright(across) ? 'sweep-map sweep-upright' : 'sweep-map'});
    table.style.minWidth = `${4 + SWEEP_NARROWEST * across.values.length}rem`;
    table.append(newElement('caption', {textContent: `${up.title} ↑`}));
    [...up.values].reverse().forEach((y, row) => {
      const line = newElement('tr');
      line.append(sweepHeader('row', up.labels.get(y) ?? y));
      across.values.forEach((x, column) => {
        const cell = newElement('td');
        cell.append(...this.cell(sweepPlace(x, y), column, row));
        line.append(cell);
      });
      table.append(line);
    });
    const foot = newElement('tr');
    foot.append(newElement('td'), ...across.values.map((x) => sweepHeader('col', across.labels.get(x) ?? x)));
    table.append(foot);
    const all = newElement('div', {className: 'sweep-scroll'});
    all.append(table, newElement('p', {className: 'sweep-across', textContent: `${across.title} →`}));
    return all;
  }

  /**
   * @param {string} place
   * @param {number} column on the screen, for the arrow keys
   * @param {number} row from above
   * @returns {HTMLElement[]} the button; none where there is no job
   */
  cell(place, column, row) {
    const rows = this.cells?.get(place);
    if (!rows) {
      return [];
    }
    const button = this.button(rows, column, row);
    const value = this.value(rows[0]);
    const share = this.share(value);
    if (Number.isFinite(share)) {
      button.style.backgroundColor = cssColour(this.colours, share);
      button.style.color = share > 0.5 ? '#000' : '#fff';
      button.append(newElement('span', {className: 'sweep-number', textContent: sweepLabel(value * metricWords(this.table, this.metric).factor)}));
    }
    return [button];
  }

  /**
   * @param {string[][]} rows the jobs at a place, the first one is shown
   * @param {number} column
   * @param {number} row
   */
  button(rows, column, row) {
    const hatch = this.hatch(rows[0]);
    const button = /** @type {HTMLButtonElement} */ (newElement('button', {className: `sweep-job ${hatch}`}));
    button.type = 'button';
    button.dataset.job = rows[0][this.table.columns.indexOf('job')];
    button.dataset.place = `${column} ${row}`;
    button.setAttribute('aria-label', this.describe(rows));
    return button;
  }

  /** @param {string[]} row */
  hatch(row) {
    const at = this.outcomes?.indexOf(row[this.table.columns.indexOf('outcome')]) ?? -1;
    return at < 0 ? '' : `sweep-hatch-${at % SWEEP_HATCHES}`;
  }

  /** @param {number} value */
  share(value) {
    const [low, high] = /** @type {[number, number]} */ (this.range);
    return high > low ? (value - low) / (high - low) : Number.isFinite(value) ? 0.5 : NaN;
  }

  /** @param {string[][]} rows */
  describe(rows) {
    const row = rows[0];
    const words = metricWords(this.table, this.metric);
    const keys = this.axes.map(({name, unit, column, labels}) => `${name} ${labels.get(row[column])} ${unit}`.trim()).join(', ');
    const value = this.value(row) * words.factor;
    const measured = Number.isFinite(value) ? `${words.title} ${fourDigits(value)} ${words.unit}`.trim() : `no ${words.title}`;
    const error = row[this.table.columns.indexOf('error')] ?? '';
    const outcome = outcomeWords(row[this.table.columns.indexOf('outcome')]) + (error === '' ? '' : `: ${error}`);
    const more = rows.length > 1 ? `, the first of ${rows.length} jobs here` : '';
    return `${keys}: ${measured}; ${outcome} (job ${row[this.table.columns.indexOf('job')]}${more})`;
  }

  /**
   * Values at equal distances, as a map has them.
   *
   * @param {SweepAxis} axis
   */
  chart(axis) {
    const {title, unit, factor} = metricWords(this.table, this.metric);
    const all = axis.values.map((x) => this.cells?.get(sweepPlace(x, '')));
    const values = all.map((rows) => (rows ? this.value(rows[0]) * factor : NaN));
    const [low, high] = chartRange([values], false);
    const figure = newElement('div', {className: 'sweep-chart'});
    const area = newElement('div', {className: 'sweep-area'});
    /** @param {number} k */
    const x = (k) => (100 * (k + 0.5)) / values.length;
    /** @param {number} value */
    const y = (value) => 100 - (100 * (value - low)) / (high - low);
    area.append(sweepCurve(values.map((value, k) => [x(k), y(value)])));
    for (const tick of axisTicks(low, high, '', TICKS_UP)) {
      area.append(sweepAt('sweep-tick', tick.text, 0, y(tick.value)));
    }
    all.forEach((rows, k) => {
      area.append(sweepAt('sweep-label', axis.labels.get(axis.values[k]) ?? '', x(k), 100));
      if (rows) {
        const button = this.button(rows, k, 0);
        button.style.left = `${x(k)}%`;
        button.style.top = `${Number.isFinite(values[k]) ? y(values[k]) : 100}%`;
        area.append(button);
      }
    });
    figure.append(newElement('p', {className: 'sweep-up', textContent: unit === '' ? title : `${title} (${unit})`}), area, newElement('p', {className: 'sweep-across', textContent: `${axis.title} →`}));
    return figure;
  }

  /** @param {boolean} withBar whether colours mean something */
  drawKey(withBar) {
    const {title, unit, factor} = metricWords(this.table, this.metric);
    const [low, high] = /** @type {[number, number]} */ (this.range);
    const parts = [];
    if (withBar && high > low) {
      const bar = newElement('span', {className: 'sweep-bar'});
      const stops = Array.from({length: SWEEP_STOPS + 1}, (_, k) => cssColour(this.colours, k / SWEEP_STOPS));
      bar.style.backgroundImage = `linear-gradient(to right, ${stops.join(', ')})`;
      const scale = newElement('span', {className: 'sweep-scale'});
      scale.append(newElement('span', {textContent: sweepLabel(low * factor)}), bar, newElement('span', {textContent: `${sweepLabel(high * factor)} ${unit}`}));
      parts.push(newElement('span', {className: 'sweep-title', textContent: title}), scale);
    }
    (this.outcomes ?? []).forEach((outcome, k) => {
      const entry = newElement('span', {className: 'sweep-outcome'});
      entry.append(newElement('span', {className: `sweep-swatch sweep-hatch-${k % SWEEP_HATCHES}`}), outcomeWords(outcome));
      parts.push(entry);
    });
    this.key.replaceChildren(...parts);
    this.rove(this.buttons()[this.focused] ?? this.buttons()[0]);
  }

  buttons() {
    return /** @type {HTMLButtonElement[]} */ ([...this.picture.querySelectorAll('.sweep-job')]);
  }

  /**
   * One button is reached by Tab, the others by arrows.
   *
   * @param {HTMLButtonElement | undefined} chosen
   */
  rove(chosen) {
    this.buttons().forEach((button, k) => {
      button.tabIndex = button === chosen ? 0 : -1;
      this.focused = button === chosen ? k : this.focused;
    });
  }

  listen() {
    /** @param {Event} event */
    const job = (event) => /** @type {HTMLButtonElement | null} */ (/** @type {Element} */ (event.target).closest('.sweep-job'));
    /** @param {Event} event */
    const tell = (event) => {
      this.words.textContent = job(event)?.getAttribute('aria-label') ?? this.words.textContent;
    };
    this.picture.addEventListener('pointerover', tell);
    this.picture.addEventListener('focusin', (event) => {
      tell(event);
      this.rove(job(event) ?? undefined);
    });
    this.picture.addEventListener('click', (event) => {
      const button = job(event);
      if (button) {
        this.onOpen(Number(button.dataset.job));
      }
    });
    this.picture.addEventListener('keydown', (event) => this.move(event, job(event)));
  }

  /**
   * To the next job in the direction of an arrow, over places without one.
   *
   * @param {KeyboardEvent} event
   * @param {HTMLButtonElement | null} from
   */
  move(event, from) {
    const step = {ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1]}[event.key];
    if (!from || !step) {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    const [column, row] = sweepNumbers(from);
    const ahead = this.buttons()
      .map((button) => ({button, at: sweepNumbers(button)}))
      .filter(({at}) => (step[0] === 0 ? at[0] === column && (at[1] - row) * step[1] > 0 : at[1] === row && (at[0] - column) * step[0] > 0))
      .sort((a, b) => Math.abs(a.at[0] - column) + Math.abs(a.at[1] - row) - Math.abs(b.at[0] - column) - Math.abs(b.at[1] - row));
    ahead[0]?.button.focus();
  }
}
