/**
 * What a spreadsheet may take for a formula (OWASP, "CSV Injection"): = + - @ and their full-width forms, a
 * tab or a line break, first in the cell or behind blanks and apostrophes, which some programs drop.
 */
const FORMULA = /^['\s]*[=+\-@＝＋－＠\t\r\n]/u;

/**
 * Makes a cell harmless by an apostrophe before it. Apostrophes count as part of what is guarded, so that
 * nothing is lost: `unguard` is the exact inverse.
 */
export const guard = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

/** Takes off the apostrophe that `guard` put there, and no other. */
export const unguard = (text: string): string =>
  text.startsWith("'") && FORMULA.test(text.slice(1)) ? text.slice(1) : text;
