import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { placeKey } from '../domain/source-place.js';
import { fineKeyOf, isOfDates } from './findings.js';

/** The findings that suggestions are asked for. */
export interface Targets {
  readonly findings: readonly Diagnostic[];
  readonly keys: ReadonlySet<string>;
}

/** @param code of those that are asked for; null for all. */
export function targetsOf(diagnostics: readonly Diagnostic[], code: string | null): Targets {
  const findings = diagnostics.filter(
    (one) => isOfDates(one.code) && (code === null || one.code === code),
  );
  return { findings, keys: new Set(findings.map((one) => fineKeyOf(one, placeKey))) };
}
