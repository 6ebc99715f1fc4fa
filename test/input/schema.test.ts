import { readFileSync } from 'node:fs';
import { Validator } from '@cfworker/json-schema';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { findingsOf, fixtures } from '../validate/fixtures.js';

interface Schema {
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly definitions?: Readonly<Record<string, Schema>>;
  readonly [key: string]: unknown;
}

const read = (name: string): Schema =>
  JSON.parse(readFileSync(`schemas/${name}.schema.json`, 'utf8')) as Schema;
const NAMES = ['plan', 'units', 'schedule', 'diagnostics'];

/** Every property anywhere in a schema, by its path. */
function* properties(schema: unknown, path = ''): Generator<[string, Schema]> {
  if (Array.isArray(schema)) {
    for (const [k, one] of schema.entries()) yield* properties(one, `${path}/${k}`);
  } else if (typeof schema === 'object' && schema !== null) {
    const { properties: own = {} } = schema as Schema;
    for (const [key, one] of Object.entries(own)) yield [`${path}/${key}`, one];
    for (const [key, one] of Object.entries(schema)) yield* properties(one, `${path}/${key}`);
  }
}

describe.each(NAMES)('the schema %s', (name) => {
  it('says what each property is, in Chinese and in English', () => {
    for (const [path, { description = '' }] of properties(read(name))) {
      expect([path, description]).toEqual([
        path,
        expect.stringMatching(/[\u4e00-\u9fff].*[A-Za-z]/u),
      ]);
    }
  });

  it('is a valid schema that a strict validator takes', () => {
    const ajv = new Ajv({
      strict: true,
      strictRequired: false,
      allowUnionTypes: true,
      formats: { date: true },
    });
    expect(() => ajv.compile(read(name))).not.toThrow();
  });
});

describe('the schema of units', () => {
  it("has the plan's own definitions", () => {
    const plan = read('plan').definitions ?? {};
    for (const [name, definition] of Object.entries(read('units').definitions ?? {})) {
      expect([name, definition]).toEqual([name, plan[name]]);
    }
  });
});

describe('the published schema, on the document as another parser gives it', () => {
  const byAjv = new Ajv({ allowUnionTypes: true }).compile(read('plan'));
  const second = new Validator(read('plan'), '7');
  /** Two validators, of one mind. */
  const accepts = (document: unknown): boolean => {
    const isFine = byAjv(document);
    expect(second.validate(document).valid).toBe(isFine);
    return isFine;
  };
  const isShape = (code: string): boolean => code.startsWith('TC2');
  /** What a schema can't say: that a day exists, what a roster holds, which keys exclude each other … */
  const BEYOND = new Set([
    'TC206',
    'TC205',
    'TC209',
    'TC210',
    'TC212',
    'TC213',
    'TC214',
    'TC215',
    'TC216',
    'TC217',
  ]);
  const plain = fixtures.filter(({ text }) => !/^# set:/mu.test(text));

  it('accepts what the tool accepts, and refuses what it refuses for its shape', async () => {
    let refused = 0;
    for (const fixture of plain) {
      const codes = (await findingsOf(fixture)).map((one) => one.code);
      if (codes.some((code) => /^TC[01]/u.test(code))) continue;
      const document: unknown = parse(fixture.text, { merge: true });
      const isFine = accepts(document);
      if (!codes.some(isShape)) expect([fixture.name, isFine]).toEqual([fixture.name, true]);
      else if (codes.some((code) => isShape(code) && !BEYOND.has(code))) {
        expect([fixture.name, isFine]).toEqual([fixture.name, false]);
        refused++;
      }
    }
    expect(refused).toBeGreaterThan(8);
  });

  it('flags bare numbers, codes without quotes and wrong dates, as the tool does', () => {
    const plan = { title: 'x', kickoff: '2014-01-22', levels: ['市'], units: ['甲市'] };
    expect(accepts(plan)).toBe(true);
    expect(accepts({ ...plan, rules: { stagger: { interval: 10 } } })).toBe(false);
    expect(accepts({ ...plan, units: [{ name: '甲市', code: 150100000000 }] })).toBe(false);
    expect(accepts({ ...plan, kickoff: '2014-1-22' })).toBe(false);
    expect(accepts({ ...plan, revision: 1, stages: [{ name: '一', share: 2 }] })).toBe(true);
  });
});
