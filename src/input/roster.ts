import { finding } from '../diagnostics/codes.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { wholeFile } from '../diagnostics/source.js';
import { nearest } from '../domain/nearest.js';
import { Findings } from './findings.js';
import { readCsv } from './csv.js';
import type { Entry, ListNode, MapNode, Node, ScalarNode } from './node.js';
import { strangeCharacters } from './characters.js';

/** The columns of a roster besides `parent` are keys of a unit. */
const UNIT_COLUMNS = [
  'code',
  'level',
  'name',
  'tags',
  'system',
  'start',
  'not-before',
  'not-after',
  'note',
];
const COLUMNS: readonly string[] = ['parent', ...UNIT_COLUMNS];

/** A roster as a list of units, its rows put under their parents. */
export interface Roster {
  readonly units: ListNode;
  /** Rows whose parent is not in the file: they may hang under the unit that includes it. */
  readonly strays: readonly Stray[];
  readonly codes: ReadonlySet<string>;
}

export interface Stray {
  readonly unit: Node;
  readonly parent: ScalarNode;
  readonly code: string;
}

export interface ReadRoster {
  readonly roster: Roster | null;
  readonly diagnostics: readonly Diagnostic[];
}

interface Row {
  readonly unit: MapNode;
  readonly code: ScalarNode | null;
  readonly parent: ScalarNode | null;
  /** Shared with the entry `units` of `unit`. */
  readonly below: Node[];
}

/** Reads `code,parent,level,name` in any order of columns and rows. */
export function readRoster(text: string, source: number): ReadRoster {
  const strange = strangeCharacters(text, source);
  if (strange.length > 0) return { roster: null, diagnostics: strange };
  const { rows, diagnostics } = readCsv(text, source);
  const [header, ...body] = rows;
  if (diagnostics.length > 0) return { roster: null, diagnostics };
  if (header === undefined) return refuse(finding('TC110', wholeFile(source), {}));
  const columns = readHeader(header);
  if (columns.missing) return { roster: null, diagnostics: columns.diagnostics };
  const uneven = body.filter((row) => row.length > header.length);
  if (uneven.length > 0) return { roster: null, diagnostics: allTooLong(uneven, header) };
  const read = body.map((row) => readRow(row, header, columns.known));
  const { roster, cycles } = hang(read, source);
  return { roster, diagnostics: [...columns.diagnostics, ...cycles] };
}

const refuse = (found: Diagnostic): ReadRoster => ({ roster: null, diagnostics: [found] });

function allTooLong(
  rows: readonly (readonly ScalarNode[])[],
  header: readonly ScalarNode[],
): readonly Diagnostic[] {
  const findings = new Findings();
  for (const row of rows) findings.add(tooLong(row, header));
  return findings.finish();
}

function tooLong(row: readonly ScalarNode[], header: readonly ScalarNode[]): Diagnostic {
  const facts = { expected: header.length, actual: row.length };
  return finding('TC217', row[header.length] ?? wholeFile(0), facts);
}

function readHeader(header: readonly ScalarNode[]): {
  readonly known: readonly (string | null)[];
  readonly missing: boolean;
  readonly diagnostics: readonly Diagnostic[];
} {
  const names = header.map((cell) => cell.text?.trim().toLowerCase() ?? '');
  const known = names.map((name) => (COLUMNS.includes(name) ? name : null));
  const missing = !names.includes('name');
  const diagnostics: Diagnostic[] = [];
  for (const [k, cell] of header.entries()) {
    const column = cell.text ?? '';
    if (known[k] !== null || column === '') continue;
    const free = COLUMNS.filter((name) => !names.includes(name));
    diagnostics.push(
      finding('TC214', cell, { column, suggestion: nearest(column.toLowerCase(), free) }),
    );
  }
  return { known, missing, diagnostics: missing ? [noNames(header, names)] : diagnostics };
}

function noNames(header: readonly ScalarNode[], names: readonly string[]): Diagnostic {
  const suggestion = nearest('name', names);
  const at = header[suggestion === null ? 0 : names.indexOf(suggestion)] ?? wholeFile(0);
  return finding('TC213', at, { column: 'name', suggestion });
}

function readRow(
  cells: readonly ScalarNode[],
  header: readonly ScalarNode[],
  known: readonly (string | null)[],
): Row {
  const entries: Entry[] = [];
  let parent: ScalarNode | null = null;
  let code: ScalarNode | null = null;
  for (const [k, value] of cells.entries()) {
    const key = header[k];
    const name = known[k] ?? null;
    if (key === undefined || name === null) continue;
    if (name === 'parent') parent = value.text === null ? null : value;
    else if (value.text !== null || name === 'name')
      entries.push({ key: { ...key, text: name }, value: cellValue(name, value) });
    if (name === 'code' && value.text !== null) code = value;
  }
  const below: Node[] = [];
  const [first, last] = [cells[0], cells.at(-1)];
  const range = { source: first?.source ?? 0, start: first?.start ?? 0, end: last?.end ?? 0 };
  const units: ListNode = { kind: 'list', ...range, items: below };
  const unit: MapNode = {
    kind: 'map',
    ...range,
    entries: [...entries, { key: unitsKey(range), value: units }],
  };
  return { unit, code, parent, below };
}

const unitsKey = (range: { source: number; start: number; end: number }): ScalarNode => ({
  kind: 'scalar',
  ...range,
  text: 'units',
  plain: false,
});

/** Several tags stand in one cell, with 、 or ; between them. */
function cellValue(name: string, value: ScalarNode): Node {
  if (name !== 'tags' || value.text === null) return value;
  const words = value.text
    .split(/[、;；|]/u)
    .map((word) => word.trim())
    .filter((word) => word !== '');
  const { source, start, end } = value;
  return { kind: 'list', source, start, end, items: words.map((text) => ({ ...value, text })) };
}

/** Puts each row under its parent, wherever in the file that stands. */
function hang(rows: readonly Row[], source: number): { roster: Roster; cycles: Diagnostic[] } {
  const byCode = new Map<string, Row>();
  for (const row of rows) {
    const code = row.code?.text ?? null;
    if (code !== null && !byCode.has(code)) byCode.set(code, row);
  }
  const cycles = findCycles(rows, byCode);
  const top: Node[] = [];
  const strays: Stray[] = [];
  for (const row of rows) {
    const parent = row.parent?.text ?? null;
    if (parent === null) top.push(row.unit);
    else if (byCode.has(parent)) byCode.get(parent)?.below.push(row.unit);
    else if (row.parent !== null) strays.push({ unit: row.unit, parent: row.parent, code: parent });
  }
  const units: ListNode = { kind: 'list', ...wholeFile(source), items: top };
  return { roster: { units, strays, codes: new Set(byCode.keys()) }, cycles };
}

/** Follows each row upwards once; a row met again on the same way up closes a cycle. */
function findCycles(rows: readonly Row[], byCode: ReadonlyMap<string, Row>): Diagnostic[] {
  const walkOf = new Map<Row, number>();
  const cycles: Diagnostic[] = [];
  for (const [walk, first] of rows.entries()) {
    let row: Row | undefined = first;
    while (row !== undefined && !walkOf.has(row)) {
      walkOf.set(row, walk);
      row = byCode.get(row.parent?.text ?? '');
    }
    if (row !== undefined && walkOf.get(row) === walk) cycles.push(cycleFrom(row, byCode));
  }
  return cycles;
}

const MOST_SHOWN = 12;

function cycleFrom(start: Row, byCode: ReadonlyMap<string, Row>): Diagnostic {
  const ring: Row[] = [];
  for (
    let row: Row | undefined = start;
    row !== undefined && (ring.length === 0 || row !== start);
  ) {
    ring.push(row);
    row = byCode.get(row.parent?.text ?? '');
  }
  const firstInFile = ring.reduce((a, b) => (b.unit.start < a.unit.start ? b : a));
  const from = ring.indexOf(firstInFile);
  const turned = [...ring.slice(from), ...ring.slice(0, from), firstInFile];
  const chain = turned.slice(0, MOST_SHOWN).map((row) => row.code?.text ?? '');
  return finding('TC308', firstInFile.parent ?? firstInFile.unit, { chain });
}
