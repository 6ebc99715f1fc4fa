import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import schema from '../../schemas/explain.schema.json' with { type: 'json' };
import type { Plan } from '../../src/domain/plan.js';
import { HOLIDAYS } from '../oracle/holidays.js';
import { problemOf } from '../oracle/problem.js';
import type { Features } from '../properties/pieces.js';
import { plans } from '../properties/plans.js';
import { isUsual, LONG, runs, seeded } from '../properties/runs.js';
import { explained } from './explained.js';
import { Recomputed } from './recompute.js';

/** A name, how many plans, what they may use, and what has to be met among their explanations. */
const KINDS: readonly (readonly [string, number, Features, readonly string[]])[] = [
  [
    'rules',
    150,
    { placement: true },
    [
      ...['fixed', 'kickoff', 'overlap', 'stagger', 'start', 'system'].map(
        (rule) => `chain ${rule}`,
      ),
      ...['not-before', 'overlap', 'placement'].map((rule) => `set by ${rule}`),
      ...['fixed', 'kickoff', 'not-after'].map((rule) => `limit ${rule} null`),
      ...['overlap', 'stagger', 'start'].map((rule) => `limit ${rule} upper`),
      ...['overlap', 'stagger', 'window'].map((rule) => `limit ${rule} lower`),
      'gave way',
    ],
  ],
  [
    'after',
    150,
    { after: true, placement: true },
    ['chain after', 'set by after', 'limit after lower', 'limit calendar null'],
  ],
  ['lead-first', 120, { after: true, leadFirst: true }, ['chain lead-first', 'waits']],
  [
    'stages that wait',
    120,
    { leadFirst: true, waits: true, after: true },
    ['waits', 'limit lead-first lower', 'limit duration lower', 'limit duration upper'],
  ],
  ['fill', 120, { fill: true, after: true, leadFirst: true }, ['chain after', 'set by system']],
];

const isValid = new Ajv({ allowUnionTypes: true, formats: { date: true } }).compile(schema);

describe.each(KINDS)('explanations of plans with %s', (_name, count, features, reached) => {
  it(
    'come out when they are gone over with the contract in hand',
    () => {
      const met = new Map<string, number>();
      const meet = (what: string): void => {
        met.set(what, (met.get(what) ?? 0) + 1);
      };
      const holds = (plan: Plan): void => {
        const made = explained(plan, true);
        if (made === null) return;
        isValid(made.document);
        expect(isValid.errors).toBeNull();
        const { entries } = made.document;
        const recomputed = new Recomputed(problemOf(plan, HOLIDAYS), entries);
        for (const one of entries) {
          expect([one.id, recomputed.chainFault(one)]).toEqual([one.id, null]);
          expect([one.id, recomputed.limitFault(one)]).toEqual([one.id, null]);
          expect([one.id, recomputed.waitsFault(one)]).toEqual([one.id, null]);
          expect([one.id, recomputed.tiesFault(one)]).toEqual([one.id, null]);
          const followers = recomputed.followers(one);
          expect(one.moves).toEqual({ count: followers.length, entries: followers.slice(0, 20) });
          for (const step of one.chain) meet(`chain ${step.rule}`);
          for (const step of one.chain) if (step.setBy) meet(`set by ${step.setBy.rule}`);
          for (const step of one.chain) if (step.gaveWay > 0) meet('gave way');
          for (const step of one.limit?.chain ?? []) meet(`limit ${step.rule} ${step.side}`);
          for (const { waits } of one.stages) if (waits !== null) meet('waits');
        }
      };
      const property = fc.property(plans({ units: 12 }, features), holds);
      fc.assert(property, { seed: seeded(1100), numRuns: runs(count) });
      if (!isUsual) return;
      for (const what of reached) expect([what, met.get(what) ?? 0]).not.toEqual([what, 0]);
    },
    LONG,
  );
});
