// What is shown and in which colours: the row of controls below the pictures.
import {isLog, SCALE_KINDS} from './colour-scale.js';
import {drawColourBar} from './colour-bar.js';
import {COLOUR_MAPS} from './colours.js';
import {timeUnit} from './chart-kinds.js';
import {TRAIL_COLOURS} from './field-view.js';
import {fieldWords} from './fields.js';
import {newElement} from './new-element.js';
import {fourDigits} from './numbers.js';

/** Controls of the field, its colours and their scale, and what is drawn over it. */
export class Controls {
  /**
   * @param {HTMLElement} host
   * @param {(change: Partial<import('./address.js').ViewState>) => void} onChange
   */
  constructor(host, onChange) {
    this.onChange = onChange;
    this.bar = newElement('canvas', {id: 'bar'});
    this.bar.setAttribute('role', 'img');
    this.trailBar = newElement('canvas', {id: 'trail-bar'});
    this.trailBar.setAttribute('role', 'img');
    this.trailBar.setAttribute('aria-label', 'colours of earlier fronts by their time');
    this.field = this.select('choose', 'field', () => onChange({field: this.field.value}));
    this.colours = this.select('colours', 'colours', () => onChange({colours: this.colours.value}));
    this.kind = this.select('scale', 'colour scale', () => this.scaleChanged());
    this.low = this.number('low', 'lowest colour at');
    this.high = this.number('high', 'highest colour at');
    this.log = this.check('log', 'logarithmic', () => this.scaleChanged());
    this.hand = newElement('span', {className: 'by-hand'});
    this.hand.append(this.low, ' to ', this.high);
    /** @type {Record<import('./address.js').Toggle, HTMLInputElement>} */
    this.toggles = {
      mesh: this.check('mesh', 'mesh', () => onChange({mesh: this.toggles.mesh.checked})),
      trails: this.check('trails', 'earlier fronts', () => onChange({trails: this.toggles.trails.checked})),
      flux: this.check('flux', 'flux lines', () => onChange({flux: this.toggles.flux.checked})),
      difference: this.check('difference', 'difference', () => onChange({difference: this.toggles.difference.checked})),
    };
    this.words = fieldWords('concentration');
    this.fill(this.colours, COLOUR_MAPS, (name) => name);
    this.fill(this.kind, Object.keys(SCALE_KINDS), (kind) => SCALE_KINDS[kind]);
    const row = newElement('div', {className: 'row'});
    row.append(this.field, this.colours, this.kind, this.hand, label(this.log, 'logarithmic'));
    const second = newElement('div', {className: 'row'});
    this.differenceLabel = label(this.toggles.difference, 'difference');
    second.append(
      label(this.toggles.mesh, 'mesh'),
      label(this.toggles.trails, 'earlier fronts'),
      label(this.toggles.flux, 'flux lines'),
      this.differenceLabel,
    );
    host.append(this.bar, this.trailBar, row, second);
  }

  /**
   * @param {string} id
   * @param {string} title
   * @param {() => void} changed
   */
  select(id, title, changed) {
    const select = newElement('select', {id, onchange: changed});
    select.setAttribute('aria-label', title);
    return select;
  }

  /**
   * @param {string} id
   * @param {string} title
   */
  number(id, title) {
    const input = newElement('input', {id, type: 'number', step: 'any', onchange: () => this.scaleChanged()});
    input.setAttribute('aria-label', title);
    return input;
  }

  /**
   * @param {string} id
   * @param {string} title
   * @param {() => void} changed
   */
  check(id, title, changed) {
    const input = newElement('input', {id, type: 'checkbox', onchange: changed});
    input.setAttribute('aria-label', title);
    return input;
  }

  /**
   * @param {HTMLSelectElement} select
   * @param {string[]} names
   * @param {(name: string) => string} words
   */
  fill(select, names, words) {
    const wanted = names.map((name) => new Option(words(name), name));
    const text = (/** @type {HTMLOptionElement[]} */ options) => options.map((option) => `${option.value} ${option.text}`).join();
    if (text(wanted) !== text([...select.options])) {
      select.replaceChildren(...wanted);
    }
  }

  scaleChanged() {
    const {factor} = this.words;
    const [low, high] = [this.low, this.high].map((input) => (Number.isFinite(input.valueAsNumber) ? input.valueAsNumber / factor : 0));
    this.onChange({scale: {kind: this.kind.value, log: this.log.checked, low, high}});
  }

  /**
   * @param {import('./address.js').ViewState} state
   * @param {{fields: string[], units: Map<string, string>, range: [number, number], metal: import('./frame.js').Metal | undefined, comparing: boolean, end: number}} shown
   */
  show(state, {fields, units, range, metal, comparing, end}) {
    this.words = fieldWords(state.field, units.get(state.field), metal);
    this.fill(this.field, fields, (name) => fieldWords(name, '', metal).title);
    this.field.value = state.field;
    this.colours.value = state.colours;
    this.kind.value = state.scale.kind;
    this.log.checked = state.scale.log;
    this.hand.hidden = state.scale.kind !== 'hand';
    if (document.activeElement !== this.low && document.activeElement !== this.high) {
      [this.low, this.high].forEach((input, k) => {
        input.value = String(Number((range[k] * this.words.factor).toPrecision(4)));
      });
    }
    for (const [name, input] of Object.entries(this.toggles)) {
      input.checked = state[/** @type {import('./address.js').Toggle} */ (name)];
    }
    this.differenceLabel.hidden = !comparing;
    this.trailBar.hidden = !state.trails;
    if (state.trails && end > 0) {
      const {unit, factor} = timeUnit(end);
      drawColourBar(this.trailBar, TRAIL_COLOURS, [0, end], {title: 'time of earlier fronts', unit, factor, component: 0}, false);
    }
    drawColourBar(this.bar, state.colours, range, this.words, isLog(state.scale));
    this.bar.setAttribute('aria-label', `${this.words.title} from ${fourDigits(range[0] * this.words.factor)} to ${fourDigits(range[1] * this.words.factor)} ${this.words.unit}`);
  }
}

/**
 * @param {HTMLInputElement} input
 * @param {string} text
 */
function label(input, text) {
  const element = newElement('label');
  element.append(input, ` ${text}`);
  return element;
}
