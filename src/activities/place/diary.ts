import { otherHalf } from './half-day.js';

/** Half-days from … to, both inclusive. */
interface Closed {
  readonly from: number;
  readonly to: number;
}

/** What somebody does in each half-day: a leader, a group, or an entry, which holds one event at a time. */
export class Diary {
  /** Whether one place a day is all: then each takes the whole day. */
  readonly isOnceADay: boolean;
  readonly #closed: Closed[] = [];
  readonly #held = new Map<number, number>();

  constructor(isOnceADay: boolean) {
    this.isOnceADay = isOnceADay;
  }

  /** Whether every half-day is free. */
  get isEmpty(): boolean {
    return this.#held.size === 0 && this.#closed.length === 0;
  }

  /** The same with nothing in it but what is closed. */
  blank(): Diary {
    const diary = new Diary(this.isOnceADay);
    for (const { from, to } of this.#closed) diary.close(from, to);
    return diary;
  }

  /** Shuts half-days from … to, both inclusive, for good. */
  close(from: number, to: number): void {
    this.#closed.push({ from, to });
  }

  /** @param isWhole whether both half-days of the day are asked for. */
  isFree(half: number, isWhole: boolean): boolean {
    if (this.#held.has(half)) return false;
    if (this.#isPair(isWhole) && this.#held.has(otherHalf(half))) return false;
    return !this.isClosed(half, isWhole);
  }

  /** Whether it can't be had, whoever makes room. */
  isClosed(half: number, isWhole: boolean): boolean {
    if (this.#closed.length === 0) return false;
    return this.#isShut(half) || (this.#isPair(isWhole) && this.#isShut(otherHalf(half)));
  }

  /** Adds those to `into` that would have to make room. */
  holders(half: number, isWhole: boolean, into: Set<number>): void {
    const holder = this.#held.get(half);
    if (holder !== undefined) into.add(holder);
    const other = this.#isPair(isWhole) ? this.#held.get(otherHalf(half)) : undefined;
    if (other !== undefined) into.add(other);
  }

  take(half: number, isWhole: boolean, holder: number): void {
    this.#held.set(half, holder);
    if (this.#isPair(isWhole)) this.#held.set(otherHalf(half), holder);
  }

  release(half: number, isWhole: boolean): void {
    this.#held.delete(half);
    if (this.#isPair(isWhole)) this.#held.delete(otherHalf(half));
  }

  #isPair(isWhole: boolean): boolean {
    return isWhole || this.isOnceADay;
  }

  #isShut(half: number): boolean {
    for (const { from, to } of this.#closed) if (half >= from && half <= to) return true;
    return false;
  }
}
