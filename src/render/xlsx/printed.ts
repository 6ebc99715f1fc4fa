import type { CellValue, Run, SheetRow, Worksheet } from '../sheet/worksheet.js';
import type { StyleId } from '../sheet/styles.js';
import type { Chart } from './chart.js';
import type { Frame } from './frame.js';
import { linesIn } from '../sheet/lines.js';
import { heightOf } from './text.js';

/** A column to the left of the chart. */
export interface PrintedColumn {
  readonly heading: string;
  readonly width: number;
  readonly head: StyleId;
  /** What stands above this heading and those beside it with the same; null for nothing. */
  readonly over: { readonly text: string; readonly head: StyleId } | null;
}

/** A sheet to print: title and window above, headings, rows, each with its part of the chart. */
export interface PrintedSheet {
  readonly name: string;
  readonly columns: readonly PrintedColumn[];
  readonly chart: Chart;
  /** More to say on the chart. */
  readonly remark: string | null;
  readonly rows: Iterable<SheetRow>;
  readonly frozenColumns: number;
  readonly outline: number;
}

/** Rows above the headings: title, facts, note. */
const ABOVE = 3;
const TITLE_SIZE = 18 / 11;

export function printedSheet(frame: Frame, sheet: PrintedSheet): Worksheet {
  const { columns, chart, outline } = sheet;
  const widths = [...columns.map(({ width }) => width), ...chart.periods.map(() => chart.width)];
  const heads = headRows(frame, sheet);
  const count = ABOVE + heads.rows.length;
  return {
    name: sheet.name,
    widths,
    rows: joined([...rowsAbove(frame, sheet, widths), ...heads.rows], sheet.rows),
    frozen: { rows: count, columns: sheet.frozenColumns },
    repeated: { from: ABOVE + 1, to: count },
    merges: [1, 2, 3]
      .map((row) => ({ row, from: 1, to: row === 3 ? columns.length : widths.length }))
      .filter(({ from, to }) => to > from)
      .concat(heads.merges),
    filter: null,
    outline,
    paper: 'a3',
    header: '',
    footer: frame.footer,
  };
}

function* joined<T>(first: Iterable<T>, second: Iterable<T>): Generator<T> {
  yield* first;
  yield* second;
}

function rowsAbove(
  frame: Frame,
  { columns, chart, remark }: PrintedSheet,
  widths: readonly number[],
): SheetRow[] {
  const { look, title, facts, words } = frame;
  const all = sum(widths);
  const note = [chart.note, remark ?? ''].filter(Boolean).join(words.comma);
  const left = sum(widths.slice(0, columns.length));
  const marks = markTexts(frame, chart);
  return [
    {
      values: [title],
      styles: [look.title],
      height: 10 + 24 * linesIn(title, all / TITLE_SIZE),
    },
    { values: [facts], styles: [look.facts], height: heightOf(linesIn(facts, all)) ?? 20 },
    {
      values: [note === '' ? null : note, ...columns.slice(1).map(() => null), ...marks.values],
      styles: [look.facts, ...columns.slice(1).map(() => look.none), ...marks.styles],
      height: heightOf(linesIn(note, left)) ?? 20,
    },
  ];
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

/** As many columns as the words over both marks take between them. */
const ROOM = 12;

/** What stands over the chart's marks: it runs into the empty cells beside it. */
function markTexts({ look, words, view }: Frame, { periods, kickoff, windowEnd }: Chart) {
  const values: CellValue[] = periods.map(() => null);
  const styles: StyleId[] = periods.map(() => look.none);
  const put = (at: number, text: string, across: 'left' | 'right'): void => {
    values[at] = text;
    styles[at] = look.markText(across);
  };
  const room = (windowEnd < 0 ? periods.length : windowEnd + 1) - Math.max(0, kickoff);
  if (kickoff >= 0 && room >= ROOM / 2)
    put(kickoff, `▼${words.kickoff} ${words.date(view.plan.kickoff.day)}`, 'left');
  if (windowEnd >= ROOM / 2 && view.windowEnd !== null && (kickoff < 0 || room >= ROOM))
    put(windowEnd, `${words.windowEnd} ${words.date(view.windowEnd)}▼`, 'right');
  return { values, styles };
}

interface Heads {
  readonly rows: readonly SheetRow[];
  readonly merges: readonly (Run & { readonly row: number })[];
}

/** The headings, from above; what has fewer rows of them stands at the bottom, in cells without lines between. */
function headRows({ look }: Frame, { columns, chart }: PrintedSheet): Heads {
  const isGrouped = columns.some(({ over }) => over !== null);
  const count = Math.max(chart.heads.length, isGrouped ? 2 : 1);
  const merges: (Run & { row: number })[] = [];
  const rows = Array.from({ length: count }, (_, k): SheetRow => {
    const below = count - 1 - k;
    const row = ABOVE + k + 1;
    const left = columns.map((column, at) => headCell(column, columns[at - 1], below));
    const right = chart.heads[chart.heads.length - 1 - below] ?? [];
    if (below === 1) merges.push(...overMerges(columns, row));
    merges.push(...runMerges(right, columns.length, row));
    return {
      values: [...left.map(({ text }) => text), ...spread(right)],
      styles: [
        ...left.map(({ style }) => style),
        ...(right.length === 0
          ? []
          : chart.headStyles.map((style) => (below === 0 ? style : look.head))),
      ],
      height: heightOf([headLines(columns), overLines(columns)][below] ?? 1),
    };
  });
  return { rows, merges };
}

function headCell(column: PrintedColumn, before: PrintedColumn | undefined, below: number) {
  const { heading, head, over } = column;
  if (below === 0) return { text: heading, style: head };
  if (below === 1 && over !== null) {
    return { text: before?.over === over ? null : over.text, style: over.head };
  }
  return { text: null, style: head };
}

const headLines = (columns: readonly PrintedColumn[]): number =>
  Math.max(...columns.map(({ heading, width }) => linesIn(heading, width)), 1);

/** Of the words above headings, each as wide as all columns that it stands above. */
function overLines(columns: readonly PrintedColumn[]): number {
  const widths = new Map<PrintedColumn['over'], number>();
  for (const { over, width } of columns) widths.set(over, (widths.get(over) ?? 0) + width);
  widths.delete(null);
  return Math.max(...[...widths].map(([over, width]) => linesIn(over?.text ?? '', width)), 1);
}

/** Columns beside each other with the same words above them. */
function overMerges(columns: readonly PrintedColumn[], row: number) {
  const merges: { row: number; from: number; to: number }[] = [];
  for (const [k, { over }] of columns.entries()) {
    const before = merges.at(-1);
    if (over === null || columns[k - 1]?.over !== over) continue;
    if (before?.to === k) before.to = k + 1;
    else merges.push({ row, from: k, to: k + 1 });
  }
  return merges;
}

function runMerges(headings: readonly { readonly columns: number }[], before: number, row: number) {
  let at = before;
  return headings.flatMap(({ columns }) => {
    const run = { row, from: at + 1, to: at + columns };
    at += columns;
    return columns > 1 ? [run] : [];
  });
}

/** A heading over several columns stands in the first of them. */
const spread = (
  headings: readonly { readonly text: string; readonly columns: number }[],
): CellValue[] =>
  headings.flatMap(({ text, columns }) => [
    text,
    ...Array.from({ length: columns - 1 }, () => null),
  ]);
