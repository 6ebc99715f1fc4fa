// Nearly all rows of a large roster are digits and Chinese characters between commas. Looked at once, sign by sign, such a row
// can be told from those that some step has to look into: a country's rows are then kept, hung up and made units of without
// a cell of any being made, which took half of the time of reading them.

/** What a sign may be, for who reads a row. */
const [USUAL, DIGIT, ODD, OTHER] = [0, 1, 2, 3] as const;

/** Begin words that make a row a total or a note, with a colon and `total`. */
const OF_OTHER_ROWS = '计数以此备附';

/**
 * What each UTF-16 unit is. What is not known to be usual is odd: it may mean something to a step. Quotation marks, and signs
 * that may be white space or end a field, are others.
 */
function makeKinds(): Uint8Array {
  const kinds = new Uint8Array(0x1_0000).fill(ODD);
  kinds.fill(OTHER, 0, 0x21).fill(OTHER, 0x7f, 0x3001);
  for (const sign of '"\ufeff,;') kinds[sign.charCodeAt(0)] = OTHER;
  for (const sign of '()（）-._') kinds[sign.charCodeAt(0)] = USUAL;
  kinds.fill(USUAL, 0x41, 0x5b).fill(USUAL, 0x61, 0x7b).fill(USUAL, 0x4e00, 0xa000);
  for (const sign of `tT${OF_OTHER_ROWS}`) kinds[sign.charCodeAt(0)] = ODD;
  return kinds.fill(DIGIT, 0x30, 0x3a);
}

let kinds: Uint8Array | null = null;

const [COMMA, SEMICOLON, LF, CR] = [0x2c, 0x3b, 0x0a, 0x0d];

/** Columns that a row may have for its cells to be bits of a number: twice as many are below 2³⁰. */
export const MOST_COLUMNS = 15;

/** Looks over rows of a text without making cells of them. What it says is of the row looked at last. */
export class RowScan {
  readonly #text: string;
  /** The code of the sign between two fields. */
  readonly #between: number;
  readonly #kinds = (kinds ??= makeKinds());
  /** How many cells the row has. */
  width = 0;
  /** Where the next row begins. */
  next = 0;
  isEmpty = true;
  /** Whether each cell's text is what stands there, and is neither what makes it no unit nor what a value is made of otherwise. */
  isUsual = false;
  /** Of a usual row: which cells are not empty, the lowest bit for the first. */
  filled = 0;
  /** Of a usual row: which cells are digits throughout. */
  numbers = 0;

  constructor(text: string, between: number) {
    this.#text = text;
    this.#between = between;
  }

  /** Whether the row that begins at `start` can be skipped: false where a quotation mark or a sign that may be white space is in it. */
  skip(start: number): boolean {
    const text = this.#text;
    let [at, width, filled, numbers, begin] = [start, 0, 0, 0, start];
    let [isUsual, isNumber] = [true, true];
    for (; ; at++) {
      const code = at < text.length ? text.charCodeAt(at) : LF;
      const kind = this.#kinds[code];
      if (kind === DIGIT) continue;
      if (kind !== OTHER) {
        isNumber = false;
        if (kind === ODD) isUsual = false;
        continue;
      }
      const isLast = code === LF || code === CR;
      if (!isLast && code !== this.#between) {
        if (code !== COMMA && code !== SEMICOLON) return false;
        [isNumber, isUsual] = [false, false];
        continue;
      }
      if (at > begin) {
        // A bit too far stands for all beyond: such a row is not usual, and that it has anything in it is known.
        const bit = 1 << Math.min(width, MOST_COLUMNS);
        filled |= bit;
        if (isNumber) numbers |= bit;
      }
      [width, begin, isNumber] = [width + 1, at + 1, true];
      if (isLast) break;
    }
    this.width = width;
    this.isEmpty = filled === 0;
    this.isUsual = isUsual && width <= MOST_COLUMNS;
    [this.filled, this.numbers] = [filled, numbers];
    this.next = at + (text.charCodeAt(at) === CR && text.charCodeAt(at + 1) === LF ? 2 : 1);
    return true;
  }

  /** Writes where each field of a usual row begins and ends, the end exclusive, one after the other; equal where there is none. */
  cut(start: number, into: Int32Array): void {
    const text = this.#text;
    into.fill(start);
    let [at, begin] = [start, start];
    for (let k = 0; k < into.length; at++) {
      const code = at < text.length ? text.charCodeAt(at) : LF;
      if (code !== this.#between && code !== LF && code !== CR) continue;
      into[k++] = begin;
      into[k++] = at;
      begin = at + 1;
      if (code !== this.#between) break;
    }
  }
}
