// Values in the text of a scenario: read and written in their place. All else in the text stays: comments, order, blanks.
import {yamlAt, yamlChild, yamlPath, yamlTree} from './yaml-tree.js';

/** Keys of a scenario in their usual order, for those that are put in. */
const SCENARIO_KEYS = ['frond', 'name', 'temperature', 'electrolyte', 'cell', 'anode', 'fillers', 'drive', 'time', 'mesh', 'output'];

const SCENARIO_INDENT = 2;

/**
 * @param {string} text
 * @param {string} path as on the command line: `anode.defects[0].height`
 * @returns {{value: string, line: number} | null} the value with its unit, without quotes; its line from 1. Null where there is none,
 *   or a mapping or list
 */
export function scenarioValue(text, path) {
  const node = yamlAt(yamlTree(text), yamlPath(path));
  return node?.kind === 'scalar' ? {value: node.value, line: text.slice(0, node.start).split('\n').length} : null;
}

/**
 * The text with a value exchanged. A key that is missing is put in behind the others of its mapping, with the mappings and lists it needs.
 * @param {string} text
 * @param {string} path as for scenarioValue; a list may be made longer by one entry
 * @param {string} value with its unit
 * @returns {string}
 * @throws {Error} where a part of the path is no mapping or list in the text, or leaves out entries of a list
 */
export function withScenarioValue(text, path, value) {
  const edit = new ScenarioEdit(text);
  const steps = yamlPath(path);
  const place = yamlAt(edit.tree, steps);
  return place ? edit.exchanged(place, value) : edit.added(steps, value);
}

/**
 * The text without a key and all that belongs to it; as it is where the key is not there.
 * @param {string} text
 * @param {string} path of a key
 * @returns {string}
 */
export function withoutScenarioKey(text, path) {
  const steps = yamlPath(path);
  const map = yamlAt(yamlTree(text), steps.slice(0, -1));
  const number = map?.kind === 'map' ? map.entries.findIndex((entry) => entry.key === steps[steps.length - 1]) : -1;
  if (map?.kind !== 'map' || number < 0) {
    return text;
  }
  const {start} = map.entries[number];
  const end = scenarioEnd(map.entries[number]);
  const line = text.lastIndexOf('\n', start - 1) + 1;
  if (!map.flow && text.slice(line, start).trim() === '') {
    return text.slice(0, line) + text.slice(scenarioLineEnd(text, end)).replace(/^\r?\n/, '');
  }
  const next = map.entries[number + 1];
  const from = next || number === 0 ? start : scenarioEnd(map.entries[number - 1]);
  return text.slice(0, from) + text.slice(next ? next.start : end);
}

/**
 * Answers several questions about a text that is read once.
 * @param {string} text
 * @returns {(path: string) => import('./yaml-tree.js').YamlNode | null} what stands at a path
 */
export function scenarioNodes(text) {
  const tree = yamlTree(text);
  return (path) => yamlPath(path).reduce(yamlChild, tree);
}

/** @param {import('./yaml-tree.js').YamlEntry} entry */
function scenarioEnd(entry) {
  return entry.value ? entry.value.end : entry.end;
}

/**
 * @param {string} text
 * @param {number} at
 * @returns {number} the end of the line, before its line break
 */
function scenarioLineEnd(text, at) {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end > 0 && text[end - 1] === '\r' ? end - 1 : end;
}

/**
 * @typedef {import('./yaml-tree.js').YamlPath} YamlPath
 * @typedef {import('./yaml-tree.js').YamlMap} YamlMap
 * @typedef {import('./yaml-tree.js').YamlList} YamlList
 */

class ScenarioEdit {
  /** @param {string} text */
  constructor(text) {
    this.text = text;
    this.tree = yamlTree(text);
    /** JSON has its words in quotes. */
    this.json = this.tree?.kind === 'map' && this.tree.flow && this.tree.entries.some((entry) => entry.quoted);
  }

  /**
   * @param {import('./yaml-tree.js').YamlNode} place
   * @param {string} value
   */
  exchanged(place, value) {
    const words = place.kind === 'scalar' && place.quote !== '' ? JSON.stringify(value) : this.scalar(value);
    return this.text.slice(0, place.start) + words + this.text.slice(place.end);
  }

  /**
   * @param {YamlPath} steps
   * @param {string} value
   */
  added(steps, value) {
    let known = 0;
    while (yamlAt(this.tree, steps.slice(0, known + 1))) {
      known++;
    }
    const [at, words] = this.addition(yamlAt(this.tree, steps.slice(0, known)), steps.slice(known), value);
    const lines = this.text.includes('\r\n') ? words.replaceAll('\n', '\r\n') : words;
    return this.text.slice(0, at) + lines + this.text.slice(at);
  }

  /**
   * Where a missing value goes, and what is written there.
   * @param {import('./yaml-tree.js').YamlNode | null} parent null where the text says nothing
   * @param {YamlPath} rest the steps from there that the text lacks
   * @param {string} value
   * @returns {[number, string]}
   */
  addition(parent, rest, value) {
    if (!parent) {
      return [this.text.length, `${/(^|\n)$/.test(this.text) ? '' : '\n'}${this.lines(rest, value, 0)}\n`];
    }
    const [step] = rest;
    if (parent.kind === 'map' && typeof step === 'string') {
      const empty = parent.entries.find((entry) => entry.key === step);
      return empty ? this.filling(parent, empty, rest.slice(1), value) : this.another(parent, rest, value);
    }
    if (parent.kind === 'list' && step === parent.items.length) {
      return this.another(parent, rest, value);
    }
    throw new Error(typeof step === 'number' ? `entry ${step} needs a list of ${step} before it` : `${step} needs a mapping around it`);
  }

  /**
   * Behind a key that has no value yet.
   * @param {YamlMap} map
   * @param {import('./yaml-tree.js').YamlEntry} entry
   * @param {YamlPath} rest
   * @param {string} value
   * @returns {[number, string]}
   */
  filling(map, entry, rest, value) {
    const behind = entry.colon ? this.text.indexOf(':', entry.end) + 1 : entry.end;
    const colon = entry.colon ? '' : ':';
    if (map.flow || rest.length === 0) {
      return [behind, `${colon} ${this.inline(rest, value)}`];
    }
    const inner = map.column + SCENARIO_INDENT;
    return [entry.colon ? scenarioLineEnd(this.text, behind) : behind, `${colon}\n${' '.repeat(inner)}${this.lines(rest, value, inner)}`];
  }

  /**
   * Behind the last entry of a mapping or list.
   * @param {YamlMap | YamlList} parent
   * @param {YamlPath} rest
   * @param {string} value
   * @returns {[number, string]}
   */
  another(parent, rest, value) {
    if (!parent.flow) {
      const end = parent.kind === 'map' ? this.before(parent, String(rest[0])) : parent.end;
      return [scenarioLineEnd(this.text, end), `\n${' '.repeat(parent.column)}${this.lines(rest, value, parent.column)}`];
    }
    const words = parent.kind === 'map' ? this.pair(rest, value) : this.inline(rest.slice(1), value);
    const ends = parent.kind === 'map' ? parent.entries.map(scenarioEnd) : parent.items.map((item) => item.value?.end ?? item.start);
    return ends.length === 0 ? [parent.start + 1, words] : [ends[ends.length - 1], `, ${words}`];
  }

  /**
   * The end of what a new key follows.
   * @param {YamlMap} map
   * @param {string} key
   */
  before(map, key) {
    const rank = SCENARIO_KEYS.indexOf(key);
    const earlier = map === this.tree && rank >= 0 ? map.entries.filter((entry) => SCENARIO_KEYS.indexOf(entry.key) < rank).pop() : undefined;
    return earlier ? scenarioEnd(earlier) : map.end;
  }

  /**
   * Keys and value in lines of their own; the first begins at the column.
   * @param {YamlPath} path
   * @param {string} value
   * @param {number} column
   * @returns {string}
   */
  lines(path, value, column) {
    const [step, ...rest] = path;
    const inner = column + SCENARIO_INDENT;
    if (typeof step === 'number') {
      return `- ${this.lines(rest, value, inner)}`;
    }
    return rest.length === 0 ? this.pair(path, value) : `${step}:\n${' '.repeat(inner)}${this.lines(rest, value, inner)}`;
  }

  /**
   * @param {YamlPath} path
   * @param {string} value
   * @returns {string} for one line: in braces and brackets where keys and lists are left
   */
  inline(path, value) {
    if (path.length === 0) {
      return this.scalar(value);
    }
    return typeof path[0] === 'number' ? `[${this.inline(path.slice(1), value)}]` : `{${this.pair(path, value)}}`;
  }

  /**
   * @param {YamlPath} path begins with a key; empty: the value alone
   * @param {string} value
   * @returns {string}
   */
  pair(path, value) {
    if (path.length === 0) {
      return this.scalar(value);
    }
    return `${this.json ? JSON.stringify(path[0]) : path[0]}: ${this.inline(path.slice(1), value)}`;
  }

  /**
   * In quotes where it would mean something else without.
   * @param {string} value
   */
  scalar(value) {
    if (this.json && /^-?\d+(\.\d+)?(e[+-]?\d+)?$|^(true|false)$/i.test(value)) {
      return value;
    }
    const plain = /^[\w.+-][^,[\]{}"'\n]*$/.test(value) && !/:(\s|$)|\s#|\s$|^-\s/.test(value);
    return plain && !this.json ? value : JSON.stringify(value);
  }
}
