import { finding } from '../../diagnostics/finding.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { wholeFile } from '../../diagnostics/source-text.js';
import { FindingList } from '../../diagnostics/finding-list.js';
import { LevelTree } from './forms/levels.js';
import { placeByCodes } from './forms/place-by-codes.js';
import { findHead, type Head } from './head.js';
import { headless } from './headless.js';
import { calendarIn, noNames } from './headings.js';
import { NO_OPTIONS, type RosterOptions } from './options.js';
import { areCoded, prepare, readTable, type Prepared, type TableRead } from './read-table.js';
import { hang, type Roster } from './roster.js';
import type { Row } from './row.js';
import { unitsOfSheets } from './sheet-units.js';
import { csvTable } from './sheets/csv-table.js';
import type { Cell, Table } from './sheets/table.js';

export interface ReadRoster {
  readonly roster: Roster | null;
  readonly diagnostics: readonly Diagnostic[];
  /** What was taken for what, table by table. */
  readonly tables: readonly TableRead[];
  /** The names of all sheets of a workbook. */
  readonly sheets?: readonly string[];
}

/** Web systems call a page a workbook: `.xls`. */
const WEB_PAGE = /^\s*<(?:!doctype\s+html|html|head|meta|table|\?xml|\?mso)/iu;

/** Reads a roster in a text: its columns and rows in any order, and whatever form shows which unit stands under which. */
export function readRoster(
  text: string,
  source: number,
  options: RosterOptions = NO_OPTIONS,
): ReadRoster {
  const { table, diagnostics, strange } = csvTable(text, source);
  if (strange.length > 0) return refuse(strange);
  if (WEB_PAGE.test(text))
    return refuse([finding('TC330', wholeFile(source), { problem: 'html' })]);
  if (diagnostics.length > 0) return refuse(diagnostics);
  if (table.rows.length === 0) return refuse([finding('TC110', wholeFile(source), {})]);
  const head = headIn(table, options);
  if (head === null) return refuse([refusalOf(table, wrongSeparator(text, source))]);
  const uneven = tooLong(table, head);
  return uneven.length > 0 ? refuse(uneven) : readTables([table], [], options);
}

/** Reads the tables that have headings, as one roster. `told` is what was found before. */
export function readTables(
  tables: readonly Table[],
  told: readonly Diagnostic[],
  options: RosterOptions,
): ReadRoster {
  const diagnostics = [...told];
  const prepared: Prepared[] = [];
  for (const table of tables) {
    const calendar = calendarIn(table);
    if (calendar !== null) return refuse([finding('TC012', calendar, {})]);
    const head = headIn(table, options);
    if (head !== null) prepared.push(prepare(table, head, options));
    else if (table.rows.length > 0) diagnostics.push(skipped(table));
  }
  if (prepared.length === 0) return refuse(noHeadings(tables, told));
  const shared = { options, tree: new LevelTree(), isCoded: areCoded(prepared) };
  const read = prepared.map((one) => readTable(one, shared));
  diagnostics.push(...read.flatMap((one) => one.diagnostics));
  const { rows, diagnostics: ofPlaces } = placedRows(read, options);
  const words = new Set(read.flatMap((one) => [...one.words]));
  const { roster, diagnostics: ofParents } = hang(rows, tables[0]?.source ?? 0, words);
  return { roster, diagnostics: [...diagnostics, ...ofPlaces, ...ofParents], tables: read };
}

/** The rows of all tables; those of codes have found the rows above them, those without any the unit that their sheet is called after. */
function placedRows(
  read: readonly TableRead[],
  options: RosterOptions,
): { readonly rows: readonly Row[]; readonly diagnostics: readonly Diagnostic[] } {
  const [only] = read;
  const all = read.length === 1 && only ? only.rows : read.flatMap((one) => one.rows);
  const isCoded = read.some(({ form }) => form === 'codes');
  const { placed, diagnostics } = isCoded ? placeByCodes(all) : { placed: all, diagnostics: [] };
  const upper = unitsOfSheets(read, options);
  const rows = upper.rows.length === 0 ? placed : [...upper.rows, ...placed];
  return { rows, diagnostics: [...diagnostics, ...upper.diagnostics] };
}

function noHeadings(tables: readonly Table[], told: readonly Diagnostic[]): readonly Diagnostic[] {
  const filled = tables.find(({ rows }) => rows.length > 0);
  if (filled !== undefined) return [noNames(filled)];
  return [...told, finding('TC110', wholeFile(tables[0]?.source ?? 0), {})];
}

const refuse = (diagnostics: readonly Diagnostic[]): ReadRoster => ({
  roster: null,
  diagnostics,
  tables: [],
});

const headIn = (table: Table, options: RosterOptions): Head | null =>
  findHead(table, options) ?? (options.header === null ? headless(table) : null);

function skipped({ name, rows, source }: Table): Diagnostic {
  const at = rows[0]?.cells.find(({ text }) => text !== null) ?? wholeFile(source);
  return finding('TC332', at, { sheet: name ?? '', reason: 'no-headings' });
}

function refusalOf(table: Table, separator: Diagnostic | null): Diagnostic {
  const calendar = calendarIn(table);
  if (calendar !== null) return finding('TC012', calendar, {});
  return separator ?? noNames(table);
}

/** A first line with none of the signs that are known has another between its columns. */
function wrongSeparator(text: string, source: number): Diagnostic | null {
  const header = /^.*$/mu.exec(text)?.[0] ?? '';
  const found = /[,;\t]/u.test(header) ? null : /[；，|]/u.exec(header);
  if (found === null) return null;
  const at = { source, start: found.index, end: found.index + 1 };
  return finding('TC111', at, { problem: 'separator', sign: found[0] });
}

/** In a text, a field too many is a comma in a name that should be quoted. */
function tooLong({ rows, source, width }: Table, { headings, last }: Head): readonly Diagnostic[] {
  if (width <= headings.length) return [];
  const findings = new FindingList();
  for (const { cells } of rows.slice(last + 1)) {
    const beyond = cells.slice(headings.length).find(({ text }) => text !== null);
    if (beyond === undefined) continue;
    const at: Cell | undefined = cells[headings.length];
    const facts = { expected: headings.length, actual: cells.length };
    findings.add(finding('TC217', at ?? wholeFile(source), facts));
  }
  return findings.finish();
}
