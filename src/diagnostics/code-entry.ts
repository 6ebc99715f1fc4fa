import type { FindingSeverity } from './diagnostic.js';

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

/** One entry for each code of a group; `Facts` names what each code's messages are made from. */
export type Catalog<Facts> = { readonly [C in keyof Facts]: CodeEntry<Facts[C]> };
