// A run as the page has it: frames with their times, rows of the series, events; more may come.
import {nameAmong} from './fields.js';
import {decode, frontLines} from './frame.js';

/** Decoded frames that are kept, bytes. */
const KEPT_BYTES = 300e6;

/**
 * @typedef {object} FrameEntry
 * @property {number} time s
 * @property {number} bottom lowest place of the electrolyte, m
 * @property {Record<string, [number, number]> | null} ends least and largest value of each field in SI, of a vector its size; null: not known yet
 * @property {() => Promise<ArrayBuffer>} bytes as frond writes them
 * @property {Promise<import('./frame.js').Frame> | null} loading
 * @property {import('./frame.js').Frame | null} frame
 * @property {Float32Array[] | null} front
 */

/** Tells its listeners, by the event "change", what has come. */
export class Run extends EventTarget {
  /** @param {string} name */
  constructor(name) {
    super();
    this.name = name;
    this.scenario = '';
    /** How it ended, or what it does, in words. */
    this.status = '';
    this.isOver = false;
    /** What it deposits, as its frames have it. */
    this.metal = 'lithium';
    /** Lines of series.csv with the header. */
    this.rows = '';
    /** Lines of kind,time,x,y; without a header. */
    this.events = '';
    /** @type {FrameEntry[]} */
    this.entries = [];
    /** @type {FrameEntry[]} those whose frames are kept, in the order in which they came */
    this.recent = [];
  }

  changed() {
    this.dispatchEvent(new Event('change'));
  }

  /**
   * @param {number} time s
   * @param {number} bottom m
   * @param {Record<string, [number, number]> | null} ends
   * @param {() => Promise<ArrayBuffer>} bytes
   */
  add(time, bottom, ends, bytes) {
    this.entries.push({time, bottom, ends, bytes, loading: null, frame: null, front: null});
  }

  /** Forgets all frames: another run has taken the place of this one. */
  clear() {
    this.entries = [];
    this.recent = [];
  }

  /** Time of the last frame, s. */
  get end() {
    return this.entries.length === 0 ? 0 : this.entries[this.entries.length - 1].time;
  }

  /**
   * The frame nearest to a time.
   * @param {number} time s
   */
  nearest(time) {
    const after = this.entries.findIndex((entry) => entry.time >= time);
    if (after <= 0) {
      return after < 0 ? this.entries.length - 1 : 0;
    }
    return this.entries[after].time - time < time - this.entries[after - 1].time ? after : after - 1;
  }

  /**
   * @param {number} number of the frame
   * @returns {Promise<import('./frame.js').Frame>}
   */
  frame(number) {
    const entry = this.entries[number];
    entry.loading ??= entry.bytes().then(
      (bytes) => this.keep(entry, decode(bytes)),
      (failure) => {
        entry.loading = null; // may be asked for again
        throw failure;
      },
    );
    return entry.loading;
  }

  /**
   * @param {FrameEntry} entry
   * @param {import('./frame.js').Frame} frame
   */
  keep(entry, frame) {
    entry.frame = frame;
    this.metal = frame.metal.name;
    this.recent.push(entry);
    let bytes = this.recent.reduce((sum, each) => sum + (each.frame?.bytes ?? 0), 0);
    while (bytes > KEPT_BYTES && this.recent.length > 2) {
      const oldest = /** @type {FrameEntry} */ (this.recent.shift());
      bytes -= oldest.frame?.bytes ?? 0;
      oldest.frame = null;
      oldest.loading = null;
    }
    return frame;
  }

  /**
   * The front of a frame, x0, y0, x1, y1, ... of each piece, m.
   * @param {number} number
   * @returns {Promise<Float32Array[]>}
   */
  async front(number) {
    const entry = this.entries[number];
    entry.front ??= frontLines(await this.frame(number));
    return entry.front;
  }

  /**
   * Least and largest value of a field over all frames that are known, SI; null without any.
   * @param {string} field
   * @returns {[number, number] | null}
   */
  ends(field) {
    let [low, high] = [Infinity, -Infinity];
    for (let number = 0; number < this.entries.length; number++) {
      const found = this.endsAt(number, field);
      if (found) {
        low = Math.min(low, found[0]);
        high = Math.max(high, found[1]);
      }
    }
    return low <= high ? [low, high] : null;
  }

  /**
   * The same in one frame.
   * @param {number} number
   * @param {string} field
   * @returns {[number, number] | null}
   */
  endsAt(number, field) {
    const ends = this.entries[number]?.ends;
    return ends?.[nameAmong(field, (name) => name in ends)] ?? null;
  }

  /** Names of the fields. */
  get fields() {
    const known = this.entries.find((entry) => entry.ends);
    return known && known.ends ? Object.keys(known.ends) : [];
  }
}
