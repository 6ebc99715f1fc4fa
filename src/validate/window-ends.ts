import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { finding } from '../diagnostics/finding.js';
import type { Plan } from '../domain/plan.js';
import { allBlocks } from './rule-blocks.js';

/** A window ends after a length or on a day, not both. */
export const windowEnds = (plan: Plan): readonly Diagnostic[] =>
  allBlocks(plan).flatMap(({ window }) =>
    window?.endAt === undefined || window.length === undefined
      ? []
      : [finding('TC210', window.endAt, { keys: ['length', 'end'] })],
  );
