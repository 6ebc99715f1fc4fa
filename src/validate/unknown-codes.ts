import { codes } from '../diagnostics/catalog.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { finding } from '../diagnostics/finding.js';
import type { Plan } from '../domain/plan.js';

/** `checks:` names codes that there are. */
export function unknownCodes({ checksAt = {} }: Plan): readonly Diagnostic[] {
  const known = new Set<string>(codes);
  return Object.entries(checksAt).flatMap(([code, at]) =>
    known.has(code) ? [] : [finding('TC409', at, { code })],
  );
}
