/** What XML or a cell can't hold as it is, and an underscore that would begin an escape (ECMA-376 Part 1, 22.9.2.19 ST_Xstring). */
const SPECIAL = /[&<>"\0-\x08\x0b-\x1f\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)/gu;

const NAMED: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** A text between tags or in an attribute. Control characters become `_x0001_`, as spreadsheets write them. */
export const escaped = (text: string): string =>
  text.replace(SPECIAL, (one) => NAMED[one] ?? hexEscape(one));

const hexEscape = (one: string): string =>
  `_x${one.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;

export const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The namespace of what a workbook is made of. */
export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** That of references from one part to another. */
export const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
