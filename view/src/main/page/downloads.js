// What can be taken away: pictures, tables, charts, a movie, the scenario, one file with all.
import {chartsSvg} from './chart-svg.js';
import {fileName, saveBlob, saveText} from './download.js';
import {hasEmbeddedRuns} from './embedded-run.js';
import {movieType, recordMovie} from './movie.js';
import {newElement} from './new-element.js';
import {PictureSheet} from './picture-sheet.js';
import {singleFile} from './single-file.js';

/** Frames of a movie per second, and how long it lasts at most, s. */
const MOVIE_RATE = 12;
const MOVIE_LONGEST = 20;

/** A row of buttons, each for a kind of file. */
export class Downloads {
  /**
   * @param {HTMLElement} host
   * @param {import('./viewer.js').Viewer} viewer
   * @param {import('./series-section.js').SeriesSection} series
   */
  constructor(host, viewer, series) {
    this.viewer = viewer;
    this.series = series;
    this.sheet = new PictureSheet(viewer);
    this.note = newElement('output');
    const row = newElement('div', {className: 'row downloads'});
    row.append('Save ');
    /** @type {[string, string, () => void | Promise<void>][]} */
    const kinds = [
      ['save-png', 'picture (PNG)', () => this.savePicture()],
      ['save-movie', `movie (${movieType().includes('webm') ? 'WebM' : 'MP4'})`, () => this.saveMovie()],
      ['save-csv', 'series (CSV)', () => this.saveSeries()],
      ['save-svg', 'charts (SVG)', () => this.saveCharts()],
      ['save-html', 'all in one page (HTML)', () => this.savePage()],
      ['save-yaml', 'scenario (YAML)', () => this.saveScenario()],
    ];
    // a page that is such a file has nobody to ask for a new one
    const possible = kinds.filter(([id]) => id !== 'save-html' || !hasEmbeddedRuns());
    row.append(...possible.map(([id, text, save]) => this.button(id, text, save)), this.note);
    host.append(row);
  }

  /**
   * @param {string} id
   * @param {string} text
   * @param {() => void | Promise<void>} save
   */
  button(id, text, save) {
    const button = newElement('button', {id, textContent: text});
    button.onclick = async () => {
      if (!this.viewer.shown.some((frame) => frame !== null)) {
        this.note.textContent = 'There is no picture yet.';
        return;
      }
      button.disabled = true;
      try {
        this.note.textContent = '';
        await save();
      } catch (failure) {
        this.note.textContent = failure instanceof Error ? failure.message : String(failure);
      }
      button.disabled = false;
    };
    return button;
  }

  /** Of all runs that are shown. */
  get name() {
    return this.viewer.runs.map((run) => run.name).join(' ');
  }

  async savePicture() {
    const canvas = this.sheet.draw();
    const blob = await new Promise((/** @type {(blob: Blob | null) => void} */ done) => canvas.toBlob(done, 'image/png'));
    if (blob) {
      saveBlob(fileName(this.name, this.viewer.state.field, 'png'), blob);
    }
  }

  async saveMovie() {
    const {viewer, sheet} = this;
    const time = viewer.state.time;
    const longest = viewer.runs.reduce((a, b) => (a.end >= b.end ? a : b));
    const count = Math.min(longest.entries.length, MOVIE_RATE * MOVIE_LONGEST);
    const canvas = sheet.draw();
    const drawFrame = async (/** @type {number} */ k) => {
      await viewer.showFramesAt(count === 1 ? 0 : (viewer.end * k) / (count - 1));
      sheet.draw();
    };
    try {
      const blob = await recordMovie(canvas, count, drawFrame, MOVIE_RATE, {
        progress: (done) => {
          this.note.textContent = `frame ${done} of ${count}`;
        },
      });
      saveBlob(fileName(this.name, viewer.state.field, blob.type.includes('webm') ? 'webm' : 'mp4'), blob);
    } finally {
      this.note.textContent = '';
      viewer.goTo(time);
    }
  }

  saveSeries() {
    for (const run of this.viewer.runs) {
      saveText(fileName(run.name, 'series', 'csv'), run.rows, 'text/csv');
    }
  }

  saveCharts() {
    saveText(fileName(this.name, 'series', 'svg'), chartsSvg(this.series.chartRuns), 'image/svg+xml');
  }

  async savePage() {
    saveBlob(fileName(this.name, '', 'html'), await singleFile(this.viewer.runs));
  }

  saveScenario() {
    for (const run of this.viewer.runs) {
      saveText(fileName(run.name, 'scenario', 'yaml'), run.scenario, 'text/yaml');
    }
  }
}
