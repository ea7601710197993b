// Fields in words and in the units that people use.

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

/**
 * The words of a field; one that a problem has beside these goes by its own name and unit.
 * @param {string} name
 * @param {string} units as the frame has them
 * @returns {FieldWords}
 */
export function fieldWords(name, units = '') {
  return FIELDS[name] ?? {title: name.replaceAll('_', ' '), unit: units, factor: 1, component: 0};
}

/**
 * A time in s, in the unit that reads best.
 * @param {number} seconds
 */
export function timeText(seconds) {
  if (seconds < 120) {
    return `${seconds.toFixed(1)} s`;
  }
  return seconds < 36000 ? `${(seconds / 60).toFixed(2)} min` : `${(seconds / 3600).toFixed(2)} h`;
}

/**
 * A length in m, in µm.
 * @param {number} metres
 */
export function lengthText(metres) {
  return `${(1e6 * metres).toFixed(3)} µm`;
}
