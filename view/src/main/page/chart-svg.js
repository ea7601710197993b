// The charts of one or two runs as an SVG document, for print and slides: dark on white, whatever the page looks like.
import {RUN_DASHES, SERIES_CHARTS, TICKS_ACROSS, TICKS_UP, chartEnd, chartRange, chartTitle, timeUnit} from './chart-kinds.js';
import {axisTicks} from './numbers.js';
import {eventText} from './series-charts.js';

/** Pixels of the document. */
const SVG_PAGE = {width: 720, left: 74, right: 30, head: 30, chart: 150, gap: 48, line: 20};
const SVG_INK = '#1d2126';
const SVG_GRID = '#dfe3e7';
/** Of the first and the second run, as on the page in the light. */
const SVG_COLOURS = ['#0067a5', '#c85200'];

/**
 * @param {import('./chart-kinds.js').ChartRun[]} runs one or two, the first is drawn in the first colour
 * @returns {string} a document
 */
export function chartsSvg(runs) {
  const top = SVG_PAGE.line * runs.length + 14;
  const each = SVG_PAGE.head + SVG_PAGE.chart;
  const height = top + SERIES_CHARTS.length * each + SVG_PAGE.gap;
  const end = chartEnd(runs);
  const charts = SERIES_CHARTS.map((chart, k) => svgChart(chart, runs, end, top + k * each, k === SERIES_CHARTS.length - 1));
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<svg xmlns="http://www.w3.org/2000/svg" width="${SVG_PAGE.width}" height="${height}" viewBox="0 0 ${SVG_PAGE.width} ${height}"`,
    `  font-family="Helvetica, Arial, sans-serif" font-size="13" fill="${SVG_INK}">`,
    `<title>${xmlText(runs.map(({name}) => name).join(', '))}</title>`,
    `<rect width="100%" height="100%" fill="#ffffff"/>`,
    ...runs.map(({name}, r) => svgLegend(name, r)),
    ...charts,
    '</svg>',
    '',
  ].join('\n');
}

/**
 * @param {string} text any
 * @returns {string} as it stands in XML; characters that XML does not have are left out
 */
export function xmlText(text) {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/**
 * @param {string} name
 * @param {number} r which run
 */
function svgLegend(name, r) {
  const y = 20 + SVG_PAGE.line * r;
  const x = SVG_PAGE.left;
  return `<path d="M${x} ${y - 4}h30" ${svgPen(r)}/><text x="${x + 38}" y="${y}">${xmlText(name)}</text>`;
}

/** @param {number} r which run */
function svgPen(r) {
  const dash = RUN_DASHES[r].length === 0 ? '' : ` stroke-dasharray="${RUN_DASHES[r].join(' ')}"`;
  return `fill="none" stroke="${SVG_COLOURS[r]}" stroke-width="2" stroke-linejoin="round"${dash}`;
}

/**
 * @param {import('./chart-kinds.js').SeriesChart} chart
 * @param {import('./chart-kinds.js').ChartRun[]} runs
 * @param {number} end of the time axis, s
 * @param {number} top of its place
 * @param {boolean} last whether the time stands below
 */
function svgChart(chart, runs, end, top, last) {
  const time = timeUnit(end);
  const values = runs.map(({series}) => chart.values(series));
  const range = chartRange(values, chart.fromZero);
  const box = {left: SVG_PAGE.left, right: SVG_PAGE.width - SVG_PAGE.right, top: top + SVG_PAGE.head, bottom: top + SVG_PAGE.head + SVG_PAGE.chart - 12};
  /** @param {number} seconds */
  const x = (seconds) => box.left + (seconds / (end || 1)) * (box.right - box.left);
  /** @param {number} value */
  const y = (value) => box.bottom - ((value - range[0]) / (range[1] - range[0])) * (box.bottom - box.top);
  const across = axisTicks(0, end * time.factor || 1, '', TICKS_ACROSS).map((tick) => svgTickX(x(tick.value / time.factor), tick.text, box, last));
  return [
    `<text x="${box.left}" y="${box.top - 8}" font-weight="bold">${xmlText(chartTitle(chart))}</text>`,
    ...across,
    ...axisTicks(...range, '', TICKS_UP).map((tick) => svgTickY(y(tick.value), tick.text, box)),
    `<path d="M${box.left} ${box.top}V${box.bottom}H${box.right}" fill="none" stroke="${SVG_INK}"/>`,
    ...runs.flatMap(({name, events, metal}) => events.map((event) => svgEvent(x(event.time), box.bottom, `${name}: ${eventText(event, time, metal)}`))),
    ...runs.map(({series}, r) => `<path d="${svgPath(series.column('time_s'), values[r], x, y)}" ${svgPen(r)}/>`),
    last ? `<text x="${(box.left + box.right) / 2}" y="${box.bottom + 42}" text-anchor="middle">time (${time.unit})</text>` : '',
  ].join('\n');
}

/** @typedef {{left: number, right: number, top: number, bottom: number}} SvgBox */

/**
 * @param {number} x
 * @param {string} text
 * @param {SvgBox} box
 * @param {boolean} withText
 */
function svgTickX(x, text, box, withText) {
  const at = svgNumber(x);
  const line = `<path d="M${at} ${box.top}V${box.bottom + 4}" stroke="${SVG_GRID}"/>`;
  return withText ? `${line}<text x="${at}" y="${box.bottom + 20}" text-anchor="middle">${text}</text>` : line;
}

/**
 * @param {number} y
 * @param {string} text
 * @param {SvgBox} box
 */
function svgTickY(y, text, box) {
  const at = svgNumber(y);
  return `<path d="M${box.left - 4} ${at}H${box.right}" stroke="${SVG_GRID}"/><text x="${box.left - 8}" y="${svgNumber(y + 4.5)}" text-anchor="end">${text}</text>`;
}

/**
 * @param {number} x
 * @param {number} bottom
 * @param {string} text
 */
function svgEvent(x, bottom, text) {
  return `<path d="M${svgNumber(x)} ${bottom}v-10" stroke="${SVG_INK}"><title>${xmlText(text)}</title></path>`;
}

/**
 * @param {ArrayLike<number>} times s
 * @param {ArrayLike<number>} values
 * @param {(seconds: number) => number} x
 * @param {(value: number) => number} y
 */
function svgPath(times, values, x, y) {
  const steps = [];
  let down = false;
  for (let k = 0; k < times.length; k++) {
    if (!Number.isFinite(values[k])) {
      down = false;
      continue;
    }
    steps.push(`${down ? 'L' : 'M'}${svgNumber(x(times[k]))} ${svgNumber(y(values[k]))}`);
    down = true;
  }
  return steps.join('');
}

/** @param {number} value pixels */
function svgNumber(value) {
  return String(Math.round(100 * value) / 100);
}
