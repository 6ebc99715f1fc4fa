import type { Comparison } from '../../compare/types.js';
import type { Language } from '../../diagnostics/code-entry.js';
import { cell } from '../../domain/columns.js';
import { asDay, formatDay } from '../../domain/day.js';
import type { Schedule } from '../../schedule/types.js';
import { chunked } from '../chunks.js';
import { cell as field } from '../csv/cell.js';
import { headLine } from '../csv/lines.js';
import { headings } from '../headings.js';
import type { RenderOptions } from '../options.js';
import { namedReason, reasonsText } from './reasons.js';
import { tallyLevels } from './tally.js';
import { diffWords } from './words.js';

const WORDS = {
  zh: {
    kind: '变动',
    oldStart: '原启动',
    oldEnd: '原结束',
    start: '现启动',
    end: '现结束',
    days: '启动移动天数',
    endDays: '结束移动天数',
    least: '最少',
    most: '最多',
    moved: '移动',
    stages: '只变环节',
    renamed: '换标识',
    added: '新增',
    removed: '取消',
  },
  en: {
    kind: 'Change',
    oldStart: 'Old start',
    oldEnd: 'Old end',
    start: 'New start',
    end: 'New end',
    days: 'Start moved by',
    endDays: 'End moved by',
    least: 'least',
    most: 'most',
    moved: 'moved',
    stages: 'stages',
    renamed: 'other id',
    added: 'added',
    removed: 'removed',
  },
} as const;

/**
 * One row an entry that is not as it was, in NEW's plan order, those removed last; or with `--by level` one a level. RFC
 * 4180 as all our CSV; dates are `YYYY-MM-DD`, days have a sign where they are negative alone.
 */
export const diffCsv = (
  compared: Comparison,
  { by, language }: RenderOptions,
  agenda: AgendaTables | null = null,
): Iterable<string> =>
  chunked(
    by === 'level'
      ? levelLines(compared, language, agenda?.ofLevels ?? null)
      : entryLines(compared, language, agenda?.ofEntries ?? null),
  );

/** Rows of what is dated besides the entries, below those of entries, and the columns that tell the two apart. */
interface AgendaTable {
  /** Behind the usual columns. */
  readonly heads: (language: Language) => readonly string[];
  /** What rows of entries have there. */
  readonly cells: (language: Language) => readonly string[];
  /** Whole rows, each with its end. */
  readonly lines: (compared: Comparison, language: Language) => Iterable<string>;
}

/** For `--by level`, and for rows unit by unit. */
export interface AgendaTables {
  readonly ofLevels: AgendaTable;
  readonly ofEntries: AgendaTable;
}

/** Numbers alone, so that a spreadsheet can add them up. */
function* levelLines(
  compared: Comparison,
  language: Language,
  agenda: AgendaTable | null,
): Generator<string> {
  const words = diffWords[language];
  const { least, most, days, endDays } = WORDS[language];
  yield headLine([
    words.level,
    words.entries,
    words.moved,
    `${days}·${least}`,
    `${days}·${most}`,
    `${endDays}·${least}`,
    `${endDays}·${most}`,
    words.addedHead,
    words.removedHead,
    words.stagesHead,
    words.reason,
    ...(agenda?.heads(language) ?? []),
  ]);
  const more = moreCells(agenda, language);
  for (const tally of tallyLevels(compared)) {
    const { level, entries, moved, starts, ends, added, removed, stages } = tally;
    const numbers = [
      entries,
      moved,
      starts?.least,
      starts?.most,
      ends?.least,
      ends?.most,
      added,
      removed,
      stages,
    ];
    const cells = numbers.map((number) => (number === undefined ? '' : String(number)));
    const reason = reasonsText(tally, compared, language);
    yield `${field(level)},${cells.join(',')},${field(reason)}${more}\r\n`;
  }
  if (agenda !== null) yield* agenda.lines(compared, language);
}

/** The cells of an entry's row behind the usual ones, each with a comma before it. */
const moreCells = (agenda: AgendaTable | null, language: Language): string =>
  (agenda?.cells(language) ?? []).map((text) => `,${field(text)}`).join('');

type Kind = 'moved' | 'stages' | 'renamed' | 'added' | 'removed';

interface Line {
  readonly kind: Kind;
  readonly entry: number | null;
  readonly was: number | null;
  readonly reason: string;
}

function* entryLines(
  compared: Comparison,
  language: Language,
  agenda: AgendaTable | null,
): Generator<string> {
  const words = WORDS[language];
  const heads = headings[language];
  yield headLine([
    words.kind,
    heads.code,
    heads.unit,
    heads.above,
    heads.level,
    heads.echelon,
    words.oldStart,
    words.oldEnd,
    words.start,
    words.end,
    words.days,
    words.endDays,
    diffWords[language].reason,
    ...(agenda?.heads(language) ?? []),
  ]);
  const more = moreCells(agenda, language);
  for (const one of linesOf(compared, language)) {
    yield `${entryLine(one, compared, words[one.kind])}${more}\r\n`;
  }
  if (agenda !== null) yield* agenda.lines(compared, language);
}

/** In NEW's plan order; then what is gone, in OLD's. */
function linesOf(compared: Comparison, language: Language): Line[] {
  const level = (entry: number): string => compared.new.schedule.entries.levelOf(entry).name;
  const both: Line[] = [
    ...compared.moved.map(({ entry, was, by }): Line => ({
      kind: 'moved',
      entry,
      was,
      reason: namedReason(by, level(entry), compared, language),
    })),
    ...compared.renamed.map(({ entry, was }): Line => ({
      kind: 'renamed',
      entry,
      was,
      reason: '',
    })),
    ...compared.stages.map((entry): Line => ({ kind: 'stages', entry, was: null, reason: '' })),
    ...compared.added.map((entry): Line => ({ kind: 'added', entry, was: null, reason: '' })),
  ];
  const gone = compared.removed.map((was): Line => ({
    kind: 'removed',
    entry: null,
    was,
    reason: '',
  }));
  return [...both.toSorted((a, b) => (a.entry ?? 0) - (b.entry ?? 0)), ...gone];
}

function entryLine(
  { entry, was, reason }: Line,
  { old, new: now }: Comparison,
  kind: string,
): string {
  const side = entry === null ? old.schedule : now.schedule;
  const row = entry ?? was ?? 0;
  const { entries } = side;
  const member = entries.memberOf(row);
  const path = entries.pathOf(row);
  const before = was === null ? ['', ''] : daysOf(old.schedule, was);
  const after = entry === null ? ['', ''] : daysOf(now.schedule, entry);
  const isBoth = entry !== null && was !== null;
  const shift = (column: 'start' | 'end'): string =>
    isBoth ? String(cell(now.schedule[column], entry) - cell(old.schedule[column], was)) : '';
  return `${[
    kind,
    entries.ownerOf(row).code ?? '',
    member?.name ?? path.at(-1) ?? '',
    (member === null ? path.slice(0, -1) : path).join('/'),
    entries.levelOf(row).name,
    entries.echelonOf(row),
    ...before,
    ...after,
  ]
    .map(field)
    .join(',')},${shift('start')},${shift('end')},${field(reason)}`;
}

const daysOf = ({ start, end }: Schedule, entry: number): string[] => [
  formatDay(asDay(cell(start, entry))),
  formatDay(asDay(cell(end, entry))),
];
