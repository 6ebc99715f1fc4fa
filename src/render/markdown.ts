import { oneLine } from './terminal/one-line.js';

/** A text on one line in which no sign means anything to Markdown or HTML. A `<` as HTML has it, for readers that know no `\<`. */
export const inline = (text: string): string =>
  oneLine(text).replaceAll(/[\\`*_{}[\]<>#|~&]/gu, (sign) => (sign === '<' ? '&lt;' : `\\${sign}`));

/** A row of a table, of cells that are Markdown already. */
export const markdownRow = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`;

/** The two lines above the rows of a table. `right` are the columns of numbers. */
export const markdownHead = (names: readonly string[], right: readonly number[] = []): string =>
  markdownRow(names.map(inline)) +
  markdownRow(names.map((_, k) => (right.includes(k) ? '---:' : '---')));
