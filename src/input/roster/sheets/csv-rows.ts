// A roster of the whole country has 665,276 rows. Kept as cells, each with its place, they are 1.5 GB, most of the time goes
// into collecting what they leave behind, and no step needs more than one row at once. So a row is only where it begins, and
// its cells are read from the text again by each step that looks at them: some passes of 0.4 µs a row.
import type { Diagnostic } from '../../../diagnostics/diagnostic.js';
import { FindingList } from '../../../diagnostics/finding-list.js';
import { unguard } from '../../../domain/formula-like.js';
import { readCsvRow, type Csv } from '../csv.js';
import { MOST_COLUMNS, RowScan } from './scan-row.js';
import type { Cell, TableRow, UsualCells } from './table.js';

const [LF, CR] = [0x0a, 0x0d];

/** A part of a text, the end exclusive. */
export interface Part {
  readonly start: number;
  end: number;
}

/** Adds what stands between two places to the parts, to the last one where it goes on with it. */
function lengthen(parts: Part[], start: number, end: number): void {
  const last = parts.at(-1);
  if (last?.end === start) last.end = end;
  else parts.push({ start, end });
}

/** The rows of a text, and the cells of the one that was looked at last. */
export class CsvRows {
  readonly #csv: Csv;
  readonly #scan: RowScan;
  /** Told of when all rows were read first; nobody asks for what is found again. */
  readonly #findings = new FindingList();
  #start = -1;
  #cells: readonly Cell[] = [];
  #cut = -1;
  readonly #places = new Int32Array(2 * MOST_COLUMNS);

  constructor(csv: Csv) {
    this.#csv = csv;
    this.#scan = new RowScan(csv.text, csv.between);
  }

  get text(): string {
    return this.#csv.text;
  }

  /** Those that have anything in them, how many cells the longest has, and the parts of the text that are not usual rows. */
  all(): {
    readonly rows: readonly TableRow[];
    readonly width: number;
    readonly diagnostics: readonly Diagnostic[];
    readonly odd: readonly Part[];
  } {
    const { text } = this.#csv;
    const scan = this.#scan;
    const findings = new FindingList();
    const rows: TableRow[] = [];
    const odd: Part[] = [];
    let [line, width] = [1, 0];
    for (let start = 0; start < text.length; start = scan.next) {
      const isSkipped = scan.skip(start);
      if (!isSkipped) this.#look(start, findings);
      if (!scan.isUsual) lengthen(odd, start, scan.next);
      if (!scan.isEmpty) {
        width = Math.max(width, scan.width);
        rows.push(new CsvRow(this, line, start, scan));
      }
      // Only what is in quotation marks has breaks in it.
      line += isSkipped ? 1 : breaksIn(text, start, scan.next);
    }
    return { rows, width, diagnostics: findings.finish(), odd };
  }

  #look(start: number, findings: FindingList): void {
    const { cells, next } = readCsvRow(this.#csv, start, findings);
    const scan = this.#scan;
    [scan.next, scan.width, scan.isUsual] = [next, cells.length, false];
    scan.isEmpty = cells.every((cell) => cell.text === null);
  }

  /** The cells of the row that begins at `start`. */
  cellsAt(start: number): readonly Cell[] {
    if (start !== this.#start) {
      this.#cells = readCsvRow(this.#csv, start, this.#findings).cells.map(unguarded);
      this.#start = start;
    }
    return this.#cells;
  }

  /** Where the cells of the usual row that begins at `start` begin and end. */
  placesAt(start: number): Int32Array {
    if (start !== this.#cut) {
      this.#scan.cut(start, this.#places);
      this.#cut = start;
    }
    return this.#places;
  }
}

class CsvRow implements TableRow, UsualCells {
  readonly number: number;
  /** None where the row is not usual: an empty one is no row. */
  readonly filled: number;
  readonly numbers: number;
  readonly #rows: CsvRows;
  readonly #start: number;

  constructor(rows: CsvRows, number: number, start: number, scan: RowScan) {
    this.#rows = rows;
    this.number = number;
    this.#start = start;
    this.filled = scan.isUsual ? scan.filled : 0;
    this.numbers = scan.isUsual ? scan.numbers : 0;
  }

  get cells(): readonly Cell[] {
    return this.#rows.cellsAt(this.#start);
  }

  get isMerged(): boolean {
    return false;
  }

  get usual(): UsualCells | null {
    return this.filled === 0 ? null : this;
  }

  get text(): string {
    return this.#rows.text;
  }

  get places(): Int32Array {
    return this.#rows.placesAt(this.#start);
  }
}

/** Without the apostrophe that a CSV of ours has before what looks like a formula. */
function unguarded(cell: Cell): Cell {
  if (cell.text?.startsWith("'") !== true) return cell;
  const text = unguard(cell.text);
  return text === cell.text ? cell : { ...cell, text };
}

/** LF, CR LF (once) or CR. */
function breaksIn(text: string, start: number, end: number): number {
  let count = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === LF || (code === CR && text.charCodeAt(at + 1) !== LF)) count++;
  }
  return count;
}
