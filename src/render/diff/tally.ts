import type { Attribution, Comparison } from '../../compare/types.js';
import type { Entries } from '../../domain/entries.js';

/** Days from least to most. */
export interface DayRange {
  readonly least: number;
  readonly most: number;
}

/** What happened on one level, as NEW names it; one that NEW lacks, as OLD does. */
export interface LevelTally {
  readonly level: string;
  /** In NEW. */
  readonly entries: number;
  readonly moved: number;
  readonly added: number;
  readonly removed: number;
  /** Whose stages alone have other days. */
  readonly stages: number;
  /** Shifts of starts that moved, and of the ends of all that moved; null where none did. */
  readonly starts: DayRange | null;
  readonly ends: DayRange | null;
  /** How many moves have each kind of cause, most first. */
  readonly reasons: readonly Reason[];
}

/** Numbers of causes that add up; `'together'`, or null where nothing can be known. */
export interface Reason {
  readonly causes: readonly number[] | 'together' | null;
  readonly count: number;
}

interface Growing {
  level: string;
  entries: number;
  moved: number;
  added: number;
  removed: number;
  stages: number;
  starts: DayRange | null;
  ends: DayRange | null;
  reasons: Map<string, { causes: Reason['causes']; count: number }>;
}

/** One for each level of NEW that has entries or lost any, top first; then those that NEW lacks. */
export function tallyLevels(compared: Comparison): LevelTally[] {
  const { old, new: now } = compared;
  const tallies = new Map<string, Growing>();
  const of = (entries: Entries, entry: number): Growing =>
    tallyOf(tallies, entries.levelOf(entry).name);
  for (const { name } of now.plan.levels) tallyOf(tallies, name);
  const rows = now.schedule.entries;
  for (let entry = 0; entry < rows.size; entry++) of(rows, entry).entries++;
  for (const { entry, days, endDays, by } of compared.moved) {
    const tally = of(rows, entry);
    tally.moved++;
    if (days !== 0) tally.starts = widened(tally.starts, days);
    tally.ends = widened(tally.ends, endDays);
    countReason(tally, by);
  }
  for (const entry of compared.added) of(rows, entry).added++;
  for (const entry of compared.stages) of(rows, entry).stages++;
  for (const entry of compared.removed) {
    const { level } = old.schedule.entries.unitOf(entry);
    tallyOf(tallies, compared.oldLevels[level] ?? '').removed++;
  }
  return [...tallies.values()]
    .filter(({ entries, removed }) => entries + removed > 0)
    .map((tally) => ({
      ...tally,
      reasons: [...tally.reasons.values()].toSorted((a, b) => b.count - a.count),
    }));
}

function tallyOf(tallies: Map<string, Growing>, level: string): Growing {
  let tally = tallies.get(level);
  if (tally === undefined) {
    tally = {
      level,
      entries: 0,
      moved: 0,
      added: 0,
      removed: 0,
      stages: 0,
      starts: null,
      ends: null,
      reasons: new Map(),
    };
    tallies.set(level, tally);
  }
  return tally;
}

export const widened = (range: DayRange | null, days: number): DayRange => ({
  least: Math.min(range?.least ?? days, days),
  most: Math.max(range?.most ?? days, days),
});

function countReason({ reasons }: Growing, by: Attribution): void {
  const causes = causesOf(by);
  const key = String(causes);
  const known = reasons.get(key);
  if (known === undefined) reasons.set(key, { causes, count: 1 });
  else known.count++;
}

export const causesOf = (by: Attribution): Reason['causes'] =>
  by === null || by === 'together' ? by : by.map(({ cause }) => cause + 1);
