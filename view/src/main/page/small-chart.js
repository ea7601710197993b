// One small chart: a title with the values at the mark, curves, a mark that follows the page, ticks for what happened.
import {TICKS_ACROSS, TICKS_UP, curveAt} from './chart-kinds.js';
import {newElement} from './new-element.js';
import {axisTicks, fourDigits} from './numbers.js';

/** Of the drawing area with its axis below, CSS pixels. */
const CHART_HEIGHT = 150;
/** Left of the drawing area, so that charts above each other begin at the same place. */
const CHART_LEFT = 54;
const CHART_RIGHT = 26;

/**
 * @typedef {object} ChartCurve
 * @property {ArrayLike<number>} xs ascending, in the axis's unit
 * @property {ArrayLike<number>} ys in the axis's unit; not a number makes a gap
 * @property {string} colour a custom property
 * @property {number[]} dash
 */

/**
 * @typedef {object} ChartContent
 * @property {string} title with its unit
 * @property {ChartCurve[]} curves
 * @property {[number, number]} xRange
 * @property {string} xUnit
 * @property {[number, number]} yRange
 * @property {{x: number, text: string}[]} happened thin ticks at the bottom
 */

export class SmallChart {
  /**
   * @param {HTMLElement} host
   * @param {(x: number) => void} onPick a click or a drag, in the axis's unit
   */
  constructor(host, onPick) {
    this.onPick = onPick;
    /** @type {ChartContent | null} */
    this.content = null;
    /** @type {uPlot | null} */
    this.plot = null;
    this.curveCount = 0;
    /** @type {number | null} */
    this.mark = null;
    this.happened = '';
    this.root = newElement('figure', {className: 'chart'});
    this.caption = newElement('figcaption', {className: 'chart-caption'});
    this.title = newElement('span', {className: 'chart-title'});
    this.values = newElement('output', {className: 'chart-values'});
    this.caption.append(this.title, this.values);
    this.body = newElement('div', {className: 'chart-body'});
    this.body.setAttribute('role', 'img');
    this.line = newElement('div', {className: 'chart-mark'});
    this.events = newElement('div', {className: 'chart-events'});
    this.root.append(this.caption, this.body);
    host.append(this.root);
    this.size = new ResizeObserver(() => this.fit());
    this.size.observe(this.body);
  }

  /** @param {ChartContent} content replaces what was shown, without flicker when it has as many curves */
  show(content) {
    this.content = content;
    if (this.title.textContent !== content.title) {
      this.title.textContent = content.title;
      this.body.setAttribute('aria-label', `chart of ${content.title}`);
    }
    if (!this.plot || this.curveCount !== content.curves.length) {
      this.make(content);
    } else {
      this.plot.setData(chartData(content.curves));
    }
    this.showHappened(content);
    this.setMark(this.mark);
  }

  /** @param {number | null} x where the mark stands; null for none */
  setMark(x) {
    this.mark = x;
    if (!this.content) {
      return;
    }
    const [low, high] = this.content.xRange;
    const there = x !== null && x >= low && x <= high;
    this.line.hidden = !there;
    if (there) {
      this.line.style.left = `${(100 * (x - low)) / (high - low)}%`;
    }
    this.values.replaceChildren(...(there ? this.content.curves.map((curve) => chartValue(curve, x)) : []));
  }

  /** Draws again, with the colours of the page as they are now. */
  redraw() {
    this.plot?.redraw(false, true);
  }

  /** @param {ChartContent} content */
  make(content) {
    this.plot?.destroy();
    this.curveCount = content.curves.length;
    this.plot = new uPlot(this.options(), chartData(content.curves), this.body);
    this.plot.over.append(this.events, this.line);
    this.listen(this.plot.over);
  }

  /** @returns {uPlot.Options} */
  options() {
    const shown = () => /** @type {ChartContent} */ (this.content);
    const axis = {
      stroke: () => this.colour('--chart-ink'),
      grid: {stroke: () => this.colour('--chart-grid'), width: 1},
      ticks: {stroke: () => this.colour('--chart-grid'), width: 1, size: 4},
      font: '12px system-ui, sans-serif',
      gap: 4,
    };
    return {
      width: Math.max(120, this.body.clientWidth),
      height: CHART_HEIGHT,
      padding: [8, CHART_RIGHT, 0, 0],
      legend: {show: false},
      cursor: {show: false},
      scales: {
        x: {time: false, range: () => shown().xRange},
        y: {range: () => shown().yRange},
      },
      axes: [
        {
          ...axis,
          size: 26,
          splits: () => chartSplits(shown().xRange, TICKS_ACROSS),
          values: () => axisTicks(...shown().xRange, shown().xUnit, TICKS_ACROSS).map(({text}) => text),
        },
        {
          ...axis,
          size: CHART_LEFT,
          splits: () => chartSplits(shown().yRange, TICKS_UP),
          values: () => axisTicks(...shown().yRange, '', TICKS_UP).map(({text}) => text),
        },
      ],
      series: [
        {},
        ...shown().curves.map((_, k) => ({
          stroke: () => this.colour(shown().curves[k].colour),
          width: 2,
          dash: shown().curves[k].dash,
          points: {show: false},
        })),
      ],
    };
  }

  /** @param {string} property */
  colour(property) {
    return getComputedStyle(this.root).getPropertyValue(property);
  }

  fit() {
    const width = this.body.clientWidth;
    if (this.plot && width > 0 && width !== this.plot.width) {
      this.plot.setSize({width, height: CHART_HEIGHT});
    }
  }

  /** @param {HTMLElement} area */
  listen(area) {
    /** @param {PointerEvent} event */
    const pick = (event) => {
      const box = area.getBoundingClientRect();
      const share = Math.min(1, Math.max(0, (event.clientX - box.left) / box.width));
      const [low, high] = /** @type {ChartContent} */ (this.content).xRange;
      this.onPick(low + share * (high - low));
    };
    area.addEventListener('pointerdown', (event) => {
      if (event.button === 0) {
        area.setPointerCapture(event.pointerId);
        pick(event);
      }
    });
    area.addEventListener('pointermove', (event) => {
      if (area.hasPointerCapture(event.pointerId)) {
        pick(event);
      }
    });
  }

  /** @param {ChartContent} content */
  showHappened({happened, xRange: [low, high]}) {
    const key = happened.map(({x, text}) => `${x} ${text}`).join('\n') + `\n${low} ${high}`;
    if (key === this.happened) {
      return;
    }
    this.happened = key;
    this.events.replaceChildren(
      ...happened.map(({x, text}) => {
        const tick = newElement('div', {className: 'chart-event'});
        tick.style.left = `${(100 * (x - low)) / (high - low)}%`;
        tick.title = text;
        return tick;
      }),
    );
  }
}

/**
 * Which run has which colour, as text beside a piece of its line.
 *
 * @param {{name: string, colour: string, dash: number[]}[]} curves
 */
export function chartLegend(curves) {
  const legend = newElement('div', {className: 'chart-legend'});
  legend.append(
    ...curves.map(({name, colour, dash}) => {
      const entry = newElement('span', {className: 'chart-legend-entry'});
      entry.append(chartSwatch(colour, dash), name);
      return entry;
    }),
  );
  return legend;
}

/**
 * @param {string} colour
 * @param {number[]} dash
 */
function chartSwatch(colour, dash) {
  const swatch = newElement('span', {className: 'chart-swatch'});
  swatch.style.borderTopColor = `var(${colour})`;
  swatch.style.borderTopStyle = dash.length === 0 ? 'solid' : 'dashed';
  return swatch;
}

/**
 * @param {ChartCurve} curve
 * @param {number} x
 */
function chartValue({xs, ys, colour, dash}, x) {
  const value = newElement('span', {className: 'chart-value'});
  value.append(chartSwatch(colour, dash), fourDigits(curveAt(xs, ys, x)));
  return value;
}

/**
 * @param {[number, number]} range
 * @param {number} most
 */
function chartSplits([low, high], most) {
  return axisTicks(low, high, '', most).map(({value}) => value);
}

/**
 * One table of all curves, as uPlot wants it.
 *
 * @param {ChartCurve[]} curves
 * @returns {uPlot.AlignedData}
 */
function chartData(curves) {
  /** @type {uPlot.AlignedData[]} */
  const tables = curves.map(({xs, ys}) => [Array.from(xs), Array.from(ys, (y) => (Number.isFinite(y) ? y : null))]);
  return tables.length === 1 ? tables[0] : tables.length === 0 ? [[]] : uPlot.join(tables);
}
