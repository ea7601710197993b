// The scale below the pictures.
import {STEPS, colourTable, cssColour} from './colours.js';
import {axisTicks, logTicks} from './numbers.js';

/** So far two numbers of the scale keep from each other, px. */
const TICK_ROOM = 12;

/** @type {WeakMap<HTMLCanvasElement, string>} what each bar shows, so that it is painted only when that changes */
const paintedBars = new WeakMap();

/**
 * @param {HTMLCanvasElement} canvas
 * @param {string} colours
 * @param {[number, number]} range in SI
 * @param {import('./fields.js').FieldWords} words
 * @param {boolean} log
 */
export function drawColourBar(canvas, colours, range, words, log) {
  const ratio = window.devicePixelRatio || 1;
  const [width, height] = [canvas.clientWidth, canvas.clientHeight];
  const style = getComputedStyle(canvas);
  const shown = JSON.stringify([colours, range, words, log, width, height, ratio, style.color]);
  if (paintedBars.get(canvas) === shown) {
    return;
  }
  paintedBars.set(canvas, shown);
  canvas.width = Math.round(width * ratio);
  canvas.height = Math.round(height * ratio);
  const g = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));
  g.scale(ratio, ratio);
  paintColourBar(g, {width, colours, range, words, log, ink: style.color, font: `13px ${style.fontFamily}`});
}

/**
 * @typedef {object} ColourBarLook
 * @property {number} width px
 * @property {string} colours
 * @property {[number, number]} range in SI
 * @property {import('./fields.js').FieldWords} words
 * @property {boolean} log
 * @property {string} ink CSS colour of the text
 * @property {string} font
 */

/**
 * Paints a bar with its numbers and title, 48 px high, at the origin.
 * @param {CanvasRenderingContext2D} g
 * @param {ColourBarLook} look
 */
export function paintColourBar(g, {width, colours, range, words, log, ink, font}) {
  const table = colourTable(colours);
  const [left, right] = [8, width - 8];
  for (let k = 0; k < STEPS; k++) {
    g.fillStyle = cssColour(table, k / (STEPS - 1));
    g.fillRect(left + ((right - left) * k) / STEPS, 0, (right - left) / STEPS + 1, 12);
  }
  g.fillStyle = ink;
  g.font = font;
  g.textAlign = 'center';
  const [low, high] = range.map((end) => end * words.factor);
  let free = -Infinity;
  for (const {value, text} of log ? logTicks(low, high) : axisTicks(low, high, '', 5)) {
    const share = log ? Math.log(value / low) / Math.log(high / low) : (value - low) / (high - low);
    const x = left + share * (right - left);
    const half = g.measureText(text).width / 2;
    const middle = Math.min(width - half, Math.max(half, x));
    g.fillRect(x - 0.5, 12, 1, 4);
    if (middle - half > free) {
      g.fillText(text, middle, 28);
      free = middle + half + TICK_ROOM;
    }
  }
  g.fillText(words.unit ? `${words.title} (${words.unit})` : words.title, (left + right) / 2, 44);
}
