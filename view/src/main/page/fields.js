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
  flux_cation: {title: 'flux of cations', unit: 'nmol/(cm² s)', factor: 1e5, component: -1},
  current_density: {title: 'current density', unit: 'mA/cm²', factor: 0.1, component: -1},
};

/** Names of the flux of the metal's ions: lithium's, and that of all others. */
const FLUXES = ['flux_Li', 'flux_cation'];

/** For a charge such as 2+. */
const SUPERSCRIPTS = /** @type {Record<string, string>} */ ({'+': '⁺', 2: '²', 3: '³', 4: '⁴'});

/**
 * The words of a field; one that a problem has beside these goes by its own name and unit.
 * @param {string} name
 * @param {string} units as the frame has them
 * @param {import('./frame.js').Metal | undefined} metal whose ions flow, where that is known
 * @returns {FieldWords}
 */
export function fieldWords(name, units = '', metal = undefined) {
  const words = FIELDS[name] ?? {title: name.replaceAll('_', ' '), unit: units, factor: 1, component: 0};
  return metal && FLUXES.includes(name) ? {...words, title: `flux of ${ionOf(metal)}`} : words;
}

/**
 * Such as Cu²⁺.
 * @param {import('./frame.js').Metal} metal
 */
function ionOf({symbol, charge}) {
  return symbol + [...charge].map((sign) => SUPERSCRIPTS[sign] ?? sign).join('');
}

/**
 * How a field is called among others: the flux of ions goes by either of its names.
 * @param {string} name
 * @param {(name: string) => boolean} known
 */
export function nameAmong(name, known) {
  return known(name) || !FLUXES.includes(name) ? name : (FLUXES.find(known) ?? name);
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
