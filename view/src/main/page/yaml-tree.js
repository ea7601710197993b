// The YAML of scenarios as a tree with places in the text. A text that is half typed is read as far as it goes.
// Not read: anchors, tags, values over several lines without quotes.

/**
 * Places are offsets in the text; an end is behind the last character. `column` is that of the keys or dashes; in braces and brackets
 * (`flow`) it has no meaning.
 * @typedef {{kind: 'scalar', start: number, end: number, value: string, quote: string}} YamlScalar
 * @typedef {{kind: 'map', start: number, end: number, flow: boolean, column: number, entries: YamlEntry[]}} YamlMap
 * @typedef {{kind: 'list', start: number, end: number, flow: boolean, column: number, items: YamlItem[]}} YamlList
 * @typedef {YamlScalar | YamlMap | YamlList} YamlNode
 * @typedef {{key: string, start: number, end: number, quoted: boolean, colon: boolean, value: YamlNode | null}} YamlEntry a key from
 *   start to end; `colon`: whether one follows it
 * @typedef {{start: number, value: YamlNode | null}} YamlItem
 * @typedef {(string | number)[]} YamlPath keys, and numbers of list entries from 0
 */

const YAML_KEY = /(?:"(?:[^"\\\n]|\\.)*"|'(?:[^'\n]|'')*'|(?:[^\s#,[\]{}&*!|>'"%@`?:-]|[-?:](?=\S))(?:(?!\s#)[^\n])*?)(?=[ \t]*:(?:\s|$))/y;
const YAML_PLAIN = /(?:(?!\s#)[^\n])*/y;
const YAML_FLOW_PLAIN = /(?:(?!\s#|:[\s,[\]{}]|:$)[^\n,[\]{}])*/y;
const YAML_QUOTED = /"(?:[^"\\]|\\[^])*"|'(?:[^']|'')*'/y;
const YAML_REST = /[^\n]*/y;

class YamlScan {
  /** @param {string} text */
  constructor(text) {
    this.text = text;
    this.at = 0;
  }

  over() {
    return this.at >= this.text.length;
  }

  column() {
    return this.at - (this.text.lastIndexOf('\n', this.at - 1) + 1);
  }

  /** Whether only blanks stand before this place in its line. */
  first() {
    return this.text.slice(this.at - this.column(), this.at).trim() === '';
  }

  /**
   * What a sticky pattern takes from here on.
   * @param {RegExp} pattern
   * @returns {string | null}
   */
  take(pattern) {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text);
    if (!found) {
      return null;
    }
    this.at += found[0].length;
    return found[0];
  }

  /** Over blanks, line ends and comments. */
  skip() {
    for (;;) {
      this.take(/\s*/y);
      if (this.text[this.at] !== '#' || (this.at > 0 && !/\s/.test(this.text[this.at - 1]))) {
        return;
      }
      this.take(YAML_REST);
    }
  }

  dash() {
    return /^-(\s|$)/.test(this.text.slice(this.at, this.at + 2));
  }

  /** @returns {YamlNode | null} */
  document() {
    this.skip();
    if (this.text.startsWith('---', this.at)) {
      this.at += 3;
    }
    return this.block(0, -1);
  }

  /**
   * What stands from here on, unless it begins left of a column.
   * @param {number} least
   * @param {number} parent the column of the key or dash that it belongs to
   * @returns {YamlNode | null}
   */
  block(least, parent) {
    this.skip();
    const column = this.column();
    if (this.over() || column < least) {
      return null;
    }
    if (this.dash()) {
      return this.list(column);
    }
    const start = this.at;
    if (this.take(YAML_KEY) !== null) {
      this.at = start;
      return this.map(column);
    }
    return this.inline(parent);
  }

  /**
   * @param {number} column
   * @returns {YamlMap}
   */
  map(column) {
    /** @type {YamlMap} */
    const map = {kind: 'map', start: this.at, end: this.at, flow: false, column, entries: []};
    for (this.skip(); !this.over() && this.column() >= column; this.skip()) {
      if (this.column() > column || this.dash()) {
        this.take(YAML_REST);
      } else {
        const entry = this.entry(column);
        map.entries.push(entry);
        map.end = entry.value ? entry.value.end : entry.end;
      }
    }
    return map;
  }

  /**
   * @param {number} column
   * @returns {YamlEntry}
   */
  entry(column) {
    const start = this.at;
    const key = this.take(YAML_KEY);
    if (key === null) {
      const word = (this.take(YAML_PLAIN) ?? '').trimEnd();
      this.take(YAML_REST);
      return {key: word, start, end: start + word.length, quoted: false, colon: false, value: null};
    }
    const end = this.at;
    this.take(/[ \t]*:[ \t]*/y);
    return {key: yamlUnquoted(key), start, end, quoted: key !== yamlUnquoted(key), colon: true, value: this.value(column)};
  }

  /**
   * What belongs to a key whose colon is behind us.
   * @param {number} column
   * @returns {YamlNode | null}
   */
  value(column) {
    const line = this.text.lastIndexOf('\n', this.at - 1);
    this.skip();
    if (this.over() || this.text.lastIndexOf('\n', this.at - 1) === line) {
      return this.over() ? null : this.inline(column);
    }
    return this.dash() && this.column() === column ? this.list(column) : this.block(column + 1, column);
  }

  /**
   * @param {number} column
   * @returns {YamlList}
   */
  list(column) {
    /** @type {YamlList} */
    const list = {kind: 'list', start: this.at, end: this.at, flow: false, column, items: []};
    for (this.skip(); !this.over() && this.column() === column && this.dash(); this.skip()) {
      const start = this.at++;
      const value = this.block(column + 1, column);
      list.items.push({start, value});
      list.end = value ? value.end : start + 1;
    }
    return list;
  }

  /**
   * @param {number} parent
   * @returns {YamlNode}
   */
  inline(parent) {
    return this.bracketed(parent) ?? this.quoted() ?? this.plain(YAML_PLAIN);
  }

  /**
   * @param {RegExp} pattern
   * @returns {YamlScalar}
   */
  plain(pattern) {
    const start = this.at;
    const value = (this.take(pattern) ?? '').trimEnd();
    return {kind: 'scalar', start, end: start + value.length, value, quote: ''};
  }

  /** @returns {YamlScalar | null} */
  quoted() {
    const start = this.at;
    const quote = this.text[start];
    if (quote !== '"' && quote !== "'") {
      return null;
    }
    const text = this.take(YAML_QUOTED) ?? this.take(YAML_REST) ?? '';
    return {kind: 'scalar', start, end: this.at, value: yamlUnquoted(text), quote};
  }

  /**
   * @param {number} parent
   * @returns {YamlNode | null}
   */
  bracketed(parent) {
    if (this.text[this.at] === '{') {
      return this.braces(parent);
    }
    return this.text[this.at] === '[' ? this.brackets(parent) : null;
  }

  /**
   * Whether braces or brackets go on: they end with their own sign, or, half typed, where the next key of the block begins.
   * @param {string} sign
   * @param {number} parent
   */
  more(sign, parent) {
    this.skip();
    if (this.text[this.at] === sign) {
      this.at++;
      return false;
    }
    return !this.over() && !']}'.includes(this.text[this.at]) && !(this.first() && this.column() <= parent);
  }

  /**
   * @param {number} parent
   * @returns {YamlMap}
   */
  braces(parent) {
    /** @type {YamlMap} */
    const map = {kind: 'map', start: this.at++, end: 0, flow: true, column: -1, entries: []};
    while (this.more('}', parent)) {
      const start = this.at;
      const key = this.quoted() ?? this.plain(YAML_FLOW_PLAIN);
      if (key.end > start) {
        map.entries.push(this.pair(key, parent));
      } else {
        this.at++;
      }
    }
    map.end = this.at;
    return map;
  }

  /**
   * @param {YamlScalar} key
   * @param {number} parent
   * @returns {YamlEntry}
   */
  pair(key, parent) {
    const {start, end} = key;
    this.take(/[ \t]*/y);
    const colon = this.text[this.at] === ':';
    this.at += colon ? 1 : 0;
    this.skip();
    const none = !colon || this.over() || ',}]'.includes(this.text[this.at]) || (this.first() && this.column() <= parent);
    return {key: key.value, start, end, quoted: key.quote !== '', colon, value: none ? null : this.flowValue(parent)};
  }

  /**
   * @param {number} parent
   * @returns {YamlNode}
   */
  flowValue(parent) {
    return this.bracketed(parent) ?? this.quoted() ?? this.plain(YAML_FLOW_PLAIN);
  }

  /**
   * @param {number} parent
   * @returns {YamlList}
   */
  brackets(parent) {
    /** @type {YamlList} */
    const list = {kind: 'list', start: this.at++, end: 0, flow: true, column: -1, items: []};
    while (this.more(']', parent)) {
      const start = this.at;
      const value = this.flowValue(parent);
      if (this.at > start) {
        list.items.push({start, value});
      } else {
        this.at++;
      }
    }
    list.end = this.at;
    return list;
  }
}

/**
 * What a word in quotes says; other words say themselves.
 * @param {string} word
 */
function yamlUnquoted(word) {
  if (word.startsWith('"')) {
    try {
      return String(JSON.parse(word));
    } catch {
      return word.replace(/^"|"$/g, '');
    }
  }
  return word.startsWith("'") ? word.replace(/^'|'$/g, '').replaceAll("''", "'") : word;
}

/**
 * @param {string} text
 * @returns {YamlNode | null} null where the text says nothing
 */
export function yamlTree(text) {
  return new YamlScan(text).document();
}

/**
 * @param {YamlNode | null} node
 * @param {string | number} step
 * @returns {YamlNode | null} what stands there, null where nothing does
 */
export function yamlChild(node, step) {
  if (node?.kind === 'map') {
    return node.entries.find((entry) => entry.key === step)?.value ?? null;
  }
  return node?.kind === 'list' ? (node.items[Number(step)]?.value ?? null) : null;
}

/**
 * @param {YamlNode | null} root
 * @param {YamlPath} path
 */
export function yamlAt(root, path) {
  return path.reduce(yamlChild, root);
}

/**
 * @param {string} path as the command line has it: `anode.defects[0].height`
 * @returns {YamlPath}
 */
export function yamlPath(path) {
  return [...path.matchAll(/\[(\d+)\]|[^.[\]]+/g)].map(([word, index]) => (index === undefined ? word : Number(index)));
}
