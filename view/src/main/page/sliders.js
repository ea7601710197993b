// Sliders for the values of a scenario that one plays with. The text is all they know: what is moved is written there, and read again.
import {newElement} from './new-element.js';
import {quantityDigits, quantityOf} from './quantity.js';
import {scenarioNodes, withScenarioValue} from './scenario-text.js';
import {SLIDER_KINDS} from './slider-kinds.js';

/** Steps of a slider from end to end. */
const SLIDER_STEPS = 100;

/** The end of a length's slider, in lengths. */
const SLIDER_ROOM = 2.5;

/**
 * Ends and step of a slider, in what it counts: decades of the value, or the value itself.
 * @typedef {{path: string, unit: string, sign: number, low: number, high: number, step: number}} SliderRange
 */

/**
 * @param {number} least
 * @returns {number} 1, 2 or 5 times a power of ten, not below
 */
function sliderEnd(least) {
  const power = 10 ** Math.floor(Math.log10(least));
  return power * ([1, 2, 5].find((digit) => digit * power >= least * (1 - 1e-9)) ?? 10);
}

/**
 * @param {import('./slider-kinds.js').SliderKind} kind
 * @param {string} path
 * @param {number} number
 * @param {string} unit
 * @returns {SliderRange}
 */
function sliderRange(kind, path, number, unit) {
  const sign = number < 0 ? -1 : 1;
  const size = Math.abs(number) || kind.usual;
  const range = {path, unit, sign};
  if (kind.scale === 'decades') {
    const middle = Math.round(100 * Math.log10(size)) / 100;
    return {...range, low: middle - 1, high: middle + 1, step: 0.01};
  }
  if (kind.scale === 'share') {
    const all = unit === '%' ? 100 : 1;
    return {...range, low: all / SLIDER_STEPS, high: all - all / SLIDER_STEPS, step: all / SLIDER_STEPS};
  }
  if (kind.scale === 'whole') {
    return {...range, low: 1, high: Math.max(10, sliderEnd(SLIDER_ROOM * size)), step: 1};
  }
  const high = sliderEnd(SLIDER_ROOM * size);
  return {...range, low: ((kind.least ?? 0) * high) / SLIDER_STEPS, high, step: high / SLIDER_STEPS};
}

/** One slider, its number and its unit. */
class ScenarioSlider {
  /**
   * @param {import('./slider-kinds.js').SliderKind} kind
   * @param {(change: (text: string) => string) => void} write
   */
  constructor(kind, write) {
    this.kind = kind;
    this.write = write;
    this.name = newElement('span', {className: 'sliders-name'});
    this.bar = newElement('input', {type: 'range', className: 'sliders-bar'});
    this.number = newElement('input', {type: 'text', autocomplete: 'off', className: 'sliders-number'});
    this.unit = newElement('span', {className: 'sliders-unit'});
    this.why = newElement('span', {className: 'sliders-why'});
    this.offer = newElement('button', {type: 'button', className: 'sliders-offer'});
    this.element = newElement('div', {className: 'sliders-row'});
    const label = newElement('label', {className: 'sliders-label'});
    label.append(this.name, this.bar);
    this.note = newElement('p', {className: 'sliders-note'});
    this.note.append(this.why, this.offer);
    this.element.append(label, this.number, this.unit, this.note);
    /** @type {SliderRange | null} */
    this.range = null;
    this.bar.oninput = () => this.moved();
    this.number.onchange = () => this.typed();
  }

  /** @param {import('./slider-kinds.js').SliderNodes} at */
  show(at) {
    const place = this.kind.find(at);
    this.name.textContent = `${place.name}, ${place.symbol}`;
    const node = place.path ? at(place.path) : null;
    this.quantity = node?.kind === 'scalar' ? quantityOf(node.value) : null;
    this.path = place.path;
    this.number.removeAttribute('aria-invalid');
    const on = this.quantity && this.path;
    this.element.classList.toggle('sliders-off', !on);
    this.bar.disabled = this.number.disabled = !on;
    if (this.quantity && this.path) {
      this.showQuantity(this.path, this.quantity);
      this.say('');
    } else {
      this.say(place.why ?? 'Its value is no number.', place.offer);
    }
    this.number.setAttribute('aria-label', `${place.name}${on && this.unit.textContent ? ` in ${this.unit.textContent}` : ''}`);
  }

  /**
   * @param {string} path
   * @param {import('./quantity.js').Quantity} quantity
   */
  showQuantity(path, quantity) {
    const unit = quantity.unit || this.kind.unit;
    const range = this.rangeFor(path, quantity.number, unit);
    this.bar.min = String(range.low);
    this.bar.max = String(range.high);
    this.bar.step = String(range.step);
    this.bar.value = String(this.position(quantity.number, range));
    this.bar.setAttribute('aria-valuetext', `${quantity.digits} ${unit}`.trim());
    this.number.value = quantity.digits;
    this.unit.textContent = unit;
  }

  /**
   * The range stays where it is until a value leaves it, so that the slider does not slip away below the finger.
   * @param {string} path
   * @param {number} number
   * @param {string} unit
   */
  rangeFor(path, number, unit) {
    const {range} = this;
    if (range && range.path === path && range.unit === unit && number * range.sign >= 0) {
      const place = this.position(number, range);
      if (place >= range.low - range.step && place <= range.high + range.step) {
        return range;
      }
    }
    return (this.range = sliderRange(this.kind, path, number, unit));
  }

  /**
   * @param {number} number
   * @param {SliderRange} range
   */
  position(number, range) {
    if (this.kind.scale === 'decades') {
      return number === 0 ? range.low : Math.log10(Math.abs(number));
    }
    return number * range.sign;
  }

  moved() {
    const range = /** @type {SliderRange} */ (this.range);
    const place = Number(this.bar.value);
    const number = range.sign * (this.kind.scale === 'decades' ? 10 ** place : place);
    this.put(quantityDigits(number, 3), range.unit);
  }

  typed() {
    const quantity = quantityOf(this.number.value);
    if (quantity && this.range) {
      this.put(quantity.digits, quantity.unit || this.range.unit);
    } else {
      this.number.setAttribute('aria-invalid', 'true');
      this.say('This is no number.');
    }
  }

  /**
   * @param {string} digits
   * @param {string} unit
   */
  put(digits, unit) {
    const {path, quantity} = this;
    if (path && quantity) {
      const blank = unit === '' ? '' : quantity.unit === '' ? ' ' : quantity.blank;
      this.write((text) => withScenarioValue(text, path, digits + blank + unit));
    }
  }

  /**
   * @param {string} why
   * @param {import('./slider-kinds.js').SliderOffer} [offer]
   */
  say(why, offer) {
    this.why.textContent = why;
    this.note.hidden = why === '';
    this.offer.hidden = !offer;
    this.offer.textContent = offer ? offer.words : '';
    this.offer.onclick = offer ? () => this.accept(offer) : null;
  }

  /** @param {import('./slider-kinds.js').SliderOffer} offer */
  accept(offer) {
    try {
      this.write(offer.change);
    } catch (failure) {
      this.say(`This cannot be written: ${failure instanceof Error ? failure.message : failure}.`);
    }
    if (!this.bar.disabled) {
      this.bar.focus();
    }
  }
}

/** Sliders for diffusivity, transference number, current density, exchange current density, height of the nodule, fillers. */
export class ScenarioSliders {
  /**
   * @param {HTMLElement} host gets the sliders
   * @param {(newText: string) => void} onChange told the new text of the scenario when a slider is moved; the sliders show it already
   */
  constructor(host, onChange) {
    this.text = '';
    this.sliders = SLIDER_KINDS.map(
      (kind) =>
        new ScenarioSlider(kind, (change) => {
          this.show(change(this.text));
          onChange(this.text);
        }),
    );
    const all = newElement('div', {className: 'sliders'});
    all.setAttribute('role', 'group');
    all.setAttribute('aria-label', 'values of the scenario');
    all.append(...this.sliders.map((slider) => slider.element));
    host.append(all);
    this.show('');
  }

  /**
   * Shows the values of a scenario; to be called with every change of its text.
   * @param {string} text
   */
  show(text) {
    this.text = text;
    const at = scenarioNodes(text);
    this.sliders.forEach((slider) => slider.show(at));
  }
}
