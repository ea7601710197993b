// Which values the ends of the colour scale stand for.

/** A scale is at least this part of its middle value wide: what is less is noise. */
const NARROWEST = 0.01;

/** The same of a scale by hand, of its low end: its ticks still differ. */
const NARROWEST_BY_HAND = 1e-6;

/** A logarithmic scale of a field that reaches 0 begins this far below its largest value. */
const LOG_DECADES = 4;

/** @type {Record<string, string>} */
export const SCALE_KINDS = {
  run: 'fixed over time',
  frame: 'of this picture',
  symmetric: 'symmetric about 0',
  hand: 'by hand',
};

/**
 * @typedef {object} ColourScale
 * @property {string} kind of SCALE_KINDS
 * @property {boolean} log
 * @property {number} low by hand, SI
 * @property {number} high by hand, SI
 */

/**
 * @param {ColourScale} scale
 * @param {[number, number]} overTime least and largest value of all frames
 * @param {[number, number]} now of the frames shown
 * @returns {[number, number]}
 */
export function rangeOf(scale, overTime, now) {
  if (scale.kind === 'hand') {
    return [scale.low, Math.max(scale.high, scale.low + NARROWEST_BY_HAND * Math.abs(scale.low))];
  }
  const [low, high] = scale.kind === 'frame' ? now : overTime;
  if (scale.kind === 'symmetric') {
    const most = Math.max(Math.abs(low), Math.abs(high), Number.MIN_VALUE);
    return [-most, most];
  }
  if (isLog(scale) && high > 0) {
    return [low > 0 ? low : high / 10 ** LOG_DECADES, high];
  }
  const width = (NARROWEST * Math.abs(low + high)) / 2 || Number.MIN_VALUE;
  const middle = (low + high) / 2;
  return high - low >= width ? [low, high] : [middle - width / 2, middle + width / 2];
}

/**
 * Logarithms need values above 0, which a symmetric scale has not.
 * @param {ColourScale} scale
 */
export function isLog(scale) {
  return scale.log && scale.kind !== 'symmetric' && !(scale.kind === 'hand' && scale.low <= 0);
}

/**
 * The union of ranges; null without any.
 * @param {([number, number] | null)[]} ranges
 * @returns {[number, number] | null}
 */
export function union(ranges) {
  let [low, high] = [Infinity, -Infinity];
  for (const range of ranges) {
    if (range) {
      low = Math.min(low, range[0]);
      high = Math.max(high, range[1]);
    }
  }
  return low <= high ? [low, high] : null;
}
