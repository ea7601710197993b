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

/**
 * Four digits, without an exponent where it reads well.
 * @param {number} value
 */
export function numberText(value) {
  const size = Math.abs(value);
  return size === 0 || (size >= 1e-3 && size < 1e5) ? String(Number(value.toPrecision(4))) : value.toExponential(3);
}

/**
 * Round numbers between two ends, some five.
 * @param {number} low
 * @param {number} high
 */
export function ticks(low, high) {
  const raw = (high - low) / 5;
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = power * ([1, 2, 5].find((each) => each * power >= raw) ?? 10);
  const decimals = Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
  const found = [];
  for (let value = Math.ceil(low / step - 1e-9) * step; value <= high + 1e-9 * step; value += step) {
    found.push({value, text: (Math.abs(value) < 1e-9 * step ? 0 : value).toFixed(decimals)});
  }
  return found;
}

/**
 * One, two and five times powers of ten between two positive ends; those that fit.
 * @param {number} low
 * @param {number} high
 */
export function logTicks(low, high) {
  const decades = Math.log10(high / low);
  const steps = decades > 4 ? [1] : decades > 1.5 ? [1, 3] : [1, 2, 5];
  const found = [];
  for (let power = Math.floor(Math.log10(low)); power <= Math.log10(high); power++) {
    for (const step of steps) {
      const value = step * 10 ** power;
      if (value >= low * (1 - 1e-9) && value <= high * (1 + 1e-9)) {
        found.push({value, text: numberText(value)});
      }
    }
  }
  return found;
}
