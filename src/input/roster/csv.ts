import { finding } from '../../diagnostics/finding.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { FindingList } from '../../diagnostics/finding-list.js';
import { indentOf, type Cell } from './sheets/table.js';

export interface ReadCsv {
  readonly rows: readonly (readonly Cell[])[];
  readonly diagnostics: readonly Diagnostic[];
}

const [QUOTE, LF, CR, SHARP] = [0x22, 0x0a, 0x0d, 0x23];

/**
 * RFC 4180 with the place of every field, which csv-parse does not give (it counts the bytes of records); the
 * tests hold the two against each other. Empty lines are left out; spaces around a field without quotes too.
 *
 * @param separator stands between the fields.
 */
export function readCsv(text: string, source: number, separator = ','): ReadCsv {
  const csv = { text, source, between: separator.charCodeAt(0) };
  const rows: (readonly Cell[])[] = [];
  const findings = new FindingList();
  for (let at = 0; at < text.length;) {
    const { cells, next } = readCsvRow(csv, at, findings);
    if (cells.length > 1 || cells[0]?.text !== null) rows.push(cells);
    at = next;
  }
  return { rows, diagnostics: findings.finish() };
}

/** The cells of the row that begins at `start`, and where the next one begins. */
export function readCsvRow(
  csv: Csv,
  start: number,
  findings: FindingList,
): { readonly cells: readonly Cell[]; readonly next: number } {
  const { text, between } = csv;
  const cells: Cell[] = [];
  let at = start;
  for (;;) {
    const { node, next } = readField(csv, at, findings);
    cells.push(node);
    at = next + 1;
    if (text.charCodeAt(next) === between) continue;
    if (text.charCodeAt(next) === CR && text.charCodeAt(at) === LF) at++;
    return { cells, next: at };
  }
}

/** A text to be read as CSV. */
export interface Csv {
  readonly text: string;
  readonly source: number;
  /** The code of the sign between two fields. */
  readonly between: number;
}

interface Field {
  readonly node: Cell;
  /** Where the sign or line break after it stands, or the text's end. */
  readonly next: number;
}

const isEnd = (code: number, between: number): boolean =>
  code === between || code === LF || code === CR || Number.isNaN(code);

/** Whether a character may be white space; not so for the digits and Chinese characters that nearly all fields are. */
const isBlank = (code: number): boolean =>
  code <= 0x20 || (code > 0x7e && (code < 0x3001 || code === 0xfeff));

function readField(csv: Csv, start: number, findings: FindingList): Field {
  const { text, source, between } = csv;
  if (text.charCodeAt(start) === QUOTE) return readQuoted(csv, start, findings);
  let next = start;
  while (!isEnd(text.charCodeAt(next), between)) next++;
  const raw = text.slice(start, next);
  if (!isBlank(text.charCodeAt(start)) && !isBlank(text.charCodeAt(next - 1)))
    return { node: cell(source, start, next, raw === '' ? null : raw, 0), next };
  const trimmed = raw.trim();
  const before = trimmed === '' ? 0 : raw.indexOf(trimmed);
  const [from, to] = [start + before, start + before + trimmed.length];
  const value = trimmed === '' ? null : trimmed;
  return { node: cell(source, from, to, value, indentOf(raw.slice(0, before))), next };
}

function readQuoted({ text, source, between }: Csv, start: number, findings: FindingList): Field {
  let end = text.indexOf('"', start + 1);
  while (end >= 0 && text.charCodeAt(end + 1) === QUOTE) end = text.indexOf('"', end + 2);
  if (end < 0) {
    const at = { source, start, end: start + 1 };
    findings.add(finding('TC111', at, { problem: 'quote', sign: '"' }));
    return { node: cell(source, start, text.length, null, 0), next: text.length };
  }
  const inside = text.slice(start + 1, end);
  const value = inside.includes('"') ? inside.replaceAll('""', '"') : inside;
  let next = end + 1;
  if (!isEnd(text.charCodeAt(next), between)) {
    const at = { source, start: next, end: next + 1 };
    findings.add(finding('TC111', at, { problem: 'after-quote', sign: '"' }));
    while (!isEnd(text.charCodeAt(next), between)) next++;
  }
  const [blanks = ''] = isBlank(value.charCodeAt(0)) ? (/^\s*/u.exec(value) ?? []) : [];
  return { node: cell(source, start, end + 1, value || null, indentOf(blanks)), next };
}

/** What a spreadsheet writes where a formula has failed; nothing that a person would type. */
const FAILED = /^#(?:N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!)$/u;

const cell = (
  source: number,
  start: number,
  end: number,
  text: string | null,
  indent: number,
): Cell => ({
  kind: 'scalar',
  source,
  start,
  end,
  text,
  plain: false,
  form: text?.charCodeAt(0) === SHARP && FAILED.test(text) ? 'error' : 'text',
  indent,
});
