import { xmlText } from '../findings/xml.js';
import { oneLine } from '../terminal/one-line.js';

/** The namespace of WordprocessingML (ECMA-376 Part 1, 17), and that of relationships. */
export const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
export const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** A text as it stands in an element: what would steer a reader is named, as on a terminal. */
export const escaped = (text: string): string => xmlText(oneLine(text));

/** Blanks at either end, which a reader drops unless it is told to keep them. */
const BLANKS = /^\s|\s$/u;

const text = (line: string): string =>
  `<w:t${BLANKS.test(line) ? ' xml:space="preserve"' : ''}>${escaped(line)}</w:t>`;

/** A run of one text, or of several lines. */
export const run = (lines: readonly string[]): string =>
  `<w:r>${lines.map(text).join('<w:br/>')}</w:r>`;

export const paragraph = (style: string, lines: readonly string[]): string =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${run(lines)}</w:p>`;

/** A line on which nothing stands. */
export const BLANK = '<w:p/>';
