// Numbers as people read them, and round ones for axes.

/** More decimals toFixed does not write. */
const MOST_DECIMALS = 100;

/** Steps of an axis are at least this part of its numbers. */
const LEAST_STEP = 1e-13;

/**
 * Round numbers along an axis. The last one has the unit.
 *
 * @param {number} low
 * @param {number} high
 * @param {string} unit '' for none
 * @param {number} most of them, about
 * @returns {{value: number, text: string}[]}
 */
export function axisTicks(low, high, unit, most) {
  const raw = (high - low) / most;
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = power * ([1, 2, 5].find((each) => each * power >= raw * (1 - 1e-9)) ?? 10);
  const decimals = Math.min(MOST_DECIMALS, Math.max(0, -Math.floor(Math.log10(step) + 1e-9)));
  /** @type {{value: number, text: string}[]} */
  const found = [];
  if (step < LEAST_STEP * Math.max(Math.abs(low), Math.abs(high))) {
    return found; // the next number is the same again
  }
  for (let k = Math.ceil(low / step - 1e-9); k * step <= high + 1e-9 * step; k++) {
    found.push({value: k * step, text: minusSign((k * step || 0).toFixed(decimals))});
  }
  if (unit !== '' && found.length > 0) {
    found[found.length - 1].text += ` ${unit}`;
  }
  return found;
}

/**
 * @param {string} text of a number
 * @returns {string} with the sign that is as wide as a digit
 */
export function minusSign(text) {
  return text.replaceAll('-', '−');
}

/**
 * A number with four digits, as a reader wants it.
 *
 * @param {number} value
 * @returns {string} a dash for what is not a number
 */
export function fourDigits(value) {
  if (!Number.isFinite(value)) {
    return '–';
  }
  const size = Math.abs(value);
  if (size !== 0 && (size < 1e-3 || size >= 1e5)) {
    return minusSign(value.toExponential(2));
  }
  return minusSign(size >= 1000 ? value.toFixed(0) : value.toPrecision(4));
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
        found.push({value, text: value >= 1e-3 && value < 1e5 ? String(Number(value.toPrecision(1))) : value.toExponential(0)});
      }
    }
  }
  return found;
}
