import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { placeKey } from '../domain/source-place.js';
import type { OpenPlan, RunOptions } from '../pipeline.js';
import { countFindings, countOf } from './findings.js';
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
}

/** Farther than that no value is moved, in days. */
const FARTHEST = 400;

/** What all trials of single changes may cost: trials of a plan with so many entries. */
const TRIALS = 600;
const PAIR_TRIALS = 4000;
const ENTRIES = 100;

/** What a trial costs apart from its entries, counted as entries. */
const FIXED_COST = 50;

/** The least changes of what is written that clear findings about dates, in order of rank. */
export async function suggest(open: OpenPlan, options: SuggestOptions): Promise<Suggested> {
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
  const trials = new Trials(plan, countFindings(outcome.diagnostics, placeKey), options.run);
  const candidates = search(ground, targets, trials);
  const chosen = await choose(candidates, ground, trials, targets, options.most);
  const suggestions = chosen.map((one, k) => suggestionOf(one, k + 1, findings, options.digest));
  return { outcome, findings, suggestions };
}

/** All that clears something, singles and, where no single clears an error, pairs. */
function search({ open, options, outcome }: Ground, targets: Targets, trials: Trials): Candidate[] {
  const { plan, run } = outcome;
  if (plan === null) return [];
  const { findings, keys } = targets;
  const sites = sitesFor(open.values(options), findings, plan);
  const values = sites.filter(({ slots: [slot] }) => slot?.kind !== 'workday');
  const share = ENTRIES / (trials.size + FIXED_COST);
  const steps = Math.round((TRIALS * share) / (2 * Math.max(1, values.length)));
  const reach = { steps: Math.min(60, Math.max(7, steps)), days: FARTHEST };
  const found = values.flatMap((site) => leastChanges(site, trials, keys, reach));
  const days = possibleWorkdays(findings, run?.calendar ?? null);
  for (const site of sites.filter((one) => !values.includes(one))) {
    found.push(...bestWorkdays(site, days, trials, keys));
  }
  const alone = [...keys].filter(
    (key) => key.includes(' error ') && !clearedBy(found, key, trials),
  );
  for (const key of alone) {
    const pairReach = { days: FARTHEST, trials: Math.round((PAIR_TRIALS * share) / alone.length) };
    found.push(...pairsFor(key, values, trials, pairReach));
  }
  return found;
}

const clearedBy = (found: readonly Candidate[], key: string, trials: Trials): boolean =>
  found.some(({ effect }) => countOf(effect.findings, key) < countOf(trials.base, key));

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
      (key) => countOf(one.effect.findings, key) < countOf(trials.base, key),
    );
    if (!room.has(own)) continue;
    const checked = await verified(ground, one.changes);
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
    path: site.path,
    from: site.written,
    to,
    at: site.at,
  }));
  const text = written.map(({ path, from, to }) => `${path}: ${from ?? ''} → ${to}`).join('\n');
  const numbers = findings.flatMap((one, k) => (cleared.has(one) ? [k] : []));
  // A letter first, so that no id is a number.
  const id = `s${digest(text).slice(0, 7)}`;
  return { n, id, changes: written, edits, clears, adds, cleared: numbers, moved, lastEnd };
}
