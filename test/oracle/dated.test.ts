import { describe, expect, it } from 'vitest';
import { LONG, runs, seeded } from '../properties/runs.js';
import { compare, type Compared } from './dated/best.js';
import { checkIcs } from './dated/check-ics.js';
import { check } from './dated/check.js';
import { Dice } from './dated/dice.js';
import type { PlanDoc } from './dated/document.js';
import { LARGE, planOf, SIMPLE, SMALL, type Taste } from './dated/generate.js';
import { checkProofs } from './dated/proofs.js';
import { runTici, yamlOf, type Ran } from './dated/run-tici.js';
import { isWrittenOut, reordered, unhindered, widened, withGroup } from './dated/variants.js';

// What is dated besides entries, held against a reading of its contract that knows nothing of the code.

/** Plans with their calendars; those that have none for another reason are left out. */
async function* calendars(from: number, count: number, taste: Taste) {
  let found = 0;
  for (let seed = seeded(from); seed < seeded(from) + runs(count); seed++) {
    const plan = planOf(seed, taste);
    const ran = await runTici(plan);
    if (ran.json === null) continue;
    found++;
    yield { seed, plan, ran, out: ran.json };
  }
  // Nearly all of them have one.
  expect(found).toBeGreaterThan(runs(count) * 0.8);
}

/** What fails says which plan it was. */
const of = (seed: number, plan: PlanDoc, found: unknown) => ({ seed, found, yaml: yamlOf(plan) });
const expectNothing = (seed: number, plan: PlanDoc, found: readonly unknown[]): void => {
  expect(found.length === 0 ? null : of(seed, plan, found)).toBeNull();
};

/** A plain matching: one attendee each, a half-day each, nobody else and nothing before it. */
const isMatching = ({ jobs }: Compared): boolean =>
  jobs.every(
    ({ ties, leader, followers, row, choices, attendees }) =>
      ties.length < 2 &&
      leader === null &&
      followers.length === 0 &&
      choices.every((halves) => halves.length < 2) &&
      jobs.every((other) => other.row !== row || other.attendees[0] === attendees[0]),
  );

const shortOf = (findings: Ran['findings']) =>
  findings.filter(({ code }) =>
    ['TC720', 'TC721', 'TC722', 'TC723', 'TC724', 'TC730'].includes(code),
  );

describe('what is dated, against a second reading of its contract', () => {
  it(
    'keeps every window, order, half-day, limit and visit, in plans of all kinds',
    async () => {
      for await (const { seed, plan, ran, out } of calendars(1, 60, SMALL)) {
        const { violations, dated } = check(plan, out);
        expectNothing(seed, plan, [...violations, ...checkIcs(plan, out, dated, await ran.ics())]);
      }
    },
    LONG,
  );

  it(
    'keeps them in larger plans',
    async () => {
      for await (const { seed, plan, out } of calendars(1000, 10, LARGE)) {
        expectNothing(seed, plan, check(plan, out).violations);
      }
    },
    LONG,
  );

  it(
    'says of everything without a day that it has none, and why',
    async () => {
      for await (const { seed, plan, ran, out } of calendars(2000, 40, SMALL)) {
        const { dated } = check(plan, out);
        const left = dated.filter(({ run }) => run === null).map(({ job }) => job.activity);
        const findings = shortOf(ran.findings);
        const has = (severity: string) => findings.some((one) => one.severity === severity);
        const expected = [
          left.some(({ optional }) => optional !== true) === has('error'),
          left.some(({ optional }) => optional === true) || !has('warning'),
          left.length === 0 || findings.length > 0,
        ];
        expectNothing(
          seed,
          plan,
          expected.filter((holds) => !holds),
        );
      }
    },
    LONG,
  );

  it(
    'places as many as can be placed where it says so, and bounds nothing too high',
    async () => {
      for await (const { seed, plan, out } of calendars(3000, 40, SMALL)) {
        const parts = compare(check(plan, out));
        const known = parts.filter((part) => part !== null);
        if (out.placement.proven) {
          expectNothing(
            seed,
            plan,
            known.filter(({ placed, most }) => placed.join() !== most.join()),
          );
        }
        if (known.length < parts.length) continue;
        const least = known.reduce((sum, { jobs, mostInAll }) => sum + jobs.length - mostInAll, 0);
        expectNothing(seed, plan, out.placement.bound > least ? [[out.placement, least]] : []);
      }
    },
    LONG,
  );

  it(
    'chooses the very best where everything has one attendee',
    async () => {
      for await (const { seed, plan, out } of calendars(4000, 40, SIMPLE)) {
        const parts = compare(check(plan, out)).filter((part) => part !== null && isMatching(part));
        const wrong = parts.filter(
          (part) => part?.best != null && part.worth.join() !== part.best.join(),
        );
        expectNothing(
          seed,
          plan,
          wrong.map((part) => [part?.worth, part?.best]),
        );
      }
    },
    LONG,
  );

  it(
    'proves by occurrences that can not all be placed, none of which can be left out',
    async () => {
      let confirmed = 0;
      for await (const { seed, plan, ran, out } of calendars(5000, 40, SMALL)) {
        const proofs = checkProofs(check(plan, out), ran.findings);
        expectNothing(seed, plan, proofs.violations);
        confirmed += proofs.confirmed;
      }
      expect(confirmed).toBeGreaterThan(0);
    },
    LONG,
  );
});

/** Prescribed and optional ones that are placed; null without a calendar, or where more might be. */
async function placedIn(plan: PlanDoc): Promise<readonly [number, number] | null> {
  const { json } = await runTici(plan);
  if (json === null || !json.placement.proven) return null;
  const placed = json.entries.flatMap(({ activities }) => activities).filter((one) => one.placed);
  const optional = placed.filter((one) => one.optional).length;
  return [placed.length - optional, optional];
}

describe('what a change of the plan does', () => {
  it(
    'gives the same bytes for the same plan',
    async () => {
      for await (const { plan, ran } of calendars(6000, 10, SMALL)) {
        const again = await runTici(plan);
        expect([again.text, await again.ics()]).toEqual([ran.text, await ran.ics()]);
      }
    },
    LONG,
  );

  it(
    'can place as many whatever the order of units, groups, leaders and keys',
    async () => {
      for (let seed = seeded(7000); seed < seeded(7000) + runs(20); seed++) {
        const plan = planOf(seed, SMALL);
        if (!isWrittenOut(plan)) continue;
        const other = reordered(plan, new Dice(seed));
        const [before, after] = [await placedIn(plan), await placedIn(other)];
        if (before === null || after === null) continue;
        expectNothing(seed, plan, before.join() === after.join() ? [] : [before, after, other]);
      }
    },
    LONG,
  );

  it(
    'never places fewer with a group more, a wider window or nobody away',
    async () => {
      for (let seed = seeded(8000); seed < seeded(8000) + runs(20); seed++) {
        const plan = planOf(seed, SIMPLE);
        const before = await placedIn(plan);
        if (before === null) continue;
        const dice = new Dice(seed);
        for (const easier of [withGroup(plan, dice), widened(plan, dice), unhindered(plan)]) {
          const after = easier === null ? null : await placedIn(easier);
          if (after === null) continue;
          const isFewer = after[0] < before[0] || (after[0] === before[0] && after[1] < before[1]);
          expectNothing(seed, plan, isFewer ? [before, after, easier] : []);
        }
      }
    },
    LONG,
  );
});
