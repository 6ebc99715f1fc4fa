import type { FindingSeverity } from './severity.js';

export type Language = 'zh' | 'en';

/** The words of one code in one language. A hint says what to do; it may be null for some facts. */
interface Wording<F> {
  readonly message: (facts: F) => string;
  readonly hint?: (facts: F) => string | null;
}

export interface CodeEntry<F> {
  /** Unless the rule or the person says otherwise. */
  readonly severity: FindingSeverity;
  /** A few words for lists of codes (SARIF, docs). */
  readonly title: Readonly<Record<Language, string>>;
  readonly zh: Wording<F>;
  readonly en: Wording<F>;
}

/** For a code whose place says it all. */
export type NoFacts = Readonly<Record<string, never>>;

/** One code: `F` is what its messages are made from, and what each finding of it has to bring. */
export const codeEntry = <F extends object>(entry: CodeEntry<F>): CodeEntry<F> => entry;
