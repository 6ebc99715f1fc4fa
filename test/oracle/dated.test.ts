import { describe, expect, it } from 'vitest';
import { isUsual, LONG, runs, seeded } from '../properties/runs.js';
import { compare, type Compared } from './dated/best.js';
import { checkIcs } from './dated/check-ics.js';
import { check } from './dated/check.js';
import { Dice } from './dated/dice.js';
import type { PlanDoc } from './dated/document.js';
import { planOf } from './dated/generate.js';
import { checkHelps } from './dated/helps.js';
import { checkProofs } from './dated/proofs.js';
import { runTici, yamlOf, type Ran } from './dated/run-tici.js';
import { shrink } from './dated/shrink.js';
import { LARGE, SIMPLE, SMALL, type Taste } from './dated/taste.js';
import { isWrittenOut, reordered, unhindered, widened, withGroup } from './dated/variants.js';

// What is dated besides entries, held against a reading of its contract that knows nothing of the code.

const OPTIONS = { timeout: LONG };

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
function expectNothing(seed: number, plan: PlanDoc, found: readonly unknown[]): void {
  expect(found.length === 0 ? null : { seed, found, yaml: yamlOf(plan) }).toBeNull();
}

/** What of a calendar is against its contract. */
async function wrongIn(plan: PlanDoc): Promise<readonly string[]> {
  const ran = await runTici(plan);
  const { json } = ran;
  if (json === null) return [];
  const { violations, dated } = check(plan, json);
  return [...violations, ...checkIcs(plan, json, dated, await ran.ics())];
}

/** Shows the smallest plan of which something of the same kind is wrong. */
async function expectRight(seed: number, plan: PlanDoc): Promise<void> {
  const found = await wrongIn(plan);
  if (found.length === 0) return;
  const small = await shrink(plan, async (one) => (await wrongIn(one)).length > 0);
  expectNothing(seed, small, found);
}

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

const UNPLACED = new Set(['TC720', 'TC721', 'TC722', 'TC723', 'TC724', 'TC730']);

const isSaid = (findings: Ran['findings'], severity: string): boolean =>
  findings.some((one) => UNPLACED.has(one.code) && one.severity === severity);

describe('what is dated, against a second reading of its contract', OPTIONS, () => {
  it('keeps every window, order, half-day, limit and visit, in plans of all kinds', async () => {
    for await (const { seed, plan } of calendars(1, 30, SMALL)) await expectRight(seed, plan);
  });

  it('keeps them in larger plans', async () => {
    for await (const { seed, plan } of calendars(1000, 8, LARGE)) await expectRight(seed, plan);
  });

  // A visit on the kickoff day; two meetings in one half-day of a load; a timed one that nobody attends, off its wish.
  it.each([1159, 1068, 20376])('keeps them where they once did not hold: %i', async (seed) => {
    await expectRight(seed, planOf(seed, SMALL));
  });

  it.each([
    [50004, SMALL],
    [60084, SIMPLE],
    [60100, SIMPLE],
  ])('offers what helps where it once did not: %i', async (seed, taste) => {
    const plan = planOf(seed, taste);
    const { json, findings } = await runTici(plan);
    if (json === null) throw new Error('no calendar');
    expectNothing(seed, plan, checkHelps(plan, json, check(plan, json), findings).violations);
  });

  it('finds what has no day: an error where it is prescribed, else a warning', async () => {
    for await (const { seed, plan, ran, out } of calendars(2000, 40, SMALL)) {
      const left = check(plan, out).dated.filter(({ run }) => run === null);
      const prescribed = left.some(({ job }) => job.activity.optional !== true);
      const optional = left.some(({ job }) => job.activity.optional === true);
      const wrong = [
        prescribed === isSaid(ran.findings, 'error') ? [] : ['errors'],
        // One finding may tell of both.
        left.length === 0 || prescribed || isSaid(ran.findings, 'warning') ? [] : ['warnings'],
        optional || !isSaid(ran.findings, 'warning') ? [] : ['no warning'],
      ];
      expectNothing(seed, plan, wrong.flat());
    }
  });

  it('places as many as can be placed where it says so, and bounds nothing too high', async () => {
    for await (const { seed, plan, out } of calendars(3000, 30, SMALL)) {
      const parts = compare(check(plan, out), false);
      const known = parts.filter((part) => part !== null);
      const fewer = known.filter(({ placed, most }) => placed.join() !== most.join());
      expectNothing(seed, plan, out.placement.proven ? fewer : []);
      if (known.length < parts.length) continue;
      const least = known.reduce(
        (sum, { jobs, most }) => sum + most.reduce((left, count) => left - count, jobs.length),
        0,
      );
      expectNothing(seed, plan, out.placement.bound > least ? [out.placement, least] : []);
    }
  });

  it('chooses the very best where everything has one attendee', async () => {
    for await (const { seed, plan, out } of calendars(4000, 20, SIMPLE)) {
      const wrong = compare(check(plan, out), true)
        .filter((part) => part !== null)
        .filter((part) => isMatching(part) && part.best !== null)
        .map(({ worth, best }) => [worth.join(), best?.join()])
        .filter(([worth, best]) => worth !== best);
      expectNothing(seed, plan, wrong);
    }
  });

  it('proves by occurrences none of which can be left out, and offers what helps', async () => {
    let [confirmed, helped] = [0, 0];
    for await (const { seed, plan, ran, out } of calendars(5000, 60, SMALL)) {
      const checked = check(plan, out);
      const proofs = checkProofs(checked, ran.findings);
      const helps = checkHelps(plan, out, checked, ran.findings);
      expectNothing(seed, plan, [...proofs.violations, ...helps.violations]);
      confirmed += proofs.confirmed;
      helped += helps.confirmed;
    }
    expect(confirmed).toBeGreaterThan(isUsual ? 3 : 0);
    expect(helped).toBeGreaterThan(isUsual ? 3 : 0);
  });
});

/** Prescribed and optional ones that are placed; null without a calendar, or where more might be. */
async function placedIn(plan: PlanDoc): Promise<readonly [number, number] | null> {
  const { json } = await runTici(plan);
  if (json === null || !json.placement.proven) return null;
  const placed = json.entries.flatMap(({ activities }) => activities).filter((one) => one.placed);
  const optional = placed.filter((one) => one.optional).length;
  return [placed.length - optional, optional];
}

describe('what a change of the plan does', OPTIONS, () => {
  it('gives the same bytes for the same plan', async () => {
    for await (const { plan, ran } of calendars(6000, 8, SMALL)) {
      const again = await runTici(plan);
      expect([again.text, await again.ics()]).toEqual([ran.text, await ran.ics()]);
    }
  });

  it('can place as many whatever the order of units, groups, leaders and keys', async () => {
    for (let seed = seeded(7000); seed < seeded(7000) + runs(20); seed++) {
      const plan = planOf(seed, SMALL);
      if (!isWrittenOut(plan)) continue;
      const other = reordered(plan, new Dice(seed));
      const [before, after] = [await placedIn(plan), await placedIn(other)];
      if (before === null || after === null) continue;
      expectNothing(seed, plan, before.join() === after.join() ? [] : [before, after, other]);
    }
  });

  it('never places fewer with a group more, a wider window or nobody away', async () => {
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
  });
});
