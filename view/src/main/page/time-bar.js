// The time of the picture: slider, replay, keys, ticks where something has happened.
import {timeText} from './fields.js';
import {newElement} from './new-element.js';

/** A replay from begin to end takes so long, s. */
const REPLAY_SECONDS = 8;

/**
 * @typedef {object} TimeEvent
 * @property {number} time s
 * @property {string} text
 */

/** Tells the time that is asked for; who listens shows it and calls show. */
export class TimeBar {
  /**
   * @param {HTMLElement} host
   * @param {(time: number) => void} onTime
   */
  constructor(host, onTime) {
    this.onTime = onTime;
    this.time = 0;
    this.end = 0;
    /** @type {number[]} */
    this.times = [];
    /** @type {TimeEvent[]} */
    this.events = [];
    this.playing = 0;
    /** What is marked. */
    this.marked = '';
    this.button = newElement('button', {id: 'play', textContent: 'Play', disabled: true});
    this.slider = newElement('input', {id: 'slider', type: 'range', min: '0', max: '0', step: 'any', value: '0'});
    this.slider.setAttribute('aria-label', 'time');
    this.text = newElement('output', {id: 'time'});
    this.ticks = newElement('div', {className: 'time-events'});
    const track = newElement('div', {className: 'time-track'});
    track.append(this.slider, this.ticks);
    host.append(this.button, track, this.text);
    this.button.onclick = () => (this.playing ? this.halt() : this.play());
    this.slider.oninput = () => {
      this.halt();
      this.onTime(Number(this.slider.value));
    };
    this.slider.onkeydown = (event) => this.key(event);
  }

  /** @param {number[]} times of the frames, s */
  span(times) {
    this.times = times;
    this.end = times.length === 0 ? 0 : times[times.length - 1];
    this.slider.max = String(this.end);
    this.button.disabled = times.length < 2;
    this.slider.disabled = times.length < 2;
    this.mark(this.events);
  }

  /** @param {TimeEvent[]} events */
  mark(events) {
    const marked = JSON.stringify([events, this.end]);
    if (marked === this.marked) {
      return;
    }
    this.marked = marked;
    this.events = [...events].sort((a, b) => a.time - b.time);
    this.ticks.replaceChildren(...this.events.map((event) => this.tick(event)));
  }

  /** @param {TimeEvent} event */
  tick(event) {
    const tick = newElement('span');
    tick.title = event.text;
    tick.style.left = `${(100 * event.time) / Math.max(this.end, event.time)}%`;
    tick.onclick = () => {
      this.halt();
      this.onTime(event.time);
    };
    return tick;
  }

  /** @param {number} time s */
  show(time) {
    this.time = time;
    this.slider.value = String(time);
    this.text.textContent = timeText(time);
    this.slider.setAttribute('aria-valuetext', timeText(time));
  }

  play() {
    let last = performance.now();
    let time = this.time >= this.end ? 0 : this.time;
    this.button.textContent = 'Halt';
    /** @param {number} now ms */
    const go = (now) => {
      time = Math.min(this.end, time + ((now - last) / 1000) * (this.end / REPLAY_SECONDS));
      last = now;
      this.onTime(time);
      if (time < this.end) {
        this.playing = requestAnimationFrame(go);
      } else {
        this.halt();
      }
    };
    this.playing = requestAnimationFrame(go);
  }

  halt() {
    cancelAnimationFrame(this.playing);
    this.playing = 0;
    this.button.textContent = 'Play';
  }

  /**
   * Arrows go from frame to frame, Home and End to the ends, e and E to the next and the last event, the space bar plays.
   * @param {KeyboardEvent} event
   */
  key(event) {
    const time = this.wanted(event.key);
    if (this.times.length === 0 || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    if (time !== null) {
      this.halt();
      this.onTime(time);
      event.preventDefault();
    } else if (event.key === ' ') {
      this.button.click();
      event.preventDefault();
    }
  }

  /**
   * @param {string} key
   * @returns {number | null} time, s
   */
  wanted(key) {
    const slack = 1e-9 * this.end; // a frame's own time, rounded by the slider
    const later = (/** @type {number[]} */ times) => times.find((each) => each > this.time + slack) ?? this.time;
    const earlier = (/** @type {number[]} */ times) => times.findLast((each) => each < this.time - slack) ?? this.time;
    const events = this.events.map((each) => each.time);
    switch (key) {
      case 'ArrowLeft':
      case 'ArrowDown':
        return earlier(this.times);
      case 'ArrowRight':
      case 'ArrowUp':
        return later(this.times);
      case 'Home':
        return 0;
      case 'End':
        return this.end;
      case 'e':
        return later(events);
      case 'E':
        return earlier(events);
      default:
        return null;
    }
  }
}
