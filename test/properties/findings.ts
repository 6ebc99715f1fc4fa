import type { Diagnostic } from '../../src/diagnostics/diagnostic.js';
import type { Plan } from '../../src/domain/plan.js';
import type { Break } from '../oracle/breaks.js';
import type { Entry } from '../oracle/entries.js';
import { HOLIDAYS } from '../oracle/holidays.js';
import { problemOf } from '../oracle/problem.js';
import type { OracleResult } from '../oracle/solve.js';

/** How many entries (of entries and limits) findings of a code concern. */
export type Counts = Readonly<Record<string, number>>;

const COUNTED = ['TC503', 'TC505', 'TC506', 'TC507', 'TC508', 'TC509'] as const;

export function countsOf(diagnostics: readonly Diagnostic[]): Counts {
  const counts: Record<string, number> = {};
  for (const code of COUNTED) counts[code] = 0;
  for (const { code, facts } of diagnostics) {
    if (counts[code] !== undefined && 'count' in facts) counts[code] += facts.count;
  }
  return counts;
}

/** The code that reports a break; null for one that no rule asks to report. */
function codeOf({ rule }: Break, { rules, fixed }: Entry): (typeof COUNTED)[number] | null {
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
      return rules.stagger?.severity === 'off' ? null : 'TC506';
    case 'system':
    case 'after':
    case 'lead-first':
      return 'TC506';
  }
}

/** What the findings on the second solver's calendar would have to be. */
export function expectedCounts(
  plan: Plan,
  result: Extract<OracleResult, { feasible: true }>,
): Counts {
  const { entries } = problemOf(plan, HOLIDAYS);
  const counts: Record<string, number> = {};
  for (const code of COUNTED) counts[code] = 0;
  counts['TC503'] = result.gaveWay.filter(({ severity }) => severity !== 'off').length;
  for (const broken of result.breaks) {
    const code = codeOf(broken, entries[broken.entry]!);
    if (code !== null) counts[code]! += 1;
  }
  return counts;
}
