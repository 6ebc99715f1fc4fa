import type { EdgeRule } from './edges.js';
import type { LaidOut } from './layout.js';
import { isAllowed, type Problem } from './problem.js';

/** Why an entry starts when it does: of what ties it the one that asks for the latest day. */
export interface Reason {
  readonly rule: EdgeRule | 'fixed';
  readonly from: number | null;
  readonly wish: number;
  /** Days from the wish up to the day before the start on which it may not start. */
  readonly closed: readonly number[];
}

/** Of two that ask for one day the one that stands first here is meant, then the one first in the plan. */
const ORDER: readonly Reason['rule'][] = [
  'stagger',
  'overlap',
  'start',
  'system',
  'after',
  'lead-first',
];

type Wish = Omit<Reason, 'closed'>;

function wishOf(problem: Problem, laidOut: readonly LaidOut[], entry: number): Wish {
  const { fixed, onKickoff } = problem.entries[entry]!;
  const { day } = problem.plan.kickoff;
  if (fixed !== null) return { rule: 'fixed', from: null, wish: fixed };
  if (onKickoff) return { rule: 'kickoff', from: null, wish: day };
  const wishes = problem.edges
    .filter((edge) => edge.to === entry)
    .map(({ rule, from, of, want }) => ({
      rule,
      from,
      wish: want(from === null ? day : laidOut[from]![of]),
    }));
  wishes.sort(
    (a, b) =>
      b.wish - a.wish ||
      ORDER.indexOf(a.rule) - ORDER.indexOf(b.rule) ||
      (a.from ?? -1) - (b.from ?? -1),
  );
  const [first] = wishes;
  if (first === undefined) throw new Error('an entry that nothing ties');
  return first;
}

/** In plan order. */
export function reasonsOf(problem: Problem, laidOut: readonly LaidOut[]): Reason[] {
  return problem.entries.map((entry) => {
    const wish = wishOf(problem, laidOut, entry.index);
    const between = laidOut[entry.index]!.start - wish.wish;
    const days = Array.from({ length: Math.max(0, between) }, (_, k) => wish.wish + k);
    return { ...wish, closed: days.filter((day) => !isAllowed(problem, entry, day)) };
  });
}
