import type { Language } from '../../diagnostics/code-entry.js';
import { asDay, type Day } from '../../domain/day.js';
import { pathOf, type Unit } from '../../domain/plan.js';
import { headings } from '../headings.js';
import { nameOf, type Row } from '../row.js';
import { isOneYear } from '../terminal/table-text.js';
import type { View } from '../view.js';
import type { Band } from './bands.js';
import { dateText, daysText } from './dates.js';
import type { ChartRow, ChartRows, LabelColumn } from './chart-row.js';

/**
 * One row per entry, in plan order, each unit below the one that it belongs to. Where that one isn't shown, a row of its
 * own says where the units below it belong.
 */
export function unitRows(view: View, language: Language): ChartRows {
  const rows = [...view.rows()];
  const oneYear = isOneYear(
    asDay(rows.reduce((first, { start }) => Math.min(first, start), Infinity)),
    asDay(rows.reduce((last, { end }) => Math.max(last, end), -Infinity)),
  );
  const hasEchelons = rows.some(({ level, echelon }) => level !== echelon);
  const columns = columnsFor(hasEchelons, language);
  return { by: 'unit', columns, rows: [...drawn(view, rows, { hasEchelons, oneYear, columns })] };
}

function columnsFor(hasEchelons: boolean, language: Language): LabelColumn[] {
  const titles = headings[language];
  return [
    { title: titles.unit, align: 'left', most: 22 },
    ...(hasEchelons ? [{ title: titles.echelon, align: 'left', most: 11 } as const] : []),
    { title: titles.start, align: 'left', most: 8 },
    { title: titles.end, align: 'left', most: 8 },
  ];
}

interface Look {
  readonly hasEchelons: boolean;
  readonly oneYear: boolean;
  readonly columns: readonly LabelColumn[];
}

function* drawn(view: View, rows: readonly Row[], look: Look): Generator<ChartRow> {
  const { entries } = view.schedule;
  /** How deep each unit stands that has been shown. */
  const depths = new Map<number, number>();
  let [last, heading] = [-1, -1];
  for (const row of rows) {
    const unit = entries.unitOf(row.entry);
    const isNew = unit.index !== last;
    const above = depths.get(unit.parent);
    if (isNew && above === undefined && unit.parent >= 0 && unit.parent !== heading) {
      yield headingRow(view, unit, look.columns.length);
      heading = unit.parent;
    }
    const depth = above === undefined ? (unit.parent < 0 ? 0 : 1) : above + 1;
    depths.set(unit.index, depth);
    yield rowOf(row, depth, isNew, look);
    last = unit.index;
  }
}

/** The units that those below belong to, from the top. */
function headingRow({ plan }: View, { parent }: Unit, columns: number): ChartRow {
  const unit = plan.units[parent];
  const path = unit === undefined ? '' : pathOf(plan.units, unit).join('/');
  return {
    labels: [path, ...Array.from({ length: columns - 1 }, () => '')],
    indent: 0,
    tooltip: path,
    bands: [],
    days: null,
    beginsGroup: true,
  };
}

/** A unit is named in its first row; members stand below it, whose rows they are. */
function rowOf(row: Row, depth: number, isNew: boolean, look: Look): ChartRow {
  const { start, end, member, echelon } = row;
  const name = isNew || member !== null ? nameOf(row) : '';
  const days = [dateText(start, look.oneYear), dateText(end, look.oneYear)];
  return {
    labels: [name, ...(look.hasEchelons ? [echelon] : []), ...days],
    indent: depth + (member !== null && !isNew ? 1 : 0),
    tooltip: tooltipOf(row, look.oneYear),
    bands: bandsOf(row),
    days: { from: start, to: end },
    beginsGroup: isNew && depth === 0,
  };
}

function tooltipOf(row: Row, oneYear: boolean): string {
  const { path, member, echelon, start, end } = row;
  const name = [...path, ...(member === null ? [] : [member])].join('/');
  return `${name}  ${echelon}  ${daysText(start, end, oneYear)}`;
}

function bandsOf({ start, end, stages }: Row): Band[] {
  const days = stages.length === 0 ? [{ start, end }] : stages;
  return days.map((stage) => band(stage.start, asDay(stage.end + 1)));
}

const band = (from: Day, to: Day): Band => ({
  begun: [{ day: from, share: 1 }],
  over: [{ day: to, share: 1 }],
});
