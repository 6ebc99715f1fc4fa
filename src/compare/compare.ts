import type { AgendaPairs } from './agenda/agenda.js';
import type { AgendaComparison } from './agenda/types.js';
import { entriesOf } from '../domain/expand.js';
import type { Plan } from '../domain/plan.js';
import type { Schedule } from '../schedule/types.js';
import { attribute, unattributed } from './attribute.js';
import { findLookalikes } from './lookalikes.js';
import { findMoves } from './moves.js';
import { pairEntries } from './pair-entries.js';
import { sectionOf, type Change } from './written/recipe.js';
import type { Comparison, Side } from './types.js';
import { writtenChanges } from './written/written.js';

export interface CompareOptions {
  /** Whether OLD is a calendar kept as JSON, whose plan has no rules. */
  readonly isBaseline: boolean;
  /** Works out a plan that no file holds; null where it has errors. */
  readonly calendarOf: (plan: Plan) => Schedule | null;
  /** Compares what is dated besides the entries; null where neither plan has anything of the kind. */
  readonly agendaOf: ((old: Side, now: Side, pairs: AgendaPairs) => AgendaComparison) | null;
}

/** Compares two calendars: what was written differently, what moved, and which change moved it. */
export function compare(
  old: Side,
  now: Side,
  { isBaseline, calendarOf, agendaOf }: CompareOptions,
): Comparison {
  const written = writtenChanges(old.plan, now.plan);
  const { aligned, changes } = written;
  const known = changes.filter(isInCalendars);
  const toNew = pairEntries(
    entriesOf(aligned.plan),
    now.schedule.entries,
    aligned.pairs.units.toNew,
  );
  const { units, stages } = aligned.pairs;
  const found = findMoves(old.schedule, now.schedule, toNew, stages);
  const { causes, bySection, by } = isBaseline
    ? unattributed(known)
    : attribute(written, old.schedule, now.schedule, calendarOf);
  return {
    old,
    new: now,
    isBaseline,
    oldLevels: aligned.plan.levels.map(({ name }) => name),
    causes,
    bySection,
    lookalikes: findLookalikes(old.plan.units, now.plan.units, units),
    ...found,
    moved: found.moved.map((move) => ({ ...move, by: by(move) })),
    agenda:
      agendaOf?.(old, now, { entries: toNew, units: units.toNew, stages: stages.toNew }) ?? null,
  };
}

/** Whether a calendar kept as JSON says what is written there; it has no rules, no days of the calendar, no bounds. */
const isInCalendars = (change: Change): boolean =>
  KNOWN_SECTIONS.has(sectionOf(change)) &&
  !NOT_KEPT.test(change.path) &&
  // A plan goes from shares to durations, of which it has neither.
  !(change.path === 'stages' && JSON.stringify(change.from).includes('"share"'));

const KNOWN_SECTIONS: ReadonlySet<string> = new Set([
  'title',
  'id',
  'revision',
  'kickoff',
  'levels',
  'stages',
  'units',
]);

const NOT_KEPT =
  /\.(?:share|duration|count|note|tags|system|start|not-before|not-after|rules\.[a-z.-]+)$/u;
