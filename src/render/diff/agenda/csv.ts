import type { Happening } from '../../../compare/types.js';
import type { Language } from '../../../diagnostics/code-entry.js';
import { formatDay } from '../../../domain/day.js';
import type { AgendaRow } from '../../agenda/agenda-row.js';
import { agendaWords, whenText } from '../../agenda/agenda-words.js';
import { cell as field } from '../../csv/cell.js';
import type { AgendaTables } from '../csv.js';
import { singleGroups, type AgendaGroup } from './groups.js';
import { BothSides, type ChangeRows, type SideRows } from './sides.js';
import { rangeOf } from './tally.js';
import { agendaDiffWords } from './words.js';

const WORDS = {
  zh: {
    kind: '类别',
    thing: '事项',
    number: '次数',
    stage: '环节',
    oldTime: '原时间',
    time: '现时间',
    oldPeople: '原出席',
    people: '现出席',
  },
  en: {
    kind: 'Kind',
    thing: 'Event',
    number: 'Number',
    stage: 'Stage',
    oldTime: 'Old time',
    time: 'New time',
    oldPeople: 'Attended before',
    people: 'Attending',
  },
} as const;

/** Rows of occurrences, meetings and visits: in the columns of entries what they have in common, and columns of their own. */
export const agendaCsv: AgendaTables = {
  ofEntries: {
    heads: (language) => Object.values(WORDS[language]),
    cells: (language) => [agendaDiffWords[language].one.entry, '', '', '', '', '', '', ''],
    *lines(compared, language) {
      const sides = new BothSides(compared);
      for (const change of compared.agenda?.changes ?? []) {
        yield lineOf(thingCells(sides.rowsOf(change), sides, language));
      }
    },
  },
  ofLevels: {
    heads: (language) => {
      const { kind, thing } = WORDS[language];
      const { happenings } = agendaDiffWords[language];
      return [kind, thing, ...OTHERS.map((happening) => happenings[happening])];
    },
    cells: (language) => [agendaDiffWords[language].one.entry, '', ...OTHERS.map(() => '')],
    *lines(compared, language) {
      for (const group of singleGroups(compared, language)) {
        yield lineOf(groupCells(group, language));
      }
    },
  },
};

/** Text, or a number, which is no formula though it has a minus before it; null for nothing. */
type Cell = string | number | null;

const lineOf = (cells: readonly Cell[]): string => `${cells.map(cellText).join(',')}\r\n`;

const cellText = (cell: Cell): string =>
  typeof cell === 'string' ? field(cell) : String(cell ?? '');

/** What entries have no columns for. */
const OTHERS = ['time', 'people', 'unplaced', 'placed'] as const satisfies readonly Happening[];

function thingCells(rows: ChangeRows, sides: BothSides, language: Language): Cell[] {
  const { change, was, now } = rows;
  const row = now ?? was;
  const side = now === null ? sides.old : sides.now;
  const holder = row?.holder ?? null;
  const path = holder?.path ?? [];
  const member = holder?.member ?? null;
  const isBoth = hasDay(was) && hasDay(now);
  return [
    agendaDiffWords[language].happenings[change.happening],
    holder?.code ?? '',
    member ?? path.at(-1) ?? '',
    (member === null ? path.slice(0, -1) : path).join('/'),
    holder?.level ?? '',
    holder?.echelon ?? '',
    ...daysOf(was),
    ...daysOf(now),
    isBoth ? change.days : null,
    isBoth ? change.endDays : null,
    '',
    agendaDiffWords[language].one[change.kind],
    row === null || side === null ? '' : thingOf(row, side),
    row?.number ?? null,
    stageOf(row, side),
    was === null ? '' : whenText(was.when, language),
    now === null ? '' : whenText(now.when, language),
    namesOf(was, sides.old, language),
    namesOf(now, sides.now, language),
  ];
}

const hasDay = (row: AgendaRow | null): boolean => row !== null && row.day !== null;

const daysOf = (row: AgendaRow | null): string[] =>
  row === null || row.day === null || row.end === null
    ? ['', '']
    : [formatDay(row.day), formatDay(row.end)];

/** Of a visit the group that visits. */
const thingOf = ({ kind, name, attendees }: AgendaRow, side: SideRows): string =>
  kind === 'visit' ? side.names(attendees).join('') : name;

const stageOf = (row: AgendaRow | null, side: SideRows | null): string =>
  row === null || row.stage === null ? '' : (side?.side.plan.stages[row.stage]?.name ?? '');

const namesOf = (row: AgendaRow | null, side: SideRows | null, language: Language): string =>
  side === null || row === null
    ? ''
    : side.names(row.attendees).join(agendaWords[language].between);

function groupCells({ kind, title, total, changes }: AgendaGroup, language: Language): Cell[] {
  const count = (happening: Happening): number =>
    changes.filter((one) => one.happening === happening).length;
  const moved = changes.filter(({ happening }) => happening === 'moved');
  const starts = rangeOf(moved.flatMap(({ days }) => (days === 0 ? [] : [days])));
  const ends = rangeOf(moved.map(({ endDays }) => endDays));
  const numbers = [starts?.least, starts?.most, ends?.least, ends?.most];
  return [
    '',
    total,
    count('moved'),
    ...numbers.map((number) => number ?? null),
    count('added'),
    count('removed'),
    '',
    '',
    agendaDiffWords[language].one[kind],
    title,
    ...OTHERS.map(count),
  ];
}
