// The scale below the picture.
import {STEPS, colourTable, cssColour} from './colours.js';
import {ticks} from './fields.js';

/**
 * @param {HTMLCanvasElement} canvas
 * @param {string} colours
 * @param {[number, number]} range in SI
 * @param {import('./fields.js').FieldWords} words
 */
export function drawColourBar(canvas, colours, range, words) {
  const ratio = window.devicePixelRatio || 1;
  const [width, height] = [canvas.clientWidth, canvas.clientHeight];
  canvas.width = Math.round(width * ratio);
  canvas.height = Math.round(height * ratio);
  const g = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));
  g.scale(ratio, ratio);
  const table = colourTable(colours);
  const [left, right] = [8, width - 8];
  for (let k = 0; k < STEPS; k++) {
    g.fillStyle = cssColour(table, k / (STEPS - 1));
    g.fillRect(left + ((right - left) * k) / STEPS, 0, (right - left) / STEPS + 1, 12);
  }
  const style = getComputedStyle(canvas);
  g.fillStyle = style.color;
  g.font = `13px ${style.fontFamily}`;
  g.textAlign = 'center';
  const [low, high] = range.map((end) => end * words.factor);
  const title = `${words.title} (${words.unit})`;
  for (const {value, text} of ticks(low, high)) {
    const x = left + ((value - low) / (high - low)) * (right - left);
    g.fillRect(x - 0.5, 12, 1, 4);
    g.fillText(text, Math.min(right - 10, Math.max(left + 10, x)), 28);
  }
  g.fillText(title, (left + right) / 2, 44);
}
