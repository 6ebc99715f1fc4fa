import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { finding } from '../diagnostics/finding.js';
import type { Plan } from '../domain/plan.js';

/** Shares and durations don't mix; and where one stage has a duration, each needs one. */
export function stageLengths({ stages }: Plan): readonly Diagnostic[] {
  if (stages.every(({ duration }) => duration === null)) return [];
  return stages.flatMap(({ shareAt, duration, at }, k): Diagnostic[] => {
    if (shareAt !== undefined) return [finding('TC210', shareAt, { keys: ['share', 'duration'] })];
    if (duration !== null) return [];
    return [finding('TC202', at, { key: 'duration', path: `stages.${k}` })];
  });
}
