import { item } from '../../domain/columns.js';
import type { Plan } from '../../domain/plan.js';
import { align, type Aligned } from '../align.js';
import { build, type Built } from './build.js';
import { datedChanges } from './dated-changes.js';
import { headChanges, listChanges } from './head-changes.js';
import { isOfAgenda } from './of-agenda.js';
import { overrideChanges, rankedOverrides } from './override-changes.js';
import { plainRecipe, sectionOf, type Change } from './recipe.js';
import { renames, unitRenames } from './renames.js';
import { orderChange, treeChanges } from './tree-changes.js';
import { contentChanges } from './unit-changes.js';

/** What was written differently, and OLD with any of it made. */
export interface Written {
  readonly aligned: Aligned;
  /** What may move entries first, then what may move the rest, then names; each in the order of the plan's keys. */
  readonly changes: readonly Change[];
  /** OLD with these changes; null where they make no plan by themselves. */
  readonly with: (changes: readonly Change[]) => Built | null;
}

/** Lists what was written differently from one plan to the other. */
export function writtenChanges(old: Plan, now: Plan): Written {
  const aligned = align(old, now);
  // What comes after the days of entries changes none of them, and would be placed anew at each trial.
  const { overrides, units: _units, dated: _dated, ...head } = aligned.plan;
  const ranked = rankedOverrides(overrides);
  const made = (changes: readonly Change[]): Built | null => {
    const recipe = plainRecipe(head, ranked);
    for (const { apply } of changes) apply?.(recipe);
    return build(recipe, aligned);
  };
  const listed = [
    ...headChanges(aligned),
    ...renames(old, now, aligned.pairs),
    ...listChanges(aligned),
    ...overrideChanges(aligned),
    ...datedChanges(aligned),
    ...treeChanges(aligned),
    ...singleUnits(old, aligned),
  ];
  const changes = sorted(hasOrder(made(listed), aligned) ? listed : [...listed, orderChange()]);
  return { aligned, changes, with: made };
}

/** In the order of what they are about: the changes of a unit stand together. */
function singleUnits(old: Plan, aligned: Aligned): Change[] {
  const { plan, target, pairs } = aligned;
  const changes: Change[] = [];
  for (const unit of plan.units) {
    const other = target.units[pairs.units.toNew[unit.index] ?? -1];
    if (other === undefined) continue;
    const written = item(old.units, unit.index);
    changes.push(...unitRenames(old, written, other), ...contentChanges(aligned, unit, other));
  }
  return changes;
}

/** Whether all of the changes together leave the units in NEW's order. */
function hasOrder(built: Built | null, { pairs }: Aligned): boolean {
  if (built === null) return true;
  return pairs.units.toOld.every((old, index) => old === -1 || built.fromOld[old] === index);
}

const SECTIONS = [
  'title',
  'id',
  'revision',
  'issued',
  'timezone',
  'kickoff',
  'calendar',
  'levels',
  'stages',
  'rules',
  'overrides',
  'units',
  'activities',
  'meetings',
  'contacts',
  'supervision',
  'half-days',
  'checks',
];

const rankOf = (change: Change): number => SECTIONS.indexOf(sectionOf(change));

/** 0 for what may move entries, 1 for what may move occurrences, meetings and visits alone, 2 for names and the like. */
function weightOf(change: Change): number {
  if (change.apply !== null) return 0;
  return isOfAgenda(change) ? 1 : 2;
}

const sorted = (changes: readonly Change[]): Change[] =>
  changes.toSorted((a, b) => weightOf(a) - weightOf(b) || rankOf(a) - rankOf(b));
