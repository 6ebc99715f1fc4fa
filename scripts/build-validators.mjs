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
const read = (name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8'));

/** Words for people are of no use to the validators. */
function withoutWords(schema) {
  if (Array.isArray(schema)) return schema.map(withoutWords);
  if (schema === null || typeof schema !== 'object') return schema;
  const kept = Object.entries(schema).filter(
    ([key, value]) =>
      !['examples', 'default', 'title'].includes(key) &&
      !(key === 'description' && typeof value === 'string'),
  );
  // A property may itself be called `title`: inside `properties` every key stays.
  return Object.fromEntries(
    kept.map(([key, value]) => [
      key,
      key === 'properties'
        ? Object.fromEntries(Object.entries(value).map(([name, of]) => [name, withoutWords(of)]))
        : withoutWords(value),
    ]),
  );
}

const anyList = { type: 'array' };
const { type, properties, required, additionalProperties } = withoutWords(
  read('units.schema.json').definitions.units,
);
/** The items of `units` are checked on their own. */
const unitsWithoutItems = { type, properties, required, additionalProperties };

const plan = withoutWords(read('plan.schema.json'));
const units = withoutWords(read('units.schema.json'));
const { definitions, ...head } = plan;
const definitionsApart = { ...definitions, units: unitsWithoutItems };
const { definitions: _again, ...unitsHead } = units;

const unit = definitions.unit;
const apart = {
  validateHead: { ...head, properties: { ...head.properties, overrides: anyList } },
  validateOverride: definitions.override,
  validateUnit: { ...unit, properties: { ...unit.properties, members: anyList } },
  validateMember: definitions.member,
  validateUnitsFile: { ...unitsHead, items: {} },
};

const ajv = new Ajv({
  allErrors: true,
  verbose: true,
  allowUnionTypes: true,
  code: { source: true, esm: true, lines: true },
});
const exported = {};
for (const [name, schema] of Object.entries(apart)) {
  ajv.addSchema({ ...schema, $id: `urn:tici:${name}`, definitions: definitionsApart });
  exported[name] = `urn:tici:${name}`;
}
const code = standalone.default(ajv, exported);
if (code.includes('require(')) throw new Error('the validators would need ajv at run time');
writeFileSync(target, `// Written by scripts/build-validators.mjs.\n${code}\n`);
