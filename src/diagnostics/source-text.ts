import type { SourcePlace } from '../domain/source-place.js';

/** Line and column count from 1; columns are UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A range as people read it: its end is exclusive. */
export interface Extent {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** One file of a run, as it was read. Its table of lines is made when a finding first needs it. */
export class SourceText {
  /** As the person named it; shown in findings. */
  readonly path: string;
  /** The file that it was read from: a sheet of a workbook has a path of its own. */
  readonly file: string;
  /** Whether lines and columns are the rows and columns of a sheet. */
  readonly isSheet: boolean = false;
  /** Without a byte order mark: editors don't count it, so offsets and columns don't either. */
  readonly text: string;
  /** False for what is no file: a value given on the command line. */
  readonly isFile: boolean;
  #lineStarts: number[] | null = null;

  constructor(path: string, text: string, isFile = true, file = path) {
    this.path = path;
    this.file = file;
    this.isFile = isFile;
    this.text = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  }

  /** An offset outside of the text counts as its nearest end, one in a line break as the end of the line. */
  positionAt(offset: number): Position {
    const starts = this.#lines();
    const inside = Math.min(Math.max(offset, 0), this.text.length);
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? Infinity) <= inside) low = middle;
      else high = middle - 1;
    }
    const { start, end } = this.lineRange(low + 1);
    return { line: low + 1, column: Math.min(inside, end) - start + 1 };
  }

  /** The lines and columns of a place. */
  extentOf({ start, end }: SourcePlace): Extent {
    const from = this.positionAt(start);
    const to = this.positionAt(Math.max(start, end));
    return { ...from, endLine: to.line, endColumn: to.column };
  }

  /** Where in the text the column of a line begins, whose number may be past its end. */
  offsetAt({ line, column }: Position): number {
    return this.lineRange(line).start + column - 1;
  }

  /** Where the column before this one ends, `column` being the exclusive end of a range. */
  endOffsetAt(position: Position): number {
    return this.offsetAt(position);
  }

  /** Offsets of the line (from 1), its line break left out; `end` is exclusive. */
  lineRange(number: number): { readonly start: number; readonly end: number } {
    const starts = this.#lines();
    const start = starts[number - 1] ?? this.text.length;
    const next = starts[number];
    if (next === undefined) return { start, end: this.text.length };
    const crlf = this.text[next - 1] === '\n' && next - 2 >= start && this.text[next - 2] === '\r';
    return { start, end: next - (crlf ? 2 : 1) };
  }

  /** The line (from 1) without its line break. */
  line(number: number): string {
    const { start, end } = this.lineRange(number);
    return this.text.slice(start, end);
  }

  /** YAML 1.2 §5.4: a line ends in LF, CR LF or CR. */
  #lines(): number[] {
    if (this.#lineStarts === null) {
      this.#lineStarts = [0];
      for (const found of this.text.matchAll(/\r\n|\n|\r/gu)) {
        this.#lineStarts.push(found.index + found[0].length);
      }
    }
    return this.#lineStarts;
  }
}

/** A file as a whole: its first character. */
export const wholeFile = (source: number): SourcePlace => ({ source, start: 0, end: 0 });
