// Colour maps as in pictures (dev.frond.plot.ColourMap, ColourTable; a test compares): the path between control points is straight in
// Oklab, and walked at constant speed, but for the diverging map.

/** @type {Record<string, string>} */
const MAPS = {
  viridis: '440154 482878 3e4989 31688e 26828e 1f9e89 35b779 6dcd59 b4de2c fde725',
  magma: '000004 120d31 331067 59157e 7e2482 a3307e c83e73 e95462 fa7d5e fea973 fed395 fcfdbf',
  cividis: '00224e 013271 2f426d 48526c 5e636f 727374 878478 9d9576 b6a96f cebc63 e7d150 fee838',
  grey: '1a1a1a f7f7f7',
  coolwarm: '3b4cc0 dddddd b40426',
};

const DIVERGING = 'coolwarm';

export const COLOUR_MAPS = Object.keys(MAPS);

/** Colours of a table. */
export const STEPS = 256;

/**
 * @param {string} name one of COLOUR_MAPS
 * @returns {Uint8Array} red, green, blue, opaque, STEPS times
 */
export function colourTable(name) {
  const points = MAPS[name].split(' ').map(toOklab);
  const along = [0];
  for (let k = 1; k < points.length; k++) {
    along.push(along[k - 1] + (name === DIVERGING ? 1 : distance(points[k - 1], points[k])));
  }
  const table = new Uint8Array(4 * STEPS);
  let low = 0;
  for (let k = 0; k < STEPS; k++) {
    const place = (k / (STEPS - 1)) * along[along.length - 1];
    while (low < points.length - 2 && along[low + 1] < place) {
      low++;
    }
    const share = (place - along[low]) / (along[low + 1] - along[low]);
    const rgb = toRgb(points[low].map((value, c) => value + share * (points[low + 1][c] - value)));
    table.set([...rgb, 255], 4 * k);
  }
  return table;
}

/**
 * @param {number[]} a
 * @param {number[]} b
 */
function distance(a, b) {
  return Math.hypot(...a.map((value, c) => value - b[c]));
}

/**
 * @param {Uint8Array} table
 * @param {number} share from 0 to 1
 * @returns {string} its colour in CSS
 */
export function cssColour(table, share) {
  const k = 4 * Math.round(Math.min(1, Math.max(0, share)) * (STEPS - 1));
  return `rgb(${table[k]} ${table[k + 1]} ${table[k + 2]})`;
}

/**
 * B. Ottosson, "A perceptual color space for image processing", 2020.
 * @param {string} hex
 */
function toOklab(hex) {
  const [r, g, b] = [0, 2, 4].map((at) => linear(parseInt(hex.slice(at, at + 2), 16) / 255));
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

/** @param {number[]} oklab */
function toRgb([lightness, a, b]) {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ].map((value) => Math.round(255 * gamma(Math.min(1, Math.max(0, value)))));
}

/** @param {number} value */
function linear(value) {
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}

/** @param {number} value */
function gamma(value) {
  return value <= 0.0031308 ? 12.92 * value : 1.055 * value ** (1 / 2.4) - 0.055;
}
