import { readdirSync, readFileSync } from 'node:fs';
import { Validator, type Schema } from '@cfworker/json-schema';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { outputOf } from '../examples/command.js';

const FIXTURES = 'test/fixtures/check';

type Accepts = (document: unknown) => boolean;

const read = (name: string): Schema =>
  JSON.parse(readFileSync(`schemas/${name}.schema.json`, 'utf8')) as Schema;

/** The published schema under ajv, and under a validator that shares no code with it. */
function both(name: string): readonly [Accepts, Accepts] {
  const ajv = new Ajv({ allowUnionTypes: true, formats: { date: true } }).compile(read(name));
  const other = new Validator(read(name), '7');
  return [(document) => ajv(document), (document) => other.validate(document).valid];
}

/** What JSON can hold; null where the text is no YAML that another parser reads. */
function documentOf(text: string): { readonly value: unknown } | null {
  try {
    return {
      value: JSON.parse(JSON.stringify(parse(text, { merge: true, logLevel: 'error' }))) as unknown,
    };
  } catch {
    return null;
  }
}

const yamlBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.yaml') && !path.includes('folder.yaml'))
    .map((path) => `${folder}/${path}`)
    .sort();

const isPlan = (text: string): boolean => /^kickoff:/mu.test(text);

describe.each(['plan', 'units'])('the schema of a %s file', (name) => {
  const [first, second] = both(name);
  const files = [...yamlBelow('examples'), ...yamlBelow(FIXTURES)];

  it('is accepted or refused alike by two validators, whatever the file', () => {
    const verdicts = { accepted: 0, refused: 0 };
    for (const path of files) {
      const document = documentOf(readFileSync(path, 'utf8'));
      if (document === null) continue;
      const verdict = first(document.value);
      expect([path, second(document.value)]).toEqual([path, verdict]);
      verdicts[verdict ? 'accepted' : 'refused']++;
    }
    expect(verdicts.accepted).toBeGreaterThan(10);
    expect(verdicts.refused).toBeGreaterThan(10);
  });

  it('takes all examples of its kind', () => {
    for (const path of yamlBelow('examples')) {
      const text = readFileSync(path, 'utf8');
      if (isPlan(text) !== (name === 'plan')) continue;
      const document = documentOf(text)?.value;
      expect([path, first(document), second(document)]).toEqual([path, true, true]);
    }
  });
});

/** Plans that take no time, one with findings of several kinds. */
const PLANS = ['examples/first', 'examples/members', 'examples/fixed-dates', 'examples/town'].map(
  (folder) => `${folder}/plan.yaml`,
);

describe.each([
  ['schedule', ['plan', '-q']],
  ['diagnostics', ['check']],
  ['diff', ['diff', '-q', 'docs/guide/first-issue.yaml']],
  ['status', ['status', '-q', '--on', '2026-03-20']],
] as const)('the schema of a %s', (name, command) => {
  const [first, second] = both(name);

  it('takes what the tool writes, under two validators', async () => {
    for (const path of PLANS) {
      const made: unknown = JSON.parse(await outputOf([...command, path, '-f', 'json']));
      expect([path, first(made), second(made)]).toEqual([path, true, true]);
    }
  });

  it('refuses something else, under two validators', () => {
    for (const other of [null, [], {}, { diagnostics: [{}] }, { entries: [{}] }]) {
      expect([other, first(other), second(other)]).toEqual([other, false, false]);
    }
  });
});
