import type { Packed } from './data.js';

/** Things that come many times, each kept once and known by its place. */
export class Pool<T> {
  readonly #places = new Map<string, number>();
  readonly #keyOf: (one: T) => string;
  readonly items: T[] = [];

  constructor(keyOf: (one: T) => string, first: readonly T[] = []) {
    this.#keyOf = keyOf;
    for (const one of first) this.place(one);
  }

  place(one: T): number {
    const key = this.#keyOf(one);
    let place = this.#places.get(key);
    if (place === undefined) {
      place = this.items.push(one) - 1;
      this.#places.set(key, place);
    }
    return place;
  }
}

export const textPool = (): Pool<string> => new Pool((text) => text);

/** Of lists of numbers; the first is given, so that 0 stands for it. */
export const listPool = (first: readonly number[]): Pool<readonly number[]> =>
  new Pool((list) => list.join(), [first]);

/** 1 + the text's place; 0 where there is none. */
export const placeOrNone = (pool: Pool<string>, text: string | null): number =>
  text === null || text === '' ? 0 : pool.place(text) + 1;

/** Columns of rows, filled row by row. */
export class Columns<Name extends string> {
  readonly #columns: Record<Name, number[]>;

  constructor(names: readonly Name[]) {
    this.#columns = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<
      Name,
      number[]
    >;
  }

  add(row: Readonly<Record<Name, number>>): void {
    for (const name in row) this.#columns[name].push(row[name]);
  }

  packed(): Record<Name, Packed> {
    const packed = Object.entries<number[]>(this.#columns).map(([name, column]) => [
      name,
      packedColumn(column),
    ]);
    return Object.fromEntries(packed) as Record<Name, Packed>;
  }
}

/** Most columns of most plans hold one number: nobody has a tag, say. */
function packedColumn(column: readonly number[]): Packed {
  const [first = 0] = column;
  return column.every((one) => one === first) ? first : column;
}
