// One picture of a run with its name, to look at, to move and to point at.
import {FieldView} from './field-view.js';
import {newElement} from './new-element.js';

/** A turn of the wheel by one notch, of 100 px, changes the scale so much. */
const WHEEL_ZOOM = 1.2;

/** A key changes the scale so much, and moves the picture by this part of what is seen. */
const KEY_ZOOM = 1.5;
const KEY_MOVE = 0.15;

/** The picture is at most so many times larger than the whole cell. */
const MOST_ZOOM = 200;

/** The picture takes at most this part of the window's height. */
const TALLEST = 0.72;

/**
 * @typedef {object} PanelListener
 * @property {(area: import('./field-view.js').Area | null) => void} onArea another part of the cell is wanted; null: all
 * @property {(place: [number, number] | null) => void} onHover the place in the cell under the pointer, m; null: it has left
 * @property {(from: [number, number], to: [number, number], done: boolean) => void} onDraw a line drawn while isDrawing, m
 */

/** A canvas with what stands above it. */
export class Panel {
  /**
   * @param {HTMLElement} host
   * @param {PanelListener} listener
   */
  constructor(host, listener) {
    this.listener = listener;
    this.element = newElement('figure', {className: 'panel'});
    this.caption = newElement('figcaption');
    this.name = newElement('strong', {className: 'panel-name'});
    this.note = newElement('span', {className: 'panel-note'});
    this.caption.append(this.name, this.note);
    this.stage = newElement('div', {className: 'stage'});
    const canvas = newElement('canvas', {className: 'field'});
    const overlay = newElement('canvas', {className: 'overlay', tabIndex: 0});
    overlay.setAttribute('role', 'img');
    overlay.setAttribute('aria-keyshortcuts', '+ - Shift+ArrowLeft Shift+ArrowRight Shift+ArrowUp Shift+ArrowDown');
    this.overlay = overlay;
    this.stage.append(canvas, overlay);
    this.element.append(this.caption, this.stage);
    host.append(this.element);
    this.view = new FieldView(canvas, overlay);
    /** Whether a drag draws a line, not moves the picture. */
    this.isDrawing = false;
    /** @type {import('./field-view.js').Area} */
    this.whole = {left: 0, bottom: 0, width: 1, height: 1};
    /** @type {import('./field-view.js').Area} */
    this.area = this.whole;
    /** @type {[number, number] | null} */
    this.held = null;
    this.listen();
  }

  /**
   * @param {string} name
   * @param {string} note
   */
  entitle(name, note) {
    this.name.textContent = name;
    this.note.textContent = note;
    this.overlay.setAttribute('aria-label', `${name} ${note}`);
  }

  /**
   * @param {import('./field-view.js').Area} whole the cell
   * @param {import('./field-view.js').Area | null} part of it that is seen; null: all
   */
  look(whole, part) {
    this.whole = whole;
    this.area = part ?? whole;
    const aspect = whole.width / whole.height;
    this.stage.style.aspectRatio = String(aspect);
    this.stage.style.width = `min(100%, ${(100 * TALLEST * aspect).toFixed(2)}vh)`;
    this.overlay.style.touchAction = part || this.isDrawing ? 'none' : 'pan-y';
  }

  /**
   * @param {import('./frame.js').Frame} frame
   * @param {import('./field-view.js').Look} look
   */
  draw(frame, look) {
    this.view.draw(frame, look, this.area);
  }

  listen() {
    const overlay = this.overlay;
    overlay.onpointerdown = (event) => {
      overlay.setPointerCapture(event.pointerId);
      this.held = this.view.under(event);
    };
    overlay.onpointermove = (event) => this.moved(event);
    overlay.onpointerup = (event) => {
      if (this.held && this.isDrawing) {
        this.listener.onDraw(this.held, this.view.under(event), true);
      }
      this.held = null;
    };
    overlay.onpointercancel = () => {
      this.held = null;
    };
    overlay.onpointerleave = () => this.listener.onHover(null);
    overlay.onpointercancel = () => {
      this.held = null;
    };
    overlay.onwheel = (event) => {
      if (event.ctrlKey || event.shiftKey) {
        event.preventDefault();
        this.zoom(WHEEL_ZOOM ** (-event.deltaY / 100), this.view.under(event));
      }
    };
    overlay.onkeydown = (event) => this.pressed(event);
    overlay.ondblclick = () => this.listener.onArea(null);
  }

  /** @param {PointerEvent} event */
  moved(event) {
    const place = this.view.under(event);
    if (this.held === null) {
      this.listener.onHover(place);
    } else if (this.isDrawing) {
      this.listener.onDraw(this.held, place, false);
    } else if (this.area !== this.whole) {
      const {left, bottom} = this.area;
      this.listener.onArea(this.inside({...this.area, left: left + this.held[0] - place[0], bottom: bottom + this.held[1] - place[1]}));
    }
  }

  /**
   * With the picture in focus + and - scale it, and Shift with an arrow moves what is seen; other keys are not its own.
   * @param {KeyboardEvent} event
   */
  pressed(event) {
    const move = {ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1]}[event.key];
    const {left, bottom, width, height} = this.area;
    if (event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    if (event.key === '+' || event.key === '-') {
      this.zoom(event.key === '+' ? KEY_ZOOM : 1 / KEY_ZOOM);
    } else if (event.shiftKey && move && this.area !== this.whole) {
      this.listener.onArea(this.inside({...this.area, left: left + KEY_MOVE * move[0] * width, bottom: bottom + KEY_MOVE * move[1] * height}));
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  }

  /**
   * Shows more or less of the cell.
   * @param {number} factor above 1: larger
   * @param {[number, number]} [around] a place that stays where it is, m; the middle without it
   */
  zoom(factor, around) {
    const {left, bottom, width, height} = this.area;
    const [x, y] = around ?? [left + width / 2, bottom + height / 2];
    const scale = Math.max(1 / factor, this.whole.width / MOST_ZOOM / width);
    const area = {left: x - (x - left) * scale, bottom: y - (y - bottom) * scale, width: width * scale, height: height * scale};
    this.listener.onArea(area.width >= this.whole.width ? null : this.inside(area));
  }

  /**
   * The same part, moved into the cell.
   * @param {import('./field-view.js').Area} area
   */
  inside(area) {
    const {left, bottom, width, height} = this.whole;
    return {
      ...area,
      left: Math.min(left + width - area.width, Math.max(left, area.left)),
      bottom: Math.min(bottom + height - area.height, Math.max(bottom, area.bottom)),
    };
  }
}
