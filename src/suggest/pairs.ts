import type { ValueSite } from '../input/edit/value-sites.js';
import { daysOf, ladderOf, type Change, type Ladder } from './changes.js';
import { countOf, isBetter } from './findings.js';
import { FARTHEST, type Candidate } from './singles.js';
import type { Trials } from './trials.js';

/** A value and the way it goes: `far` steps from its own, each of them a value that there is. */
interface Way {
  readonly ladder: Ladder;
  readonly sign: 1 | -1;
  readonly far: number;
}

/** Shares of the way that are tried first: all of it need not do, where a day moves past what it should meet. */
const SHARES = [1, 0.3, 0.1] as const;

/** Of the pairs that do, those that need least are looked at closely. */
const MOST_CLOSELY = 12;

/**
 * Pairs of changes that clear an error which no single one clears: first whether two values together do at all, moved
 * far; then the least steps that still do, the second for each of the first. None of the two is without need.
 *
 * @param most trials that this may take.
 */
export function pairsFor(
  key: string,
  sites: readonly ValueSite[],
  trials: Trials,
  most: number,
): readonly Candidate[] {
  const ways = sites.flatMap((site) => waysOf(site));
  const until = trials.count + most;
  const rough: Rough[] = [];
  for (const [k, one] of ways.entries()) {
    for (const other of ways.slice(k + 1)) {
      if (one.ladder.site === other.ladder.site) continue;
      if (trials.count > until) break;
      const steps = firstThatDoes(one, other, key, trials);
      if (steps !== null) rough.push({ one, other, ...steps });
    }
  }
  const nearest = rough.sort((a, b) => costOf(a) - costOf(b)).slice(0, MOST_CLOSELY);
  return nearest.flatMap((pair) => refined(pair, key, trials) ?? []);
}

interface Rough {
  readonly one: Way;
  readonly other: Way;
  readonly first: number;
  readonly second: number;
}

const costOf = ({ one, other, first, second }: Rough): number =>
  first * one.ladder.stepDays + second * other.ladder.stepDays;

function waysOf(site: ValueSite): Way[] {
  const ladder = ladderOf(site);
  if (ladder === null) return [];
  const most = Math.max(1, Math.floor(FARTHEST / ladder.stepDays));
  return ([1, -1] as const).flatMap((sign): Way[] => {
    let far = most;
    while (far > 0 && ladder.at(sign * far) === null) far--;
    return far === 0 ? [] : [{ ladder, sign, far }];
  });
}

const changeOf = ({ ladder, sign }: Way, steps: number): Change | null => ladder.at(sign * steps);

/** What two ways do together; null where that does not clear the error, or makes up for it with others. */
function together(
  one: Way,
  first: number,
  other: Way,
  second: number,
  key: string,
  trials: Trials,
): Candidate | null {
  const changes = [changeOf(one, first), changeOf(other, second)].filter((made) => made !== null);
  if (changes.length < 2) return null;
  const effect = trials.of(changes);
  const isLess = countOf(effect.left, key) < countOf(trials.base, key);
  return isLess && isBetter(effect) ? { changes, effect } : null;
}

function firstThatDoes(
  one: Way,
  other: Way,
  key: string,
  trials: Trials,
): { readonly first: number; readonly second: number } | null {
  for (const share of SHARES) {
    const first = Math.ceil(one.far * share);
    const second = Math.ceil(other.far * share);
    if (together(one, first, other, second, key, trials) !== null) return { first, second };
  }
  return null;
}

/** The pair of least days: for each number of steps of the one, the least of the other, found by halving. */
function refined(
  { one, other, first, second }: Rough,
  key: string,
  trials: Trials,
): Candidate | null {
  let best: Candidate | null = null;
  for (let steps = 1; steps <= first; steps = steps < 31 ? steps + 1 : steps * 2) {
    if (best !== null && steps * one.ladder.stepDays >= daysOf(best.changes)) break;
    let [low, high] = [0, second];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (together(one, steps, other, middle, key, trials) === null) low = middle;
      else high = middle;
    }
    const found = together(one, steps, other, high, key, trials);
    if (found !== null && (best === null || daysOf(found.changes) < daysOf(best.changes)))
      best = found;
  }
  return best;
}
