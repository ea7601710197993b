// The state of the page in its address, after #, so that a link shows the same.
import {SCALE_KINDS} from './colour-scale.js';
import {COLOUR_MAPS} from './colours.js';

/**
 * What is looked at.
 * @typedef {object} ViewState
 * @property {number} time s; beyond the end it is the end
 * @property {string} field
 * @property {string} colours
 * @property {import('./colour-scale.js').ColourScale} scale
 * @property {boolean} mesh
 * @property {boolean} trails
 * @property {boolean} flux
 * @property {boolean} difference
 * @property {import('./field-view.js').Area | null} area m; null: the whole cell
 * @property {number[]} probe x, y in m; empty for none
 * @property {number[]} cut x, y, x, y in m; empty for none
 */

/** @returns {ViewState} */
export function initialState() {
  return {
    time: Infinity,
    field: 'concentration',
    colours: 'viridis',
    scale: {kind: 'run', log: false, low: 0, high: 1},
    mesh: false,
    trails: false,
    flux: false,
    difference: false,
    area: null,
    probe: [],
    cut: [],
  };
}

/** @typedef {'mesh' | 'trails' | 'flux' | 'difference'} Toggle */

/** @type {Toggle[]} */
const TOGGLES = ['mesh', 'trails', 'flux', 'difference'];

/**
 * @param {ViewState} state
 * @returns {string} what stands after #
 */
export function stateText(state) {
  const first = initialState();
  const words = new URLSearchParams();
  words.set('t', String(Number(state.time.toPrecision(9))));
  for (const key of /** @type {('field' | 'colours')[]} */ (['field', 'colours'])) {
    if (state[key] !== first[key]) {
      words.set(key, state[key]);
    }
  }
  if (state.scale.kind !== first.scale.kind) {
    words.set('scale', state.scale.kind === 'hand' ? `hand,${state.scale.low},${state.scale.high}` : state.scale.kind);
  }
  const on = TOGGLES.filter((key) => state[key]);
  if (state.scale.log) {
    words.set('log', '1');
  }
  if (on.length > 0) {
    words.set('show', on.join(','));
  }
  if (state.area) {
    words.set('view', placesText([state.area.left, state.area.bottom, state.area.width, state.area.height]));
  }
  for (const key of /** @type {('probe' | 'cut')[]} */ (['probe', 'cut'])) {
    if (state[key].length > 0) {
      words.set(key, placesText(state[key]));
    }
  }
  return words.toString();
}

/**
 * @param {string} text what stands after #; what is not understood is left out
 * @returns {ViewState}
 */
export function stateOf(text) {
  const words = new URLSearchParams(text);
  const state = initialState();
  const number = Number(words.get('t') ?? Infinity);
  state.time = Number.isNaN(number) ? Infinity : number;
  state.field = words.get('field') ?? state.field;
  state.colours = COLOUR_MAPS.find((name) => name === words.get('colours')) ?? state.colours;
  const [kind, ...ends] = (words.get('scale') ?? '').split(',');
  const [low, high] = ends.length === 2 && ends.every((end) => Number.isFinite(Number(end))) ? ends.map(Number) : [state.scale.low, state.scale.high];
  state.scale = {kind: Object.hasOwn(SCALE_KINDS, kind) ? kind : state.scale.kind, log: words.get('log') === '1', low, high};
  for (const name of (words.get('show') ?? '').split(',')) {
    const toggle = TOGGLES.find((each) => each === name);
    if (toggle) {
      state[toggle] = true;
    }
  }
  const [left, bottom, width, height] = placesOf(words.get('view'), 4);
  state.area = width > 0 && height > 0 ? {left, bottom, width, height} : null;
  state.probe = placesOf(words.get('probe'), 2);
  state.cut = placesOf(words.get('cut'), 4);
  return state;
}

/** @param {number[]} metres */
function placesText(metres) {
  return metres.map((each) => Number((1e6 * each).toPrecision(6))).join(',');
}

/**
 * @param {string | null} text in um
 * @param {number} count
 * @returns {number[]} m; empty where they are not so many numbers
 */
function placesOf(text, count) {
  const found = (text ?? '').split(',').map((each) => 1e-6 * Number(each));
  return text && found.length === count && found.every(Number.isFinite) ? found : [];
}
