import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Entries } from '../../src/domain/entries.js';
import { entriesOf } from '../../src/domain/expand.js';
import { Matches } from '../../src/domain/kinds.js';
import { pathOf, type Match, type Override, type Plan, type Unit } from '../../src/domain/plan.js';
import { daysSpan } from '../../src/domain/span.js';
import { mergeRules } from '../../src/domain/rules.js';
import { effectiveRules } from '../../src/schedule/network/effective-rules.js';
import { planOf, type Sketch } from '../render/support.js';

const at = { source: 0, start: 0, end: 0 };
const TREE: readonly Sketch[] = [
  {
    name: '甲',
    members: ['局一', '局二'],
    units: [
      { name: '子', units: [{ name: '丑', units: [{ name: '寅' }] }] },
      { name: '卯', members: ['所一'], units: [{ name: '辰' }] },
    ],
  },
  { name: '乙', units: [{ name: '子' }, { name: '巳', code: '15' }] },
];
const WORDS = ['a', 'b', 'c'];

/** The tree with tags, systems and rules of its own thrown over units and members. */
function dressed(seed: readonly number[]): Plan {
  const plan = planOf(TREE);
  let next = 0;
  const draw = (): number => seed[next++ % seed.length]!;
  const dress = <U extends object>(one: U): U => ({
    ...one,
    tags: WORDS.filter(() => draw() % 3 === 0),
    system: draw() % 2 === 0 ? null : WORDS[draw() % 3]!,
  });
  const own = (unit: Unit): Unit['rules'] =>
    draw() % 5 === 0 ? { duration: { min: daysSpan(500 + unit.index), at } } : null;
  const units = plan.units.map((unit) => ({
    ...dress(unit),
    rules: own(unit),
    members: unit.members.map(dress),
  }));
  return { ...plan, units };
}

const located = (words: readonly string[] | undefined) => words?.map((value) => ({ value, at }));
const anyWords = (words: readonly string[]) =>
  fc.option(fc.uniqueArray(fc.constantFrom(...words), { minLength: 1, maxLength: 3 }), {
    nil: undefined,
    freq: 2,
  });
const anyMatch = fc
  .record({
    level: anyWords(['盟市', '旗县', '苏木乡镇', '村']),
    echelon: anyWords(['领导机关和领导班子', '直属单位', '站所']),
    tag: anyWords(WORDS),
    system: anyWords(WORDS),
    unit: anyWords(['甲', '甲/子', '甲/子/丑', '乙', '乙/子', '15', '无此单位']),
  })
  .map((match): Match => {
    const keys = Object.entries(match).map(([key, words]) => [key, located(words)] as const);
    return { ...Object.fromEntries(keys.filter(([, words]) => words !== undefined)), at };
  });

/** A `match` as the design has it, entry by entry: every key holds, any word of it will do. */
function answers(match: Match, entries: Entries, entry: number): boolean {
  const unit = entries.unitOf(entry);
  const owner = entries.ownerOf(entry);
  const path = pathOf(entries.plan.units, unit).join('/');
  const holds = (key: keyof Omit<Match, 'at'>, has: (word: string) => boolean): boolean =>
    match[key]?.some(({ value }) => has(value)) ?? true;
  return (
    holds('level', (word) => entries.levelOf(entry).name === word) &&
    holds('echelon', (word) => entries.echelonOf(entry) === word) &&
    holds('tag', (word) => unit.tags.includes(word) || owner.tags.includes(word)) &&
    holds('system', (word) => owner.system === word) &&
    holds('unit', (word) => `${path}/`.startsWith(`${word === '15' ? '乙/巳' : word}/`))
  );
}

const anySeed = fc.array(fc.nat(100), { minLength: 7, maxLength: 23 });

test('a match has the entries that a look at each one finds', () => {
  fc.assert(
    fc.property(anySeed, anyMatch, (seed, match) => {
      const entries = entriesOf(dressed(seed));
      const all = Array.from({ length: entries.size }, (_, entry) => entry);
      const expected = all.filter((entry) => answers(match, entries, entry));
      expect([...new Matches(entries).of(match)]).toEqual(expected);
    }),
    { numRuns: 400 },
  );
});

test('each entry has the rules that merging them one by one gives', () => {
  const anyOverrides = fc.array(anyMatch, { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(anySeed, anyOverrides, (seed, matches) => {
      const overrides = matches.map((match, k): Override => {
        // Some give one key, some another: which one wins shows in either.
        const duration = k % 2 === 0 ? { min: daysSpan(k), at } : { target: daysSpan(k), at };
        return { match, rules: { duration }, after: [], at };
      });
      const plan: Plan = { ...dressed(seed), overrides };
      const entries = entriesOf(plan);
      const { sets, setNumber } = effectiveRules(entries);
      for (let entry = 0; entry < entries.size; entry++) {
        const blocks = overrides.filter(({ match }) => answers(match, entries, entry));
        const own = entries.unitOf(entry).rules;
        const merged = [...blocks.map(({ rules }) => rules), ...(own === null ? [] : [own])];
        const expected = merged.reduce(mergeRules, plan.rules);
        expect(sets[setNumber[entry]!]?.duration).toEqual(expected.duration);
      }
    }),
    { numRuns: 300 },
  );
});

test('many units with the same words are of few kinds', () => {
  const units = Array.from({ length: 500 }, (_, k): Sketch => ({ name: `旗${k}` }));
  const matches = new Matches(entriesOf(planOf([{ name: '盟', units }])));
  // Two levels of two echelons.
  expect(matches.kinds).toBe(4);
});
