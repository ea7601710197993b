// The studio: one scenario or two, their runs by the solver of this tab or of this machine.
import {ScenarioEditor} from './editor.js';
import {startRun} from './live-run.js';
import {newElement} from './new-element.js';
import {ScenarioSliders} from './sliders.js';

/** After the last letter, or the last move of a slider, before something is done, ms. */
const PATIENCE = 400;

/** The names of scenarios beside each other. */
const SLOT_NAMES = ['A', 'B'];

/**
 * @typedef {object} StudioOptions
 * @property {(() => import('./live-run.js').Engine)[]} engines the first is taken unless another is chosen
 * @property {string[]} engineTitles in words
 * @property {string[]} examples names
 * @property {(name: string) => Promise<string>} example its text
 * @property {(runs: import('./run.js').Run[]) => void} onRuns what is to be looked at has changed
 */

/** The part of the page where scenarios are written and run. */
export class Studio {
  /**
   * @param {HTMLElement} host
   * @param {StudioOptions} options
   */
  constructor(host, options) {
    this.options = options;
    this.host = host;
    /** @type {Slot[]} */
    this.slots = [];
    this.tabs = newElement('div', {className: 'studio-tabs row'});
    this.second = newElement('button', {id: 'second', textContent: 'Second scenario beside it', onclick: () => this.addSecond()});
    host.append(this.tabs);
    this.add();
  }

  add() {
    const slot = new Slot(this.host, this.options, this.slots.length, () => this.options.onRuns(this.runs));
    this.slots.push(slot);
    this.choose(slot);
    return slot;
  }

  /** With the text of the first, to change one thing in it. */
  addSecond() {
    this.add().text = this.slots[0].text;
  }

  /** @param {Slot} chosen */
  choose(chosen) {
    this.slots.forEach((slot) => {
      slot.element.hidden = slot !== chosen;
    });
    chosen.editor.refresh();
    const buttons = this.slots.map((slot) => {
      const button = newElement('button', {textContent: `Scenario ${slot.title}`, onclick: () => this.choose(slot)});
      button.setAttribute('aria-pressed', String(slot === chosen));
      return button;
    });
    this.tabs.replaceChildren(...(this.slots.length > 1 ? buttons : []), ...(this.slots.length < SLOT_NAMES.length ? [this.second] : []));
  }

  /** Runs that have begun. */
  get runs() {
    return this.slots.flatMap((slot) => (slot.run ? [slot.run] : []));
  }
}

/** A scenario with its editor, its engine and its run. */
class Slot {
  /**
   * @param {HTMLElement} host
   * @param {StudioOptions} options
   * @param {number} number
   * @param {() => void} onRun
   */
  constructor(host, options, number, onRun) {
    this.options = options;
    this.title = SLOT_NAMES[number];
    this.onRun = onRun;
    /** @type {import('./run.js').Run | null} */
    this.run = null;
    /** @type {import('./live-run.js').EngineRun | null} */
    this.controls = null;
    this.paused = false;
    /** Whether a run has been asked for and has told nothing yet. */
    this.beginning = false;
    /** Whether a slider has moved since then. */
    this.outdated = false;
    this.typed = 0;
    this.moved = 0;
    const id = (/** @type {string} */ name) => (number === 0 ? name : `${name}-${this.title}`);
    this.element = newElement('div', {className: 'studio-slot'});
    this.example = this.select(id('example'), 'Start from', options.examples);
    this.engine = this.select(id('engine'), 'Run', options.engineTitles);
    this.buttons = {
      run: newElement('button', {id: id('run'), textContent: 'Run', className: 'main-button', onclick: () => this.begin()}),
      pause: newElement('button', {id: id('pause'), textContent: 'Pause', disabled: true, onclick: () => this.pause()}),
      stop: newElement('button', {id: id('stop'), textContent: 'Stop', disabled: true, onclick: () => this.controls?.stop()}),
    };
    this.state = newElement('output', {id: id('state')});
    this.atOnce = newElement('input', {id: id('at-once'), type: 'checkbox', checked: true});
    const atOnce = newElement('label');
    atOnce.append(this.atOnce, ' run when a slider moves');
    const editor = newElement('div', {className: 'studio-editor'});
    const sliders = newElement('div', {className: 'studio-sliders'});
    this.element.append(this.row(labelled('Start from', this.example), labelled('runs', this.engine)));
    this.element.append(sliders, this.row(...Object.values(this.buttons), this.state, atOnce), editor);
    host.append(this.element);
    this.editor = new ScenarioEditor(editor, {onChange: () => this.changed(), onRun: () => this.begin()});
    this.sliders = new ScenarioSliders(sliders, (text) => this.slid(text));
    this.engines = options.engines.map(() => /** @type {import('./live-run.js').Engine | null} */ (null));
    this.example.onchange = () => this.load(this.example.value);
    this.engineNow
      .schema()
      .then((schema) => this.editor.setSchema(schema))
      .catch((failure) => this.say(failure.message));
  }

  /**
   * @param {string} id
   * @param {string} title
   * @param {string[]} names
   */
  select(id, title, names) {
    const select = newElement('select', {id});
    select.setAttribute('aria-label', title);
    select.append(...names.map((name) => new Option(name, name)));
    return select;
  }

  /** @param {Node[]} parts */
  row(...parts) {
    const row = newElement('div', {className: 'row'});
    row.append(...parts);
    return row;
  }

  /** The engine that is chosen; made when it is asked for first. */
  get engineNow() {
    const chosen = Math.max(0, this.engine.selectedIndex);
    return (this.engines[chosen] ??= this.options.engines[chosen]());
  }

  get text() {
    return this.editor.text;
  }

  set text(text) {
    this.editor.text = text;
    this.changed();
  }

  /** @param {string} name of an example */
  async load(name) {
    this.text = await this.options.example(name);
  }

  /** @param {string} text with the value of a slider */
  slid(text) {
    this.text = text;
    clearTimeout(this.moved);
    if (this.atOnce.checked) {
      this.moved = window.setTimeout(() => this.restart(), PATIENCE);
    }
  }

  /** Begins anew; a run that goes on ends first. */
  restart() {
    const run = this.run;
    if (this.beginning) {
      this.outdated = true;
      return;
    }
    if (!run || run.isOver || !this.buttons.run.disabled) {
      this.begin();
      return;
    }
    const whenOver = () => {
      if (run.isOver) {
        run.removeEventListener('change', whenOver);
        this.begin();
      }
    };
    run.addEventListener('change', whenOver);
    this.controls?.stop();
  }

  /** While somebody types, the reader says what is wrong. */
  changed() {
    this.sliders.show(this.text);
    clearTimeout(this.typed);
    this.typed = setTimeout(() => this.check(), PATIENCE);
  }

  async check() {
    const text = this.text;
    try {
      const problems = await this.engineNow.check(text);
      if (text === this.text) {
        this.showProblems(problems);
      }
    } catch (failure) {
      this.say(failure instanceof Error ? failure.message : String(failure));
    }
  }

  /** @param {string} messages of the reader, a line each */
  showProblems(messages) {
    const problems = messages
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => {
        const place = /^[^:]*:(\d+):\d+: (.*)$/.exec(line);
        return place ? {line: Number(place[1]), text: place[2]} : {line: 0, text: line};
      });
    this.editor.showProblems(problems);
  }

  async begin() {
    if (this.buttons.run.disabled) {
      return;
    }
    this.running(true);
    this.buttons.pause.disabled = true; // there is nothing to pause or stop before it has begun
    this.buttons.stop.disabled = true;
    this.beginning = true;
    this.outdated = false;
    this.say('begins');
    const text = this.text;
    try {
      const name = /^name:\s*(.*?)\s*(#.*)?$/m.exec(text)?.[1] ?? 'scenario';
      const {run, controls} = await startRun(this.engineNow, `${this.title}: ${name}`, text);
      this.showProblems('');
      this.controls = controls;
      this.run = run;
      run.addEventListener('change', () => this.follow(run));
      this.follow(run);
      this.onRun();
    } catch (problems) {
      this.running(false);
      this.say('');
      this.showProblems(problems instanceof Error ? problems.message : String(problems));
    }
    this.beginning = false;
    if (this.outdated) {
      this.restart();
    }
  }

  /** @param {import('./run.js').Run} run */
  follow(run) {
    if (run === this.run) {
      this.say(run.status);
      this.running(!run.isOver);
    }
  }

  pause() {
    this.paused = !this.paused;
    this.paused ? this.controls?.pause() : this.controls?.resume();
    this.buttons.pause.textContent = this.paused ? 'Go on' : 'Pause';
  }

  /** @param {boolean} isRunning */
  running(isRunning) {
    this.buttons.run.disabled = isRunning;
    this.buttons.pause.disabled = !isRunning;
    this.buttons.stop.disabled = !isRunning;
    if (!isRunning) {
      this.paused = false;
      this.buttons.pause.textContent = 'Pause';
    }
  }

  /** @param {string} status */
  say(status) {
    this.state.textContent = status;
  }
}

/**
 * @param {string} text
 * @param {HTMLSelectElement} select
 */
function labelled(text, select) {
  const label = newElement('label');
  label.append(`${text} `, select);
  return label;
}
