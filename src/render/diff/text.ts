import type { Cause, Comparison } from '../../compare/types.js';
import type { Language } from '../../diagnostics/code-entry.js';
import { chunked } from '../chunks.js';
import type { RenderOptions } from '../options.js';
import { dimNote } from '../terminal/dim-note.js';
import { drawHead, drawRow, drawTable } from '../terminal/draw-table.js';
import { fits, narrowed, type Column } from '../terminal/columns/columns.js';
import { screenOf, type Screen } from '../terminal/screen.js';
import { shown, widest } from '../terminal/width.js';
import { wrap } from '../terminal/wrap.js';
import { headlineText, unknownReason } from './headline.js';
import {
  causeRows,
  entryRows,
  isInOneYear,
  levelRows,
  namesOf,
  type CauseRow,
  type EntryRow,
  type LevelRow,
} from './rows.js';
import { columnOf, ended } from './table.js';
import { diffWords } from './words.js';

/** What stands in a terminal, or in a file: the sentence, what was written, the levels, then names with `--by unit`. */
export const diffText = (
  compared: Comparison,
  options: RenderOptions,
  agenda: AgendaSection | null = null,
): Iterable<string> => chunked(lines(compared, options, agenda));

/** The lines about what is dated besides the entries. */
export type AgendaSection = (
  compared: Comparison,
  options: RenderOptions,
  screen: Screen,
) => Iterable<string>;

function* lines(
  compared: Comparison,
  options: RenderOptions,
  agenda: AgendaSection | null,
): Generator<string> {
  const screen = screenOf(options);
  const words = diffWords[options.language];
  const headline = wrap(
    headlineText(compared, options.language),
    screen.width,
    screen.ambiguousWide,
  );
  yield* ended(headline.map((line) => screen.chalk.bold(line)));
  yield* ended(writtenTable(compared.causes, compared, options, screen));
  const levels = levelRows(compared, options.language);
  if (levels.some(isTouched)) yield* ended(['', ...levelTable(levels, compared, options, screen)]);
  const unknown = unknownReason(compared, words);
  if (unknown !== null) yield* ended(['', ...dimNote(unknown, screen)]);
  if (options.by === 'unit') yield* entryTable(compared, options, screen);
  yield* nameLists(compared, options, screen);
  if (agenda !== null) yield* agenda(compared, options, screen);
}

const isTouched = ({ moved, added, removed, stages }: LevelRow): boolean =>
  [moved, added, removed, stages].some((text) => text !== '');

function writtenTable(
  causes: readonly Cause[],
  compared: Comparison,
  { language }: RenderOptions,
  screen: Screen,
): string[] {
  if (causes.length === 0) return [];
  const words = diffWords[language];
  const rows = causeRows(compared, language);
  const columns: Column<CauseRow>[] = [
    columnOf(rows, words.written, ({ label }) => label, screen, { least: 16 }),
    columnOf(rows, words.change, ({ change }) => change, screen, { least: 16 }),
    ...(compared.isBaseline
      ? []
      : [columnOf(rows, words.effect, ({ effect }) => effect, screen, { least: 12 })]),
  ];
  return ['', ...drawTable(rows, narrowed(columns, screen), screen)];
}

function levelTable(
  rows: readonly LevelRow[],
  { isBaseline }: Comparison,
  { language }: RenderOptions,
  screen: Screen,
): string[] {
  const words = diffWords[language];
  const right = { align: 'right' } as const;
  const optional = (title: string, text: (row: LevelRow) => string): Column<LevelRow>[] =>
    rows.every((row) => text(row) === '') ? [] : [columnOf(rows, title, text, screen, right)];
  const columns: Column<LevelRow>[] = [
    columnOf(rows, words.level, ({ level }) => level, screen, { least: 8 }),
    columnOf(rows, words.entries, ({ entries }) => entries, screen, right),
    columnOf(rows, words.moved, ({ moved }) => moved, screen, right),
    columnOf(rows, words.shift, ({ shift }) => shift, screen, { least: 6 }),
    ...optional(words.addedHead, ({ added }) => added),
    ...optional(words.removedHead, ({ removed }) => removed),
    ...optional(words.stagesHead, ({ stages }) => stages),
    ...(isBaseline
      ? []
      : [columnOf(rows, words.reason, ({ reason }) => reason, screen, { least: 12 })]),
  ];
  return drawTable(rows, narrowed(columns, screen), screen);
}

/** One row an entry that moved. Streams: a walk for the widths, and another for the rows. */
function* entryTable(
  compared: Comparison,
  { language }: RenderOptions,
  screen: Screen,
): Generator<string> {
  if (compared.moved.length === 0) return;
  const whole = entryColumns(compared, false, language, screen);
  const isShort = !fits(whole, screen) && isInOneYear(compared);
  const columns = isShort ? entryColumns(compared, true, language, screen) : whole;
  const used = narrowed(columns, screen);
  yield* ended(['', ...drawHead(used, screen)]);
  for (const row of entryRows(compared, language, isShort)) {
    yield `${drawRow(row, used, screen).join('\n')}\n`;
  }
}

function entryColumns(
  compared: Comparison,
  isShort: boolean,
  language: Language,
  screen: Screen,
): Column<EntryRow>[] {
  const words = diffWords[language];
  const titles = [words.entry, words.was, words.now, words.shift, words.reason];
  const texts: ((row: EntryRow) => string)[] = [
    ({ name }) => shown(name),
    ({ was }) => was,
    ({ now }) => now,
    ({ shift }) => shift,
    ({ reason }) => shown(reason),
  ];
  const widths = titles.map((title) => widest([title], screen.ambiguousWide));
  for (const row of entryRows(compared, language, isShort)) {
    for (const [k, text] of texts.entries()) {
      widths[k] = Math.max(widths[k] ?? 0, widest([text(row)], screen.ambiguousWide));
    }
  }
  const least = [20, undefined, undefined, undefined, 12];
  const columns = texts.map((text, k): Column<EntryRow> => {
    const width = widths[k] ?? 0;
    return {
      title: titles[k] ?? '',
      align: 'left',
      width,
      min: Math.min(width, least[k] ?? width),
      text,
    };
  });
  return compared.isBaseline ? columns.slice(0, -1) : columns;
}

/** What came and what went, by name: some of it, or with `--by unit` all. */
function* nameLists(
  compared: Comparison,
  { language, by }: RenderOptions,
  screen: Screen,
): Generator<string> {
  const words = diffWords[language];
  for (const [title, side, entries] of [
    [words.addedList, 'new', compared.added],
    [words.removedList, 'old', compared.removed],
  ] as const) {
    if (entries.length === 0) continue;
    yield* ended(['', screen.chalk.bold(title)]);
    for (const name of namesOf(compared, side, entries, by === 'unit', language)) {
      yield* ended(
        wrap(shown(name), screen.width - 2, screen.ambiguousWide).map((line) => `  ${line}`),
      );
    }
  }
}
