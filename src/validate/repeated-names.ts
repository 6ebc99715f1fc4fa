import { finding } from '../diagnostics/finding.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { SourcePlace } from '../domain/source-place.js';
import type { Plan } from '../domain/plan.js';

interface Named {
  readonly name: string;
  readonly at: SourcePlace;
}

/** Levels, the echelons of one level, and stages have names of their own. */
export function repeatedHeads(plan: Plan): readonly Diagnostic[] {
  return [
    ...repeats('level', plan.levels),
    ...plan.levels.flatMap(({ echelons, at }) =>
      repeats(
        'echelon',
        echelons.map((name) => ({ name, at })),
      ),
    ),
    ...repeats('stage', plan.stages),
  ];
}

function repeats(what: 'level' | 'echelon' | 'stage', named: readonly Named[]): Diagnostic[] {
  const first = new Map<string, Named>();
  const found: Diagnostic[] = [];
  for (const one of named) {
    const other = first.get(one.name);
    if (other === undefined) {
      first.set(one.name, one);
      continue;
    }
    const related = other.at === one.at ? [] : [{ at: other.at, note: { kind: 'first' } as const }];
    found.push(finding('TC309', one.at, { what, name: one.name }, { related }));
  }
  return found;
}
