import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Plan } from '../../src/domain/plan.js';
import type { Placement } from '../../src/domain/rules.js';
import type { Reason } from '../../src/schedule/types.js';
import { HOLIDAYS } from '../oracle/holidays.js';
import { isAllowed, problemOf, type Problem } from '../oracle/problem.js';
import { run } from './compare.js';
import { plans } from './plans.js';
import { LONG, runs } from './runs.js';

/** Days between the wish and the start, the wish included. */
function between({ wish, date }: Reason): number[] {
  const [from, to] = date < wish ? [date + 1, wish] : [wish, date - 1];
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, k) => from + k);
}

/** What is wrong with a reason's own arithmetic; null where nothing is. */
function faultOf(problem: Problem, entry: number, reason: Reason): string | null {
  const { wish, date, skipped, setBy } = reason;
  const own = problem.entries[entry]!;
  const closed = between(reason).filter((day) => !isAllowed(problem, own, day));
  const told = skipped.flatMap((one) =>
    Array.from({ length: one.to - one.from + 1 }, (_, k) => one.from + k),
  );
  if (told.join() !== closed.join()) return `skips ${told.join()} and not ${closed.join()}`;
  if (setBy === null) {
    return closed.length === between(reason).length ? null : 'open days lie between';
  }
  if (wish === date) return 'set by something, and as wished';
  if (setBy.rule === 'placement') return null;
  const isEarlier = date < wish;
  if (isEarlier ? setBy.date < date : setBy.date > date) return 'beyond what set it';
  // Of the days that the limit itself leaves, none is nearer to the wish.
  const [low, high] = isEarlier ? [date + 1, setBy.date] : [setBy.date, date - 1];
  const nearer = between(reason).filter((day) => low <= day && day <= high);
  return nearer.some((day) => isAllowed(problem, own, day)) ? 'a nearer day is left' : null;
}

it(
  'the wish and the closed days that follow it give the start, or the reason says what else set it',
  () => {
    const kinds = new Set<string>();
    const holds = (written: Plan, placement: Placement): void => {
      const plan = { ...written, rules: { ...written.rules, placement } };
      const found = run(plan).schedule;
      if (found === null) return;
      const problem = problemOf(plan, HOLIDAYS);
      for (let entry = 0; entry < found.entries.size; entry++) {
        const reason = found.reasonOf(entry);
        expect(reason.date).toBe(found.start[entry]);
        expect(faultOf(problem, entry, reason)).toBeNull();
        const { setBy } = reason;
        if (setBy !== null) kinds.add(`${setBy.rule} ${setBy.side ?? 'own'}`);
      }
    };
    const placements = fc.constantFrom<Placement>('nearest', 'nearest', 'earliest', 'latest');
    const property = fc.property(plans({ units: 15 }, { after: true }), placements, holds);
    fc.assert(property, { seed: 31, numRuns: runs(800) });
    const reached = [
      'window own',
      'placement own',
      'stagger lower',
      'stagger upper',
      'after lower',
    ];
    expect([...kinds]).toEqual(expect.arrayContaining(reached));
  },
  LONG,
);
