import type { Piece } from '../node.js';
import type { Column } from './columns.js';
import type { Head } from './head.js';
import { MOST_COLUMNS } from './sheets/scan-row.js';
import type { UsualCells } from './sheets/table.js';

/** Of these the text is what the cell says, where the cell is usual and a code is a number. */
const SIMPLE: ReadonlySet<Column | null> = new Set(['name', 'code', 'level', 'parent', null]);

const NOTHING: Piece = { text: '', start: 0, end: 0 };

/** What usual rows say of their units, taken from the text without a look at their cells. */
export class UsualUnits {
  readonly #name: number;
  readonly #code: number;
  readonly #level: number;
  readonly #parent: number;

  private constructor({ columns, parents }: Head) {
    this.#name = columns.indexOf('name');
    this.#code = columns.indexOf('code');
    this.#level = columns.indexOf('level');
    this.#parent = parents[0] ?? -1;
  }

  /** Null where the columns say more of a unit than its name, code, level and parent, or stand further right than is looked. */
  static of(head: Head): UsualUnits | null {
    const { columns, parents, levels } = head;
    const isSimple =
      columns.every((column) => SIMPLE.has(column)) && levels.length === 0 && parents.length < 2;
    return isSimple && columns.length <= MOST_COLUMNS && columns.includes('name')
      ? new UsualUnits(head)
      : null;
  }

  /** Whether a row says a name, and of its code nothing or a number. */
  areIn({ filled, numbers }: UsualCells): boolean {
    const code = this.#code < 0 ? 0 : 1 << this.#code;
    return (filled & (1 << this.#name)) !== 0 && (filled & code) === (numbers & code);
  }

  name(cells: UsualCells): Piece {
    return pieceAt(cells, this.#name) ?? NOTHING;
  }

  /** @param known its text, where that has been taken before. */
  code(cells: UsualCells, known: string | null = null): Piece | null {
    return pieceAt(cells, this.#code, known);
  }

  level(cells: UsualCells): Piece | null {
    return pieceAt(cells, this.#level);
  }

  parent(cells: UsualCells): Piece | null {
    return pieceAt(cells, this.#parent);
  }
}

function pieceAt(
  { text, filled, places }: UsualCells,
  column: number,
  known: string | null = null,
): Piece | null {
  if (column < 0 || (filled & (1 << column)) === 0) return null;
  const [start = 0, end = 0] = [places[2 * column], places[2 * column + 1]];
  return { text: known ?? text.slice(start, end), start, end };
}
