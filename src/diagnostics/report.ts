import type { LocatedFinding } from './located.js';
import { sortFindings } from './sort.js';

interface Counts {
  readonly errors: number;
  readonly warnings: number;
}

/** The findings of one run, as a format gets them. */
export interface Report {
  /** In order, each once, no more than were asked for. */
  readonly findings: readonly LocatedFinding[];
  /** Every file that was read, those without findings included; in order, each once. */
  readonly files: readonly string[];
  /** Of all findings, those included that `findings` leaves out. */
  readonly counts: Counts;
  /** How many findings are left out. */
  readonly hidden: number;
}

interface Extent {
  readonly files: readonly string[];
  /** `--max-findings`; null shows all. */
  readonly maxFindings?: number | null;
}

/** Gathers what was found in all plans of a run. `findings` may be in any order and hold doubles. */
export function makeReport(findings: readonly LocatedFinding[], extent: Extent): Report {
  const sorted = sortFindings(findings);
  const shown = limit(sorted, extent.maxFindings ?? Infinity);
  return {
    findings: shown,
    files: [...new Set([...extent.files, ...sorted.map((one) => one.file)])].sort(),
    counts: countFindings(sorted),
    hidden: sorted.length - shown.length,
  };
}

function countFindings(findings: readonly { readonly severity: 'error' | 'warning' }[]): Counts {
  const errors = findings.filter((one) => one.severity === 'error').length;
  return { errors, warnings: findings.length - errors };
}

/** The first `most`, errors before warnings, so that warnings never hide an error; the order stays. */
function limit(sorted: readonly LocatedFinding[], most: number): readonly LocatedFinding[] {
  if (sorted.length <= most) return sorted;
  const bySeverity = [
    ...sorted.filter((one) => one.severity === 'error'),
    ...sorted.filter((one) => one.severity === 'warning'),
  ];
  const kept = new Set(bySeverity.slice(0, most));
  return sorted.filter((one) => kept.has(one));
}
