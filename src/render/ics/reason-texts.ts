import type { Language } from '../../diagnostics/code-entry.js';
import type { Row } from '../row.js';
import type { View } from '../view.js';
import { isSaidAlike, why } from '../why/why.js';
import type { EventWords } from './event-text.js';
import { escapeText, NEW_LINE } from './text.js';

/** Why entries start when they do, and the sentences that the rules come from, if any: as TEXT. */
export class ReasonTexts {
  readonly #view: View;
  readonly #language: Language;
  readonly #words: EventWords;
  /** Most neighbours start for one reason: it is put into words once, and the text is the same one. */
  #last: Pick<Row, 'entry' | 'reason'> | null = null;
  #text = '';

  constructor(view: View, language: Language, words: EventWords) {
    this.#view = view;
    this.#language = language;
    this.#words = words;
  }

  of({ entry, reason }: Row): string {
    const { entries } = this.#view.schedule;
    const last = this.#last;
    this.#last = { entry, reason };
    if (last === null || !isSaidAlike(entries, this.#last, last)) {
      this.#text = this.#textOf(why(entries, entry, reason, this.#language), reason.basis);
    }
    return this.#text;
  }

  #textOf(reason: string, basis: string | null): string {
    const text = this.#words.why(escapeText(reason));
    return basis === null ? text : text + NEW_LINE + this.#words.basis(escapeText(basis));
  }
}
