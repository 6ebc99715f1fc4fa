import { describe, expect, it } from 'vitest';
import { validate } from '../../src/validate/index.js';
import { HEAD, run } from './run.js';

const UNITS = 'units: [甲市]\n';
const codesOf = async (files: Parameters<typeof run>[0]): Promise<string[]> => [
  ...new Set((await run(files)).findings.map((one) => one.code)),
];

describe('a hostile plan', () => {
  it.each([
    ['10,000 brackets', `${HEAD}units: ${'['.repeat(10_000)}`, ['TC107']],
    ['10,000 dashes', `${'- '.repeat(10_000)}x`, ['TC107']],
    [
      '10,000 indented keys',
      Array.from({ length: 10_000 }, (_, k) => `${' '.repeat(k)}a:`).join('\n'),
      ['TC107'],
    ],
    ['10,000 question marks', `${'? '.repeat(10_000)}x`, ['TC107']],
    ['brackets and a broken line', `a: b\n c: d\n${'['.repeat(10_000)}`, ['TC101']],
    ['half a megabyte of JSON in a string', `${HEAD}units: ["${'\\"'.repeat(250_000)}`, ['TC101']],
    ['a NUL', `${HEAD}units: ["a\0"]`, ['TC108']],
    ['an escaped NUL', `${HEAD}units: ["a\\0"]`, ['TC108']],
    ['nothing but spaces', ' '.repeat(1_000_000), ['TC110']],
    [
      'a key __proto__',
      `${HEAD}__proto__: { x: 1 }\nunits: [{ name: a, __proto__: {} }]`,
      ['TC201'],
    ],
    ['a number as the document', '42', ['TC203']],
    ['a list as the document', '[a, b]', ['TC203']],
  ])('with %s gets its finding', async (_what, text, codes) => {
    expect(await codesOf(text)).toEqual(codes);
  });

  it('with 100,000 bad units shows a thousand, and says how many more there are', async () => {
    const { findings } = await run(`${HEAD}units:\n${'  - { nom: x }\n'.repeat(100_000)}`);
    expect(findings).toHaveLength(1001);
    expect(findings.at(-1)?.code).toBe('TC218');
    expect(findings.at(-1)?.message).toContain('199000');
  });

  it('with 100,000 keys that nobody knows ends soon', async () => {
    const keys = Array.from({ length: 100_000 }, (_, k) => `k${k}: 1\n`).join('');
    expect(await codesOf(HEAD + keys + UNITS)).toEqual(['TC201', 'TC218']);
  });

  it('with one key 100,000 times ends soon', async () => {
    expect(await codesOf('a: 1\n'.repeat(100_000))).toEqual(['TC102', 'TC218']);
  });

  it('with more items than fit into memory is not read', async () => {
    expect(await codesOf(`a: [${','.repeat(6_000_001)}]`)).toEqual(['TC008']);
  });

  it('with the same thousand troubles in every unit shows each check once over', async () => {
    const { plan } = await run(`${HEAD}units:\n${'  - 甲市\n'.repeat(5000)}`);
    if (plan === null) throw new Error('no plan');
    const found = validate(plan);
    expect(found).toHaveLength(1001);
    expect(found.at(-1)?.code).toBe('TC218');
  });

  it('with aliases of aliases stops at a million items', async () => {
    const rows = Array.from(
      { length: 30 },
      (_, k) => `x${k + 1}: &x${k + 1} [*x${k}, *x${k}, *x${k}]\n`,
    );
    expect(await codesOf(`${HEAD}x0: &x0 [a, b, c]\n${rows.join('')}${UNITS}`)).toEqual(['TC104']);
  });
});

describe('a hostile roster', () => {
  const plan = `${HEAD}units: { file: r.csv }\n`;
  const roster = (rows: readonly string[]) => ({
    '/plans/plan.yaml': plan,
    '/plans/r.csv': `code,parent,name\n${rows.join('\n')}\n`,
  });
  const numbers = Array.from({ length: 50_000 }, (_, k) => k);

  it('with a chain of 50,000 parents gets a finding about its levels', async () => {
    expect(await codesOf(roster(numbers.map((k) => `${k},${k === 0 ? '' : k - 1},n${k}`)))).toEqual(
      ['TC306'],
    );
  });

  it('with a circle of 50,000 parents gets one finding', async () => {
    const rows = numbers.map((k) => `${k},${(k + 1) % numbers.length},n${k}`);
    expect((await run(roster(rows))).brief).toEqual(['TC308 r.csv:2:3']);
  });

  it('with 50,000 unknown parents shows a thousand of them', async () => {
    const { findings } = await run(roster(numbers.map((k) => `${k},p${k},n${k}`)));
    expect(findings).toHaveLength(1001);
    expect(findings[0]?.code).toBe('TC307');
  });

  it('with two circles and a row that hangs on one shows each circle once', async () => {
    const rows = ['1,2,a', '2,1,b', '3,1,c', '4,4,d'];
    expect((await run(roster(rows))).brief).toEqual(['TC308 r.csv:2:3', 'TC308 r.csv:5:3']);
  });
});
