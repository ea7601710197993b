// Pieces of the map of a sweep.
import {newElement} from './new-element.js';

/**
 * @param {import('./sweep-table.js').SweepAxis} axis
 * @returns {boolean} whether its labels have no room beside each other on a phone
 */
export function sweepUpright({labels}) {
  const longest = Math.max(...[...labels.values()].map((label) => label.length));
  return labels.size * Math.max(longest, 4) > 36;
}

/** @param {HTMLElement} button */
export function sweepNumbers(button) {
  return (button.dataset.place ?? '').split(' ').map(Number);
}

/**
 * @param {string} x
 * @param {string} y
 */
export function sweepPlace(x, y) {
  return JSON.stringify([x, y]);
}

/**
 * @param {string} scope
 * @param {string} text
 */
export function sweepHeader(scope, text) {
  const header = newElement('th', {textContent: text});
  header.setAttribute('scope', scope);
  return header;
}

/**
 * @param {string} className
 * @param {string} text
 * @param {number} left percent
 * @param {number} top percent
 */
export function sweepAt(className, text, left, top) {
  const element = newElement('span', {className, textContent: text});
  element.style.left = `${left}%`;
  element.style.top = `${top}%`;
  return element;
}

/** @param {number[][]} points percent */
export function sweepCurve(points) {
  const space = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(space, 'svg');
  svg.setAttribute('viewBox', '0 0 100 100');
  svg.setAttribute('preserveAspectRatio', 'none');
  svg.setAttribute('aria-hidden', 'true');
  const line = document.createElementNS(space, 'polyline');
  line.setAttribute('points', points.filter((point) => point.every(Number.isFinite)).map((point) => point.join(',')).join(' '));
  svg.append(line);
  return svg;
}

/**
 * @param {string} label
 * @param {string[][]} choices value and words
 * @param {string} value chosen now
 * @param {(value: string) => void} onChange
 */
export function sweepSelect(label, choices, value, onChange) {
  const select = newElement('select');
  select.append(...choices.map(([each, words]) => new Option(words, each)));
  select.value = value;
  select.dataset.of = label;
  select.onchange = () => onChange(select.value);
  const all = newElement('label', {className: 'sweep-control', textContent: label});
  all.append(select);
  return all;
}
