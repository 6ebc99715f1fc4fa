import { finding } from '../../diagnostics/finding.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { FindingList } from '../../diagnostics/finding-list.js';
import { wholeFile } from '../../diagnostics/source-text.js';
import type { ProgressRow } from '../../domain/reported.js';
import { nearest } from '../../domain/spelling.js';
import type { ScalarNode } from '../node.js';
import { plainHeading } from '../roster/columns.js';
import {
  headingsOf,
  readPlainTable,
  tooManyFields,
  withoutTotals,
  type Cells,
} from '../roster/plain-table.js';
import {
  isOfNoUse,
  placesOf,
  progressColumn,
  progressHeadings,
  type ProgressColumn,
} from './columns.js';
import { readRow, type RowCells } from './row-reader.js';

export interface ReadProgress {
  readonly rows: readonly ProgressRow[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads a table of progress: CSV, or with tabs or semicolons, in any order of columns and rows. */
export function readProgressTable(text: string, source: number): ReadProgress {
  const { table, diagnostics } = readPlainTable(text, source, isHeader);
  if (diagnostics.length > 0) return refused(...diagnostics);
  if (table === null) return refused(finding('TC616', wholeFile(source), {}));
  const { header } = table;
  const places = placesOf(headingsOf(header));
  const lacking = lackingColumn(header, places);
  if (lacking !== null) return refused(lacking);
  const findings = new FindingList();
  findings.addAll(unknownColumns(header));
  const unit = places.get('unit') ?? places.get('code') ?? 0;
  const { rows, leftOut } = withoutTotals(table.rows, unit);
  findings.addAll(leftOut);
  const read = rows.flatMap((row) => readCells(row, header, places, findings) ?? []);
  return { rows: read, diagnostics: findings.finish() };
}

const refused = (...diagnostics: Diagnostic[]): ReadProgress => ({ rows: [], diagnostics });

/** The first row that names a unit. */
function isHeader(headings: readonly string[]): boolean {
  const places = placesOf(headings);
  return hasUnit(places) && places.size > 1;
}

const hasUnit = (places: ReadonlyMap<ProgressColumn, number>): boolean =>
  places.has('unit') || places.has('code');

const DAYS = ['started', 'finished', 'redo'] as const;

function lackingColumn(
  header: Cells,
  places: ReadonlyMap<ProgressColumn, number>,
): Diagnostic | null {
  const hasDays = DAYS.some((day) => places.has(day));
  if (hasUnit(places) && hasDays) return null;
  const headings = headingsOf(header).filter((text) => text !== '');
  const column = hasUnit(places) ? 'days' : 'unit';
  return finding('TC600', header[0] ?? wholeFile(0), { column, headings });
}

function unknownColumns(header: Cells): Diagnostic[] {
  return header.flatMap((cell) => {
    const { text } = cell;
    if (text === null || progressColumn(text) !== null || isOfNoUse(text)) return [];
    const suggestion = nearest(plainHeading(text), progressHeadings);
    return [finding('TC601', cell, { column: text, suggestion })];
  });
}

function readCells(
  row: Cells,
  header: Cells,
  places: ReadonlyMap<ProgressColumn, number>,
  findings: FindingList,
): ProgressRow | null {
  const extra = tooManyFields(row, header);
  if (extra !== null) {
    findings.add(extra);
    return null;
  }
  const cells: Partial<Record<ProgressColumn, readonly ScalarNode[]>> = {};
  for (const [column, at] of places) {
    const cell = row[at];
    if (cell !== undefined) cells[column] = [cell];
  }
  const [first, last] = [row[0], row.at(-1)];
  if (first === undefined || last === undefined) return null;
  const filled = row.find(({ text }) => text !== null) ?? first;
  return readRow(cells satisfies RowCells, { ...filled, end: last.end }, findings);
}
