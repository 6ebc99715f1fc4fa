import type { Checked } from './check.js';
import type { Job, World } from './jobs.js';
import type { FindingOut } from './output.js';
import { Search } from './solve.js';

/** A proof that some occurrences can't all be placed, as a finding has it. */
interface Claim {
  readonly jobs: readonly Job[];
  /** At most so many of them. */
  readonly most: number;
  /** Whom it is about, where it is one person or one entry alone. */
  readonly name: string | null;
}

/** `动员大会 of 甲市/乙县 (县)` */
const nameOf = ({ activity, row }: Job, world: World): string => {
  const echelon = world.plan.levels[row.unit.level]?.echelons[row.echelon] ?? '';
  return `${activity.name} of ${row.unit.path} (${row.member ?? echelon})`;
};

/** The occurrences that it names; null where a name is that of several, or not all are listed. */
function namedIn({ related }: FindingOut, world: World): readonly Job[] | null {
  const found: Job[] = [];
  for (const { note } of related) {
    const named = world.jobs.filter((job) => nameOf(job, world) === note);
    if (named.length !== 1) return null;
    found.push(...named);
  }
  return found;
}

/** What a finding claims; null where it claims nothing, or can't be read plainly. */
export function claimOf(finding: FindingOut, world: World): Claim | null {
  const hall = /^(.*): (\d+) occurrences? for (\d+) (?:half-)?days?, /u.exec(finding.message);
  const cross = /these (\d+) can't all be|have no half-day in common/u.exec(finding.message);
  if (!['TC721', 'TC722'].includes(finding.code)) return null;
  const jobs = namedIn(finding, world);
  if (jobs === null) return null;
  if (hall !== null) return { jobs, most: Number(hall[3]), name: hall[1] ?? null };
  return cross === null ? null : { jobs, most: jobs.length - 1, name: null };
}

/** Those that the occurrences come after: they are there, and don't count. */
const ancestors = (jobs: readonly Job[]): readonly Job[] => {
  const above = jobs.flatMap(({ leader }) => (leader === null ? [] : [leader]));
  return above.length === 0 ? [] : [...ancestors(above), ...above];
};

/** The same occurrences on their own: what comes after one that is left out is not bound by it. */
function onTheirOwn(
  all: readonly Job[],
  without: Job | null,
  alone: string | null,
): readonly Job[] {
  const copies = new Map<Job, Job>();
  for (const job of all) {
    const ties = alone === null ? job.ties : job.ties.filter(({ name }) => name === alone);
    copies.set(job, { ...job, ties, leader: null, followers: [] });
  }
  for (const [job, copy] of copies) {
    const leader = job.leader === without || alone !== null ? null : job.leader;
    const own = leader === null ? undefined : copies.get(leader);
    if (own === undefined) continue;
    Object.assign(copy, { leader: own });
    (own.followers as Job[]).push(copy);
  }
  return [...copies.values()];
}

/**
 * How many of the occurrences can be placed, if nothing else is but what nobody attends; null where too many states.
 *
 * @param without one that is taken to be missing.
 * @param alone the one person whose half-days matter; null for all.
 */
export function mostOf(
  { world, takings }: Checked,
  jobs: readonly Job[],
  without: Job | null = null,
  alone: string | null = null,
): number | null {
  const left = jobs.filter((job) => job !== without);
  const rows = new Set(left.map(({ row }) => row));
  const fixed = world.jobs.filter(
    (job) => rows.has(job.row) && job.attendees.length === 0 && job.leader === null,
  );
  const around = alone === null ? [...fixed, ...ancestors(left)] : [];
  const all = [...new Set([...around, ...left])].filter((job) => job !== without);
  const counted = new Set(left.map(({ index }) => index));
  const own = onTheirOwn(all, without, alone);
  const meetings = takings.filter(({ kind }) => kind === 'meeting');
  const best = new Search(world, own, meetings, ({ index }) => [counted.has(index) ? 1 : 0]).best();
  return best === null ? null : (best[0] ?? 0);
}

export interface Proofs {
  readonly violations: readonly string[];
  /** How many were confirmed, irreducibility included. */
  readonly confirmed: number;
  /** How many could not be read, or have too many states. */
  readonly open: number;
}

/** Confirms by exhaustion what the findings claim: that they can't all be placed, and that none can be left out. */
export function checkProofs(checked: Checked, findings: readonly FindingOut[]): Proofs {
  const violations: string[] = [];
  let [confirmed, open] = [0, 0];
  for (const finding of findings) {
    if (!['TC721', 'TC722'].includes(finding.code)) continue;
    const claim = claimOf(finding, checked.world);
    const wrong = claim === null ? null : wrongIn(checked, claim);
    if (wrong === null) open++;
    else if (wrong === '') confirmed++;
    else violations.push(`${finding.code} ${finding.message}: ${wrong}`);
  }
  return { violations, confirmed, open };
}

/** Empty where the claim holds; null where that takes too long. */
function wrongIn(checked: Checked, { jobs, most, name }: Claim): string | null {
  const all = mostOf(checked, jobs);
  if (all === null) return null;
  if (all > most) return `${all} of them can be placed`;
  for (const one of jobs) {
    const should = Math.min(most, jobs.length - 1);
    const left = mostOf(checked, jobs, one);
    const alone = name === null ? left : mostOf(checked, jobs, one, name);
    if (left === null || alone === null) return null;
    if (Math.max(left, alone) < should) {
      return `not irreducible: without ${nameOf(one, checked.world)} only ${left}`;
    }
  }
  return '';
}
