// A run of the solver in this tab: frames and rows come while it computes.
import {decode} from './frame.js';

/**
 * @typedef {object} RunListener
 * @property {(problems: string) => void} problems "" when the run has begun
 * @property {(frame: import('./frame.js').Frame) => void} frame
 * @property {(rows: string, events: string) => void} rows lines of series.csv; kind, time, x, y of events
 * @property {(summary: object) => void} ended
 * @property {(failure: string) => void} failed
 */

/** The worker with the solver; one run at a time. */
export class Engine {
  /** @param {string} url of worker.js */
  constructor(url) {
    this.worker = new Worker(url);
    this.last = 0;
    this.checks = new Map();
    this.worker.onmessage = ({data}) => this.take(data);
    this.worker.onerror = (event) => this.listener?.failed(event.message || 'the solver does not load');
  }

  /**
   * @param {string} scenario
   * @returns {Promise<string>} the reader's messages, a line each
   */
  check(scenario) {
    return new Promise((done) => {
      this.checks.set(this.send('check', {scenario}), done);
    });
  }

  /**
   * @param {string} scenario
   * @param {RunListener} listener
   */
  start(scenario, listener) {
    this.listener = listener;
    this.run = this.send('start', {scenario});
  }

  pause() {
    this.send('pause', {});
  }

  resume() {
    this.send('resume', {});
  }

  stop() {
    this.send('stop', {});
  }

  send(call, more) {
    const id = ++this.last;
    this.worker.postMessage({id, call, ...more});
    return id;
  }

  take(data) {
    if (this.checks.has(data.id)) {
      this.checks.get(data.id)(data.problems ?? data.failure);
      this.checks.delete(data.id);
    } else if (data.id === this.run) {
      this.tell(data);
    }
  }

  tell(data) {
    if (data.failure !== undefined) {
      this.listener.failed(data.failure);
    }
    if (data.problems !== undefined) {
      this.listener.problems(data.problems);
    }
    if (data.frame) {
      this.listener.frame(decode(data.frame));
    }
    if (data.rows !== undefined) {
      this.listener.rows(data.rows, data.events);
    }
    if (data.summary) {
      this.listener.ended(JSON.parse(data.summary));
    }
  }
}
