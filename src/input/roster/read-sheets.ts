import { finding } from '../../diagnostics/finding.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { wholeFile } from '../../diagnostics/source-text.js';
import { strangeCharacters } from '../yaml/strange-characters.js';
import { isAsked, type RosterOptions } from './options.js';
import { readTables, type ReadRoster } from './read-roster.js';
import { sheetTable } from './sheets/sheet-table.js';
import type { Table } from './sheets/table.js';
import type { ReadWorkbook, Sheet } from './sheets/workbook.js';

/** Makes sheets sources of the run. */
interface Numbers {
  /** The workbook as a whole. */
  readonly whole: () => number;
  /** The number that the sheet added next will have. */
  readonly next: (name: string) => number;
  readonly sheet: (name: string, text: string) => number;
}

/** Reads the sheets of a workbook as one roster: those that are shown, or the one that is asked for. */
export function readSheets(
  workbook: ReadWorkbook,
  options: RosterOptions,
  numbers: Numbers,
): ReadRoster {
  if ('problem' in workbook) {
    const at = wholeFile(numbers.whole());
    return refuse([finding('TC330', at, { problem: workbook.problem })]);
  }
  const sheets = workbook.sheets.map(({ name }) => name);
  return { ...readChosen(workbook.sheets, options, numbers), sheets };
}

function readChosen(
  sheets: readonly Sheet[],
  options: RosterOptions,
  numbers: Numbers,
): ReadRoster {
  const { read, hidden } = chosen(sheets, options);
  const tables: Table[] = [];
  const told: Diagnostic[] = [];
  for (const sheet of read) {
    const { text, table } = sheetTable(sheet, numbers.next(sheet.name));
    const source = numbers.sheet(sheet.name, text);
    told.push(...strangeCharacters(text, source));
    tables.push(table);
  }
  if (told.length > 0) return refuse(told);
  for (const sheet of hidden) {
    const at = wholeFile(numbers.sheet(sheet.name, ''));
    told.push(finding('TC332', at, { sheet: sheet.name, reason: 'hidden' }));
  }
  if (tables.length === 0)
    return refuse([...told, finding('TC110', wholeFile(numbers.whole()), {})]);
  return readTables(tables, told, options);
}

/** Hidden sheets that are empty are nothing to tell of. */
function chosen(
  sheets: readonly Sheet[],
  { sheet: asked }: RosterOptions,
): { readonly read: readonly Sheet[]; readonly hidden: readonly Sheet[] } {
  if (asked !== null)
    return { read: sheets.filter(({ name }, k) => isAsked(name, k, asked)), hidden: [] };
  const hidden = sheets.filter(({ isHidden, rows }) => isHidden && rows.length > 0);
  return { read: sheets.filter(({ isHidden }) => !isHidden), hidden };
}

const refuse = (diagnostics: readonly Diagnostic[]): ReadRoster => ({
  roster: null,
  diagnostics,
  tables: [],
});
