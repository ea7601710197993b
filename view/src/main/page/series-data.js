// The series of a run, series.csv, and its events, events.csv; both grow while the run goes on.

/** Rows for which there is room at first. */
const SERIES_ROOM = 256;

/** The rows of series.csv: a column of numbers, SI, for each name in its header. An empty cell is not a number. */
export class Series {
  constructor() {
    /** Rows so far. */
    this.length = 0;
    /** @type {string[]} */
    this.names = [];
    /** @type {Float64Array[]} */
    this.store = [];
    this.rest = '';
  }

  /**
   * @param {string} text whole or part of series.csv; a line that is not complete yet waits for its end. The first line is the header,
   *   and is taken once
   */
  append(text) {
    const lines = (this.rest + text).split('\n');
    this.rest = /** @type {string} */ (lines.pop());
    for (const line of lines) {
      this.take(line.trimEnd());
    }
  }

  /** @param {string} line */
  take(line) {
    if (line === '') {
      return;
    }
    if (this.names.length === 0) {
      this.names = line.split(',');
      this.store = this.names.map(() => new Float64Array(SERIES_ROOM));
    } else if (!line.startsWith(this.names[0] + ',')) {
      this.add(line.split(','));
    }
  }

  /** @param {string[]} cells */
  add(cells) {
    if (this.length === this.store[0].length) {
      this.store = this.store.map((column) => {
        const wider = new Float64Array(2 * column.length);
        wider.set(column);
        return wider;
      });
    }
    for (let k = 0; k < this.store.length; k++) {
      const cell = cells[k] ?? '';
      this.store[k][this.length] = cell === '' ? NaN : Number(cell);
    }
    this.length++;
  }

  /**
   * @param {string} name such as front_tip_m
   * @returns {Float64Array} a view on its numbers so far, one per row; all not a number when there is no such column
   */
  column(name) {
    const at = this.names.indexOf(name);
    return at < 0 ? new Float64Array(this.length).fill(NaN) : this.store[at].subarray(0, this.length);
  }

  /** Time of the last row, s; 0 before there is one. */
  get end() {
    return this.length === 0 ? 0 : this.column('time_s')[this.length - 1];
  }
}

/**
 * @typedef {object} RunEvent
 * @property {string} kind as in events.csv
 * @property {number} time s
 * @property {number} x m; not a number where the event has no place
 * @property {number} y m
 */

/**
 * @param {string} text lines of events.csv, with or without its header: kind, time, x, y and what may follow
 * @returns {RunEvent[]} in the order of the lines
 */
export function parseEvents(text) {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('kind,'))
    .map((line) => {
      const [kind, ...cells] = line.split(',');
      const [time, x, y] = cells.map((cell) => (cell === '' ? NaN : Number(cell)));
      return {kind, time, x: x ?? NaN, y: y ?? NaN};
    });
}

/** @type {Record<string, string>} */
const EVENT_WORDS = {
  'filler-contact': 'lithium reaches a filler',
  'filler-sealed': 'lithium seals a permeable filler',
  engulfed: 'filler engulfed',
  'self-contact': 'two parts of the front meet',
  'side-contact': 'front meets its mirror image at the side',
  exposed: 'filler exposed again',
  released: 'filler free of lithium again',
  'dead-lithium': 'lithium loses its connection',
  reconnected: 'dead lithium reconnected',
  'short-circuit': 'short circuit',
  bare: 'collector bare at a first place',
  stripped: 'no metal left on the collector',
  depleted: 'no salt left at the electrode',
  limit: 'a limit of the drive is reached',
};

/**
 * @param {string} kind as in events.csv
 * @param {string} metal what is deposited
 * @returns {string} what happened, in plain English
 */
export function eventWords(kind, metal) {
  return (EVENT_WORDS[kind] ?? kind.replaceAll('-', ' ')).replace('lithium', metal);
}
