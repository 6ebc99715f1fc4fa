import type { Diagnostic } from '../../../diagnostics/diagnostic.js';
import { unguard } from '../../../domain/formula-like.js';
import { readCsv } from '../csv.js';
import type { Cell, Table, TableRow } from './table.js';

const SEPARATORS = [',', '\t', ';'] as const;

/** How many lines show which sign stands between the columns. */
const SAMPLE = 30;

/** The sign that stands in most of the first lines, of equals the first; a comma where none stands in any. */
export function separatorOf(text: string, signs: readonly string[]): string {
  const lines = text.slice(0, 20_000).split(/\r\n|\n|\r/u, SAMPLE);
  const outside = lines.map((line) => line.replaceAll(/"[^"]*"/gu, ''));
  let [best, most] = [',', 0];
  for (const sign of signs) {
    const count = outside.filter((line) => line.includes(sign)).length;
    if (count > most) [best, most] = [sign, count];
  }
  return best;
}

/** A text as a table. */
export function csvTable(
  text: string,
  source: number,
): { readonly table: Table; readonly diagnostics: readonly Diagnostic[] } {
  const { rows, diagnostics } = readCsv(text, source, separatorOf(text, SEPARATORS));
  let [line, at] = [1, 0];
  const numbered: TableRow[] = [];
  for (const cells of rows) {
    if (cells.every((cell) => cell.text === null)) continue;
    const start = cells[0]?.start ?? 0;
    for (; at < start; at++) if (isBreak(text, at)) line++;
    numbered.push({ number: line, cells: cells.map(unguarded), isMerged: false });
  }
  return { table: { source, name: null, rows: numbered }, diagnostics };
}

/** Without the apostrophe that a CSV of ours has before what looks like a formula. */
function unguarded(cell: Cell): Cell {
  if (cell.text?.startsWith("'") !== true) return cell;
  const text = unguard(cell.text);
  return text === cell.text ? cell : { ...cell, text };
}

/** LF, CR LF (once) or CR. */
function isBreak(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 0x0a || (code === 0x0d && text.charCodeAt(at + 1) !== 0x0a);
}
