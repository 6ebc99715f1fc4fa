import { finding } from '../../diagnostics/finding.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { FindingList } from '../../diagnostics/finding-list.js';
import { wholeFile } from '../../diagnostics/source-text.js';
import type { Leader } from '../../domain/activities.js';
import { nearest } from '../../domain/spelling.js';
import { plainHeading } from '../roster/columns.js';
import {
  headingsOf,
  readPlainTable,
  tooManyFields,
  withoutTotals,
  type Cells,
} from '../roster/plain-table.js';
import { isOfNoUse, leaderHeadings, placesOf, type LeaderColumn } from './columns.js';
import { readRow, type RowCells } from './row.js';

export interface ReadLeaders {
  /** One for each row: who has several points has several. */
  readonly leaders: readonly Leader[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads a table of leaders: CSV, or with tabs or semicolons, in any order of columns and rows. */
export function readLeaders(text: string, source: number): ReadLeaders {
  const { table, diagnostics } = readPlainTable(text, source, isHeader);
  if (diagnostics.length > 0) return refused(...diagnostics);
  if (table === null) return refused(lacking('name', wholeFile(source), []));
  const { header } = table;
  const headings = headingsOf(header);
  const places = placesOf(headings);
  for (const column of ['name', 'point'] as const) {
    if (!places.has(column))
      return refused(lacking(column, header[0] ?? wholeFile(source), headings));
  }
  const findings = new FindingList();
  findings.addAll(unknownColumns(header));
  const { rows, leftOut } = withoutTotals(table.rows, places.get('name') ?? 0);
  findings.addAll(leftOut);
  if (rows.length === 0) findings.add(finding('TC745', header[0] ?? wholeFile(source), {}));
  const leaders = rows.flatMap((row) => leaderIn(row, header, places, findings) ?? []);
  return { leaders, diagnostics: findings.finish() };
}

const refused = (...diagnostics: Diagnostic[]): ReadLeaders => ({ leaders: [], diagnostics });

const lacking = (
  column: 'name' | 'point',
  at: Cells[number] | ReturnType<typeof wholeFile>,
  headings: readonly string[],
): Diagnostic =>
  finding('TC740', at, { column, headings: headings.filter((heading) => heading !== '') });

const isHeader = (headings: readonly string[]): boolean => {
  const places = placesOf(headings);
  return places.has('name') && places.has('point');
};

function unknownColumns(header: Cells): Diagnostic[] {
  return header.flatMap((cell) => {
    const { text } = cell;
    if (text === null || isOfNoUse(text)) return [];
    const suggestion = nearest(plainHeading(text), leaderHeadings);
    return [finding('TC741', cell, { column: text, suggestion })];
  });
}

function leaderIn(
  row: Cells,
  header: Cells,
  places: ReadonlyMap<LeaderColumn, number>,
  findings: FindingList,
): Leader | null {
  const extra = tooManyFields(row, header);
  if (extra !== null) {
    findings.add(extra);
    return null;
  }
  const cells: { -readonly [C in keyof RowCells]: RowCells[C] } = {};
  for (const [column, at] of places) {
    const cell = row[at];
    if (cell !== undefined && cell.text !== null) cells[column] = cell;
  }
  return readRow(cells, row.find(({ text }) => text !== null) ?? wholeFile(0), findings);
}
