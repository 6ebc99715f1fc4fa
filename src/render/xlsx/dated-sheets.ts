import { item } from '../../domain/columns.js';
import type { MeetingDay, Occurrence, Person, Visit } from '../../activities/types.js';
import { agendaHeads } from '../agenda/agenda-cells.js';
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
  const { events } = frame.view;
  const { sheets } = frame.words;
  return [
    sheetOf(dated, sheets.activities, occurrenceColumns(dated), byDay([...events.occurrences()])),
    sheetOf(dated, sheets.meetings, meetingColumns(dated), byDay([...events.meetings()])),
    peopleSheets(frame),
    sheetOf(dated, sheets.visits, visitColumns(dated), byDay([...events.visits()])),
  ].flat();
}

/** The same where nothing else is asked for: a workbook has one sheet at least. */
export function occurrenceSheets(frame: Frame): Worksheet[] {
  const sheets = datedSheets(frame);
  return sheets.length > 0 ? sheets : [emptySheet(frame)];
}

function emptySheet(frame: Frame): Worksheet {
  const heads = agendaHeads('activity', { columns: null, language: frame.language });
  const columns = heads.map((heading) => wrapped<never>(heading, 24, () => null));
  return listSheet(frame, frame.words.sheets.activities, columns, [], 0);
}

/** Leaders and groups of what is shown, with what they cover and how much they have to be at. */
export function peopleSheets(frame: Frame): Worksheet[] {
  const dated = datedFrame(frame);
  if (dated === null) return [];
  const { isWhole, showsUnit, placement } = dated;
  const attending = attendingOf(frame);
  const isShown = ({ covers }: Person, person: number): boolean =>
    frame.view.events.shows(person) && (isWhole || attending.has(person) || covers.some(showsUnit));
  const people = placement.people.filter(isShown);
  return sheetOf(dated, frame.words.sheets.people, personColumns(dated), people);
}

/** Who comes to anything that is shown. */
function attendingOf({ view: { events } }: Frame): ReadonlySet<number> {
  const found = new Set<number>();
  const all = [...events.occurrences(), ...events.meetings()];
  for (const { attendees } of all) for (const one of attendees) found.add(one);
  for (const { group } of events.visits()) found.add(group);
  return found;
}

function sheetOf<T>(
  { frame }: DatedFrame,
  name: string,
  columns: readonly ListColumn<T>[],
  rows: readonly T[],
): Worksheet[] {
  return rows.length === 0 ? [] : [listSheet(frame, name, columns, rows, rows.length)];
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
