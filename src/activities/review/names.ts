import type { Diagnostic, Related } from '../../diagnostics/diagnostic.js';
import type { FindingSeverity } from '../../diagnostics/severity.js';
import { cell, item } from '../../domain/columns.js';
import type { EntryName } from '../../domain/entries.js';
import type { PlacedAgenda } from '../agenda/occurrences.js';
import type { Setting } from '../setting.js';

/** What the findings of one run look at. */
export interface Review {
  readonly setting: Setting;
  readonly placed: PlacedAgenda;
  /** Whether prescribed activities without a day are but warnings. */
  readonly allowUnplaced: boolean;
}

export type Found = readonly Diagnostic[];

/** At most so many occurrences are listed with one finding. */
const MOST_LISTED = 12;

/** An occurrence as messages name it. */
export function nameOf(
  { setting, placed }: Review,
  row: number,
): { readonly who: EntryName; readonly activity: string } {
  const { agenda } = placed;
  return {
    who: setting.schedule.entries.nameOf(cell(agenda.entry, row)),
    activity: item(agenda.due, row).activity.name,
  };
}

/** A prescribed activity without a day is an error, an optional one a warning. */
export const severityOf = (
  { placed, allowUnplaced }: Review,
  rows: readonly number[],
): FindingSeverity =>
  allowUnplaced || rows.every((row) => item(placed.agenda.due, row).activity.optional)
    ? 'warning'
    : 'error';

export const entryPlace = ({ setting, placed }: Review, row: number): Related => ({
  at: setting.schedule.entries.placeOf(cell(placed.agenda.entry, row)),
  note: { kind: 'entry' },
});

/** The places of occurrences: the first of many, and how many more there are. */
export function placesOf(review: Review, rows: readonly number[]): Related[] {
  const { entries } = review.setting.schedule;
  const { agenda } = review.placed;
  const placeOf = (row: number) => entries.placeOf(cell(agenda.entry, row));
  const listed = rows.slice(0, MOST_LISTED).map((row): Related => ({
    at: placeOf(row),
    note: { kind: 'occurrence', name: nameOf(review, row) },
  }));
  const next = rows[MOST_LISTED];
  if (next === undefined) return listed;
  return [
    ...listed,
    { at: placeOf(next), note: { kind: 'more', count: rows.length - MOST_LISTED } },
  ];
}
