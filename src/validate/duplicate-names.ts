import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { finding } from '../diagnostics/finding.js';
import type { Plan } from '../domain/plan.js';
import { repeats } from './shared/repeats.js';
import { childrenLists } from './shared/siblings.js';

/** Names may repeat in a plan, and never under one parent: a path has to mean one unit. */
export const duplicateNames = ({ units }: Plan): readonly Diagnostic[] =>
  childrenLists(units).flatMap((siblings) =>
    repeats(siblings).map(([unit, first]) => {
      const parent = units[unit.parent]?.name ?? null;
      const related = [{ at: first.at, note: { kind: 'first' } as const }];
      return finding('TC302', unit.at, { name: unit.name, parent }, { related });
    }),
  );
