import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { FindingList } from '../../diagnostics/finding-list.js';
import { CodeTree } from './forms/codes.js';
import { outlineOf } from './forms/outline.js';
import type { Head } from './head.js';
import { unreadColumns } from './headings.js';
import { withoutOthers, type Kept, type LeftOutKind } from './left-out.js';
import { lostParents } from './lost-parents.js';
import { missingParents } from './missing-parents.js';
import type { RosterOptions } from './options.js';
import type { Row } from './row.js';
import { withoutRunning } from './running.js';
import { RowReader, type Shared } from './row-reader.js';
import { fullText, type Table, type TableRow } from './sheets/table.js';
import { codeText } from './values/texts.js';

/** How a table says which unit stands under which. */
type Form = 'parents' | 'levels' | 'codes' | 'numbering' | 'indents' | 'list';

export interface TableRead {
  readonly table: Table;
  readonly head: Head;
  readonly form: Form;
  readonly rows: readonly Row[];
  readonly diagnostics: readonly Diagnostic[];
  /** How many rows are no units, by kind. */
  readonly leftOut: ReadonlyMap<LeftOutKind, number>;
  /** Codes and names in rows of totals. */
  readonly words: ReadonlySet<string>;
  /** The rows below the headings, those that are plainly no units apart. */
  readonly body: readonly TableRow[];
  /** How many of `body` say something of a unit or member. */
  readonly used: number;
}

/** A table whose headings and rows have been told from the rest. */
export interface Prepared {
  readonly table: Table;
  readonly head: Head;
  readonly kept: Kept;
}

/** Tells headings and rows from titles, totals and notes. */
export function prepare(table: Table, found: Head, options: RosterOptions): Prepared {
  const kept = withoutOthers(table, found);
  const head = withoutRunning(withParents(found, kept.rows), kept.rows, options);
  return { table, head, kept };
}

/** Reads the rows below the headings. */
export function readTable({ table, head, kept }: Prepared, shared: Shared): TableRead {
  const findings = new FindingList();
  findings.addAll(unreadColumns(head, kept.rows, table.width));
  findings.addAll(kept.diagnostics);
  const reader = new RowReader(table.source, head, findings);
  const { form, rows } = formed(reader, head, kept.rows, { ...shared, sheet: table.name });
  reader.finish();
  const leftOut = new Map(kept.leftOut);
  for (const [kind, count] of reader.leftOut) leftOut.set(kind, count + (leftOut.get(kind) ?? 0));
  return {
    table,
    head,
    form,
    rows,
    diagnostics: findings.finish(),
    leftOut,
    words: kept.words,
    body: kept.rows,
    used: kept.rows.length - sum(reader.leftOut.values()),
  };
}

/** 所属单位 may be the units above or members: it is the units above where nothing else is and its cells name rows. */
function withParents(head: Head, rows: readonly TableRow[]): Head {
  const [members, name, code] = [
    head.columns.indexOf('members'),
    head.columns.indexOf('name'),
    head.columns.indexOf('code'),
  ];
  if (members < 0 || head.parents.length > 0 || head.levels.length > 0) return head;
  const units = new Set(
    rows.flatMap(({ cells }) => [cells[name]?.text ?? '', cells[code]?.text ?? '']),
  );
  const words = rows.flatMap(({ cells }) => fullText(cells[members]) ?? []);
  if (words.filter((text) => units.has(text)).length * 2 <= words.length) return head;
  const columns = head.columns.map((column, k) => (k === members ? 'parent' : column));
  return { ...head, columns, parents: [members] };
}

const sum = (counts: Iterable<number>): number =>
  [...counts].reduce((all, count) => all + count, 0);

interface Formed {
  readonly form: Form;
  readonly rows: readonly Row[];
}

function formed(
  reader: RowReader,
  head: Head,
  rows: readonly TableRow[],
  { isCoded, sheet, ...shared }: Shared & { readonly sheet: string | null },
): Formed {
  if (head.levels.length > 0) return { form: 'levels', rows: reader.byLevels(rows, shared) };
  const all = (): readonly Row[] => reader.byParents(rows);
  if (hasParents(head, rows)) {
    reader.findings.addAll(lostParents(head, rows, sheet));
    return { form: 'parents', rows: all() };
  }
  if (isCoded) return { form: 'codes', rows: all() };
  const outline = outlineOf(rows, head);
  if (outline !== null) return { form: outline.kind, rows: reader.byOutline(rows, outline) };
  const parentless = missingParents(head, rows);
  if (parentless !== null) reader.findings.add(parentless);
  return { form: 'list', rows: all() };
}

const hasParents = ({ parents }: Head, rows: readonly TableRow[]): boolean =>
  rows.some(({ cells }) => parents.some((k) => fullText(cells[k]) !== null));

/** Whether no table says parents or levels, every row has a code, and all codes together show what stands under what. */
export function areCoded(tables: readonly Prepared[]): boolean {
  const codes: string[] = [];
  for (const { head, kept } of tables) {
    const [code, name] = [head.columns.indexOf('code'), head.columns.indexOf('name')];
    if (code < 0 || head.levels.length > 0 || hasParents(head, kept.rows)) return false;
    for (const { cells } of kept.rows)
      if (typeof cells[name]?.text === 'string') codes.push(codeText(fullText(cells[code]) ?? ''));
  }
  return CodeTree.of(codes) !== null;
}
