// A roster of the whole country has 665,276 rows. Kept as cells, each with its place, they are 1.5 GB, most of the time goes
// into collecting what they leave behind, and no step needs more than one row at once. So a row is only where it begins, and
// its cells are read from the text again by each step that looks at them: some passes of 0.4 µs a row.
import type { Diagnostic } from '../../../diagnostics/diagnostic.js';
import { FindingList } from '../../../diagnostics/finding-list.js';
import { unguard } from '../../../domain/formula-like.js';
import { readCsvRow, skipCsvRow, type Csv } from '../csv.js';
import type { Cell, TableRow } from './table.js';

/** The rows of a text, and the cells of the one that was looked at last. */
export class CsvRows {
  readonly #csv: Csv;
  /** Told of when all rows were read first; nobody asks for what is found again. */
  readonly #findings = new FindingList();
  #start = -1;
  #cells: readonly Cell[] = [];

  constructor(csv: Csv) {
    this.#csv = csv;
  }

  /** Those that have anything in them, and how many cells the longest has. */
  all(): {
    readonly rows: readonly TableRow[];
    readonly width: number;
    readonly diagnostics: readonly Diagnostic[];
  } {
    const { text } = this.#csv;
    const findings = new FindingList();
    const rows: TableRow[] = [];
    let [line, counted, width] = [1, 0, 0];
    for (let start = 0; start < text.length;) {
      const row = skipCsvRow(this.#csv, start) ?? this.#look(start, findings);
      if (!row.isEmpty) {
        for (; counted < start; counted++) if (isBreak(text, counted)) line++;
        width = Math.max(width, row.width);
        rows.push(new CsvRow(this, line, start));
      }
      start = row.next;
    }
    return { rows, width, diagnostics: findings.finish() };
  }

  #look(start: number, findings: FindingList): NonNullable<ReturnType<typeof skipCsvRow>> {
    const { cells, next } = readCsvRow(this.#csv, start, findings);
    return { next, width: cells.length, isEmpty: cells.every((cell) => cell.text === null) };
  }

  /** The cells of the row that begins at `start`. */
  cellsAt(start: number): readonly Cell[] {
    if (start !== this.#start) {
      this.#cells = readCsvRow(this.#csv, start, this.#findings).cells.map(unguarded);
      this.#start = start;
    }
    return this.#cells;
  }
}

class CsvRow implements TableRow {
  readonly number: number;
  readonly #rows: CsvRows;
  readonly #start: number;

  constructor(rows: CsvRows, number: number, start: number) {
    this.#rows = rows;
    this.number = number;
    this.#start = start;
  }

  get cells(): readonly Cell[] {
    return this.#rows.cellsAt(this.#start);
  }

  get isMerged(): boolean {
    return false;
  }
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
