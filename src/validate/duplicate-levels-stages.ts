import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { finding } from '../diagnostics/finding.js';
import type { Plan } from '../domain/plan.js';
import type { SourcePlace } from '../domain/source-place.js';
import { repeats } from './shared/repeats.js';

interface Named {
  readonly name: string;
  readonly at: SourcePlace;
}

/** Levels, the echelons of one level, and stages have names of their own. */
export function duplicateLevelsAndStages({ levels, stages }: Plan): readonly Diagnostic[] {
  return [
    ...duplicates('level', levels),
    ...levels.flatMap(({ echelons, at }) =>
      duplicates(
        'echelon',
        echelons.map((name) => ({ name, at })),
      ),
    ),
    ...duplicates('stage', stages),
  ];
}

/** The echelons of a level have no places of their own: all stand at the level. */
const duplicates = (what: 'level' | 'echelon' | 'stage', list: readonly Named[]): Diagnostic[] =>
  repeats(list).map(([{ name, at }, first]) => {
    const related = first.at === at ? [] : [{ at: first.at, note: { kind: 'first' } as const }];
    return finding('TC309', at, { what, name }, { related });
  });
