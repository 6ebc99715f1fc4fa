import type { Cause, Comparison, Move } from '../../compare/types.js';
import type { Language } from '../../diagnostics/code-entry.js';
import { cell } from '../../domain/columns.js';
import { asDay, formatDay, yearOf } from '../../domain/day.js';
import type { Entries } from '../../domain/entries.js';
import type { Schedule } from '../../schedule/types.js';
import { grouped } from '../terminal/table-text.js';
import { changeLabel, changeText } from './change-text.js';
import { circled, effectText, moveReason, reasonsText } from './reasons.js';
import { tallyLevels, type LevelTally } from './tally.js';
import { diffWords, shiftText, signed } from './words.js';

/** What was written differently, in words. */
export interface CauseRow {
  readonly label: string;
  readonly change: string;
  readonly effect: string;
}

/** Of all changes, and of those of one section. */
const MOST_CHANGES = 24;
const MOST_IN_SECTION = 6;

/** One row a change; of sections a row each, and some of their changes below it. */
export function causeRows(compared: Comparison, language: Language): CauseRow[] {
  const tallies = tallyLevels(compared);
  if (!compared.bySection) return singleRows(compared, tallies, language);
  return compared.causes.flatMap((cause) => [
    {
      label: `${circled(cause.number)} ${cause.path}`,
      change: kindsText(cause, language),
      effect: effectText(cause, tallies, compared, language),
    },
    ...cause.changes.slice(0, MOST_IN_SECTION).map((change) => ({
      label: `   ${changeLabel(change, language)}`,
      change: changeText(change, language),
      effect: '',
    })),
    ...moreRow(cause.changes.length - MOST_IN_SECTION, language),
  ]);
}

/** `删 459、改名 299` */
function kindsText({ changes }: Cause, language: Language): string {
  const { kinds, and } = diffWords[language];
  const counts = new Map<string, number>();
  for (const { kind } of changes) counts.set(kinds[kind], (counts.get(kinds[kind]) ?? 0) + 1);
  return [...counts].map(([kind, count]) => `${kind} ${grouped(count)}`).join(and);
}

function singleRows(
  compared: Comparison,
  tallies: readonly LevelTally[],
  language: Language,
): CauseRow[] {
  const { causes } = compared;
  const rows = causes.slice(0, MOST_CHANGES).flatMap((cause) =>
    cause.changes.map((change) => ({
      label: `${circled(cause.number)} ${changeLabel(change, language)}`,
      change: changeText(change, language),
      effect: effectText(cause, tallies, compared, language),
    })),
  );
  return [...rows, ...moreRow(causes.length - MOST_CHANGES, language)];
}

const moreRow = (count: number, language: Language): CauseRow[] =>
  count <= 0 ? [] : [{ label: '', change: diffWords[language].more(count), effect: '' }];

/** A level in words: nothing where there is none of a kind. */
export interface LevelRow {
  readonly level: string;
  readonly entries: string;
  readonly moved: string;
  readonly shift: string;
  readonly added: string;
  readonly removed: string;
  readonly stages: string;
  readonly reason: string;
}

export const levelRows = (compared: Comparison, language: Language): LevelRow[] =>
  tallyLevels(compared).map((tally) => ({
    level: tally.level,
    entries: grouped(tally.entries),
    moved: movedText(tally, language),
    shift: levelShift(tally, language),
    added: countText(tally.added),
    removed: countText(tally.removed),
    stages: countText(tally.stages),
    reason: reasonsText(tally, compared, language),
  }));

const countText = (count: number): string => (count === 0 ? '' : grouped(count));

function movedText({ moved, entries }: LevelTally, language: Language): string {
  if (moved === 0) return '';
  return moved === entries && moved > 1 ? diffWords[language].all : grouped(moved);
}

/** Of the starts; of the ends, where they move otherwise. */
function levelShift({ starts, ends }: LevelTally, language: Language): string {
  const { end, comma } = diffWords[language];
  if (starts === null) return ends === null ? '' : end + shiftText(ends, language);
  const text = shiftText(starts, language);
  if (ends === null || (ends.least === starts.least && ends.most === starts.most)) return text;
  return `${text}${comma}${end}${shiftText(ends, language)}`;
}

/** An entry that moved, in words. */
export interface EntryRow {
  readonly name: string;
  readonly was: string;
  readonly now: string;
  readonly shift: string;
  readonly reason: string;
}

/** @param isShort whether days are without their year. */
export function* entryRows(
  compared: Comparison,
  language: Language,
  isShort = false,
): Generator<EntryRow> {
  const { old, new: now } = compared;
  for (const move of compared.moved) {
    const level = now.schedule.entries.levelOf(move.entry).name;
    yield {
      name: entryLabel(now.schedule.entries, move.entry, language),
      was: spanOfDays(old.schedule, move.was, isShort),
      now: spanOfDays(now.schedule, move.entry, isShort),
      shift: entryShift(move, language),
      reason: moveReason(move.by, level, compared, language),
    };
  }
}

function entryShift({ days, endDays }: Pick<Move, 'days' | 'endDays'>, language: Language): string {
  const { end, comma } = diffWords[language];
  if (days === endDays) return signed(days);
  if (days === 0) return end + signed(endDays);
  return `${signed(days)}${comma}${end}${signed(endDays)}`;
}

/** Whether all that moved lies in one year, before and now. */
export function isInOneYear({ old, new: now, moved }: Comparison): boolean {
  const years = new Set<number>();
  for (const { was, entry } of moved) {
    for (const [{ start, end }, row] of [
      [old.schedule, was],
      [now.schedule, entry],
    ] as const) {
      years.add(yearOf(asDay(cell(start, row)))).add(yearOf(asDay(cell(end, row))));
    }
    if (years.size > 1) return false;
  }
  return true;
}

/** `2014-02-07~05-06`: the year once, where it is one. */
function spanOfDays({ start, end }: Schedule, entry: number, isShort = false): string {
  const [from, to] = [asDay(cell(start, entry)), asDay(cell(end, entry))];
  if (isShort) return `${formatDay(from).slice(5)}~${formatDay(to).slice(5)}`;
  const last = yearOf(from) === yearOf(to) ? formatDay(to).slice(5) : formatDay(to);
  return `${formatDay(from)}~${last}`;
}

/** `呼和浩特市/新城区（直属单位）`, as findings name entries. */
function entryLabel(entries: Entries, entry: number, language: Language): string {
  const { unit, echelon, member } = entries.nameOf(entry);
  const part = member ?? echelon;
  return language === 'zh' ? `${unit}（${part}）` : `${unit} (${part})`;
}

const MOST_NAMES = 10;

/** The names of some entries of one side, with their days. */
export function* namesOf(
  { old, new: now }: Comparison,
  side: 'old' | 'new',
  entries: readonly number[],
  all: boolean,
  language: Language,
): Generator<string> {
  const most = all ? entries.length : MOST_NAMES;
  const { schedule } = side === 'old' ? old : now;
  for (const entry of entries.slice(0, most)) {
    yield `${entryLabel(schedule.entries, entry, language)} ${spanOfDays(schedule, entry)}`;
  }
  if (entries.length > most) yield diffWords[language].more(entries.length - most);
}
