import type { Plan, Stage } from '../../src/domain/plan.js';
import { days, lastOf, type Length } from './days.js';
import type { Entry } from './entries.js';

const hasDurations = (stages: readonly Stage[]): boolean =>
  stages.some((stage) => stage.duration !== null);

/** `fill` is laid out as with `min`. */
export function lengthOf(entry: Entry): Length {
  const rule = entry.rules.duration ?? null;
  const [first, second] = rule?.fill === true ? [rule.min, rule.target] : [rule?.target, rule?.min];
  return first ?? second ?? days(1);
}

/** First days of stages that have durations, and the last day of the last one. */
function chained(stages: readonly Stage[], start: number): { starts: number[]; end: number } {
  const starts: number[] = [];
  let next = start;
  for (const stage of stages) {
    starts.push(next);
    next = lastOf(next, stage.duration ?? days(1)) + 1;
  }
  return { starts, end: next - 1 };
}

/** The last day of an entry's time when its stages need no more than `length`, later if they do. */
function lastDayOf(plan: Plan, start: number, length: Length): number {
  const asked = lastOf(start, length);
  const needed = hasDurations(plan.stages)
    ? chained(plan.stages, start).end
    : start + Math.max(1, plan.stages.length) - 1;
  return Math.max(asked, needed);
}

/** Whether a hard window may cut the entry short: its length is a minimum that is only a warning. */
export function isCut({ rules }: Entry): boolean {
  const { severity, target, fill } = rules.duration ?? {};
  const isSoft = severity === 'warning' || severity === 'off';
  const isHardWindow = (rules.window?.severity ?? 'error') === 'error';
  return isSoft && isHardWindow && (target === undefined || fill === true);
}

/** The last day of an entry that starts on `start`, before it is filled or waits. */
export function endOf(plan: Plan, entry: Entry, start: number): number {
  const asked = lastDayOf(plan, start, lengthOf(entry));
  const window = windowEnd(plan, entry);
  if (window === null || !isCut(entry)) return asked;
  return Math.min(asked, Math.max(window, lastDayOf(plan, start, days(1))));
}

/** Shares as whole numbers that are to each other as the decimals that were written. */
function wholeShares(stages: readonly Stage[]): bigint[] {
  const decimals = stages.map(({ share }) => {
    const [digits = '', exponent = '0'] = String(share).split('e');
    const [whole = '', fraction = ''] = digits.split('.');
    return { digits: BigInt(whole + fraction), places: fraction.length - Number(exponent) };
  });
  const most = Math.max(...decimals.map(({ places }) => places));
  return decimals.map(({ digits, places }) => digits * 10n ** BigInt(most - places));
}

/** After how many days each stage ends, of `total` days in all: half a day counts as a whole one. */
function sharedEnds(stages: readonly Stage[], total: number): number[] {
  const shares = wholeShares(stages);
  const weight = shares.reduce((sum, share) => sum + share, 0n);
  const ends: number[] = [];
  let sofar = 0n;
  for (const share of shares) {
    sofar += share;
    ends.push(Number((2n * BigInt(total) * sofar + weight) / (2n * weight)));
  }
  for (let k = 0; k < ends.length; k++) ends[k] = Math.max(ends[k]!, (ends[k - 1] ?? 0) + 1);
  ends[ends.length - 1] = total;
  for (let k = ends.length - 2; k >= 0; k--) ends[k] = Math.min(ends[k]!, ends[k + 1]! - 1);
  return ends;
}

/** First days of the stages of an entry from `start` to `end`. */
function stageStarts(plan: Plan, start: number, end: number): number[] {
  if (plan.stages.length === 0) return [];
  if (hasDurations(plan.stages)) return chained(plan.stages, start).starts;
  const ends = sharedEnds(plan.stages, end - start + 1);
  return ends.map((_, k) => start + (k === 0 ? 0 : ends[k - 1]!));
}

/** The last day of the entry's window; null where it has none. */
export function windowEnd(plan: Plan, entry: Entry): number | null {
  const rule = entry.rules.window;
  if (rule?.end !== undefined) return rule.end;
  if (rule?.length !== undefined) return lastOf(plan.kickoff.day, rule.length);
  return null;
}

const known = new WeakMap<Plan, Map<string, number[]>>();

/**
 * Days of each stage of an entry that starts on `start` and waits for nobody; the days of the whole where there
 * are no stages. Where the start doesn't matter they are all 0.
 */
export function lengthsOf(plan: Plan, entry: Entry, start: number): number[] {
  if (start === -Infinity) return [0, ...plan.stages.slice(1).map(() => 0)];
  const table = known.get(plan) ?? new Map<string, number[]>();
  known.set(plan, table);
  const key = `${entry.index} ${start}`;
  let lengths = table.get(key);
  if (lengths === undefined) {
    lengths = lengthsTo(plan, start, endOf(plan, entry, start));
    table.set(key, lengths);
  }
  return lengths;
}

/** Days of each stage of an entry with these first and last days. */
export function lengthsTo(plan: Plan, start: number, end: number): number[] {
  const begins = plan.stages.length === 0 ? [start] : stageStarts(plan, start, end);
  return begins.map((begin, k) => (begins[k + 1] ?? end + 1) - begin);
}
