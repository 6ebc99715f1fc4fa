import { finding } from '../../diagnostics/finding.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { FindingList } from '../../diagnostics/finding-list.js';
import type { ScalarNode } from '../node.js';

export interface ReadCsv {
  readonly rows: readonly (readonly ScalarNode[])[];
  readonly diagnostics: readonly Diagnostic[];
}

const [QUOTE, COMMA, LF, CR] = [0x22, 0x2c, 0x0a, 0x0d];

/**
 * RFC 4180 with the place of every field, which csv-parse does not give (it counts the bytes of records); the
 * tests hold the two against each other. Empty lines are left out; spaces around a field without quotes too.
 *
 * @param separator between fields: one UTF-16 unit.
 */
export function readCsv(text: string, source: number, separator = COMMA): ReadCsv {
  const rows: ScalarNode[][] = [];
  const findings = new FindingList();
  let row: ScalarNode[] = [];
  for (let at = 0; at < text.length || row.length > 0;) {
    const field = readField({ text, source, separator }, at, findings);
    row.push(field.node);
    at = field.next + 1;
    if (text.charCodeAt(field.next) === separator) continue;
    if (text.charCodeAt(field.next) === CR && text.charCodeAt(at) === LF) at++;
    if (row.length > 1 || row[0]?.text !== null) rows.push(row);
    row = [];
  }
  return { rows, diagnostics: findings.finish() };
}

interface Field {
  readonly node: ScalarNode;
  /** Where the comma or line break after it stands, or the text's end. */
  readonly next: number;
}

/** What is read, and what stands between its fields. */
interface Table {
  readonly text: string;
  readonly source: number;
  readonly separator: number;
}

const isEnd = (code: number, separator: number): boolean =>
  code === separator || code === LF || code === CR || Number.isNaN(code);

function readField(table: Table, start: number, findings: FindingList): Field {
  const { text, source, separator } = table;
  if (text.charCodeAt(start) === QUOTE) return readQuoted(table, start, findings);
  let next = start;
  while (!isEnd(text.charCodeAt(next), separator)) next++;
  const raw = text.slice(start, next);
  const trimmed = raw.trim();
  const from = start + (trimmed === '' ? 0 : raw.indexOf(trimmed));
  const value = trimmed === '' ? null : trimmed;
  return { node: cell(source, from, from + trimmed.length, value), next };
}

function readQuoted(
  { text, source, separator }: Table,
  start: number,
  findings: FindingList,
): Field {
  let end = text.indexOf('"', start + 1);
  while (end >= 0 && text.charCodeAt(end + 1) === QUOTE) end = text.indexOf('"', end + 2);
  if (end < 0) {
    const at = { source, start, end: start + 1 };
    findings.add(finding('TC111', at, { problem: 'quote', sign: '"' }));
    return { node: cell(source, start, text.length, null), next: text.length };
  }
  const value = text.slice(start + 1, end).replaceAll('""', '"');
  let next = end + 1;
  if (!isEnd(text.charCodeAt(next), separator)) {
    const at = { source, start: next, end: next + 1 };
    findings.add(finding('TC111', at, { problem: 'after-quote', sign: '"' }));
    while (!isEnd(text.charCodeAt(next), separator)) next++;
  }
  return { node: cell(source, start, end + 1, value === '' ? null : value), next };
}

const cell = (source: number, start: number, end: number, text: string | null): ScalarNode => ({
  kind: 'scalar',
  source,
  start,
  end,
  text,
  plain: false,
});
