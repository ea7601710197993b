// The pictures with their names, time and colour scale on one sheet, as an image.
import {paintColourBar} from './colour-bar.js';
import {isLog} from './colour-scale.js';
import {fieldWords, timeText} from './fields.js';
import {newElement} from './new-element.js';

/** Room around and between, and height of a line of text, px of the page. */
const SHEET_ROOM = 16;
const SHEET_LINE = 18;

/** Name and note above each picture. */
const SHEET_HEAD = 2 * SHEET_LINE + 4;

/** Height of the colour bar with its words, px. */
const SHEET_BAR = 52;

/** A canvas that is drawn anew from what the viewer shows; its size stays while the panels keep theirs. */
export class PictureSheet {
  /** @param {import('./viewer.js').Viewer} viewer */
  constructor(viewer) {
    this.viewer = viewer;
    this.canvas = newElement('canvas');
  }

  /** @returns {HTMLCanvasElement} */
  draw() {
    const {panels, state} = this.viewer;
    const scale = window.devicePixelRatio || 1;
    const sizes = panels.map((panel) => panel.overlay.getBoundingClientRect());
    const width = Math.max(...sizes.map((size) => size.width));
    const height = sizes.reduce((sum, size) => sum + size.height + SHEET_HEAD + SHEET_ROOM, SHEET_BAR);
    this.canvas.width = 2 * Math.ceil(((width + 2 * SHEET_ROOM) * scale) / 2); // movies have even sizes
    this.canvas.height = 2 * Math.ceil(((height + 2 * SHEET_ROOM) * scale) / 2);
    const g = /** @type {CanvasRenderingContext2D} */ (this.canvas.getContext('2d'));
    const style = getComputedStyle(document.body);
    g.scale(scale, scale);
    g.fillStyle = style.backgroundColor;
    g.fillRect(0, 0, this.canvas.width, this.canvas.height);
    g.translate(SHEET_ROOM, SHEET_ROOM);
    panels.forEach((panel, k) => {
      this.drawPanel(g, panel, sizes[k], style);
      g.translate(0, sizes[k].height + SHEET_HEAD + SHEET_ROOM);
    });
    const frame = this.viewer.shown.find((each) => each !== null);
    const words = fieldWords(state.field, frame?.fields.get(state.field)?.units, frame?.metal);
    const range = this.viewer.range();
    const look = {width, colours: state.colours, range, words, log: isLog(state.scale), ink: style.color, font: `13px ${style.fontFamily}`};
    paintColourBar(g, look);
    return this.canvas;
  }

  /**
   * @param {CanvasRenderingContext2D} g
   * @param {import('./panel.js').Panel} panel
   * @param {DOMRect} size
   * @param {CSSStyleDeclaration} style of the page
   */
  drawPanel(g, panel, {width, height}, style) {
    g.fillStyle = style.color;
    g.font = `14px ${style.fontFamily}`;
    g.textBaseline = 'alphabetic';
    g.textAlign = 'left';
    g.fillText(panel.name.textContent ?? '', 0, SHEET_LINE - 4, width * 0.75);
    g.fillText(panel.note.textContent ?? '', 0, 2 * SHEET_LINE - 4, width);
    g.textAlign = 'right';
    g.fillText(timeText(this.viewer.state.time), width, SHEET_LINE - 4);
    g.fillStyle = getComputedStyle(panel.stage).backgroundColor;
    g.fillRect(0, SHEET_HEAD, width, height);
    g.drawImage(panel.view.canvas, 0, SHEET_HEAD, width, height);
    g.drawImage(panel.overlay, 0, SHEET_HEAD, width, height);
  }
}
