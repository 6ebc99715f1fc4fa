import type { EventWords } from './event-text.js';

/** What titles end with, one for each stage. Neighbours are mostly of one group, so those of the last one are kept. */
export class TitleEnds {
  readonly #words: EventWords;
  readonly #stages: readonly string[];
  #group: string | null = null;
  #ends: readonly string[] = [];

  /** @param stages their names, as escaped TEXT. */
  constructor(words: EventWords, stages: readonly string[]) {
    this.#words = words;
    this.#stages = stages;
  }

  of(group: string): readonly string[] {
    if (group !== this.#group) {
      this.#group = group;
      this.#ends = this.#stages.map((stage) => this.#words.titleEnd(group, stage));
    }
    return this.#ends;
  }
}
