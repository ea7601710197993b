// Which charts a run has, in the units that people use; the page's charts and those of the SVG file are the same.

/** Custom properties with the colours of the first and the second run, told apart by the colour-blind. */
export const RUN_COLOURS = ['--run-first', '--run-second'];

/** The second run is dashed, so that a grey print tells them apart too. */
export const RUN_DASHES = [[], [7, 4]];

/** Of A s/m2 in a mAh/cm2. */
const AREAL_CAPACITY = 36000;

/** Part of a chart's height that stays free above and below its curves. */
const CHART_ROOM = 0.06;

/**
 * @typedef {object} ChartRun
 * @property {string} name
 * @property {import('./series-data.js').Series} series
 * @property {import('./series-data.js').RunEvent[]} events
 * @property {string} metal what is deposited
 * @property {string} colour a custom property with a colour, one of RUN_COLOURS
 */

/**
 * @typedef {object} SeriesChart
 * @property {string} key
 * @property {string} title
 * @property {string} unit '' for pure numbers
 * @property {boolean} fromZero whether the axis begins at 0
 * @property {(series: import('./series-data.js').Series) => Float64Array} values in the unit
 */

/** @type {SeriesChart[]} */
export const SERIES_CHARTS = [
  {key: 'potential', title: 'potential', unit: 'mV', fromZero: false, values: (series) => scaledColumn(series, 'potential_V', 1e3)},
  {key: 'tip', title: 'tip height', unit: 'µm', fromZero: true, values: (series) => scaledColumn(series, 'front_tip_m', 1e6)},
  {key: 'focus', title: 'largest / mean current density', unit: '', fromZero: false, values: currentFocus},
  {
    key: 'concentration',
    title: 'lowest concentration at the front',
    unit: 'mol/L',
    fromZero: true,
    values: (series) => scaledColumn(series, 'c_front_min_mol_m3', 1e-3),
  },
  {key: 'capacity', title: 'capacity', unit: 'mAh/cm²', fromZero: true, values: arealCapacity},
];

/**
 * @param {import('./series-data.js').Series} series
 * @param {string} name
 * @param {number} factor
 */
function scaledColumn(series, name, factor) {
  return series.column(name).map((value) => factor * value);
}

/** @param {import('./series-data.js').Series} series */
function currentFocus(series) {
  const mean = series.column('j_mean_A_m2');
  return series.column('j_max_A_m2').map((value, k) => value / mean[k]).map((ratio) => (Number.isFinite(ratio) ? ratio : NaN));
}

/**
 * Charge over the width of the box. The width is the current along the front over the current per width, where the current is
 * largest; without any current no charge has passed.
 *
 * @param {import('./series-data.js').Series} series
 */
function arealCapacity(series) {
  const current = series.column('current_A_m2');
  const mean = series.column('j_mean_A_m2');
  const length = series.column('front_length_m');
  let largest = 0;
  let width = Infinity;
  for (let k = 0; k < series.length; k++) {
    if (Math.abs(current[k]) > largest && Number.isFinite(mean[k])) {
      largest = Math.abs(current[k]);
      width = (mean[k] * length[k]) / current[k];
    }
  }
  return scaledColumn(series, 'charge_C_m', 1 / (AREAL_CAPACITY * width));
}

/**
 * @param {number} seconds the longest time
 * @returns {{unit: string, factor: number}} the unit that reads best, and what s are multiplied with
 */
export function timeUnit(seconds) {
  if (seconds < 120) {
    return {unit: 's', factor: 1};
  }
  return seconds < 36000 ? {unit: 'min', factor: 1 / 60} : {unit: 'h', factor: 1 / 3600};
}

/**
 * @param {ChartRun[]} runs
 * @returns {number} the last time that they have, s: an event may come after the last row
 */
export function chartEnd(runs) {
  return Math.max(0, ...runs.flatMap(({series, events}) => [series.end, ...events.map(({time}) => time)]));
}

/** Ticks along the time and up the values. */
export const TICKS_ACROSS = 6;
export const TICKS_UP = 4.5;

/**
 * Ends of an axis for values, with room; a constant gets an axis all the same.
 *
 * @param {Iterable<number>[]} curves
 * @param {boolean} fromZero
 * @returns {[number, number]}
 */
export function chartRange(curves, fromZero) {
  let [low, high] = [Infinity, -Infinity];
  for (const curve of curves) {
    for (const value of curve) {
      if (Number.isFinite(value)) {
        low = Math.min(low, value);
        high = Math.max(high, value);
      }
    }
  }
  if (low > high) {
    return [0, 1];
  }
  const floor = fromZero && low >= 0 ? 0 : low;
  const least = 1e-3 * Math.max(Math.abs(low), Math.abs(high)) || 1;
  const middle = (floor + high) / 2;
  const half = Math.max(high - floor, least) / 2;
  return [floor === 0 && high > 0 ? 0 : middle - half * (1 + 2 * CHART_ROOM), middle + half * (1 + 2 * CHART_ROOM)];
}

/**
 * @param {SeriesChart} chart
 * @returns {string} such as "potential (mV)"
 */
export function chartTitle({title, unit}) {
  return unit === '' ? title : `${title} (${unit})`;
}

/**
 * The value of a curve between its rows.
 *
 * @param {ArrayLike<number>} xs ascending
 * @param {ArrayLike<number>} ys
 * @param {number} x
 * @returns {number} not a number beyond the ends
 */
export function curveAt(xs, ys, x) {
  let [low, high] = [0, xs.length - 1];
  if (high < 0 || x < xs[0] || x > xs[high]) {
    return NaN;
  }
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    [low, high] = xs[middle] <= x ? [middle, high] : [low, middle];
  }
  const width = xs[high] - xs[low];
  return width === 0 ? ys[low] : ys[low] + ((x - xs[low]) / width) * (ys[high] - ys[low]);
}
