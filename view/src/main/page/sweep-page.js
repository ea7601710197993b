// A sweep: its map, and what became of the job that is chosen.
import {newElement} from './new-element.js';
import {askServer, lookLater} from './served-run.js';
import {SweepMap} from './sweep-map.js';

/** Between two looks at a sweep that is under way, ms. */
const SWEEP_AGAIN = 2000;

/** Shows the table of a sweep as a map; a job opens its run where its files were kept. */
export class SweepPage {
  /**
   * @param {HTMLElement} host
   * @param {string} name of the sweep
   */
  constructor(host, name) {
    this.name = name;
    const map = newElement('div');
    this.job = newElement('div', {className: 'chosen-job'});
    this.job.setAttribute('aria-live', 'polite');
    host.append(map, this.job);
    this.map = new SweepMap(map, (job) => this.open(job));
    this.known = '';
    /** @type {{columns: string[], rows: string[][], runs: string[], axes: string[], metrics: string[], complete: boolean}} */
    this.table = {columns: [], rows: [], runs: [], axes: [], metrics: [], complete: false};
  }

  async show() {
    this.table = await askServer(`sweeps/${encodeURIComponent(this.name)}/sweep.json`);
    const text = JSON.stringify(this.table);
    if (text !== this.known) {
      this.known = text;
      this.map.show(this.table);
    }
    if (!this.table.complete) {
      lookLater(() => this.show(), SWEEP_AGAIN);
    }
  }

  /** @param {string | number} job its number */
  open(job) {
    const row = this.table.rows.findIndex((cells) => cells[0] === String(job));
    const run = this.table.runs[row];
    const cells = this.table.columns.map((column, k) => {
      const item = newElement('tr');
      for (const text of [column, this.table.rows[row][k]]) {
        item.append(newElement('td', {textContent: text}));
      }
      return item;
    });
    const table = newElement('table');
    table.append(...cells);
    const links = newElement('p', {className: 'row'});
    if (run) {
      links.append(
        newElement('a', {href: `?run=${encodeURIComponent(run)}`, textContent: `Open the run of job ${job}`}),
        newElement('a', {href: `?studio&scenario=${encodeURIComponent(run)}`, textContent: 'Open its scenario in the studio'}),
      );
    } else {
      links.textContent = `Of job ${job} only this row was kept; a sweep with "keep: all" keeps its fields too.`;
    }
    this.job.replaceChildren(links, table);
  }
}
