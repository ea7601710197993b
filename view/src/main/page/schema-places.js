// What the JSON schema of scenarios allows at a place. It knows what frond's own schema is made of: properties, required, allOf of oneOf,
// anyOf, const, items, prefixItems.

/**
 * @typedef {Record<string, any>} JsonSchema
 * @typedef {{schemas: JsonSchema[], need: 'required' | 'one of these' | ''}} SchemaKey
 */

/**
 * The alternatives that a value can be.
 * @param {JsonSchema} schema
 * @returns {JsonSchema[]} without alternatives of their own, with the description and default of the whole
 */
export function schemaForms(schema) {
  const {anyOf, oneOf, ...whole} = schema;
  const alternatives = anyOf ?? oneOf;
  return alternatives ? alternatives.flatMap((/** @type {JsonSchema} */ each) => schemaForms({...whole, ...each})) : [schema];
}

/**
 * The schemas of what stands at a path.
 * @param {JsonSchema} schema of the whole
 * @param {import('./yaml-tree.js').YamlPath} path
 * @returns {JsonSchema[]} several where alternatives differ, none where nothing may stand
 */
export function schemasAt(schema, path) {
  let schemas = [schema];
  for (const step of path) {
    const forms = schemas.flatMap(schemaForms);
    schemas = typeof step === 'number' ? forms.flatMap((form) => form.prefixItems?.[step] ?? form.items ?? []) : forms.flatMap((form) => schemaProperty(form, step));
  }
  return schemas;
}

/**
 * @param {JsonSchema} schema
 * @param {string} key
 * @returns {JsonSchema[]}
 */
function schemaProperty(schema, key) {
  const own = schema.properties?.[key];
  return [...(own ? [own] : []), ...schemaChoices(schema).flatMap((choice) => choice.flatMap((alternative) => schemaProperty(alternative, key)))];
}

/**
 * @param {JsonSchema} schema
 * @returns {JsonSchema[][]} lists of alternatives, one of each of which holds
 */
function schemaChoices(schema) {
  return (schema.allOf ?? []).map((/** @type {JsonSchema} */ part) => part.oneOf ?? [part]);
}

/**
 * The keys of a mapping that go with those it has.
 * @param {JsonSchema} schema
 * @param {Map<string, string>} present keys with their values, '' for what is no plain value
 * @returns {Map<string, SchemaKey>}
 */
export function schemaKeys(schema, present) {
  /** @type {Map<string, SchemaKey>} */
  const keys = new Map();
  schemaGather(schema, present, 'required', keys);
  return keys;
}

/**
 * @param {JsonSchema} schema
 * @param {Map<string, string>} present
 * @param {'required' | 'one of these' | ''} need of those that the schema requires
 * @param {Map<string, SchemaKey>} keys
 */
function schemaGather(schema, present, need, keys) {
  for (const [key, property] of Object.entries(schema.properties ?? {})) {
    if (property !== false) {
      const known = keys.get(key) ?? {schemas: [], need: ''};
      keys.set(key, {schemas: [...known.schemas, property], need: schema.required?.includes(key) ? need : known.need});
    }
  }
  for (const choice of schemaChoices(schema)) {
    const possible = choice.filter((alternative) => schemaFits(alternative, choice, present)).map((alternative) => schemaOpened(alternative, choice, present));
    for (const alternative of possible) {
      schemaGather(alternative, present, 'required', keys);
    }
    schemaLoosen(possible, keys);
  }
}

/**
 * Where a word such as `kind` chooses, and is not there yet, only that word of an alternative.
 * @param {JsonSchema} alternative
 * @param {JsonSchema[]} choice
 * @param {Map<string, string>} present
 * @returns {JsonSchema}
 */
function schemaOpened(alternative, choice, present) {
  const word = alternative.required?.find((/** @type {string} */ key) => choice.every((other) => other.properties?.[key]?.const !== undefined));
  return word && !present.has(word) ? {properties: {[word]: alternative.properties[word]}, required: [word]} : alternative;
}

/**
 * Keys that only some alternatives require.
 * @param {JsonSchema[]} alternatives
 * @param {Map<string, SchemaKey>} keys
 */
function schemaLoosen(alternatives, keys) {
  const free = alternatives.some((alternative) => (alternative.required ?? []).length === 0);
  for (const key of new Set(alternatives.flatMap((alternative) => alternative.required ?? []))) {
    const known = keys.get(key);
    if (known && !alternatives.every((alternative) => alternative.required?.includes(key))) {
      known.need = !free && alternatives.some((alternative) => alternative.properties?.[key] === false) ? 'one of these' : '';
    }
  }
}

/**
 * Whether a mapping can still become this alternative.
 * @param {JsonSchema} alternative
 * @param {JsonSchema[]} choice
 * @param {Map<string, string>} present
 */
function schemaFits(alternative, choice, present) {
  return [...present].every(([key, value]) => {
    const property = alternative.properties?.[key];
    if (property === undefined) {
      return !choice.some((other) => other.properties?.[key]);
    }
    return property !== false && (property.const === undefined || value === '' || String(property.const) === value);
  });
}
