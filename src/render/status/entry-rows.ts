import { cell } from '../../domain/columns.js';
import { asDay, formatDay } from '../../domain/day.js';
import { nameOf, type Row } from '../row.js';
import { entryText, stageText } from './groups.js';
import type { StatusView } from './options.js';
import type { StatusWords } from './words.js';

/** What stands in a column of a table with a row per entry. */
export type EntryTexts = Readonly<Record<EntryColumn, (row: Row) => string>>;

export type EntryColumn =
  | 'unit'
  | 'echelon'
  | 'state'
  | 'stage'
  | 'plannedStage'
  | 'daysLate'
  | 'plannedStart'
  | 'plannedEnd'
  | 'start'
  | 'end'
  | 'moves'
  | 'waitsFor';

/** @param isNumber whether it is for programs to reckon with: days late are a number, and states those of the JSON. */
export function entryTexts(view: StatusView, words: StatusWords, isNumber: boolean): EntryTexts {
  const { status } = view;
  const of = ({ entry }: Row) => status.of(entry);
  const causeOf = ({ entry }: Row): number => cell(status.forecast.movedBy, entry);
  return {
    unit: nameOf,
    echelon: (row) => row.echelon,
    state: (row) => {
      const { state } = of(row);
      const isHeldUp = state === 'late' && causeOf(row) >= 0;
      return isHeldUp && !isNumber ? words.heldUp : words.states[state];
    },
    stage: (row) => stageText(view, of(row).stage),
    plannedStage: (row) => stageText(view, of(row).plannedStage),
    daysLate: (row) => {
      const { daysLate } = of(row);
      if (daysLate === null) return '';
      return isNumber ? String(daysLate) : daysLate === 0 ? '' : words.shift(daysLate);
    },
    plannedStart: ({ entry }) => formatDay(asDay(cell(status.planned.start, entry))),
    plannedEnd: ({ entry }) => formatDay(asDay(cell(status.planned.end, entry))),
    start: ({ start }) => formatDay(start),
    end: ({ end }) => formatDay(end),
    moves: ({ entry }) => String(cell(status.forecast.moves, entry) || ''),
    waitsFor: (row) => (causeOf(row) < 0 ? '' : entryText(view, causeOf(row))),
  };
}
