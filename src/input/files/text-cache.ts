interface Made<R> {
  readonly source: number;
  readonly text: string;
  readonly result: R;
}

/**
 * What was made of the texts of files. Of each file it keeps what came of the text met first, which is the one on
 * disk as a rule, and of the text met last, so that trying change after change fills no memory.
 */
export class TextCache<R> {
  readonly #first = new Map<string, Made<R>>();
  readonly #last = new Map<string, Made<R>>();

  /** `source` is the number that places in the result bear. */
  get(file: string, text: string, source: number, make: (text: string, source: number) => R): R {
    for (const kept of [this.#first.get(file), this.#last.get(file)]) {
      if (kept?.source === source && kept.text === text) return kept.result;
    }
    const made = { source, text, result: make(text, source) };
    (this.#first.has(file) ? this.#last : this.#first).set(file, made);
    return made.result;
  }
}
