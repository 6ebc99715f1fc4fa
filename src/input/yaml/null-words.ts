/** What means nothing where no quotation marks stand around it, in the core schema of YAML 1.2. */
const NULLS: ReadonlySet<string> = new Set(['', '~', 'null', 'Null', 'NULL']);

/** All begin with one of few letters: of nearly all words no more than that is asked. */
const FIRST_LETTERS: ReadonlySet<number> = new Set([...NULLS].map((word) => word.charCodeAt(0)));

export const isNullWord = (word: string): boolean =>
  word === '' || (FIRST_LETTERS.has(word.charCodeAt(0)) && NULLS.has(word));
