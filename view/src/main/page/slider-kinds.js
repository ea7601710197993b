// What of a scenario has a slider: where its value stands, what it is called, how far it goes.
import {quantityTimes} from './quantity.js';
import {scenarioNodes, withoutScenarioKey, withScenarioValue} from './scenario-text.js';

/**
 * `path` is where the value stands; without one, `why` says what is in the way, and `offer` may clear it.
 * @typedef {{name: string, symbol: string, path?: string, why?: string, offer?: SliderOffer}} SliderPlace
 * @typedef {{words: string, change: (text: string) => string}} SliderOffer
 * @typedef {(path: string) => import('./yaml-tree.js').YamlNode | null} SliderNodes
 */

/**
 * `scale`: decades, a share of one, a length from 0, or a whole number. `unit` and `usual` hold where the scenario says 0.
 * @typedef {{scale: 'decades' | 'share' | 'length' | 'whole', unit: string, usual: number, least?: number, find: (at: SliderNodes) => SliderPlace}} SliderKind
 */

/** @type {SliderKind[]} */
export const SLIDER_KINDS = [
  {scale: 'decades', unit: 'm^2/s', usual: 1e-13, find: sliderDiffusivity},
  {scale: 'share', unit: '', usual: 0.4, find: sliderTransference},
  {scale: 'decades', unit: 'mA/cm^2', usual: 0.3, find: sliderCurrent},
  {scale: 'decades', unit: 'A/m^2', usual: 1, find: (at) => sliderSimple(at, 'anode.exchange_current_density', 'Exchange current density', 'i₀')},
  {scale: 'length', unit: 'um', usual: 0.2, find: sliderNodule},
  {scale: 'length', unit: 'um', usual: 0.5, least: 1, find: sliderDiameter},
  {scale: 'whole', unit: '', usual: 5, find: sliderCount},
];

/** Keys of a defect that say how high it is, and what that is called. */
const SLIDER_HEIGHTS = {height: ['Nodule height', 'h'], amplitude: ['Amplitude of the waves', 'a'], rms: ['Roughness', 'rms']};

/** Of fillers that are added, in heights of the box. */
const SLIDER_DISC = 1 / 6;

/** Between discs that are placed at random, in diameters. */
const SLIDER_GAP = 1 / 5;

/**
 * @param {SliderNodes} at
 * @param {string} path
 * @param {string} name
 * @param {string} symbol
 * @returns {SliderPlace}
 */
function sliderSimple(at, path, name, symbol) {
  return at(path)?.kind === 'scalar' ? {name, symbol, path} : {name, symbol, why: `${path} is not set.`};
}

/**
 * @param {SliderNodes} at
 * @param {string} path
 */
function sliderWord(at, path) {
  const node = at(path);
  return node?.kind === 'scalar' ? node.value : '';
}

/**
 * @param {SliderNodes} at
 * @param {string} path
 */
function sliderLength(at, path) {
  const node = at(path);
  return node?.kind === 'list' ? node.items.length : 0;
}

/**
 * @param {SliderNodes} at
 * @returns {SliderPlace}
 */
function sliderDiffusivity(at) {
  if (at('electrolyte.conductivity')) {
    return sliderSimple(at, 'electrolyte.conductivity.value', 'Conductivity', 'σ');
  }
  const salt = 'electrolyte.concentrated.salt_diffusivity';
  if (at('electrolyte.concentrated')) {
    const place = {name: 'Diffusivity of the salt', symbol: 'D'};
    return at(salt)?.kind === 'list' ? {...place, why: 'It is a table over the concentration.'} : sliderSimple(at, salt, place.name, place.symbol);
  }
  return sliderSimple(at, 'electrolyte.diffusivity', 'Diffusivity of the cation', 'D₊');
}

/**
 * @param {SliderNodes} at
 * @returns {SliderPlace}
 */
function sliderTransference(at) {
  const place = sliderSimple(at, 'electrolyte.transference_number', 'Transference number', 't₊');
  return at('electrolyte.concentrated') ? {...place, path: undefined, why: 'It belongs to electrolyte.concentrated.'} : place;
}

/**
 * @param {SliderNodes} at
 * @returns {SliderPlace}
 */
function sliderCurrent(at) {
  const place = {name: 'Current density', symbol: 'i'};
  /** @type {Record<string, string>} */
  const others = {potential: 'The drive is a potential.', rest: 'The drive is a rest.', profile: 'The drive has several parts.', table: 'The drive is a table.'};
  const other = Object.keys(others).find((key) => at(`drive.${key}`));
  return other ? {...place, why: others[other]} : sliderSimple(at, 'drive.current_density', place.name, place.symbol);
}

/**
 * @param {SliderNodes} at
 * @returns {SliderPlace}
 */
function sliderNodule(at) {
  const count = sliderLength(at, 'anode.defects');
  for (let k = 0; k < count; k++) {
    for (const [key, [name, symbol]] of Object.entries(SLIDER_HEIGHTS)) {
      const path = `anode.defects[${k}].${key}`;
      if (at(path)?.kind === 'scalar') {
        return {name: count > 1 ? `${name} (defect ${k + 1} of ${count})` : name, symbol, path};
      }
    }
  }
  const [name, symbol] = SLIDER_HEIGHTS.height;
  const why = 'The metal is flat.';
  return at('mesh.file') ? {name, symbol, why: 'The mesh file has the shape.'} : {name, symbol, why, offer: sliderNewNodule(at, count)};
}

/**
 * @param {SliderNodes} at
 * @param {number} number
 * @returns {SliderOffer}
 */
function sliderNewNodule(at, number) {
  const middle = quantityTimes(sliderWord(at, 'cell.width'), 1 / 2) ?? '2.5 um';
  const values = {kind: 'gaussian', at: middle, height: '0.2 um', width: '0.15 um'};
  return {words: 'Add a nodule', change: (text) => sliderWritten(text, `anode.defects[${number}]`, values)};
}

/**
 * @param {string} text
 * @param {string} path
 * @param {Record<string, string>} values
 */
function sliderWritten(text, path, values) {
  return Object.entries(values).reduce((written, [key, value]) => withScenarioValue(written, `${path}.${key}`, value), text);
}

/**
 * @param {SliderNodes} at
 * @param {string} name
 */
function sliderGroup(at, name) {
  const groups = sliderLength(at, 'fillers');
  return groups > 1 ? `${name} (group 1 of ${groups})` : name;
}

/**
 * @param {SliderNodes} at
 * @returns {SliderPlace}
 */
function sliderDiameter(at) {
  const name = sliderGroup(at, 'Filler diameter');
  return sliderLength(at, 'fillers') > 0 ? sliderSimple(at, 'fillers[0].diameter', name, 'd') : {name, symbol: 'd', why: 'There are no fillers.'};
}

/**
 * @param {SliderNodes} at
 * @returns {SliderPlace}
 */
function sliderCount(at) {
  const place = {name: sliderGroup(at, 'Number of fillers'), symbol: 'N'};
  if (sliderLength(at, 'fillers') === 0) {
    const none = {...place, why: 'None.'};
    return at('mesh.file') ? none : {...none, offer: {words: 'Add fillers', change: sliderAddFillers}};
  }
  if (at('fillers[0].random')) {
    return sliderSimple(at, 'fillers[0].random.count', place.name, place.symbol);
  }
  const why = at('fillers[0].lattice') ? 'On a lattice.' : `${sliderLength(at, 'fillers[0].at')} at listed places.`;
  return {...place, why, offer: {words: 'Place at random', change: sliderScatter}};
}

/** @param {string} text */
function sliderAddFillers(text) {
  const height = sliderWord(scenarioNodes(text), 'cell.height');
  const values = {kind: 'impermeable', diameter: quantityTimes(height, SLIDER_DISC) ?? '500 nm'};
  return sliderScatter(sliderWritten(text, 'fillers[0]', values));
}

/**
 * The first group at random: as many as are listed.
 * @param {string} text
 */
function sliderScatter(text) {
  const at = scenarioNodes(text);
  const count = String(sliderLength(at, 'fillers[0].at') || 5);
  const gap = quantityTimes(sliderWord(at, 'fillers[0].diameter'), SLIDER_GAP) ?? '100 nm';
  const free = ['at', 'lattice'].reduce((left, key) => withoutScenarioKey(left, `fillers[0].${key}`), text);
  return sliderWritten(free, 'fillers[0].random', {count, seed: '1', min_gap: gap});
}
