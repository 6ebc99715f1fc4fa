import { ladderOf, workdayChange, type Change, type Ladder } from './changes.js';
import { countOf, isBetter, isFewer } from './findings.js';
import type { Effect, Trials } from './trials.js';
import type { Day } from '../domain/day.js';
import type { ValueSite } from '../input/edit/value-sites.js';

/** Changes that clear something, and what they do. */
export interface Candidate {
  readonly changes: readonly Change[];
  readonly effect: Effect;
}

/** Whether an effect may be suggested: `isBetter`, or `isPassable` where nothing else is left. */
type Accepts = (effect: Effect) => boolean;

/** Steps that are looked at first; up to the last of them every step is, where that may be the least. */
const PROBES = [1, 2, 3, 4, 5, 6, 7, 10, 14, 21, 30, 45, 60];
const LARGE_PROBES = [1, 2, 3, 5, 7, 14, 30, 60];

/** Entries of a plan whose trials take long. */
const LARGE = 400;

/** Farther than that no value is moved, in days. */
export const FARTHEST = 400;

/**
 * The least changes of one value, in either direction. What a change clears need not grow with it (a weekend may come
 * in the way), so where one of the steps looked at first does something, all smaller ones are tried as well; one counts
 * where it leaves some finding fewer times than all before it. Beyond the last of these steps they double, and between
 * the last two the least is found by halving.
 */
export function leastChanges(
  site: ValueSite,
  trials: Trials,
  wanted: ReadonlySet<string>,
  accepts: Accepts = isBetter,
): readonly Candidate[] {
  const ladder = ladderOf(site);
  if (ladder === null) return [];
  const records = new Records(trials, wanted, accepts);
  const last = Math.max(1, Math.floor(FARTHEST / ladder.stepDays));
  const both = (step: number) => [step, -step].map((steps) => candidate(ladder, steps, trials));
  let [near, tried] = [0, 0];
  for (const probe of trials.size > LARGE ? LARGE_PROBES : PROBES) {
    if (probe > last || records.isComplete) break;
    near = probe;
    if (!both(probe).some((one) => one !== null && records.isRecord(one))) continue;
    while (tried < probe && !records.isComplete) records.offer(both(++tried));
  }
  for (const sign of [1, -1]) farther(ladder, sign, near, last, trials, records);
  return records.found;
}

function candidate(ladder: Ladder, steps: number, trials: Trials): Candidate | null {
  const change = ladder.at(steps);
  return change === null ? null : { changes: [change], effect: trials.of([change]) };
}

function farther(
  ladder: Ladder,
  sign: number,
  near: number,
  last: number,
  trials: Trials,
  records: Records,
): void {
  for (let [low, high] = [near, near * 2]; low < last && !records.isComplete;) {
    const step = Math.min(high, last);
    const found = candidate(ladder, sign * step, trials);
    if (found !== null && records.isRecord(found)) {
      records.offer([halved(ladder, sign, low, step, trials, records) ?? found]);
    }
    [low, high] = [step, step * 2];
  }
}

/** The least step of low … high (exclusive, inclusive) that is a record, if more always does as much. */
function halved(
  ladder: Ladder,
  sign: number,
  low: number,
  high: number,
  trials: Trials,
  records: Records,
): Candidate | null {
  let [from, to] = [low, high];
  while (to - from > 1) {
    const middle = (from + to) >> 1;
    const found = candidate(ladder, sign * middle, trials);
    if (found !== null && records.isRecord(found)) to = middle;
    else from = middle;
  }
  return candidate(ladder, sign * to, trials);
}

/** The best of some days to work on besides: each that leaves a finding fewer times than those before it. */
export function bestWorkdays(
  site: ValueSite,
  days: readonly Day[],
  trials: Trials,
  wanted: ReadonlySet<string>,
): readonly Candidate[] {
  const all = days.map((day): Candidate => {
    const changes = [workdayChange(site, day)];
    return { changes, effect: trials.of(changes) };
  });
  const records = new Records(trials, wanted, isBetter);
  for (const one of all.sort(byEffect)) records.offer([one]);
  return records.found;
}

/**
 * The candidates of one value that count, from the least on: each leaves some wanted finding fewer times than all before
 * it, or leaves fewer errors, or warnings, in all.
 */
class Records {
  readonly found: Candidate[] = [];
  readonly #accepts: Accepts;
  readonly #least: Map<string, number>;
  #best = { errors: 0, warnings: 0 };
  #isClean = false;

  constructor(trials: Trials, wanted: ReadonlySet<string>, accepts: Accepts) {
    this.#accepts = accepts;
    this.#least = new Map([...wanted].map((key) => [key, countOf(trials.base, key)]));
  }

  /** Whether more would be no better: nothing is left to clear, and nothing was added for it. */
  get isComplete(): boolean {
    return this.#isClean;
  }

  isRecord({ effect }: Candidate): boolean {
    if (!this.#accepts(effect)) return false;
    let isLess = false;
    for (const [key, least] of this.#least) isLess ||= countOf(effect.left, key) < least;
    return isLess || (this.found.length > 0 && this.#isNetBetter(effect));
  }

  /** Takes the best of some candidates that change as much, and of the others what makes nothing else worse. */
  offer(offered: readonly (Candidate | null)[]): void {
    const [best, ...others] = offered.filter((made) => made !== null).sort(byEffect);
    if (best !== undefined && this.isRecord(best)) this.#take(best);
    for (const one of others)
      if (one.effect.adds.length === 0 && this.isRecord(one)) this.#take(one);
  }

  #isNetBetter({ errors, warnings }: Effect): boolean {
    return isFewer({
      errors: errors - this.#best.errors,
      warnings: warnings - this.#best.warnings,
    });
  }

  #take(one: Candidate): void {
    const { effect } = one;
    this.found.push(one);
    if (this.#isNetBetter(effect))
      this.#best = { errors: effect.errors, warnings: effect.warnings };
    let left = effect.adds.length;
    for (const key of this.#least.keys()) {
      const count = countOf(effect.left, key);
      this.#least.set(key, Math.min(this.#least.get(key) ?? count, count));
      left += count;
    }
    this.#isClean ||= left === 0;
  }
}

const byEffect = ({ effect: a }: Candidate, { effect: b }: Candidate): number =>
  b.errors - a.errors || b.warnings - a.warnings || a.moved - b.moved;
