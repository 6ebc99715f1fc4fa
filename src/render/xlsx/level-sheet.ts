import { headings } from '../headings.js';
import { serialOf } from '../sheet/serial.js';
import type { CellValue, SheetRow, Worksheet } from '../sheet/worksheet.js';
import { summarize, type EchelonRow } from '../summary.js';
import type { Chart } from './chart.js';
import type { Frame } from './frame.js';
import type { BodyKind } from './look.js';
import { printedSheet, type PrintedColumn } from './printed.js';
import { cellText, heightOf, widthFor } from './text.js';
import { linesIn } from '../sheet/lines.js';

/** Of a column of dates, in digits, with and without the year. */
export const dayWidth = ({ isShort, language }: Frame): number =>
  language === 'en' ? 11.5 : isShort ? 10.5 : 15;

interface LevelColumn extends PrintedColumn {
  readonly kind: BodyKind;
  readonly of: (row: EchelonRow) => CellValue;
}

/** One row per level and echelon: how many, from when to when, each stage's first and last day, and the chart. */
export function levelSheet(frame: Frame, chart: Chart): Worksheet {
  const rows = summarize(frame.view);
  const columns = columnsOf(frame, rows);
  return printedSheet(frame, {
    name: frame.words.sheets.levels,
    columns,
    chart,
    remark: null,
    rows: rows.map((row) => rowOf(frame, columns, chart, row)),
    frozenColumns: 2,
    outline: 0,
  });
}

function columnsOf(frame: Frame, rows: readonly EchelonRow[]): LevelColumn[] {
  const words = headings[frame.language];
  const { head } = frame.look;
  const day = dayWidth(frame);
  const column = (
    heading: string,
    kind: BodyKind,
    width: number,
    of: LevelColumn['of'],
  ): LevelColumn => ({ heading, kind, width, of, head, over: null });
  const texts = (of: (row: EchelonRow) => string) =>
    widthFor(
      rows.map((row) => cellText(of(row))),
      10,
      26,
    );
  return [
    column(
      words.level,
      'wrapped',
      texts(({ level }) => level),
      ({ level }) => cellText(level),
    ),
    column(
      words.echelon,
      'wrapped',
      texts(({ echelon }) => echelon),
      ({ echelon }) => cellText(echelon),
    ),
    column(words.units, 'count', 9, ({ units }) => units),
    column(words.entries, 'count', 9, ({ entries }) => entries),
    column(words.firstStart, 'day', day, ({ firstStart }) => serialOf(firstStart)),
    column(words.lastStart, 'day', day, ({ lastStart }) => serialOf(lastStart)),
    column(words.lastEnd, 'day', day, ({ lastEnd }) => serialOf(lastEnd)),
    ...stageColumns(frame, day),
  ];
}

/** Of more stages than these only the first days have room on a page. */
const MOST_WITH_ENDS = 5;

function stageColumns({ view, look, language, words }: Frame, width: number): LevelColumn[] {
  const { from, to } = headings[language];
  const dayOf =
    (k: number, end: 'start' | 'end'): LevelColumn['of'] =>
    ({ stages }) => {
      const stage = stages[k];
      return stage === undefined ? null : serialOf(stage[end]);
    };
  const { stages } = view.plan;
  const starts = { text: words.stageStarts, head: look.head };
  return stages.flatMap(({ name }, k): LevelColumn[] => {
    const head = look.stageHead(k);
    const shared = { kind: 'day', width, head } as const;
    const heading = cellText(name);
    if (stages.length > MOST_WITH_ENDS) {
      return [{ ...shared, heading, over: starts, of: dayOf(k, 'start') }];
    }
    const over = { text: heading, head };
    return [
      { ...shared, heading: from, over, of: dayOf(k, 'start') },
      { ...shared, heading: to, over, of: dayOf(k, 'end') },
    ];
  });
}

function rowOf(
  { look }: Frame,
  columns: readonly LevelColumn[],
  chart: Chart,
  row: EchelonRow,
): SheetRow {
  const bars = row.stages.length > 0 ? row.stages : [{ start: row.firstStart, end: row.lastEnd }];
  const values = columns.map(({ of }) => of(row));
  const lines = columns.map(({ kind, width }, k) =>
    kind === 'wrapped' ? linesIn(String(values[k]), width) : 1,
  );
  return {
    values,
    styles: columns.map(({ kind }) => look.body(kind)),
    tail: chart.cells(bars),
    height: heightOf(Math.max(...lines)) ?? 20,
  };
}
