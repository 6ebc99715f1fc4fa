import type { Checked } from './check.js';
import { componentsOf } from './components.js';
import { firstOf, isBroken, wishOf } from './wishes.js';
import type { Job, World } from './jobs.js';
import { plus, Search, type Worth, type WorthOf } from './solve.js';
import type { Dated } from './check-occurrences.js';

/** A part of the whole: what came out, and the best there is. */
export interface Compared {
  readonly jobs: readonly Job[];
  /** Prescribed and optional ones that were placed, and the most that can be. */
  readonly placed: Worth;
  readonly most: Worth;
  /** The whole order of people.md ("Which day", point 5), in the reading that fits best. */
  readonly worth: Worth;
  /** Null where there is too much to be tried. */
  readonly best: Worth | null;
}

const counts: WorthOf = ({ activity }) => (activity.optional === true ? [0, 1] : [1, 0]);

/** What people.md leaves open. */
interface Reading {
  /** Whether "among equals" looks at the prescribed ones first, then at the optional ones. */
  readonly isPrescribedFirst: boolean;
  /** Whether days in a row without a holiday between them go before days near the wish. */
  readonly prefersWhole: boolean;
}

const READINGS: readonly Reading[] = [false, true].flatMap((isPrescribedFirst) =>
  [true, false].map((prefersWhole) => ({ isPrescribedFirst, prefersWhole })),
);

/** Prescribed, optional; then by level, then by place in the plan; then days from the wish, then mornings. */
function whole(
  world: World,
  jobs: readonly Job[],
  { isPrescribedFirst, prefersWhole }: Reading,
): WorthOf {
  const levels = Math.max(...jobs.map(({ row }) => row.unit.level)) + 1;
  return (job, { run, halves }, distance) => {
    const isOptional = job.activity.optional === true;
    const block = isPrescribedFirst && isOptional ? 1 : 0;
    const size = levels + jobs.length;
    const bits = new Array<number>(2 * size).fill(0);
    bits[block * size + job.row.unit.level] = 1;
    bits[block * size + levels + jobs.indexOf(job)] = 1;
    const early = job.attendees.length > 0 && halves[0] === 'am' ? 1 : 0;
    const gaps = prefersWhole && isBroken(world, run) ? -1 : 0;
    return [...counts(job, { run, halves }, distance), ...bits, gaps, 0 - distance, early];
  };
}

function worthIn(world: World, dated: readonly Dated[], worthOf: WorthOf): Worth {
  return dated.reduce<Worth>((sum, { job, run, halves, leaderEnd }) => {
    if (run === null) return sum;
    const wish = wishOf(world, job, leaderEnd);
    const distance = Math.abs(firstOf(run) - firstOf(wish ?? run));
    return plus(sum, worthOf(job, { run, halves }, distance));
  }, []);
}

const filled = (worth: Worth, like: Worth): Worth =>
  plus(
    worth,
    like.map(() => 0),
  );

/**
 * Holds what came out against exhaustive search, part by part; null for a part that is too large.
 *
 * @param isWhole whether the whole order of people.md is looked at, or how many are placed alone.
 */
export function compare(
  { world, dated, takings }: Checked,
  isWhole: boolean,
): readonly (Compared | null)[] {
  const meetings = takings.filter(({ kind }) => kind === 'meeting');
  return componentsOf(world.jobs).map((jobs) => {
    const own = dated.filter(({ job }) => jobs.includes(job));
    const bestBy = (worthOf: WorthOf) => new Search(world, jobs, meetings, worthOf).best();
    const isAll = own.every(({ run }) => run !== null);
    const most = isAll ? worthIn(world, own, counts) : bestBy(counts);
    if (most === null) return null;
    const nothing = { worth: [], best: null };
    const { worth, best } = isWhole ? bestReading(world, jobs, own, bestBy) : nothing;
    const placed = filled(worthIn(world, own, counts), [0, 0]);
    return {
      jobs,
      placed,
      most: filled(most, [0, 0]),
      worth,
      best,
    };
  });
}

/** What came out and the best, in the first reading in which both are the same; else in the last. */
function bestReading(
  world: World,
  jobs: readonly Job[],
  own: readonly Dated[],
  bestBy: (worthOf: WorthOf) => Worth | null,
): Pick<Compared, 'worth' | 'best'> {
  let found: Pick<Compared, 'worth' | 'best'> = { worth: [], best: null };
  for (const reading of READINGS) {
    const worthOf = whole(world, jobs, reading);
    const best = bestBy(worthOf);
    found = { worth: filled(worthIn(world, own, worthOf), best ?? []), best };
    if (best === null || found.worth.join() === best.join()) return found;
  }
  return found;
}
