import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { finding } from '../diagnostics/finding.js';
import { LAST_DAY } from '../domain/day.js';
import type { Plan } from '../domain/plan.js';
import { ruleBlocks } from '../domain/rule-blocks.js';
import { lastDay } from '../domain/span.js';

/** A window ends after a length or on a day, not both; and on a day that can be written. */
export const windowEnds = (plan: Plan): readonly Diagnostic[] =>
  ruleBlocks(plan).flatMap(({ window }): Diagnostic[] => {
    if (window?.length === undefined) return [];
    const { endAt, length, at } = window;
    if (endAt !== undefined) return [finding('TC210', endAt, { keys: ['length', 'end'] })];
    if (lastDay(plan.kickoff.day, length) <= LAST_DAY) return [];
    return [finding('TC412', at, { who: null, count: 1, limit: LAST_DAY })];
  });
