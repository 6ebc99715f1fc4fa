import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { FindingSeverity } from '../diagnostics/severity.js';
import type { SourcePlace } from '../domain/source-place.js';

/** Findings that come of scheduling: those that another day or distance may clear. */
export const isOfDates = (code: string): boolean => code.startsWith('TC5');

/** Findings of activities, meetings and visits that find no day, or not the one that is wished for. */
export const isOfPlacement = (code: string): boolean => code.startsWith('TC72') || code === 'TC730';

/** Findings with one code and severity at one place. */
interface Alike {
  readonly code: string;
  readonly severity: FindingSeverity;
  readonly count: number;
}

/** The findings of one run, counted by what they are. */
export type Findings = ReadonlyMap<string, Alike>;

/** How a finding is known again in the next run, where its days are others: by code, severity and place. */
export const keyOf = (
  { code, severity, at }: Diagnostic,
  placeOf: (at: SourcePlace) => string,
): string => `${code} ${severity} ${placeOf(at)}`;

/** Tells findings of one key apart as far as a change is likely to leave the one and not the other. */
export function fineKeyOf(found: Diagnostic, placeOf: (at: SourcePlace) => string): string {
  return `${keyOf(found, placeOf)} ${kindOf(found)}`;
}

function kindOf({ code, facts }: Diagnostic): string {
  if (code === 'TC501') {
    const { unit, echelon, member } = facts.who;
    return `${unit} ${echelon} ${member ?? ''}`;
  }
  if ('reason' in facts && typeof facts.reason === 'object') return facts.reason.kind;
  return 'side' in facts ? facts.side : '';
}

export function countFindings(
  found: readonly Diagnostic[],
  placeOf: (at: SourcePlace) => string,
  keyFor: typeof keyOf = keyOf,
): Findings {
  const counts = new Map<string, Alike>();
  for (const one of found) {
    const key = keyFor(one, placeOf);
    const { code, severity } = one;
    counts.set(key, { code, severity, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return counts;
}

export interface CodeCount {
  readonly code: string;
  readonly count: number;
}

/** What a change does to the findings. */
export interface Difference {
  readonly clears: readonly CodeCount[];
  readonly adds: readonly CodeCount[];
  /** Errors cleared less errors added; warnings likewise. */
  readonly errors: number;
  readonly warnings: number;
  readonly addsErrors: boolean;
  /** Whether an error comes of it that leaves the dates unknown. */
  readonly addsOther: boolean;
}

export function difference(before: Findings, after: Findings): Difference {
  const sums = { clears: new Map<string, number>(), adds: new Map<string, number>() };
  const net = { error: 0, warning: 0 };
  let [addsErrors, addsOther] = [false, false];
  for (const key of new Set([...before.keys(), ...after.keys()])) {
    const one = before.get(key) ?? after.get(key);
    const less = countOf(before, key) - countOf(after, key);
    if (one === undefined || less === 0) continue;
    net[one.severity] += less;
    const isNewError = less < 0 && one.severity === 'error';
    addsErrors ||= isNewError;
    addsOther ||= isNewError && !isOfDates(one.code);
    const sum = less > 0 ? sums.clears : sums.adds;
    sum.set(one.code, (sum.get(one.code) ?? 0) + Math.abs(less));
  }
  const { clears, adds } = sums;
  const { error: errors, warning: warnings } = net;
  return { clears: listed(clears), adds: listed(adds), errors, warnings, addsErrors, addsOther };
}

export const countOf = (findings: Findings, key: string): number => findings.get(key)?.count ?? 0;

const listed = (sums: ReadonlyMap<string, number>): readonly CodeCount[] =>
  [...sums].map(([code, count]) => ({ code, count })).sort((a, b) => (a.code < b.code ? -1 : 1));

/** Whether there are fewer errors in all, or as many and fewer warnings. */
export const isFewer = ({ errors, warnings }: Pick<Difference, 'errors' | 'warnings'>): boolean =>
  errors > 0 || (errors === 0 && warnings > 0);

/** Whether a change is for the better and no error comes of it. */
export const isBetter = (effect: Difference): boolean => !effect.addsErrors && isFewer(effect);

/**
 * Whether a change is for the better though an error may come of it: what clears some may show one that was hidden behind
 * them. But a tighter limit, too, may make one error of two, so this is for errors that nothing better clears.
 */
export const isPassable = (effect: Difference): boolean => !effect.addsOther && isFewer(effect);
