import { cell, item } from '../../domain/columns.js';
import { asDay } from '../../domain/day.js';
import type { Unit } from '../../domain/plan.js';
import { headings } from '../headings.js';
import { nameOf, stageDays, type Row } from '../row.js';
import { serialOf } from '../sheet/serial.js';
import type { StyleId } from '../sheet/styles.js';
import type { CellValue, SheetRow, Worksheet } from '../sheet/worksheet.js';
import type { Chart } from './chart.js';
import type { Frame } from './frame.js';
import { groupsOf, type Groups } from './groups.js';
import { dayWidth } from './level-sheet.js';
import type { BodyKind } from './look.js';
import { printedSheet, type PrintedColumn } from './printed.js';
import { cellOrNull, cellText, heightOf, widthFor } from './text.js';
import { linesIn } from '../sheet/lines.js';

interface UnitColumn extends PrintedColumn {
  readonly kind: BodyKind;
  readonly of: (row: Row) => CellValue;
  /** The same of a unit that sums up what stands below it. */
  readonly ofGroup: (unit: Unit, groups: Groups) => CellValue;
}

/** How deep an outline goes. */
const DEEPEST = 7;

/**
 * One row per entry under rows of the units above them, in an outline; with the first day of each stage, and the
 * chart. Names stand in each row: cells that run over several rows would lose theirs on the next page.
 */
export function unitSheet(
  frame: Frame,
  chart: Chart,
): { readonly sheet: Worksheet; readonly rows: number } {
  const { view, words } = frame;
  const groups = groupsOf(view);
  const columns = columnsOf(frame);
  const deepest = groups.count === 0 ? 0 : Math.min(DEEPEST, deepestOf(frame, groups));
  const sheet = printedSheet(frame, {
    name: words.sheets.units,
    columns,
    chart,
    remark: groups.count > 0 && chart.periods.length > 0 ? words.groups : null,
    rows: rowsOf(frame, columns, chart, groups),
    frozenColumns: 1,
    outline: deepest,
  });
  return { sheet, rows: sheet.frozen.rows + groups.count + (frame.scope?.entries ?? 0) };
}

/** Groups above the deepest row. */
function deepestOf({ view }: Frame, groups: Groups): number {
  const depths = new Int32Array(view.plan.units.length);
  let deepest = 0;
  for (const { index, parent } of view.plan.units) {
    depths[index] = (parent < 0 ? 0 : cell(depths, parent)) + cell(groups.isGroup, index);
    deepest = Math.max(deepest, cell(depths, index));
  }
  return deepest;
}

/** What a bold text takes more, in digits. */
const BOLD = 1.5;

/** Of a unit's name, in digits: what a level more takes. */
const STEP = 1.5;

function columnsOf(frame: Frame): UnitColumn[] {
  const { view, language, look } = frame;
  const words = headings[language];
  const day = dayWidth(frame);
  const { schedule } = view;
  const { levels, stages } = view.plan;
  const widths = widthsOf(frame);
  const over = { text: frame.words.stageStarts, head: look.head };
  const column = (
    heading: string,
    kind: BodyKind,
    width: number,
    of: UnitColumn['of'],
    ofGroup: UnitColumn['ofGroup'] = () => null,
  ): UnitColumn => ({ heading, kind, width, of, ofGroup, head: look.head, over: null });
  return [
    column(
      words.unit,
      'wrapped',
      widths.name,
      (row) => cellText(nameOf(row)),
      ({ name }) => cellText(name),
    ),
    ...(widths.code !== null
      ? [
          column(
            words.code,
            'text',
            widths.code,
            ({ code }) => cellOrNull(code),
            ({ code }) => cellOrNull(code),
          ),
        ]
      : []),
    column(
      words.level,
      'wrapped',
      widthFor(
        levels.map(({ name }) => cellText(name)),
        8,
        16,
      ),
      ({ level }) => cellText(level),
      ({ level }) => cellText(item(levels, level).name),
    ),
    column(
      words.echelon,
      'wrapped',
      widthFor(
        levels.flatMap(({ echelons }) => echelons.map(cellText)),
        10,
        22,
      ),
      ({ echelon }) => cellText(echelon),
    ),
    column(
      words.start,
      'day',
      day,
      ({ start }) => serialOf(start),
      ({ index }, { start }) => serialOf(asDay(cell(start, index))),
    ),
    column(
      words.end,
      'day',
      day,
      ({ end }) => serialOf(end),
      ({ index }, { end }) => serialOf(asDay(cell(end, index))),
    ),
    column(words.days, 'count', 7, ({ days }) => days),
    ...stages.map(({ name }, k) => ({
      ...column(cellText(name), 'day', day, ({ entry }) =>
        serialOf(stageDays(schedule, entry, k).start),
      ),
      head: look.stageHead(k),
      over,
    })),
  ];
}

interface Widths {
  readonly name: number;
  /** Null where nothing that is shown has a code. */
  readonly code: number | null;
}

/** One walk over what is shown and the units above it. */
function widthsOf({ view, language }: Frame): Widths {
  const { units } = view.plan;
  const { entries } = view.schedule;
  const [names, codes, seen] = [new Set<string>(), new Set<string>(), new Set<number>()];
  for (const row of view.rows()) {
    names.add(indented(cellText(nameOf(row)), row.path.length));
    if (row.code !== null) codes.add(row.code);
    let unit: Unit | undefined = entries.unitOf(row.entry);
    for (let depth = row.path.length - 1; unit !== undefined && !seen.has(unit.index); depth--) {
      seen.add(unit.index);
      names.add(indented(cellText(unit.name), depth));
      if (unit.code !== null) codes.add(unit.code);
      unit = units[unit.parent];
    }
  }
  return {
    name: widthFor([headings[language].unit, ...names], 14, 36),
    code: codes.size === 0 ? null : widthFor(codes, 8, 24) + BOLD,
  };
}

const indented = (name: string, depth: number): string =>
  ' '.repeat(Math.ceil(depth * STEP)) + name;

/** The styles of a row's cells by how far its name is set in. */
type RowStyles = (indent: number) => readonly StyleId[];

function* rowsOf(
  frame: Frame,
  columns: readonly UnitColumn[],
  chart: Chart,
  groups: Groups,
): Generator<SheetRow> {
  const { units } = frame.view.plan;
  const { entries } = frame.view.schedule;
  const [own, ofGroup] = [rowStyles(frame, columns, false), rowStyles(frame, columns, true)];
  let open: readonly number[] = [];
  for (const row of frame.view.rows()) {
    const unit = entries.unitOf(row.entry);
    const chain = unit.index === open.at(-1) ? open : chainOf(units, unit);
    if (chain !== open) {
      for (const [depth, index] of chain.entries()) {
        if (open[depth] === index || cell(groups.isGroup, index) === 0) continue;
        const values = columns.map((column) => column.ofGroup(item(units, index), groups));
        const bar = { start: cell(groups.start, index), end: cell(groups.end, index) };
        yield madeRow(values, ofGroup(depth), chart.cells([bar], true), depth, columns);
      }
      open = chain;
    }
    const depth = chain.length - 1 + cell(groups.isGroup, unit.index);
    const bars = row.stages.length > 0 ? row.stages : [row];
    const values = columns.map((column) => column.of(row));
    yield madeRow(values, own(depth), chart.cells(bars), depth, columns);
  }
}

function madeRow(
  values: readonly CellValue[],
  styles: readonly StyleId[],
  tail: readonly StyleId[],
  outline: number,
  columns: readonly UnitColumn[],
): SheetRow {
  let lines = 1;
  for (let k = 0; k < columns.length; k++) {
    const [value, column] = [values[k], columns[k]];
    if (typeof value !== 'string' || column?.kind !== 'wrapped') continue;
    const indent = k === 0 ? outline * STEP : 0;
    lines = Math.max(lines, linesIn(value, column.width - indent));
  }
  return {
    values,
    styles,
    tail,
    outline: Math.min(DEEPEST, outline),
    height: heightOf(lines),
  };
}

/** Indexes of the units from the top down to this one. */
function chainOf(units: readonly Unit[], unit: Unit): number[] {
  const chain: number[] = [];
  for (let at: Unit | undefined = unit; at !== undefined; at = units[at.parent])
    chain.push(at.index);
  return chain.reverse();
}

function rowStyles({ look }: Frame, columns: readonly UnitColumn[], isGroup: boolean): RowStyles {
  const known: (readonly StyleId[])[] = [];
  return (indent) =>
    (known[indent] ??= columns.map(({ kind }, k) =>
      look.body(kind, k === 0 ? indent : 0, isGroup),
    ));
}
