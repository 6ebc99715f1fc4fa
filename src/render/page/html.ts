import { jsonText } from '../json-text.js';

const SIGNS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text in which no sign means anything to HTML, for content and for attributes in quotes. */
export const escaped = (text: string): string =>
  text.replaceAll(/[&<>"']/gu, (sign) => SIGNS[sign] ?? sign);

/** A name that somebody wrote: signs in it that turn the reading direction turn nothing else. */
export const isolated = (name: string): string => `<bdi>${escaped(name)}</bdi>`;

/** A row of a table. Cells are HTML already. */
export const tableRow = (cells: readonly string[], cell: 'td' | 'th' = 'td'): string =>
  `<tr>${cells.map((one) => (cell === 'th' ? `<th scope="col">${one}</th>` : `<td>${one}</td>`)).join('')}</tr>`;

/** A value as JSON for a script block, which only `<` could end. */
export const scriptJson = (value: unknown): string => jsonText(value).replaceAll('<', '\\u003c');
