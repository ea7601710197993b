// What can be written at a place of a scenario: keys, words to choose from, units.
import {schemaForms, schemaKeys, schemasAt} from './schema-places.js';
import {yamlTree} from './yaml-tree.js';

/** Units that people write, by the kind of quantity that the schema names. */
export const COMPLETION_UNITS = {
  length: ['nm', 'um', 'mm', 'm'],
  temperature: ['K', 'degC'],
  concentration: ['mol/L', 'M', 'mmol/L', 'mol/m^3'],
  diffusivity: ['m^2/s', 'cm^2/s'],
  conductivity: ['mS/cm', 'S/cm', 'S/m'],
  energy: ['eV', 'meV'],
  'current density': ['mA/cm^2', 'uA/cm^2', 'A/m^2'],
  'surface energy': ['J/m^2', 'mJ/m^2', 'N/m'],
  'capacitance per area': ['uF/cm^2', 'F/m^2'],
  potential: ['mV', 'V'],
  'capacity per area': ['mAh/cm^2', 'C/m^2'],
  'rate of a potential': ['mV/s', 'V/s'],
  'rate of a current density': ['mA/cm^2/s', 'A/m^2/s'],
  frequency: ['Hz', 'kHz'],
  time: ['s', 'min', 'h', 'd'],
  angle: ['deg', 'rad'],
};

/** Stands where the cursor is while the text is read; no scenario has it. */
const COMPLETION_CURSOR = '\uE000';

const COMPLETION_NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?\s*/i;

/**
 * `text` replaces the word, and the cursor goes `back` characters from its end; `note`: required, one of these, default, for example;
 * `about`: description, units, default.
 * @typedef {{name: string, text: string, back: number, note: string, about: string}} Proposal
 * @typedef {{from: number, to: number, word: string, eager: boolean, proposals: Proposal[]}} Completion the word from offset to offset,
 *   `word` its part before the cursor; `eager`: worth showing without being asked
 */

/**
 * The place of the cursor: a key of a mapping, or a value.
 * @typedef {{path: import('./yaml-tree.js').YamlPath, from: number, to: number, before: string, siblings: import('./yaml-tree.js').YamlEntry[],
 *   colon: boolean, column: number, isKey: boolean, ownLine: boolean}} CompletionPlace column -1: in braces
 */

/**
 * @param {string} text of a scenario
 * @param {number} cursor offset
 * @param {import('./schema-places.js').JsonSchema} schema of scenarios
 * @returns {Completion} without proposals where nothing is known
 */
export function completions(text, cursor, schema) {
  const marked = text.slice(0, cursor) + COMPLETION_CURSOR + text.slice(cursor);
  const place = completionPlace(yamlTree(marked), [], marked);
  if (!place) {
    return {from: cursor, to: cursor, word: '', eager: false, proposals: []};
  }
  const schemas = schemasAt(schema, place.path).flatMap(schemaForms);
  const mappings = schemas.filter((form) => form.properties || form.allOf);
  return place.isKey || (place.ownLine && mappings.length > 0) ? completionOfKey(place, mappings) : completionOfValue(place, schemas);
}

/**
 * Finds the cursor in what has been read.
 * @param {import('./yaml-tree.js').YamlNode | null} node
 * @param {import('./yaml-tree.js').YamlPath} path
 * @param {string} text
 * @returns {CompletionPlace | null}
 */
function completionPlace(node, path, text) {
  if (node?.kind === 'map') {
    for (const entry of node.entries) {
      const place = completionInEntry(node, entry, path, text);
      if (place) {
        return place;
      }
    }
  } else if (node?.kind === 'list') {
    return node.items.reduce((/** @type {CompletionPlace | null} */ found, item, k) => found ?? completionPlace(item.value, [...path, k], text), null);
  } else if (node?.value.includes(COMPLETION_CURSOR)) {
    const line = text.slice(text.lastIndexOf('\n', node.start - 1) + 1, node.start);
    const ownLine = /^[\s-]*$/.test(line);
    const inside = node.quote === '' ? 0 : 1;
    return {...completionWord(text, node.start + inside, node.end - inside), path, siblings: [], colon: false, column: line.length, isKey: false, ownLine};
  }
  return null;
}

/**
 * @param {import('./yaml-tree.js').YamlMap} map
 * @param {import('./yaml-tree.js').YamlEntry} entry
 * @param {import('./yaml-tree.js').YamlPath} path
 * @param {string} text
 * @returns {CompletionPlace | null}
 */
function completionInEntry(map, entry, path, text) {
  if (!entry.key.includes(COMPLETION_CURSOR)) {
    return completionPlace(entry.value, [...path, entry.key], text);
  }
  const siblings = map.entries.filter((other) => other !== entry);
  return {...completionWord(text, entry.start, entry.end), path, siblings, colon: entry.colon, column: map.column, isKey: true, ownLine: false};
}

/**
 * @param {string} text with the cursor in it
 * @param {number} start
 * @param {number} end
 */
function completionWord(text, start, end) {
  const before = text.slice(start, end).split(COMPLETION_CURSOR)[0];
  return {from: start, to: end - 1, before};
}

/**
 * @param {CompletionPlace} place
 * @param {import('./schema-places.js').JsonSchema[]} mappings
 * @returns {Completion}
 */
function completionOfKey(place, mappings) {
  const present = new Map(place.siblings.map(({key, value}) => [key, value?.kind === 'scalar' ? value.value : '']));
  const keys = mappings.flatMap((mapping) => [...schemaKeys(mapping, present)]).filter(([key]) => !present.has(key));
  const proposals = keys
    .sort(([, one], [, other]) => completionRank(one) - completionRank(other))
    .map(([key, {schemas, need}]) => ({name: key, ...completionKeyText(key, schemas, place), note: need, about: completionAbout(schemas)}));
  const {from, to, before} = place;
  return {from, to, word: before, eager: before !== '', proposals: completionMatches(proposals, before)};
}

/**
 * The required first, and of those the word that chooses.
 * @param {import('./schema-places.js').SchemaKey} key
 */
function completionRank({schemas, need}) {
  const chooses = schemas.length > 1 && schemas.every((schema) => schema.const !== undefined);
  return ['required', 'one of these', ''].indexOf(need) + (chooses ? 0 : 0.5);
}

/**
 * A key with what follows it: braces or a new line for a mapping.
 * @param {string} key
 * @param {import('./schema-places.js').JsonSchema[]} schemas
 * @param {CompletionPlace} place
 * @returns {{text: string, back: number}}
 */
function completionKeyText(key, schemas, place) {
  if (place.colon) {
    return {text: key, back: 0};
  }
  const forms = schemas.flatMap(schemaForms);
  const mapping = forms.every((form) => form.type === 'object');
  const listed = forms.every((form) => form.type === 'array');
  if (!mapping && !listed) {
    return {text: `${key}: `, back: 0};
  }
  const inLines = mapping || forms.every((form) => form.items?.type === 'object');
  if (place.column < 0 || !inLines) {
    return {text: `${key}: ${mapping ? '{}' : '[]'}`, back: 1};
  }
  return {text: `${key}:\n${' '.repeat(place.column + 2)}${mapping ? '' : '- '}`, back: 0};
}

/**
 * @param {CompletionPlace} place
 * @param {import('./schema-places.js').JsonSchema[]} forms
 * @returns {Completion}
 */
function completionOfValue(place, forms) {
  const number = COMPLETION_NUMBER.exec(place.before);
  const units = forms.flatMap(completionUnits);
  if (number && units.length > 0) {
    const word = place.before.slice(number[0].length);
    const gap = /\s$/.test(number[0]) ? '' : ' ';
    const proposals = units.map((unit) => ({name: unit, text: gap + unit, back: 0, note: '', about: ''}));
    return {from: place.from + number[0].length, to: place.to, word, eager: gap === '' || word !== '', proposals: completionMatches(proposals, word)};
  }
  const words = forms.flatMap(completionWords);
  const some = words.length > 0 ? words : forms.flatMap(completionExamples);
  const proposals = [...new Map(some.map((proposal) => [proposal.name, proposal])).values()];
  const {from, to, before} = place;
  return {from, to, word: before, eager: words.length > 0, proposals: completionMatches(proposals, before)};
}

/**
 * Those that begin with the word, then those that have it inside.
 * @param {Proposal[]} proposals
 * @param {string} word
 */
function completionMatches(proposals, word) {
  const part = word.toLowerCase();
  const place = (/** @type {Proposal} */ proposal) => proposal.name.toLowerCase().indexOf(part);
  return [...proposals.filter((proposal) => place(proposal) === 0), ...proposals.filter((proposal) => place(proposal) > 0)];
}

/**
 * @param {import('./schema-places.js').JsonSchema} form
 * @returns {string[]}
 */
function completionUnits(form) {
  const kind = /^an? (.+) with its unit/.exec(form.$comment ?? '')?.[1] ?? (form.$comment?.startsWith('a unit of length') ? 'length' : '');
  return /** @type {Record<string, string[]>} */ (COMPLETION_UNITS)[kind] ?? [];
}

/**
 * Words that the schema lists.
 * @param {import('./schema-places.js').JsonSchema} form
 * @returns {Proposal[]}
 */
function completionWords(form) {
  const about = form.description ?? '';
  const listed = form.type === 'boolean' ? [true, false] : (form.enum ?? []);
  const one = form.const !== undefined && form.const !== 0 ? [form.const] : form.type === 'integer' && form.minimum === form.maximum ? [form.minimum ?? null] : [];
  const units = form.$comment?.startsWith('a unit of length') ? COMPLETION_UNITS.length : [];
  return [...listed, ...one, ...units]
    .filter((value) => value !== null)
    .map((value) => ({name: String(value), text: String(value), back: 0, note: form.default === value ? 'default' : '', about}));
}

/**
 * What a value could be, where nothing is listed.
 * @param {import('./schema-places.js').JsonSchema} form
 * @returns {Proposal[]}
 */
function completionExamples(form) {
  const about = (form.$comment ?? form.description ?? '').replace(/, such as .*/, '');
  const usual = form.default === undefined || (form.type === 'object') !== (typeof form.default === 'object') ? '' : completionFlow(form.default);
  return [
    ...(usual === '' ? [] : [{name: usual, text: usual, back: 0, note: 'default', about}]),
    ...(form.examples ?? []).map((/** @type {unknown} */ value) => ({name: String(value), text: String(value), back: 0, note: 'for example', about})),
  ];
}

/**
 * @param {unknown} value
 * @returns {string} on one line; '' for a list, which is empty
 */
function completionFlow(value) {
  if (Array.isArray(value)) {
    return '';
  }
  const pairs = typeof value === 'object' && value !== null ? Object.entries(value).map(([key, each]) => `${key}: ${each}`) : null;
  return pairs ? `{${pairs.join(', ')}}` : String(value);
}

/**
 * Description, units and default of a key.
 * @param {import('./schema-places.js').JsonSchema[]} schemas
 */
function completionAbout(schemas) {
  const [first] = schemas;
  if (schemas.every((schema) => schema.const !== undefined)) {
    return schemas.length === 1 && first.const === true ? first.description : `One of: ${schemas.map((schema) => schema.const).join(', ')}.`;
  }
  const units = [...new Set(schemaForms(first).flatMap(completionUnits))];
  const plain = first.default !== undefined && typeof first.default !== 'object' ? `Default: ${first.default}.` : '';
  return [first.description, units.length > 0 ? `In ${units.join(', ')}.` : '', plain].filter((part) => part).join(' ');
}
