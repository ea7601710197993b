// What a sweep's table says: which keys are varied, with which values, and what each metric is called.
import {minusSign} from './numbers.js';

/**
 * @typedef {object} SweepRows
 * @property {string[]} columns names, as in sweep.csv
 * @property {string[][]} rows texts, one per column; numbers are SI
 * @property {string[]} axes paths of the swept keys
 * @property {string[]} metrics names of their columns
 */

/**
 * @typedef {object} SweepAxis
 * @property {string} path of the key
 * @property {number} column
 * @property {string} name in words
 * @property {string} unit '' for pure numbers and words
 * @property {string} title name with its unit
 * @property {string[]} values texts as they are in the table, in order
 * @property {Map<string, string>} labels of the values, in the unit of the title
 */

/** @typedef {{title: string, unit: string, factor: number}} SweepWords */

/** @type {Record<string, SweepWords>} */
const METRIC_WORDS = {
  time_s: {title: 'time at the end', unit: 's', factor: 1},
  time_to_short_s: {title: 'time to the short circuit', unit: 's', factor: 1},
  tip_lead_m: {title: 'lead of the tip', unit: 'm', factor: 1},
  growth_rate_1_s: {title: 'growth rate of the tip', unit: '1/h', factor: 3600},
  amplification: {title: "amplification of the tip's lead", unit: '', factor: 1},
  j_max_over_j_mean: {title: 'largest / mean current density at the end', unit: '', factor: 1},
  j_max_over_j_mean_max: {title: 'largest / mean current density, most of the run', unit: '', factor: 1},
  flux_variation: {title: 'variation of the flux near the anode', unit: '', factor: 1},
  c_front_min_mol_m3: {title: 'lowest concentration at the front', unit: 'mol/m3', factor: 1},
  potential_V: {title: 'potential at the end', unit: 'V', factor: 1},
  lithium_defect_max: {title: 'largest error of the lithium balance', unit: '', factor: 1},
  salt_defect_max: {title: 'largest error of the salt balance', unit: '', factor: 1},
  i_over_i_lim_cell: {title: 'current / limiting current', unit: '', factor: 1},
  coulombic_efficiency: {title: 'Coulombic efficiency', unit: '', factor: 1},
  predicted_amplification: {title: 'predicted amplification', unit: '', factor: 1},
};

/** Endings of columns, and the unit that they stand for. */
const COLUMN_UNITS = /** @type {const} */ ({
  _m: 'm',
  _K: 'K',
  _mol_m3: 'mol/m3',
  _m2_s: 'm²/s',
  _S_m: 'S/m',
  _eV: 'eV',
  _A_m2: 'A/m2',
  _J_m2: 'J/m²',
  _F_m2: 'F/m2',
  _V: 'V',
  _C_m2: 'C/m2',
  _V_s: 'V/s',
  _A_m2_s: 'A/m2/s',
  _Hz: 'Hz',
  _s: 's',
  _rad: 'rad',
});

/**
 * @param {string} unit of SI
 * @param {number} size the largest number
 * @returns {{unit: string, factor: number}} what a chemist reads
 */
function readableUnit(unit, size) {
  switch (unit) {
    case 'm':
      return size < 1e-6 ? {unit: 'nm', factor: 1e9} : {unit: 'µm', factor: 1e6};
    case 's':
      return size < 120 ? {unit: 's', factor: 1} : size < 36000 ? {unit: 'min', factor: 1 / 60} : {unit: 'h', factor: 1 / 3600};
    case 'V':
      return {unit: 'mV', factor: 1e3};
    case 'mol/m3':
      return {unit: 'mol/L', factor: 1e-3};
    case 'A/m2':
      return {unit: 'mA/cm²', factor: 0.1};
    case 'S/m':
      return {unit: 'mS/cm', factor: 10};
    case 'F/m2':
      return {unit: 'µF/cm²', factor: 100};
    case 'rad':
      return {unit: '°', factor: 180 / Math.PI};
    default:
      return {unit, factor: 1};
  }
}

/**
 * @param {SweepRows} table
 * @param {string} metric name of its column
 * @returns {SweepWords} the factor is that of the table's numbers
 */
export function metricWords(table, metric) {
  const words = METRIC_WORDS[metric] ?? {title: metric.replaceAll('_', ' '), unit: '', factor: 1};
  const column = table.columns.indexOf(metric);
  const sizes = table.rows.map((row) => Math.abs(sweepNumber(row[column]))).filter(Number.isFinite);
  const {unit, factor} = readableUnit(words.unit, Math.max(0, ...sizes));
  return {title: words.title, unit, factor: factor * words.factor};
}

/**
 * @param {string} text of a cell
 * @returns {number} not a number when it is empty or a word
 */
export function sweepNumber(text) {
  return text === undefined || text.trim() === '' ? NaN : Number(text);
}

/**
 * The keys that have more than one value.
 *
 * @param {SweepRows} table
 * @returns {SweepAxis[]}
 */
export function sweepAxes(table) {
  const keys = table.axes.map(keyOfColumn);
  const paths = table.columns.includes('base') && !keys.includes('base') ? ['base', ...keys] : keys;
  const axes = paths.map((path) => sweepAxis(table, path, paths)).filter((axis) => axis !== null);
  return /** @type {SweepAxis[]} */ (axes);
}

/**
 * @param {string} column
 * @returns {string} the key that it is of, without the ending for its unit
 */
function keyOfColumn(column) {
  const endings = Object.keys(COLUMN_UNITS).filter((each) => column.endsWith(each));
  const longest = endings.reduce((a, b) => (b.length > a.length ? b : a), '');
  return column.slice(0, column.length - longest.length);
}

/**
 * @param {SweepRows} table
 * @param {string} path
 * @param {string[]} paths of all axes
 * @returns {SweepAxis | null} null when it is not varied
 */
function sweepAxis(table, path, paths) {
  const endings = Object.entries({'': '', ...COLUMN_UNITS});
  const [ending, si] = endings.find(([each]) => table.columns.includes(path + each)) ?? ['', ''];
  const column = table.columns.indexOf(path + ending);
  const values = [...new Set(table.rows.map((row) => row[column]))];
  if (column < 0 || values.length < 2) {
    return null;
  }
  const numbers = values.map(sweepNumber);
  const numeric = numbers.every(Number.isFinite);
  if (numeric) {
    values.sort((a, b) => Number(a) - Number(b));
  }
  const {unit, factor} = readableUnit(si, Math.max(...numbers.map(Math.abs)));
  const power = numeric ? commonPower(numbers.map((number) => Math.abs(number * factor))) : 0;
  const scaled = power === 0 ? unit : `10${superscript(power)} ${unit}`.trim();
  const name = sweepName(path, paths);
  return {
    path,
    column,
    name,
    unit: power === 0 ? unit : `× ${scaled}`,
    title: scaled === '' ? name : `${name} (${scaled})`,
    values,
    labels: new Map(values.map((value) => [value, numeric ? sweepLabel((Number(value) * factor) / 10 ** power) : value])),
  };
}

/** Numbers within so many powers of ten share one, which is said once. */
const COMMON_POWERS = 4;

/**
 * @param {number[]} sizes
 * @returns {number} a power of ten that very small or large numbers share; 0 when none is needed
 */
function commonPower(sizes) {
  const some = sizes.filter((size) => size > 0);
  const [least, most] = [Math.min(...some), Math.max(...some)];
  const plain = least >= 1e-3 && most < 1e5;
  return plain || some.length === 0 || most / least > 10 ** COMMON_POWERS ? 0 : Math.floor(Math.log10(least) + 1e-9);
}

/** @param {number} power */
function superscript(power) {
  return String(power).replace(/./g, (each) => '⁻⁰¹²³⁴⁵⁶⁷⁸⁹'['-0123456789'.indexOf(each)]);
}

/**
 * The last word of the path, or all of it where two end alike.
 *
 * @param {string} path
 * @param {string[]} paths
 */
function sweepName(path, paths) {
  const end = /** @type {string} */ (path.split('.').pop());
  const alike = paths.filter((each) => each === end || each.endsWith(`.${end}`)).length > 1;
  return (alike ? path : end).replaceAll('_', ' ');
}

/**
 * @param {number} value
 * @returns {string} three digits
 */
export function sweepLabel(value) {
  const size = Math.abs(value);
  const plain = size === 0 || (size >= 1e-3 && size < 1e5);
  return minusSign(plain ? String(Number(value.toPrecision(3))) : value.toExponential(2).replace(/\.?0+e/, 'e'));
}

/** @type {Record<string, string>} */
const OUTCOME_WORDS = {
  'short-circuit': 'short circuit',
  depleted: 'depleted',
  stripped: 'no metal left on the collector',
  stalled: 'stalled: no step was short enough',
  failed: 'failed',
  interrupted: 'interrupted',
  finished: 'finished',
};

/**
 * @param {string} outcome as in the table
 * @returns {string} in words
 */
export function outcomeWords(outcome) {
  return OUTCOME_WORDS[outcome] ?? outcome;
}
