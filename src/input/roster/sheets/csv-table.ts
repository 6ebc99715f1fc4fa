import type { Diagnostic } from '../../../diagnostics/diagnostic.js';
import { MOST_STRANGE, strangeCharacters } from '../../yaml/strange-characters.js';
import { CsvRows, type Part } from './csv-rows.js';
import type { Table } from './table.js';

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

interface CsvTable {
  readonly table: Table;
  readonly diagnostics: readonly Diagnostic[];
  /** Characters that no text holds on purpose. */
  readonly strange: readonly Diagnostic[];
}

/** A text as a table. */
export function csvTable(text: string, source: number): CsvTable {
  const csv = { text, source, between: separatorOf(text, SEPARATORS).charCodeAt(0) };
  const { rows, width, diagnostics, odd } = new CsvRows(csv).all();
  const table = { source, name: null, rows, width };
  return { table, diagnostics, strange: strangeIn(text, source, odd) };
}

/** A usual row has none: only the other parts are looked through. */
function strangeIn(text: string, source: number, odd: readonly Part[]): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  for (const { start, end } of odd) {
    if (found.length >= MOST_STRANGE) break;
    found.push(...strangeCharacters(text.slice(start, end), source, start));
  }
  return found.slice(0, MOST_STRANGE);
}
