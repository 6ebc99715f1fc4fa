import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { ValueSite } from '../input/edit/value-sites.js';
import type { OpenPlan, RunOptions } from '../pipeline.js';
import { countFindings, countOf, isOfPlacement, isPassable } from './findings.js';
import { pairsFor } from './pairs.js';
import { byRank, byRoughRank } from './rank.js';
import { bestWorkdays, leastChanges, type Candidate } from './singles.js';
import { sitesFor } from './sites.js';
import { targetsOf, type Targets } from './targets.js';
import { Trials } from './trials.js';
import type { Suggested, Suggestion } from './types.js';
import { placeIn, verified, type Ground, type Verified } from './verify.js';
import { possibleWorkdays } from './workdays.js';

export interface SuggestOptions {
  /** As the plan was named. */
  readonly path: string;
  readonly run: RunOptions;
  /** Findings of this code alone; null for all. */
  readonly code: string | null;
  /** So many suggestions for each finding. */
  readonly most: number;
  /** Hexadecimal, for ids. */
  readonly digest: (text: string) => string;
  /** How many trials pairs may take in a plan of a hundred entries; `PAIR_TRIALS` if not given. */
  readonly pairTrials?: number;
}

/** How many trials pairs may take, in a plan of so many entries; a trial costs as much as so many entries besides. */
const PAIR_TRIALS = 1500;
const ENTRIES = 100;
const FIXED_COST = 50;

/**
 * The least changes of what is written that clear findings about dates, in order of rank; and how activities, meetings and visits
 * fare, for which nothing is suggested.
 */
export async function suggest(open: OpenPlan, options: SuggestOptions): Promise<Suggested> {
  const made = await suggestForEntries(open, options);
  const ofActivities = options.code === null ? await findingsOfActivities(open, options, made) : [];
  const diagnostics = [...made.outcome.diagnostics, ...ofActivities];
  return { ...made, outcome: { ...made.outcome, diagnostics }, ofActivities };
}

type ForEntries = Omit<Suggested, 'ofActivities'>;

/** None where the days of entries have errors, or where the plan has nothing of the kind. */
async function findingsOfActivities(
  open: OpenPlan,
  { run }: SuggestOptions,
  { outcome: { plan, schedule } }: ForEntries,
): Promise<readonly Diagnostic[]> {
  if (plan?.dated === undefined || schedule === null) return [];
  const { diagnostics } = await open.run({ ...run, isPlaced: true });
  return diagnostics.filter(({ code }) => isOfPlacement(code));
}

async function suggestForEntries(open: OpenPlan, options: SuggestOptions): Promise<ForEntries> {
  const outcome = await open.run(options.run);
  const targets = targetsOf(outcome.diagnostics, options.code);
  const { plan } = outcome;
  const { findings } = targets;
  if (plan === null || findings.length === 0) return { outcome, findings, suggestions: [] };
  const counted = countFindings(outcome.diagnostics, placeIn(outcome));
  const ground: Ground = {
    open,
    path: options.path,
    options: options.run,
    outcome,
    findings: counted,
  };
  const sites = sitesFor(await open.values(options.run), findings, plan);
  const trials = new Trials(plan, outcome.diagnostics, sites, options.run);
  const pairTrials = options.pairTrials ?? PAIR_TRIALS;
  const candidates = search(ground, targets, sites, trials, pairTrials);
  const chosen = await choose(candidates, ground, trials, targets, options.most);
  const suggestions = chosen.map((one, k) => suggestionOf(one, k + 1, findings, options.digest));
  return { outcome, findings, suggestions };
}

/** All that clears something, singles and, where no single clears an error, pairs. */
function search(
  { outcome }: Ground,
  { findings, keys }: Targets,
  sites: readonly ValueSite[],
  trials: Trials,
  pairTrials: number,
): Candidate[] {
  const isWorkday = ({ slots: [slot] }: ValueSite): boolean => slot?.kind === 'workday';
  const values = sites.filter((site) => !isWorkday(site));
  const found = values.flatMap((site) => leastChanges(site, trials, keys));
  const days = possibleWorkdays(findings, outcome.run?.calendar ?? null);
  for (const site of sites.filter(isWorkday)) found.push(...bestWorkdays(site, days, trials, keys));
  const isError = (key: string): boolean => key.includes(' error ');
  const alone = [...keys].filter((key) => isError(key) && !clearedBy(found, key, trials));
  // An error may have hidden another, which comes to light once it is gone.
  const hiding = new Set(alone);
  if (hiding.size > 0)
    found.push(...values.flatMap((site) => leastChanges(site, trials, hiding, isPassable)));
  const most = (pairTrials * ENTRIES) / (trials.size + FIXED_COST) / Math.max(1, alone.length);
  for (const key of alone) found.push(...pairsFor(key, values, trials, Math.round(most)));
  return found;
}

const clearedBy = (found: readonly Candidate[], key: string, trials: Trials): boolean =>
  found.some(({ effect }) => countOf(effect.left, key) < countOf(trials.base, key));

/** Verifies candidates in order of rank, as many as each finding may have, and ranks them by what came out. */
async function choose(
  candidates: readonly Candidate[],
  ground: Ground,
  trials: Trials,
  { keys }: Targets,
  most: number,
): Promise<readonly Verified[]> {
  const room = new Room(most);
  const made: Verified[] = [];
  for (const one of candidates.toSorted(byRoughRank)) {
    const own = [...keys].filter(
      (key) => countOf(one.effect.left, key) < countOf(trials.base, key),
    );
    if (!room.has(own)) continue;
    const checked = await verified(ground, one.changes, one.effect.addsErrors);
    if (checked === null) continue;
    room.take(own);
    made.push(checked);
  }
  return made.sort(byRank);
}

/** How many suggestions each finding has had. */
class Room {
  readonly #most: number;
  readonly #taken = new Map<string, number>();

  constructor(most: number) {
    this.#most = most;
  }

  has(keys: readonly string[]): boolean {
    return keys.some((key) => (this.#taken.get(key) ?? 0) < this.#most);
  }

  take(keys: readonly string[]): void {
    for (const key of keys) this.#taken.set(key, (this.#taken.get(key) ?? 0) + 1);
  }
}

function suggestionOf(
  { changes, edits, clears, adds, cleared, moved, lastEnd }: Verified,
  n: number,
  findings: readonly Diagnostic[],
  digest: (text: string) => string,
): Suggestion {
  const written = changes.map(({ site, to }) => ({
    paths: site.paths,
    from: site.written,
    to,
    at: site.at,
  }));
  const text = written
    .map(({ paths: [path], from, to }) => `${path}: ${from ?? ''} → ${to}`)
    .join('\n');
  const numbers = findings.flatMap((one, k) => (cleared.has(one) ? [k] : []));
  // A letter first, so that no id is a number.
  const id = `s${digest(text).slice(0, 7)}`;
  return { n, id, changes: written, edits, clears, adds, cleared: numbers, moved, lastEnd };
}
