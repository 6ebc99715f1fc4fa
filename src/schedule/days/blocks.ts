/** The number of the block is what stands before so many bits of a day's offset, its place in the block what is in them. */
export const BLOCK_BITS = 10;
/** Days in a block: a plan of a year or two has a few of them. */
export const BLOCK_DAYS = 1 << BLOCK_BITS;

/**
 * What is known of the days from `first` to `last` (both inclusive), block by block, each made when it is first asked
 * for: a plan whose window ends in the year 9999 has three million days, and looks at a few thousand.
 */
export class Blocks<Block> {
  readonly first: number;
  readonly last: number;
  readonly #made: (Block | undefined)[];
  readonly #make: (from: number, days: number) => Block;

  /** @param make the block of `days` days from `from` on. */
  constructor(first: number, last: number, make: (from: number, days: number) => Block) {
    this.first = first;
    this.last = last;
    this.#made = Array.from(
      { length: Math.ceil((last - first + 1) / BLOCK_DAYS) },
      () => undefined,
    );
    this.#make = make;
  }

  get count(): number {
    return this.#made.length;
  }

  /** The block of a number from 0 to `count` − 1. */
  at(number: number): Block {
    return this.#made[number] ?? this.#fill(number);
  }

  /** The same where it is made already. */
  known(number: number): Block | undefined {
    return this.#made[number];
  }

  #fill(number: number): Block {
    const from = this.first + number * BLOCK_DAYS;
    const block = this.#make(from, Math.min(BLOCK_DAYS, this.last - from + 1));
    this.#made[number] = block;
    return block;
  }
}
