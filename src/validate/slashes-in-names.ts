import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { finding } from '../diagnostics/finding.js';
import type { Plan } from '../domain/plan.js';
import { traitsOf } from './shared/traits.js';

/** A `/` in a name looks like two parts of a path. */
export function slashesInNames(plan: Plan): readonly Diagnostic[] {
  if (!traitsOf(plan).hasSlash) return [];
  return plan.units
    .filter(({ name }) => name.includes('/'))
    .map(({ name, at }) => finding('TC315', at, { name }));
}
