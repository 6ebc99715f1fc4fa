import { Folder } from './text.js';

/** A text that goes on in a line, folded, and how many octets of its own last line it takes. */
export interface Continued {
  readonly text: string;
  readonly octets: number;
}

/** What goes on in many lines, folded once for each column that it may begin in. */
export class Continuation {
  readonly #text: string;
  readonly #known: Continued[] = [];

  constructor(text: string) {
    this.#text = text;
  }

  /** @param octets that are taken of the line which it goes on in. */
  from(octets: number): Continued {
    let folded = this.#known[octets];
    if (folded === undefined) {
      const folder = new Folder(octets);
      folded = { text: folder.fold(this.#text), octets: folder.octets };
      this.#known[octets] = folded;
    }
    return folded;
  }
}
