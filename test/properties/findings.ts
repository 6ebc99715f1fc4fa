import type { Diagnostic } from '../../src/diagnostics/diagnostic.js';
import type { Break } from '../oracle/breaks.js';
import type { Entry } from '../oracle/entries.js';
import { isAllowed, type Problem } from '../oracle/problem.js';
import type { OracleResult } from '../oracle/solve.js';

const COUNTED = ['TC503', 'TC504', 'TC505', 'TC506', 'TC507', 'TC508', 'TC509'] as const;

type Code = (typeof COUNTED)[number];

/** How many entries (of entries and limits) findings of a code concern; under `least` and `most` how far limits gave way. */
export type Counts = Readonly<Record<string, number>>;

/** At least and at most: where the contract leaves it open whether something is reported, they differ. */
type Expected = Readonly<Record<string, readonly [least: number, most: number]>>;

export function countsOf(diagnostics: readonly Diagnostic[]): Counts {
  const counts: Record<string, number> = {};
  for (const code of COUNTED) counts[code] = 0;
  const ways: number[] = [];
  for (const { code, facts } of diagnostics) {
    // Left open: a first stage begins where its entry is fixed, which is as `lead-first` has it.
    if ('rule' in facts && facts.rule === 'lead-first' && code === 'TC506') continue;
    if (counts[code] !== undefined) counts[code] += 'count' in facts ? facts.count : 1;
    if (code === 'TC503' && 'most' in facts) ways.push(facts.by, facts.most);
  }
  return { ...counts, ...spread(ways) };
}

const spread = (ways: readonly number[]): Counts =>
  ways.length === 0 ? {} : { least: Math.min(...ways), most: Math.max(...ways) };

/** The code that reports a break; null for one that no rule asks to report. */
function codeOf({ rule }: Break, { rules, fixed }: Entry): Code | null {
  switch (rule) {
    case 'window':
      return rules.window?.severity === 'off' ? null : 'TC508';
    case 'min':
    case 'max':
      return rules.duration?.severity === 'off' ? null : 'TC509';
    case 'not-before':
    case 'not-after':
      return 'TC507';
    case 'closed':
      return fixed === null ? null : 'TC505';
    case 'start':
      return rules.start?.severity === 'off' ? null : 'TC506';
    case 'stagger':
    case 'overlap':
      return rules[rule]?.severity === 'off' ? null : 'TC506';
    case 'kickoff':
    case 'system':
    case 'after':
      return 'TC506';
    case 'lead-first':
      return null;
  }
}

/** Whether a break may as well go without a word: `start: DATE` stands in for a top unit's kickoff. */
function isOpen({ rule }: Break, { fixedBy, rules }: Entry): boolean {
  return rule === 'kickoff' && (fixedBy === 'rules' || rules.stagger?.severity === 'off');
}

/** What the findings on the second solver's calendar would have to be. */
export function expectedCounts(
  problem: Problem,
  result: Extract<OracleResult, { feasible: true }>,
): Expected {
  const { entries, plan } = problem;
  const counts: Record<string, [number, number]> = {};
  for (const code of COUNTED) counts[code] = [0, 0];
  const told = result.gaveWay.filter(({ severity }) => severity !== 'off');
  counts['TC503'] = [told.length, told.length];
  const seen = new Map<number, Set<unknown>>();
  /** An `after` over many entries is one rule, which may be told once. */
  const isSaid = ({ entry, item }: Break): boolean => {
    if (item === undefined) return false;
    const ofEntry = seen.get(entry) ?? new Set();
    seen.set(entry, ofEntry);
    return ofEntry.size === ofEntry.add(item).size;
  };
  for (const broken of result.breaks) {
    const entry = entries[broken.entry]!;
    const code = codeOf(broken, entry);
    if (code === null) continue;
    const [least, most] = counts[code]!;
    counts[code] = [isOpen(broken, entry) || isSaid(broken) ? least : least + 1, most + 1];
  }
  // A closed kickoff on which nothing starts may be told or not.
  const closed = entries.filter((entry) => !isAllowed(problem, entry, plan.kickoff.day));
  const isUsed = closed.some((entry) => entry.onKickoff);
  counts['TC504'] = [isUsed ? 1 : 0, closed.length > 0 ? 1 : 0];
  const ways = spread(told.map(({ by }) => by));
  for (const [key, way] of Object.entries(ways)) counts[key] = [way, way];
  return counts;
}

/** The expected counts nearest to those that were found. */
export const fitted = (found: Counts, expected: Expected): Counts =>
  Object.fromEntries(
    Object.entries(expected).map(([key, [least, most]]) => [
      key,
      Math.min(most, Math.max(least, found[key] ?? least)),
    ]),
  );
