import type { Language } from '../../diagnostics/code-entry.js';
import type { LocatedFinding, Range } from '../../diagnostics/located.js';

export const labels = {
  zh: { hint: '提示：', basis: '依据：' },
  en: { hint: 'hint: ', basis: 'basis: ' },
} as const satisfies Record<Language, unknown>;

/** `FILE:LINE:COLUMN`, which editors and terminals make a link of; in a sheet `FILE#SHEET:R12C3`. */
export const where = ({ file, line, column, isSheet }: Range): string =>
  isSheet ? `${file}:R${line}C${column}` : `${file}:${line}:${column}`;

/** What there is to say about a finding besides its place: the message, the hint, the basis. */
export function prose(one: LocatedFinding, language: Language): string[] {
  const lines = [one.message];
  if (one.hint !== null) lines.push(labels[language].hint + one.hint.trim());
  if (one.basis !== null) lines.push(labels[language].basis + one.basis.trim());
  return lines;
}

/** For forms that have no places for related places of their own. */
export const relatedProse = (one: LocatedFinding): string[] =>
  one.related.map((related) => `${where(related)}: ${related.note}`);
