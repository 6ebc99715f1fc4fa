import { finding } from '../../diagnostics/finding.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { FindingList } from '../../diagnostics/finding-list.js';
import { wholeFile } from '../../diagnostics/source-text.js';
import { Tally } from '../../diagnostics/tally.js';
import type { ProgressRow } from '../../domain/reported.js';
import { nearest } from '../../domain/spelling.js';
import type { ScalarNode } from '../node.js';
import { readCsv } from '../roster/csv.js';
import { separatorOf } from '../roster/sheets/csv-table.js';
import { plainHeading } from '../roster/columns.js';
import { otherThanUnit } from '../roster/left-out.js';
import { strangeCharacters } from '../yaml/strange-characters.js';
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

type Cells = readonly ScalarNode[];

/** A title and a line for the date are what stands above the headings at most. */
const MOST_ABOVE = 5;

/** Reads a table of progress: CSV, or with tabs or semicolons, in any order of columns and rows. */
export function readProgressTable(text: string, source: number): ReadProgress {
  const strange = strangeCharacters(text, source);
  if (strange.length > 0) return refused(...strange);
  const { rows, diagnostics } = readCsv(text, source, separatorOf(text, SEPARATORS));
  if (diagnostics.length > 0) return refused(...diagnostics);
  const filled = rows.filter((row) => row.some((cell) => cell.text !== null));
  if (filled.length === 0) return refused(finding('TC616', wholeFile(source), {}));
  const header = headerIn(filled);
  const places = placesOf(textsOf(header.cells));
  const lacking = lackingColumn(header.cells, places);
  if (lacking !== null) return refused(lacking);
  const findings = new FindingList();
  findings.addAll(unknownColumns(header.cells));
  const { units, leftOut } = withoutTotals(filled.slice(header.at + 1), places);
  findings.addAll(leftOut);
  const read = units.flatMap((row) => readCells(row, header.cells, places, findings) ?? []);
  return { rows: read, diagnostics: findings.finish() };
}

/** Leaves out the rows that sum up others or are notes, as tables have them at their ends. */
function withoutTotals(
  rows: readonly Cells[],
  places: ReadonlyMap<ProgressColumn, number>,
): { readonly units: readonly Cells[]; readonly leftOut: readonly Diagnostic[] } {
  const left = new Tally<{ readonly at: ScalarNode; readonly kind: 'total' | 'note' }>();
  const unit = places.get('unit') ?? places.get('code') ?? 0;
  const units = rows.filter((row) => {
    const named = [row[unit], ...row].find((cell) => cell !== undefined && cell.text !== null);
    const kind = named === undefined ? null : otherThanUnit(named);
    if (named === undefined || kind === null) return true;
    left.add(kind, () => ({ at: named, kind }));
    return false;
  });
  const leftOut = left.map(({ at, kind }, count) =>
    finding('TC321', at, { text: at.text ?? '', kind, count }),
  );
  return { units, leftOut };
}

const refused = (...diagnostics: Diagnostic[]): ReadProgress => ({ rows: [], diagnostics });

/** What spreadsheets and people put between columns. */
const SEPARATORS = [',', '\t', ';', '，', '；', '|'] as const;

const textsOf = (cells: Cells): string[] => cells.map(({ text }) => text ?? '');

/** The row of the headings: the first that names a unit, where a title stands above it; else the first. */
function headerIn(rows: readonly Cells[]): { readonly cells: Cells; readonly at: number } {
  const at = rows.slice(0, MOST_ABOVE).findIndex((row) => {
    const places = placesOf(textsOf(row));
    return hasUnit(places) && places.size > 1;
  });
  return { cells: rows[Math.max(0, at)] ?? [], at: Math.max(0, at) };
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
  const headings = textsOf(header).filter((text) => text !== '');
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
  const extra = row.slice(header.length).find(({ text }) => text !== null);
  if (extra !== undefined) {
    const facts = { expected: header.length, actual: row.length };
    findings.add(finding('TC217', extra, facts));
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
