import type { AgendaChange, AgendaKind, Comparison } from '../../../compare/types.js';
import type { Language } from '../../../diagnostics/code-entry.js';
import { formatDay, yearOf, type Day } from '../../../domain/day.js';
import type { AgendaRow } from '../../agenda/agenda-row.js';
import { agendaWords, whenText } from '../../agenda/agenda-words.js';
import { grouped } from '../../terminal/table-text.js';
import { signed, diffWords } from '../words.js';
import { agendaGroups, agendaTotals, thingTitle, type AgendaGroup } from './groups.js';
import { BothSides, type ChangeRows } from './sides.js';
import { howTexts } from './tally.js';
import { agendaDiffWords } from './words.js';

/** One sentence a kind that either calendar has: how many moved how far, came, went; how many stay. */
export function agendaSentences(compared: Comparison, language: Language): string[] {
  const words = agendaDiffWords[language];
  const { colon, comma } = diffWords[language];
  const totals = agendaTotals(compared);
  const kinds: readonly AgendaKind[] = ['activity', 'meeting', 'visit'];
  return kinds.flatMap((kind) => {
    const changes = (compared.agenda?.changes ?? []).filter((one) => one.kind === kind);
    const rest = totals[kind] - changes.filter(({ now }) => now !== null).length;
    if (changes.length === 0 && rest === 0) return [];
    const texts = [...howTexts(changes, words), ...(rest > 0 ? [words.stay(rest)] : [])];
    return [words.kinds[kind] + colon + texts.join(comma)];
  });
}

/** Things of one name, in words. */
export interface GroupRow {
  readonly title: string;
  readonly total: string;
  readonly changes: string;
  readonly how: string;
}

/** More rows than this don't fit a screen. */
const MOST_ROWS = 30;

/** A row for each activity, meeting and group with any change; with more than fit the last one counts them. */
export function groupRows(compared: Comparison, language: Language): GroupRow[] {
  const sides = new BothSides(compared);
  const groups = agendaGroups(compared, language);
  const rows = groups.slice(0, MOST_ROWS).map((group) => groupRow(group, sides, language));
  const more = groups.length - rows.length;
  if (more <= 0) return rows;
  return [
    ...rows,
    { title: '', total: '', changes: '', how: agendaDiffWords[language].moreRows(more) },
  ];
}

function groupRow(group: AgendaGroup, sides: BothSides, language: Language): GroupRow {
  const { title, total, changes } = group;
  const [only, ...others] = changes;
  const how =
    only !== undefined && others.length === 0 && total <= 1
      ? singleText(sides.rowsOf(only), sides, language)
      : howTexts(changes, agendaDiffWords[language]).join(diffWords[language].comma);
  return {
    title,
    total: grouped(total),
    changes: grouped(changes.length),
    how,
  };
}

/** Of what there is one alone: its days themselves. */
function singleText(rows: ChangeRows, sides: BothSides, language: Language): string {
  const { change, was, now } = rows;
  const { comma, changed } = diffWords[language];
  const day = (row: AgendaRow | null): string => dayText(row, language, false);
  switch (change.happening) {
    case 'moved':
    case 'time': {
      const days = change.days === 0 ? [] : [shiftText(change, language)];
      const people = peopleText(rows, sides, language);
      const moved = changed(day(was), day(now));
      return [moved, ...days, ...(people === '' ? [] : [people])].join(comma);
    }
    case 'people':
      return peopleText(rows, sides, language);
    case 'added':
    case 'placed':
    case 'removed':
    case 'unplaced': {
      const word = agendaDiffWords[language].happenings[change.happening];
      const text = day(change.happening === 'removed' ? was : now);
      return `${word}${diffWords[language].colon}${text}`;
    }
  }
}

/** `2014-03-04 上午`, `2014-03-04~06 首日上午`; the year once where it is one, or not at all. */
export function dayText(row: AgendaRow | null, language: Language, isShort: boolean): string {
  if (row === null) return '';
  const { day, end, when } = row;
  if (day === null) return agendaDiffWords[language].noDay;
  const from = isShort ? formatDay(day).slice(5) : formatDay(day);
  const days = end === null || end === day ? from : `${from}~${endText(day, end, isShort)}`;
  const time = whenText(when, language);
  return time === '' ? days : `${days} ${time}`;
}

const endText = (day: Day, end: Day, isShort: boolean): string =>
  isShort || yearOf(day) === yearOf(end) ? formatDay(end).slice(5) : formatDay(end);

/** Of those who went, and of those who came; CSV and JSON have all names. */
const MOST_PEOPLE = 3;

/** Who went and who came: `常委甲 → 常委乙`, `减 常委甲` where others stay; empty where all are as before. */
export function peopleText(rows: ChangeRows, sides: BothSides, language: Language): string {
  if (!rows.change.isOtherPeople) return '';
  const { gone, come, hasOthers } = sides.peopleOf(rows);
  const { without, also } = agendaDiffWords[language];
  const text = (names: readonly string[]): string => someNames(names, language);
  if (hasOthers && come.length === 0) return without(text(gone));
  if (hasOthers && gone.length === 0) return also(text(come));
  return diffWords[language].changed(text(gone), text(come));
}

function someNames(names: readonly string[], language: Language): string {
  const words = agendaDiffWords[language];
  if (names.length === 0) return words.nobody;
  const some = names.slice(0, MOST_PEOPLE).join(agendaWords[language].between);
  return names.length > MOST_PEOPLE ? words.someNames(some, names.length) : some;
}

/** Who attends, or who went and who came; of a visit nobody besides the group, which its title names. */
function attendingText(rows: ChangeRows, sides: BothSides, language: Language): string {
  if (rows.change.isOtherPeople) return peopleText(rows, sides, language);
  if (rows.change.kind === 'visit') return '';
  const [row, side] = rows.now === null ? [rows.was, sides.old] : [rows.now, sides.now];
  const names = side?.names(row?.attendees ?? []) ?? [];
  return names.length === 0 ? '' : someNames(names, language);
}

/** An occurrence, a meeting or a visit that is not as it was, in words. */
export interface ThingRow {
  readonly title: string;
  readonly unit: string;
  readonly was: string;
  readonly now: string;
  readonly shift: string;
  /** Who attends, or who went and who came. */
  readonly people: string;
}

/** @param isShort whether days are without their year. */
export function* thingRows(
  compared: Comparison,
  language: Language,
  isShort = false,
): Generator<ThingRow> {
  const sides = new BothSides(compared);
  for (const change of compared.agenda?.changes ?? []) {
    yield thingRow(sides.rowsOf(change), sides, language, isShort);
  }
}

function thingRow(
  rows: ChangeRows,
  sides: BothSides,
  language: Language,
  isShort: boolean,
): ThingRow {
  const { change, was, now } = rows;
  return {
    title: titleOf(rows, sides, language),
    unit: unitLabel(now ?? was, language),
    was: dayText(was, language, isShort),
    now: dayText(now, language, isShort),
    shift: shiftText(change, language),
    people: attendingText(rows, sides, language),
  };
}

function shiftText({ happening, days, endDays }: AgendaChange, language: Language): string {
  if (happening !== 'moved') return agendaDiffWords[language].happenings[happening];
  const { end, comma } = diffWords[language];
  if (days === endDays) return signed(days);
  const ofEnd = end + signed(endDays);
  return days === 0 ? ofEnd : `${signed(days)}${comma}${ofEnd}`;
}

/** `动员大会`, `公示（第2次）`, `调度会（查摆问题）`, `巡查（自治区第一督导组）`. */
export function titleOf({ was, now }: ChangeRows, sides: BothSides, language: Language): string {
  const row = now ?? was;
  const side = now === null ? sides.old : sides.now;
  if (row === null || side === null) return '';
  if (row.kind === 'visit') {
    return agendaDiffWords[language].visits(side.names(row.attendees).join(''));
  }
  const isByStage = row.kind === 'meeting' && row.stage !== null;
  const stage = isByStage ? (side.side.plan.stages[row.stage]?.name ?? null) : null;
  return thingTitle({ name: row.name, number: row.number, stage }, language);
}

/** `呼和浩特市/新城区（直属单位）`, as entries are called; of a meeting or a visit the unit alone. */
export function unitLabel(row: AgendaRow | null, language: Language): string {
  const holder = row?.holder ?? null;
  if (holder === null) return '';
  const unit = holder.path.join('/');
  const part = holder.member ?? holder.echelon;
  if (part === null) return unit;
  return language === 'zh' ? `${unit}（${part}）` : `${unit} (${part})`;
}

/** Whether all days that changed lie in one year. */
export function isAgendaInOneYear(compared: Comparison): boolean {
  const sides = new BothSides(compared);
  const years = new Set<number>();
  for (const change of compared.agenda?.changes ?? []) {
    const { was, now } = sides.rowsOf(change);
    for (const day of [was?.day, was?.end, now?.day, now?.end]) {
      if (day !== null && day !== undefined) years.add(yearOf(day));
    }
    if (years.size > 1) return false;
  }
  return true;
}
