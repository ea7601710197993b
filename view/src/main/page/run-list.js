// The runs, sweeps and studies of a folder, to choose from; two runs can be laid beside each other.
import {newElement} from './new-element.js';
import {askServer, lookLater} from './served-run.js';

/** Between two looks at the folder, ms: a run may begin. */
const LIST_AGAIN = 3000;

/** A table of what frond view has found. */
export class RunList {
  /** @param {HTMLElement} host */
  constructor(host) {
    this.host = host;
    this.known = '';
    /** @type {Set<string>} names of runs that are marked */
    this.marked = new Set();
    this.beside = newElement('button', {textContent: 'Compare the two marked', disabled: true});
    this.beside.onclick = () => location.assign(`?${[...this.marked].map((name) => `run=${encodeURIComponent(name)}`).join('&')}`);
  }

  async show() {
    const found = await askServer('list.json');
    const text = JSON.stringify(found);
    if (text !== this.known) {
      this.known = text;
      this.fill(found);
    }
    lookLater(() => this.show(), LIST_AGAIN);
  }

  /** @param {{folder: string, entries: {name: string, kind: string, words: string}[]}} found */
  fill({folder, entries}) {
    const lead = newElement('p');
    lead.textContent = entries.length === 0 ? `No run and no sweep is in ${folder}.` : `In ${folder}:`;
    const table = newElement('table');
    table.append(...entries.map((entry) => this.row(entry)));
    const studio = newElement('a', {href: '?studio', textContent: 'Write and run a scenario in the studio'});
    const row = newElement('p', {className: 'row'});
    row.append(...(entries.some((entry) => entry.kind === 'run') ? [this.beside] : []), studio);
    this.host.replaceChildren(lead, table, row);
  }

  /** @param {{name: string, kind: string, words: string}} entry */
  row({name, kind, words}) {
    const row = newElement('tr');
    const place = encodeURIComponent(name);
    const link = newElement('a', {href: kind === 'study' ? `studies/${place}/report.html` : `?${kind}=${place}`, textContent: name || '.'});
    const cells = [kind === 'run' ? this.mark(name) : '', link, kind, words].map((content) => {
      const cell = newElement('td');
      cell.append(content);
      return cell;
    });
    row.append(...cells);
    return row;
  }

  /** @param {string} name */
  mark(name) {
    const box = newElement('input', {type: 'checkbox', checked: this.marked.has(name)});
    box.setAttribute('aria-label', `mark ${name}`);
    box.onchange = () => {
      box.checked ? this.marked.add(name) : this.marked.delete(name);
      this.beside.disabled = this.marked.size !== 2;
    };
    return box;
  }
}
