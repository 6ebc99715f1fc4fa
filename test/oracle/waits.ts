import { later } from './days.js';
import type { Wait } from './edges.js';

/** When the stages of an entry begin, those that wait included, and its last day. */
export interface Course {
  readonly begins: readonly number[];
  /** Inclusive. */
  readonly end: number;
}

/**
 * Stage 1 begins on the entry's start; a later one when the one before it has had its days and each leader's
 * has begun long enough ago. A plan without stages counts as having one. −Infinity stands for a start that
 * doesn't matter.
 *
 * @param lengths days of each stage of each entry, where nothing waits.
 */
export function coursesOf(
  waits: readonly Wait[],
  starts: readonly number[],
  lengths: readonly (readonly number[])[],
): (entry: number) => Course {
  const known = starts.map((start): number[] => [start]);
  const begin = (entry: number, stage: number): number => {
    const row = known[entry]!;
    const found = row[stage];
    if (found !== undefined) return found;
    const limits = waits
      .filter(({ to }) => to === entry)
      .map(({ from, interval }) => {
        const ahead = begin(from, stage);
        return ahead === -Infinity ? ahead : later(ahead, interval);
      });
    const value = Math.max(begin(entry, stage - 1) + lengths[entry]![stage - 1]!, ...limits);
    row[stage] = value;
    return value;
  };
  return (entry) => {
    const own = lengths[entry]!;
    const begins = own.map((_, stage) => begin(entry, stage));
    return { begins, end: begins.at(-1)! + own.at(-1)! - 1 };
  };
}

/** Those that the entry waits for, and those that they wait for. */
export function aheadOf(waits: readonly Wait[], entry: number): number[] {
  const found = new Set<number>();
  const visit = (one: number): void => {
    for (const { to, from } of waits) {
      if (to !== one || found.has(from)) continue;
      found.add(from);
      visit(from);
    }
  };
  visit(entry);
  return [...found];
}
