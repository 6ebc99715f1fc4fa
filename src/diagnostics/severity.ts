import type { Severity } from '../domain/rules.js';

/** A finding is one of the two; `off` is only a wish. */
export type FindingSeverity = Exclude<Severity, 'off'>;

/** What the person wants of the severities. */
export interface SeverityPolicy {
  /** By code: `checks:` of the plan, and what flags say. */
  readonly checks: Readonly<Record<string, Severity>>;
  /** Warnings count as errors. */
  readonly strict: boolean;
}

interface Graded {
  readonly code: string;
  readonly severity: FindingSeverity;
}

/**
 * Gives each finding the severity that the person wants, and leaves out those that are off. An error of the
 * groups TC0 to TC2 stays one: the file could not be read as a plan, and no wish changes that.
 */
export function applySeverities<D extends Graded>(
  found: readonly D[],
  policy: SeverityPolicy,
): readonly D[] {
  return found.flatMap((one) => {
    const severity = resolve(one, policy);
    if (severity === 'off') return [];
    return severity === one.severity ? [one] : [{ ...one, severity }];
  });
}

function resolve(found: Graded, { checks, strict }: SeverityPolicy): Severity {
  if (found.severity === 'error' && /^TC[012]/u.test(found.code)) return 'error';
  const wanted = Object.hasOwn(checks, found.code) ? checks[found.code] : undefined;
  const severity = wanted ?? found.severity;
  return strict && severity === 'warning' ? 'error' : severity;
}
