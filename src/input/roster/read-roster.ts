import { finding } from '../../diagnostics/finding.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { wholeFile } from '../../diagnostics/source-text.js';
import { FindingList } from '../../diagnostics/finding-list.js';
import { readCsv } from './csv.js';
import type { Entry, ListNode, MapNode, Node, ScalarNode } from '../node.js';
import type { Column } from './columns.js';
import { readHeader, type RosterHeader } from './header.js';
import { missingParents } from './missing-parents.js';
import { hang, type Roster } from './roster.js';
import type { Row } from './row.js';
import { withoutTotals } from './totals.js';
import { strangeCharacters } from '../yaml/strange-characters.js';

export interface ReadRoster {
  readonly roster: Roster | null;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads `code,parent,level,name` in any order of columns and rows. Rows of empty fields, as spreadsheets leave them, don't
 * count.
 */
export function readRoster(text: string, source: number): ReadRoster {
  const strange = strangeCharacters(text, source);
  if (strange.length > 0) return { roster: null, diagnostics: strange };
  const separator = wrongSeparator(text, source);
  if (separator !== null) return refuse(separator);
  const { rows, diagnostics } = readCsv(text, source);
  const [header, ...body] = rows.filter((row) => row.some((cell) => cell.text !== null));
  if (diagnostics.length > 0) return { roster: null, diagnostics };
  if (header === undefined) return refuse(finding('TC110', wholeFile(source), {}));
  const lineOf = ({ start }: ScalarNode): number => text.slice(0, start).split('\n').length;
  const head = readHeader(header, { rows: body, lineOf });
  const { columns, parents, diagnostics: ofHeader } = head;
  if (head.isRefused) return { roster: null, diagnostics: ofHeader };
  const uneven = body.filter((row) => row.length > header.length);
  if (uneven.length > 0) return { roster: null, diagnostics: allTooLong(uneven, header) };
  const { rows: units, diagnostics: totals } = withoutTotals(body, columns);
  const parentless = missingParents({ header, columns, parents, rows: units });
  const read = units.map((row) => readRow(row, header, head));
  const { roster, diagnostics: ofParents } = hang(read, source);
  const found = [
    ...ofHeader,
    ...totals,
    ...(parentless === null ? [] : [parentless]),
    ...ofParents,
  ];
  return { roster, diagnostics: found };
}

const refuse = (found: Diagnostic): ReadRoster => ({ roster: null, diagnostics: [found] });

/** A first line with no comma at all has another sign between its columns, as spreadsheets may write it. */
function wrongSeparator(text: string, source: number): Diagnostic | null {
  const header = /^.*$/mu.exec(text)?.[0] ?? '';
  const found = header.includes(',') ? null : /[;\t；，|]/u.exec(header);
  if (found === null) return null;
  const at = { source, start: found.index, end: found.index + 1 };
  return finding('TC111', at, { problem: 'separator', sign: found[0] });
}

function allTooLong(
  rows: readonly (readonly ScalarNode[])[],
  header: readonly ScalarNode[],
): readonly Diagnostic[] {
  const findings = new FindingList();
  for (const row of rows) findings.add(tooLong(row, header));
  return findings.finish();
}

function tooLong(row: readonly ScalarNode[], header: readonly ScalarNode[]): Diagnostic {
  const facts = { expected: header.length, actual: row.length };
  return finding('TC217', row[header.length] ?? wholeFile(0), facts);
}

function readRow(
  cells: readonly ScalarNode[],
  header: readonly ScalarNode[],
  { columns, parents }: RosterHeader,
): Row {
  const entries: Entry[] = [];
  let code: ScalarNode | null = null;
  let title: ScalarNode | null = null;
  for (const [k, key] of header.entries()) {
    const value = cells[k] ?? emptyAfter(cells);
    const name = columns[k] ?? null;
    if (name === null || name === 'parent') continue;
    if (value.text !== null || name === 'name')
      entries.push({ key: { ...key, text: name }, value: cellValue(name, value) });
    if (name === 'code' && value.text !== null) code = value;
    if (name === 'name' && value.text !== null) title = value;
  }
  const parent = parents.flatMap((k) => cells[k] ?? []).find(({ text }) => text !== null) ?? null;
  const below: Node[] = [];
  const [first, last] = [cells[0], cells.at(-1)];
  const range = { source: first?.source ?? 0, start: first?.start ?? 0, end: last?.end ?? 0 };
  const units: ListNode = { kind: 'list', ...range, items: below };
  const unit: MapNode = {
    kind: 'map',
    ...range,
    entries: [...entries, { key: unitsKey(range), value: units }],
  };
  return { unit, code, name: title, parent, below };
}

/** Stands for the cells that a short row does not have. */
function emptyAfter(cells: readonly ScalarNode[]): ScalarNode {
  const { source, end } = cells.at(-1) ?? wholeFile(0);
  return { kind: 'scalar', source, start: end, end, text: null, plain: false };
}

const unitsKey = (range: { source: number; start: number; end: number }): ScalarNode => ({
  kind: 'scalar',
  ...range,
  text: 'units',
  plain: false,
});

/** Several tags stand in one cell, with 、 or ; or the like between them. */
function cellValue(name: Column, value: ScalarNode): Node {
  if (name !== 'tags' || value.text === null) return value;
  const words = value.text
    .split(/[、,，;；|]/u)
    .map((word) => word.trim())
    .filter((word) => word !== '');
  const { source, start, end } = value;
  return { kind: 'list', source, start, end, items: words.map((text) => ({ ...value, text })) };
}
