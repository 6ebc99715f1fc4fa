import { item } from '../../domain/columns.js';
import type { Day } from '../../domain/day.js';
import { Continuation } from './continuation.js';
import type { EventWords } from './event-text.js';

/**
 * The end of each description: which stage, from when to when. A calendar has few stretches of days and many units, so each
 * is put into words once.
 */
export class StageLines {
  readonly #words: EventWords;
  readonly #names: readonly string[];
  /** By stage, first day and last day: one key made of two days is no small number, and took longer to look up. */
  readonly #known: readonly Map<Day, Map<Day, Continuation>>[];

  /** @param names of the plan's stages, as escaped TEXT. */
  constructor(words: EventWords, names: readonly string[]) {
    this.#words = words;
    this.#names = names;
    this.#known = names.map(() => new Map());
  }

  /** @param octets of the line before it that are taken. */
  of(stage: number, start: Day, end: Day, octets: number): string {
    const known = item(this.#known, stage);
    let ending = known.get(start);
    if (ending === undefined) known.set(start, (ending = new Map<Day, Continuation>()));
    let line = ending.get(end);
    if (line === undefined) {
      const name = item(this.#names, stage);
      const text = this.#words.stage(stage + 1, this.#names.length, name, start, end);
      ending.set(end, (line = new Continuation(text)));
    }
    return line.from(octets).text;
  }
}
