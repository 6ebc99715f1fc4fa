import { item } from '../../domain/columns.js';
import type { MeetingDay, Occurrence, Person, Visit } from '../../activities/types.js';
import { headings } from '../headings.js';
import type { Worksheet } from '../sheet/worksheet.js';
import { BETWEEN, byDay, datedFrame, dayCell, timeText, type DatedFrame } from './dated-frame.js';
import type { Frame } from './frame.js';
import { listSheet, type ListColumn } from './list.js';
import { cellOrNull, cellText } from './text.js';

/** Activities, meetings, people and visits of what is shown, each on a sheet where there are any. */
export function datedSheets(frame: Frame): Worksheet[] {
  const dated = datedFrame(frame);
  if (dated === null) return [];
  const { occurrences, meetings, people, visits } = dated.placement;
  const { sheets } = frame.words;
  const attending = attendingOf(dated);
  return [
    sheetOf(
      dated,
      sheets.activities,
      occurrenceColumns(dated),
      shownOccurrences(dated, occurrences),
    ),
    sheetOf(
      dated,
      sheets.meetings,
      meetingColumns(dated),
      byDay(meetings.filter(({ unit }) => unit === null || dated.showsUnit(unit))),
    ),
    sheetOf(
      dated,
      sheets.people,
      personColumns(dated),
      people.filter(
        ({ covers }, k) => dated.isWhole || attending.has(k) || covers.some(dated.showsUnit),
      ),
    ),
    sheetOf(
      dated,
      sheets.visits,
      visitColumns(dated),
      byDay(visits.filter(({ unit }) => dated.showsUnit(unit))),
    ),
  ].flat();
}

function sheetOf<T>(
  { frame }: DatedFrame,
  name: string,
  columns: readonly ListColumn<T>[],
  rows: readonly T[],
): Worksheet[] {
  return rows.length === 0 ? [] : [listSheet(frame, name, columns, rows, rows.length)];
}

const shownOccurrences = (
  { showsEntry }: DatedFrame,
  occurrences: readonly Occurrence[],
): Occurrence[] => byDay(occurrences.filter(({ entry }) => showsEntry(entry)));

/** Who comes to anything that is shown. */
function attendingOf({ placement, showsEntry, showsUnit }: DatedFrame): ReadonlySet<number> {
  return new Set([
    ...placement.occurrences
      .filter(({ entry }) => showsEntry(entry))
      .flatMap((one) => one.attendees),
    ...placement.visits.filter(({ unit }) => showsUnit(unit)).map(({ group }) => group),
  ]);
}

const wrapped = <T>(heading: string, most: number, of: ListColumn<T>['of']): ListColumn<T> => ({
  heading,
  kind: 'wrapped',
  most,
  of,
});
const count = <T>(heading: string, of: ListColumn<T>['of']): ListColumn<T> => ({
  heading,
  kind: 'count',
  most: 16,
  of,
});
const day = <T>(heading: string, of: ListColumn<T>['of']): ListColumn<T> => ({
  heading,
  kind: 'wholeDay',
  most: 0,
  of,
});

function occurrenceColumns(dated: DatedFrame): ListColumn<Occurrence>[] {
  const { frame, words, stageText, attendees } = dated;
  const { entries } = frame.view.schedule;
  const heads = headings[frame.language];
  const activityOf = ({ activity }: Occurrence) => item(dated.dated.activities, activity);
  return [
    day(words.date, (one) => dayCell(one.day)),
    day(words.until, (one) => dayCell(one.end)),
    wrapped(words.time, 14, (one) =>
      one.day === null ? words.unplaced : timeText(activityOf(one), one.half, words),
    ),
    {
      ...wrapped(heads.code, 24, ({ entry }) => cellOrNull(entries.ownerOf(entry).code)),
      kind: 'text',
    },
    wrapped(heads.unit, 36, ({ entry }) => cellText(entries.ownerOf(entry).name)),
    wrapped(heads.above, 36, ({ entry }) => cellOrNull(aboveOf(dated, entry))),
    wrapped(heads.level, 16, ({ entry }) => cellText(entries.levelOf(entry).name)),
    wrapped(heads.echelon, 22, ({ entry }) => cellText(entries.echelonOf(entry))),
    wrapped(words.activity, 30, (one) => cellText(activityOf(one).name)),
    count(words.number, ({ number }) => number),
    wrapped(words.kind, 12, (one) =>
      activityOf(one).optional ? words.optional : words.prescribed,
    ),
    wrapped(words.stage, 24, ({ stage }) => stageText(stage)),
    wrapped(words.attendees, 36, (one) => attendees(one.attendees)),
    wrapped(heads.basis, 36, (one) => cellOrNull(activityOf(one).basis)),
  ];
}

/** The names above a unit; of a member the unit's too. */
function aboveOf({ frame }: DatedFrame, entry: number): string {
  const { entries } = frame.view.schedule;
  const path = entries.pathOf(entry);
  return (entries.memberOf(entry) === null ? path.slice(0, -1) : path).join('/');
}

function meetingColumns({
  dated,
  words,
  stageText,
  attendees,
  pathText,
}: DatedFrame): ListColumn<MeetingDay>[] {
  const meetingOf = ({ meeting }: MeetingDay) => item(dated.meetings, meeting);
  return [
    day(words.date, (one) => dayCell(one.day)),
    wrapped(words.time, 14, (one) => timeText(meetingOf(one), one.half, words)),
    wrapped(words.meeting, 36, (one) => cellText(meetingOf(one).name)),
    count(words.number, ({ number }) => number),
    wrapped(words.stage, 24, ({ stage }) => stageText(stage)),
    wrapped(words.holder, 36, ({ unit }) => (unit === null ? null : pathText(unit))),
    wrapped(words.attendees, 60, (one) => attendees(one.attendees)),
  ];
}

function personColumns({ words, pathText }: DatedFrame): ListColumn<Person>[] {
  return [
    wrapped(words.person, 36, ({ name }) => cellText(name)),
    wrapped(words.kind, 12, ({ kind }) => words[kind]),
    count(words.count, ({ covers }) => covers.length),
    wrapped(words.covers, 80, ({ covers }) => cellOrNull(covers.map(pathText).join(BETWEEN))),
    count(words.halfDays, ({ halfDays }) => halfDays),
    day(words.fullestWeek, ({ fullestWeek }) => dayCell(fullestWeek?.from ?? null)),
    count(words.inThatWeek, ({ fullestWeek }) => fullestWeek?.halfDays ?? null),
  ];
}

function visitColumns({ words, placement, pathText }: DatedFrame): ListColumn<Visit>[] {
  return [
    day(words.date, (one) => dayCell(one.day)),
    wrapped(words.time, 14, ({ day: on, half }) =>
      on === null ? words.unplaced : half === null ? null : words.half[half],
    ),
    wrapped(words.group, 36, ({ group }) => cellText(item(placement.people, group).name)),
    wrapped(words.visited, 48, ({ unit }) => pathText(unit)),
    count(words.number, ({ number }) => number),
  ];
}
