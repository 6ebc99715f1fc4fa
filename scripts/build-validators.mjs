/**
 * Compiles schemas/plan.schema.json and schemas/units.schema.json into src/input/shape/validators.generated.js, so
 * that no run has to. The plan is taken apart first: its head, one override, one unit, one member. Units are
 * checked one by one and not through the schema's recursion, whose cost grows with the square of a long list.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import standalone from 'ajv/dist/standalone/index.js';

const folder = new URL('../schemas/', import.meta.url);
const target = new URL('../src/input/shape/validators.generated.js', import.meta.url);

/**
 * What this script looks at of a schema.
 *
 * @typedef {{ [key: string]: unknown; definitions: Record<string, Schema>; properties: Record<string, Schema> }} Schema
 */

/** A schema without its words for people, which are of no use to the validators. */
const read = (/** @type {string} */ name) =>
  /** @type {Schema} */ (withoutWords(JSON.parse(readFileSync(new URL(name, folder), 'utf8'))));

/**
 * @param {unknown} schema
 * @returns {unknown}
 */
function withoutWords(schema) {
  if (Array.isArray(schema)) return schema.map(withoutWords);
  if (schema === null || typeof schema !== 'object') return schema;
  const kept = Object.entries(/** @type {Record<string, unknown>} */ (schema)).filter(
    ([key, value]) =>
      !['examples', 'default', 'title'].includes(key) &&
      !(key === 'description' && typeof value === 'string'),
  );
  // A property may itself be called `title`: inside `properties` every key stays.
  return Object.fromEntries(
    kept.map(([key, value]) => [
      key,
      key === 'properties' ? mapped(value ?? {}) : withoutWords(value),
    ]),
  );
}

const mapped = (/** @type {object} */ properties) =>
  Object.fromEntries(Object.entries(properties).map(([name, of]) => [name, withoutWords(of)]));

/**
 * @param {string} name
 * @param {Record<string, Schema>} of
 */
function named(name, of) {
  const schema = of[name];
  if (schema === undefined) throw new Error(`the schema defines no ${name}`);
  return schema;
}

const anyList = { type: 'array' };
const { definitions, ...head } = read('plan.schema.json');
const { definitions: ofUnits, ...unitsHead } = read('units.schema.json');
/** The items of `units` are checked on their own. */
const { type, properties, required, additionalProperties } = named('units', ofUnits);
const definitionsApart = {
  ...definitions,
  units: { type, properties, required, additionalProperties },
};

const unit = named('unit', definitions);
const apart = {
  validateHead: { ...head, properties: { ...head.properties, overrides: anyList } },
  validateOverride: definitions.override,
  validateUnit: { ...unit, properties: { ...unit.properties, members: anyList } },
  validateMember: definitions.member,
  validateUnitsFile: { ...unitsHead, items: {} },
};

/**
 * @param {Schema} schema
 * @returns {Schema}
 */
function merged(schema) {
  const reference = schema.$ref ?? /** @type {Schema[] | undefined} */ (schema.allOf)?.[0]?.$ref;
  return reference === undefined
    ? schema
    : named(/** @type {string} */ (reference).split('/')[2] ?? '', definitions);
}

/**
 * Where each key may stand: the maps of a plan by their paths, an item of a list as `overrides[]`, and for each of
 * their keys the types of its values. Units below units are like units.
 *
 * @param {Schema} schema
 * @param {string} path
 * @returns {{ path: string; keys: Record<string, string[]> }[]}
 */
function placesOf(schema, path) {
  const whole = merged(schema);
  const items =
    whole.items === undefined ? [] : placesOf(/** @type {Schema} */ (whole.items), `${path}[]`);
  const inner =
    whole.then === undefined ? [] : placesOf(/** @type {Schema} */ (whole.else ?? {}), path);
  if (whole.properties === undefined) return [...items, ...inner];
  const keys = Object.fromEntries(
    Object.entries(whole.properties).map(([key, value]) => [
      key,
      [merged(value).type ?? 'string'].flat().map(String),
    ]),
  );
  const below = Object.entries(whole.properties).flatMap(([key, value]) =>
    path === 'units[]' && key === 'units'
      ? []
      : placesOf(value, path === '' ? key : `${path}.${key}`),
  );
  return [{ path, keys }, ...items, ...below];
}

const ajv = new Ajv({
  allErrors: true,
  verbose: true,
  allowUnionTypes: true,
  code: { source: true, esm: true, lines: true },
});
/** @type {Record<string, string>} */
const exported = {};
for (const [name, schema] of Object.entries(apart)) {
  ajv.addSchema({ ...schema, $id: `urn:tici:${name}`, definitions: definitionsApart });
  exported[name] = `urn:tici:${name}`;
}
const code = standalone.default(ajv, exported);
if (code.includes('require(')) throw new Error('the validators would need ajv at run time');
const places = JSON.stringify(placesOf(/** @type {Schema} */ (head), ''));
writeFileSync(
  target,
  `// Written by scripts/build-validators.mjs.\n${code}\nexport const places = ${places};\n`,
);
