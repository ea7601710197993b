// The fields of a frame in words and in the units that people use.

/**
 * @typedef {object} FieldWords
 * @property {string} title
 * @property {string} unit
 * @property {number} factor from the frame's unit, SI
 * @property {number} component -1 of a vector: its size
 */

/** @type {Record<string, FieldWords>} */
export const FIELDS = {
  concentration: {title: 'salt concentration', unit: 'mol/L', factor: 1e-3, component: 0},
  potential: {title: 'potential', unit: 'mV', factor: 1e3, component: 0},
  flux_Li: {title: 'flux of Li⁺', unit: 'nmol/(cm² s)', factor: 1e5, component: -1},
  current_density: {title: 'current density', unit: 'mA/cm²', factor: 0.1, component: -1},
};

/** A time in s, in the unit that reads best. */
export function timeText(seconds) {
  if (seconds < 120) {
    return `${seconds.toFixed(1)} s`;
  }
  return seconds < 36000 ? `${(seconds / 60).toFixed(2)} min` : `${(seconds / 3600).toFixed(2)} h`;
}

/** Round numbers between two ends, some five. */
export function ticks(low, high) {
  const raw = (high - low) / 5;
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = [1, 2, 5, 10].map((each) => each * power).find((each) => each >= raw);
  const decimals = Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
  const found = [];
  for (let value = Math.ceil(low / step - 1e-9) * step; value <= high + 1e-9 * step; value += step) {
    found.push({value, text: (Math.abs(value) < 1e-9 * step ? 0 : value).toFixed(decimals)});
  }
  return found;
}
