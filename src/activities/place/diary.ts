import { cell } from '../../domain/columns.js';
import { otherHalf } from './half-day.js';

const FREE = -1;
const CLOSED = -2;

/** What somebody does in each half-day: a leader, a group, or an entry, which holds one event at a time. */
export class Diary {
  /** Whether one place a day is all: then each takes the whole day. */
  readonly isOnceADay: boolean;
  readonly #first: number;
  readonly #held: Int32Array;
  #isUntouched = true;

  /**
   * @param first the first half-day that it knows, a morning.
   * @param last the last one, inclusive. There is no room outside of the two.
   */
  constructor(first: number, last: number, isOnceADay: boolean) {
    this.#first = first;
    this.#held = new Int32Array(Math.max(0, last - first + 1)).fill(FREE);
    this.isOnceADay = isOnceADay;
  }

  /** Whether it has never had anything in it. */
  get isUntouched(): boolean {
    return this.#isUntouched;
  }

  /** Shuts half-days from … to, both inclusive, for good. */
  close(from: number, to: number): void {
    const [start, end] = [Math.max(from - this.#first, 0), to - this.#first + 1];
    if (end <= start) return;
    this.#held.fill(CLOSED, start, end);
    this.#isUntouched = false;
  }

  /** @param isWhole whether both half-days of the day are asked for. */
  isFree(half: number, isWhole: boolean): boolean {
    return (
      this.#at(half) === FREE && (!this.#isPair(isWhole) || this.#at(otherHalf(half)) === FREE)
    );
  }

  /** Whether it can't be had, whoever makes room. */
  isClosed(half: number, isWhole: boolean): boolean {
    return (
      this.#at(half) === CLOSED || (this.#isPair(isWhole) && this.#at(otherHalf(half)) === CLOSED)
    );
  }

  /** Adds those to `into` that would have to make room. */
  holders(half: number, isWhole: boolean, into: Set<number>): void {
    const holder = this.#at(half);
    if (holder >= 0) into.add(holder);
    if (!this.#isPair(isWhole)) return;
    const other = this.#at(otherHalf(half));
    if (other >= 0) into.add(other);
  }

  take(half: number, isWhole: boolean, holder: number): void {
    this.#isUntouched = false;
    this.#set(half, isWhole, holder);
  }

  release(half: number, isWhole: boolean): void {
    this.#set(half, isWhole, FREE);
  }

  #isPair(isWhole: boolean): boolean {
    return isWhole || this.isOnceADay;
  }

  #at(half: number): number {
    const at = half - this.#first;
    return at < 0 || at >= this.#held.length ? CLOSED : cell(this.#held, at);
  }

  #set(half: number, isWhole: boolean, holder: number): void {
    this.#held[half - this.#first] = holder;
    if (this.#isPair(isWhole)) this.#held[otherHalf(half) - this.#first] = holder;
  }
}
