/**
 * In UTF-16 units: worth a write, and small enough for the processor's cache. As two-byte text a chunk stays below 128 KiB,
 * from where on V8 maps memory for each object by itself: chunks of twice this length took five times as long to join.
 */
const CHUNK_LENGTH = 1 << 15;

/** Takes a text in pieces, one after the other. */
export interface Pieces {
  add(piece: string): void;
}

/**
 * The text of a row; or what gives its pieces, where it is long and made of what other rows have too: they are joined once,
 * with those of the whole chunk.
 */
export type RowText = string | ((into: Pieces) => void);

/**
 * Joins rows into chunks. Holds no more than one chunk, and never cuts a row.
 *
 * @param least how long a chunk is at least, but for the last one, in UTF-16 units.
 */
export function* chunked(rows: Iterable<RowText>, least: number = CHUNK_LENGTH): Generator<string> {
  const chunk = new Chunk();
  for (const row of rows) {
    chunk.addRow(row);
    if (chunk.length >= least) yield chunk.take();
  }
  if (chunk.length > 0) yield chunk.take();
}

/** A row in one text. */
export function textOf(row: RowText): string {
  const chunk = new Chunk();
  chunk.addRow(row);
  return chunk.take();
}

/** What waits to be joined, in one array for all chunks: growing one for each costs as much memory as its text. */
class Chunk implements Pieces {
  length = 0;
  readonly #pieces: string[] = [];
  #count = 0;

  addRow(row: RowText): void {
    if (typeof row === 'string') this.add(row);
    else row(this);
  }

  add(piece: string): void {
    this.#pieces[this.#count++] = piece;
    this.length += piece.length;
  }

  take(): string {
    if (this.#count < this.#pieces.length) this.#pieces.length = this.#count;
    [this.#count, this.length] = [0, 0];
    return this.#pieces.join('');
  }
}
