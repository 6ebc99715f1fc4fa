import { sameUpTo } from '../path.js';
import type { Row } from '../row.js';
import { Continuation, type Continued } from './continuation.js';
import type { EventWords } from './event-text.js';
import type { Frame } from './frame.js';
import { escapeName, Folder, NEW_LINE } from './text.js';

/** From the end of the line before to where more comes, folded, and how many octets of the last line are taken. */
interface Begun {
  readonly pieces: readonly string[];
  readonly octets: number;
}

/**
 * What the descriptions of all stages of an entry begin with, to where the stage comes. Siblings have all of it in common but
 * their names: what stands before those and behind is put together once.
 */
export class Descriptions {
  readonly #words: EventWords;
  readonly #frame: Frame;
  #above = { path: [] as readonly string[], depth: -1, text: '', octets: 0 };
  #rest: Rest | null = null;

  constructor(words: EventWords, frame: Frame) {
    this.#words = words;
    this.#frame = frame;
  }

  /**
   * @param name of the entry, as escaped TEXT.
   * @param reason null where nothing is said of it.
   */
  of(row: Row, name: string, reason: string | null): Begun {
    const { text: above, octets } = this.#aboveOf(row);
    const folder = new Folder(octets);
    const own = folder.fold(name);
    const rest = this.#restOf(row, reason).from(folder.octets);
    return { pieces: [above, own, rest.text], octets: rest.octets };
  }

  /** A member stands below its unit, a unit below the one above it. */
  #aboveOf({ path, member }: Row): Continued {
    const depth = member === null ? path.length - 1 : path.length;
    if (depth !== this.#above.depth || !sameUpTo(path, this.#above.path, depth)) {
      const folder = new Folder();
      const names = path.slice(0, depth).map((name) => `${escapeName(name)}/`);
      const text = `\r\n${folder.fold(`DESCRIPTION:${this.#words.unit(names.join(''))}`)}`;
      this.#above = { path, depth, text, octets: folder.octets };
    }
    return this.#above;
  }

  #restOf(row: Row, reason: string | null): Rest {
    if (this.#rest?.isOf(row, reason) !== true) {
      const group = this.#words.group(
        this.#frame.escaped(row.level),
        this.#frame.escaped(row.echelon),
      );
      const lines = [
        '',
        group,
        this.#words.time(row.start, row.end),
        ...(reason === null ? [] : [reason]),
        '',
      ];
      this.#rest = new Rest(row, reason, lines.join(NEW_LINE));
    }
    return this.#rest;
  }
}

/** What stands behind the name. */
class Rest extends Continuation {
  readonly #level: string;
  readonly #echelon: string;
  readonly #start: number;
  readonly #end: number;
  readonly #reason: string | null;

  constructor({ level, echelon, start, end }: Row, reason: string | null, text: string) {
    super(text);
    this.#level = level;
    this.#echelon = echelon;
    this.#start = start;
    this.#end = end;
    this.#reason = reason;
  }

  /** Whether another row says the same. */
  isOf(row: Row, reason: string | null): boolean {
    return (
      row.start === this.#start &&
      row.end === this.#end &&
      row.level === this.#level &&
      row.echelon === this.#echelon &&
      reason === this.#reason
    );
  }
}
