import { strToU8, Zip, ZipDeflate } from 'fflate';
import { dayOf, formatDay, yearOf, type Day } from '../../domain/day.js';
import { chunked } from '../chunks.js';

/** One file inside the ZIP. */
export interface ZipPart {
  readonly name: string;
  /** Asked for when the files before it have been written; no piece ends inside a character. */
  readonly text: () => Iterable<string>;
}

/** `fast` makes files larger by a fifth, in two fifths of the time that `small` takes. */
export type Effort = 'fast' | 'small';

const LEVELS = { fast: 1, small: 6 } as const satisfies Record<Effort, number>;

/** In UTF-16 units: compressed text ends a block with each piece, so that pieces of another length make a file of other bytes. */
const PIECE_LENGTH = 1 << 16;

/** The times of a ZIP file begin in 1980; fflate ends them in 2099, and Windows reads no later ones. */
const [FIRST_YEAR, LAST_YEAR] = [1980, 2099];
const FIRST_DAY = dayOf(FIRST_YEAR, 1, 1);

/**
 * A ZIP file, piece by piece: no more than a piece of one part is in memory. It holds no time but `issued` (1980-01-01
 * where there is none, or it can't be written): same parts, same bytes.
 */
export function* zipped(
  parts: Iterable<ZipPart>,
  issued: Day | null,
  effort: Effort,
): Generator<Uint8Array> {
  const made: Uint8Array[] = [];
  const zip = new Zip((error, bytes) => {
    if (error !== null) throw error;
    made.push(bytes);
  });
  const mtime = timeOf(issued);
  for (const { name, text } of parts) {
    const file = new ZipDeflate(name, { level: LEVELS[effort] });
    file.mtime = mtime;
    zip.add(file);
    for (const piece of chunked(text(), PIECE_LENGTH)) {
      file.push(strToU8(piece));
      yield* made.splice(0);
    }
    file.push(new Uint8Array(0), true);
    yield* made.splice(0);
  }
  zip.end();
  yield* made;
}

/** Without a zone, since ZIP files have none: fflate reads it as a local time and writes it as one. Noon is there every day. */
function timeOf(issued: Day | null): string {
  const year = issued === null ? 0 : yearOf(issued);
  const day = issued === null || year < FIRST_YEAR || year > LAST_YEAR ? FIRST_DAY : issued;
  return `${formatDay(day)}T12:00:00`;
}
