// Numbers with their units, as scenarios have them.

const QUANTITY = /^([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)(\s*)(.*)$/i;

/**
 * @typedef {{number: number, digits: string, blank: string, unit: string}} Quantity digits: the number as it is written; blank: what
 *   stands before the unit; unit: '' where there is none
 */

/**
 * @param {string} text such as `1.956e-14 m^2/s`
 * @returns {Quantity | null} null where it begins with no number
 */
export function quantityOf(text) {
  const found = QUANTITY.exec(text.trim());
  return found && Number.isFinite(Number(found[1])) ? {number: Number(found[1]), digits: found[1], blank: found[2], unit: found[3]} : null;
}

/**
 * @param {number} number
 * @param {number} digits that count
 * @returns {string} without zeros at the end
 */
export function quantityDigits(number, digits) {
  return String(Number(number.toPrecision(digits)));
}

/**
 * @param {string} text
 * @param {number} factor
 * @returns {string | null} so many times the quantity, in its unit
 */
export function quantityTimes(text, factor) {
  const found = quantityOf(text);
  return found && quantityDigits(found.number * factor, 3) + found.blank + found.unit;
}
