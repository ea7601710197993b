// The scenario in an editor (CodeMirror): colours, mistakes at their line, what can be written at the cursor.
import {completions} from './completion.js';
import {newElement} from './new-element.js';

const EDITOR_KEYS = 'Tab indents; Esc, then Tab, leaves. Ctrl-Space proposes, Ctrl-Enter runs.';

const EDITOR_INDENT = 2;

/** A letter after which proposals may come by themselves. */
const EDITOR_LETTER = /^[\w ./^%-]$/;

/** A letter after which they go. */
const EDITOR_END = /[,:#{}[\]]/;

/**
 * A mistake; line 0 or none where it belongs to no line. Lines count from 1.
 * @typedef {{line?: number, text: string}} EditorProblem
 */

/** An editor for the text of a scenario. */
export class ScenarioEditor {
  /**
   * @param {HTMLElement} host gets the editor, which fills its width
   * @param {{onChange?: (text: string) => void, onRun?: () => void}} [listeners] onChange: after what the user changes, undoing included,
   *   not after `text` is set; onRun: Ctrl-Enter
   */
  constructor(host, {onChange = () => {}, onRun = () => {}} = {}) {
    this.onChange = onChange;
    /** @type {import('./schema-places.js').JsonSchema | null} */
    this.schema = null;
    /** Whether Esc has been pressed, so that Tab leaves. */
    this.leaving = false;
    this.setting = false;
    /** Lines that are marked, as the editor knows them while they move. @type {unknown[]} */
    this.wrong = [];
    this.element = newElement('div', {className: 'editor'});
    this.problems = newElement('ul', {className: 'editor-problems'});
    this.problems.setAttribute('aria-live', 'polite');
    this.problems.setAttribute('aria-label', 'mistakes in the scenario');
    host.append(this.element);
    this.mirror = CodeMirror(this.element, this.options(onRun));
    this.element.append(newElement('p', {className: 'editor-keys', textContent: EDITOR_KEYS}), this.problems);
    this.mirror.on('changes', () => this.setting || this.onChange(this.text));
    this.mirror.on('inputRead', (/** @type {unknown} */ _, /** @type {{text: string[]}} */ change) => this.read(change.text));
    this.mirror.on('keydown', (/** @type {unknown} */ _, /** @type {KeyboardEvent} */ event) => this.pressed(event));
    this.mirror.on('blur', () => (this.leaving = false));
  }

  /** @param {() => void} onRun */
  options(onRun) {
    const propose = () => this.propose(false);
    return {
      mode: 'yaml',
      theme: 'frond',
      lineNumbers: true,
      lineWrapping: true,
      indentUnit: EDITOR_INDENT,
      tabSize: EDITOR_INDENT,
      screenReaderLabel: `scenario file. ${EDITOR_KEYS}`,
      extraKeys: {
        'Tab': () => this.indent(),
        'Shift-Tab': 'indentLess',
        'Enter': () => this.enter(),
        'Ctrl-Enter': onRun,
        'Cmd-Enter': onRun,
        'Ctrl-Space': propose,
        'Esc': () => (this.leaving = true),
      },
    };
  }

  /** The text, with line ends `\n`. Set, it can be undone, and the cursor stays where what is around it stays. */
  get text() {
    return this.mirror.getValue();
  }

  set text(text) {
    const next = text.replaceAll('\r\n', '\n');
    const now = this.text;
    if (next === now) {
      return;
    }
    const most = Math.min(now.length, next.length);
    let same = 0;
    while (same < most && now[same] === next[same]) {
      same++;
    }
    let tail = 0;
    while (tail < most - same && now[now.length - 1 - tail] === next[next.length - 1 - tail]) {
      tail++;
    }
    this.setting = true;
    try {
      const [from, to] = [same, now.length - tail].map((at) => this.mirror.posFromIndex(at));
      // what changes one line time and again, as a slider does, is undone at once
      this.mirror.replaceRange(next.slice(same, next.length - tail), from, to, `+line ${from.line}`);
    } finally {
      this.setting = false;
    }
  }

  /**
   * What scenarios may say, for proposals; without it there are none.
   * @param {import('./schema-places.js').JsonSchema | null} schema as `frond schema` writes it
   */
  setSchema(schema) {
    this.schema = schema;
  }

  /**
   * Marks the lines of mistakes and lists them below; a click on one goes to its line.
   * @param {EditorProblem[]} problems
   */
  showProblems(problems) {
    this.mirror.operation(() => {
      this.wrong.forEach((line) => this.mirror.removeLineClass(line, 'wrap', 'editor-wrong'));
      this.wrong = problems.flatMap(({line}) => (line && line <= this.mirror.lineCount() ? [this.mirror.addLineClass(line - 1, 'wrap', 'editor-wrong')] : []));
    });
    this.problems.replaceChildren(...problems.map((problem) => this.problem(problem)));
  }

  /** @param {EditorProblem} problem */
  problem({line, text}) {
    if (!line) {
      return newElement('li', {textContent: text});
    }
    const item = newElement('li');
    const button = newElement('button', {type: 'button', className: 'editor-problem', textContent: `line ${line}: ${text}`});
    button.onclick = () => this.select(line);
    item.append(button);
    return item;
  }

  /**
   * Goes to a line: selects it, without the blanks before it, and shows it.
   * @param {number} line from 1
   */
  select(line) {
    const number = Math.min(Math.max(line, 1), this.mirror.lineCount()) - 1;
    const text = this.mirror.getLine(number);
    this.mirror.setSelection({line: number, ch: text.length - text.trimStart().length}, {line: number, ch: text.length});
    this.focus();
  }

  focus() {
    this.mirror.focus();
  }

  /** To be called when the editor becomes visible after having been hidden. */
  refresh() {
    this.mirror.refresh();
  }

  /**
   * After Esc, Tab is the browser's.
   * @param {KeyboardEvent & {codemirrorIgnore?: boolean}} event
   */
  pressed(event) {
    if (event.key === 'Tab') {
      event.codemirrorIgnore = this.leaving;
    } else if (event.key !== 'Shift' && event.key !== 'Escape') {
      this.leaving = false;
    }
  }

  /** Blanks up to the next indent; with a selection, its lines are indented. */
  indent() {
    if (this.mirror.somethingSelected()) {
      this.mirror.execCommand('indentMore');
    } else {
      const blanks = EDITOR_INDENT - (this.mirror.getCursor().ch % EDITOR_INDENT);
      this.mirror.replaceSelection(' '.repeat(blanks), 'end', '+input');
    }
  }

  /** A new line, indented as this one; more below a key that has no value yet. */
  enter() {
    const cursor = this.mirror.getCursor('from');
    const before = this.mirror.getLine(cursor.line).slice(0, cursor.ch);
    const indent = (/^[ ]*(?:- +)?/.exec(before)?.[0].length ?? 0) + (/:\s*(#.*)?$/.test(before) ? EDITOR_INDENT : 0);
    this.mirror.replaceSelection(`\n${' '.repeat(indent)}`, 'end', '+input');
    this.mirror.scrollIntoView(null);
  }

  /** @param {string[]} lines what was typed or pasted */
  read(lines) {
    if (lines.length === 1 && EDITOR_LETTER.test(lines[0]) && !this.mirror.state.completionActive) {
      this.propose(true);
    }
  }

  /** @param {boolean} eager only what is worth showing without being asked */
  propose(eager) {
    const {schema} = this;
    if (schema) {
      this.mirror.showHint({hint: () => this.hint(schema, eager), completeSingle: false, closeCharacters: EDITOR_END});
    }
  }

  /**
   * @param {import('./schema-places.js').JsonSchema} schema
   * @param {boolean} eager
   */
  hint(schema, eager) {
    const {from, to, word, proposals, ...rest} = completions(this.text, this.mirror.indexFromPos(this.mirror.getCursor()), schema);
    if (eager && (!rest.eager || proposals[0]?.name === word)) {
      return null;
    }
    const list = proposals.map((proposal) => ({
      text: proposal.text,
      render: (/** @type {HTMLElement} */ item) => editorProposal(item, proposal),
      hint: (/** @type {any} */ mirror, /** @type {{from: any, to: any}} */ place) => this.pick(proposal, place.from, place.to),
    }));
    return {list, from: this.mirror.posFromIndex(from), to: this.mirror.posFromIndex(to)};
  }

  /**
   * @param {import('./completion.js').Proposal} proposal
   * @param {unknown} from
   * @param {unknown} to
   */
  pick(proposal, from, to) {
    this.mirror.replaceRange(proposal.text, from, to, 'complete');
    const end = this.mirror.getCursor();
    this.mirror.setCursor({line: end.line, ch: end.ch - proposal.back});
    if (/[\s{[]$/.test(proposal.text.slice(0, proposal.text.length - proposal.back))) {
      setTimeout(() => this.propose(proposal.back === 0 && !proposal.text.includes('\n')));
    }
  }
}

/**
 * @param {HTMLElement} item
 * @param {import('./completion.js').Proposal} proposal
 */
function editorProposal(item, {name, note, about}) {
  const parts = [
    ['editor-name', name],
    ['editor-note', note],
    ['editor-about', about],
  ];
  item.append(...parts.filter(([, text]) => text !== '').map(([className, text]) => newElement('span', {className, textContent: text})));
}
