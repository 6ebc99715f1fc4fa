/** Numbers that look random and are the same for the same seed (mulberry32). */
export class Dice {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** 0 inclusive … 1 exclusive. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** Both inclusive. */
  between = (from: number, to: number): number => from + Math.floor(this.next() * (to - from + 1));

  /** True in so many of a hundred. */
  chance = (percent: number): boolean => this.next() * 100 < percent;

  pick<T>(list: readonly T[]): T {
    return list[this.between(0, list.length - 1)] as T;
  }

  some<T>(list: readonly T[], percent: number): readonly T[] {
    return list.filter(() => this.chance(percent));
  }

  someOrOne<T>(list: readonly T[], percent: number): readonly T[] {
    const some = this.some(list, percent);
    return some.length > 0 ? some : [this.pick(list)];
  }

  shuffled<T>(list: readonly T[]): readonly T[] {
    const order = list.map((one) => ({ one, by: this.next() }));
    return order.sort((a, b) => a.by - b.by).map(({ one }) => one);
  }

  /** The record, or nothing of it. */
  maybe<T extends object>(percent: number, make: () => T): T | Record<string, never> {
    return this.chance(percent) ? make() : {};
  }
}
