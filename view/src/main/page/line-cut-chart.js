// The chart of a field along a line, or at a point over time.
import {chartRange, timeUnit} from './chart-kinds.js';
import {fieldWords} from './fields.js';
import {newElement} from './new-element.js';
import {fourDigits} from './numbers.js';
import {runDash} from './series-charts.js';
import {SmallChart, chartLegend} from './small-chart.js';

/**
 * @typedef {object} CutCurve
 * @property {string} name of the run
 * @property {ArrayLike<number>} xs distances in m, or times in s
 * @property {ArrayLike<number>} values SI
 * @property {string} colour a custom property, one of RUN_COLOURS
 */

/** One or two runs in one chart. A click or a drag tells the place, or the time, and the values there. */
export class LineCutChart {
  /** @param {HTMLElement} host */
  constructor(host) {
    this.legend = newElement('div', {className: 'chart-legend'});
    this.place = newElement('output', {className: 'cut-place'});
    host.append(this.legend);
    this.chart = new SmallChart(host, (x) => this.mark(x));
    host.append(this.place);
    this.along = {unit: '', factor: 1};
    this.what = '';
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => this.chart.redraw());
  }

  /**
   * @param {CutCurve[]} curves their xs are distances from the beginning of the line, m
   * @param {string} fieldName
   */
  showCut(curves, fieldName) {
    this.draw(curves, fieldName, 'along the line', {unit: 'µm', factor: 1e6}, 'distance');
  }

  /**
   * @param {CutCurve[]} curves their xs are times, s
   * @param {string} fieldName
   */
  showProbe(curves, fieldName) {
    const end = Math.max(0, ...curves.map(({xs}) => xs[xs.length - 1] ?? 0));
    this.draw(curves, fieldName, 'at the point', timeUnit(end), 'time');
  }

  /**
   * @param {CutCurve[]} curves
   * @param {string} fieldName
   * @param {string} where
   * @param {{unit: string, factor: number}} along
   * @param {string} what the axis is
   */
  draw(curves, fieldName, where, along, what) {
    const words = fieldWords(fieldName);
    const drawn = curves.map(({xs, values, colour}) => ({
      xs: Array.from(xs, (x) => x * along.factor),
      ys: Array.from(values, (value) => value * words.factor),
      colour,
      dash: runDash(colour),
    }));
    this.legend.replaceChildren(...chartLegend(curves.map(({name, colour}) => ({name, colour, dash: runDash(colour)}))).childNodes);
    const end = Math.max(0, ...drawn.map(({xs}) => xs[xs.length - 1] ?? 0));
    if (what !== this.what || along.unit !== this.along.unit) {
      this.mark(null);
    }
    this.along = along;
    this.what = what;
    this.chart.show({
      title: `${words.title} ${where}${words.unit === '' ? '' : ` (${words.unit})`}`,
      curves: drawn,
      xRange: [0, end || 1],
      xUnit: along.unit,
      yRange: chartRange(drawn.map(({ys}) => ys), false),
      happened: [],
    });
  }

  /** @param {number} time s, where the mark of a probe stands; along a line it says nothing */
  setTime(time) {
    if (this.what === 'time') {
      this.mark(time * this.along.factor);
    }
  }

  /** @param {number | null} x in the axis's unit */
  mark(x) {
    this.chart.setMark(x);
    this.place.textContent = x === null ? '' : `${this.what} ${fourDigits(x)} ${this.along.unit}`;
  }
}
