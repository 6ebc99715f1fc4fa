import { entriesOf } from '../domain/expand.js';
import type { Plan } from '../domain/plan.js';
import type { Schedule } from '../schedule/types.js';
import { attribute, unattributed } from './attribute.js';
import { findMoves } from './moves.js';
import { pairEntries } from './pair-entries.js';
import type { Comparison, Side } from './types.js';
import { writtenChanges } from './written.js';

export interface CompareOptions {
  /** Whether OLD is a calendar kept as JSON, whose plan has no rules. */
  readonly isBaseline: boolean;
  /** Works out a plan that no file holds; null where it has errors. */
  readonly calendarOf: (plan: Plan) => Schedule | null;
}

/** Compares two calendars: what was written differently, what moved, and which change moved it. */
export function compare(
  old: Side,
  now: Side,
  { isBaseline, calendarOf }: CompareOptions,
): Comparison {
  const written = writtenChanges(old.plan, now.plan);
  const { aligned, changes } = written;
  const toNew = pairEntries(
    entriesOf(aligned.plan),
    now.schedule.entries,
    aligned.pairs.units.toNew,
  );
  const found = findMoves(old.schedule, now.schedule, toNew, aligned.pairs.stages);
  const { causes, bySection, by } = isBaseline
    ? unattributed(changes)
    : attribute(written, old.schedule, now.schedule, calendarOf);
  return {
    old,
    new: now,
    isBaseline,
    oldLevels: aligned.plan.levels.map(({ name }) => name),
    causes,
    bySection,
    ...found,
    moved: found.moved.map((move) => ({ ...move, by: by(move) })),
  };
}
