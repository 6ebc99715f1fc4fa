import type { Day } from '../../domain/day.js';
import type { EventWords } from './event-text.js';
import { Folder } from './text.js';

/** As many octets as a line may have, and more: the columns of a line fit below it. */
const COLUMNS = 128;
/** More than there are days in any plan. */
const DAYS = 2 ** 22;

/**
 * The end of each description: which stage, from when to when. A calendar has few stretches of days and many units, so each
 * is put into words and folded once for each column that it may begin in.
 */
export class StageLines {
  readonly #words: EventWords;
  readonly #names: readonly string[];
  /** By stage, then by days and column. */
  readonly #known: readonly Map<number, string>[];

  /** @param names of the plan's stages, as escaped TEXT. */
  constructor(words: EventWords, names: readonly string[]) {
    this.#words = words;
    this.#names = names;
    this.#known = names.map(() => new Map());
  }

  /** @param octets of the line before it that are taken. */
  of(stage: number, start: Day, end: Day, octets: number): string {
    const key = (start * DAYS + (end - start)) * COLUMNS + octets;
    const known = this.#known[stage];
    let line = known?.get(key);
    if (line === undefined) {
      const name = this.#names[stage] ?? '';
      const text = this.#words.stage(stage + 1, this.#names.length, name, start, end);
      line = `${new Folder(octets).fold(text)}\r\n`;
      known?.set(key, line);
    }
    return line;
  }
}
