import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { finding } from '../diagnostics/finding.js';
import type { Plan } from '../domain/plan.js';

/** A `/` in a name looks like two parts of a path. */
export const slashesInNames = ({ units }: Plan): readonly Diagnostic[] =>
  units
    .filter(({ name }) => name.includes('/'))
    .map(({ name, at }) => finding('TC315', at, { name }));
