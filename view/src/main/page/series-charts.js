// The numbers of one or two runs over time, in charts that follow the page's slider and move it.
import {RUN_COLOURS, RUN_DASHES, SERIES_CHARTS, chartEnd, chartRange, chartTitle, timeUnit} from './chart-kinds.js';
import {newElement} from './new-element.js';
import {eventWords} from './series-data.js';
import {SmallChart, chartLegend} from './small-chart.js';

/** Small charts with one time axis. */
export class SeriesCharts {
  /**
   * @param {HTMLElement} host
   * @param {(time: number) => void} onPick a time, s, that somebody clicks or drags to
   */
  constructor(host, onPick) {
    /** @type {import('./chart-kinds.js').ChartRun[]} */
    this.runs = [];
    this.time = 0;
    this.waiting = 0;
    this.scale = timeUnit(0);
    this.legend = newElement('div', {className: 'chart-legend'});
    const grid = newElement('div', {className: 'chart-grid'});
    host.append(this.legend, grid);
    this.charts = SERIES_CHARTS.map(() => new SmallChart(grid, (x) => onPick(x / this.scale.factor)));
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => this.redraw());
  }

  /**
   * The same runs with more rows may be shown again and again: they are drawn once per picture of the screen.
   *
   * @param {import('./chart-kinds.js').ChartRun[]} runs one or two
   */
  show(runs) {
    this.runs = runs;
    if (this.waiting === 0) {
      this.waiting = requestAnimationFrame(() => {
        this.waiting = 0;
        this.draw();
      });
    }
  }

  /** @param {number} time s, where the mark stands */
  setTime(time) {
    this.time = time;
    this.charts.forEach((chart) => chart.setMark(time * this.scale.factor));
  }

  /** With the colours that the page has now. */
  redraw() {
    this.charts.forEach((chart) => chart.redraw());
  }

  draw() {
    const end = chartEnd(this.runs);
    this.scale = timeUnit(end);
    const {unit, factor} = this.scale;
    const names = chartLegend(this.runs.map(({name, colour}) => ({name, colour, dash: runDash(colour)})));
    this.legend.replaceChildren(...names.childNodes);
    const times = this.runs.map(({series}) => series.column('time_s').map((time) => time * factor));
    const happened = this.happened(factor);
    SERIES_CHARTS.forEach((kind, k) => {
      const values = this.runs.map(({series}) => kind.values(series));
      this.charts[k].show({
        title: chartTitle(kind),
        curves: this.runs.map(({colour}, r) => ({xs: times[r], ys: values[r], colour, dash: runDash(colour)})),
        xRange: [0, end * factor || 1],
        xUnit: unit,
        yRange: chartRange(values, kind.fromZero),
        happened,
      });
    });
    this.setTime(this.time);
  }

  /** @param {number} factor */
  happened(factor) {
    return this.runs.flatMap(({name, events, metal}) =>
      events.map((event) => ({x: event.time * factor, text: `${this.runs.length > 1 ? `${name}: ` : ''}${eventText(event, this.scale, metal)}`})),
    );
  }
}

/** @param {string} colour */
export function runDash(colour) {
  return RUN_DASHES[Math.max(0, RUN_COLOURS.indexOf(colour))];
}

/**
 * @param {import('./series-data.js').RunEvent} event
 * @param {{unit: string, factor: number}} scale of times
 * @param {string} metal what is deposited
 * @returns {string} such as "filler engulfed at 67.9 min, x = 2.80 µm, y = 1.55 µm"
 */
export function eventText({kind, time, x, y}, {unit, factor}, metal) {
  const place = Number.isFinite(x) && Number.isFinite(y) ? `, x = ${(1e6 * x).toFixed(2)} µm, y = ${(1e6 * y).toFixed(2)} µm` : '';
  return `${eventWords(kind, metal)} at ${Number((time * factor).toPrecision(4))} ${unit}${place}`;
}
