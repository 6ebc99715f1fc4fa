import { finding } from '../../diagnostics/finding.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { FindingList } from '../../diagnostics/finding-list.js';
import { Tally } from '../../diagnostics/tally.js';
import type { ScalarNode } from '../node.js';
import { CodeTree } from './forms/codes.js';
import { LevelReader, type LevelTree } from './forms/levels.js';
import { membersOfRow } from './forms/members.js';
import { outlineOf, Placer, type Outline } from './forms/outline.js';
import type { Head } from './head.js';
import { unreadColumns } from './headings.js';
import { withoutOthers, type LeftOutKind } from './left-out.js';
import { missingParents } from './missing-parents.js';
import type { RosterOptions } from './options.js';
import { CellReader } from './read-cells.js';
import { makeRow, type Row, type Said } from './row.js';
import { emptyAfter, fullText, type Cell, type Table, type TableRow } from './sheets/table.js';
import { codeText, nameText, readCell, withText } from './values/texts.js';

/** How a table says which unit stands under which. */
export type Form = 'parents' | 'levels' | 'codes' | 'numbering' | 'indents' | 'list';

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

/** What the tables of a roster have in common. */
export interface Shared {
  readonly options: RosterOptions;
  readonly tree: LevelTree;
}

/** Reads the rows below the headings. */
export function readTable(table: Table, found: Head, shared: Shared): TableRead {
  const kept = withoutOthers(table, found);
  const head = withParents(found, kept.rows);
  const findings = new FindingList();
  findings.addAll(unreadColumns(head, kept.rows));
  findings.addAll(kept.diagnostics);
  const reader = new RowReader(table.source, head, findings);
  const { form, rows } = formed(reader, head, kept.rows, shared);
  reader.finish();
  return {
    table,
    head,
    form,
    rows,
    diagnostics: findings.finish(),
    leftOut: new Map([...kept.leftOut, ...reader.leftOut]),
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
  const said = rows.flatMap(({ cells }) => fullText(cells[members]) ?? []);
  if (said.filter((text) => units.has(text)).length * 2 <= said.length) return head;
  const columns = head.columns.map((column, k) => (k === members ? 'parent' : column));
  return { ...head, columns, parents: [members] };
}

const sum = (counts: Iterable<number>): number =>
  [...counts].reduce((all, count) => all + count, 0);

interface Formed {
  readonly form: Form;
  readonly rows: readonly Row[];
}

function formed(reader: RowReader, head: Head, rows: readonly TableRow[], shared: Shared): Formed {
  if (head.levels.length > 0) return { form: 'levels', rows: reader.byLevels(rows, shared) };
  const hasParents = rows.some(({ cells }) =>
    head.parents.some((k) => fullText(cells[k]) !== null),
  );
  if (hasParents) return { form: 'parents', rows: reader.byParents(rows) };
  const codes = codesOf(head, rows);
  if (codes !== null) return { form: 'codes', rows: reader.byCodes(rows, codes) };
  const outline = outlineOf(rows, head);
  if (outline !== null) return { form: outline.kind, rows: reader.byOutline(rows, outline) };
  const parentless = missingParents(head, rows);
  if (parentless !== null) reader.findings.add(parentless);
  return { form: 'list', rows: reader.byParents(rows) };
}

/** Every row has a code, and the codes show by themselves what stands under what. */
function codesOf({ columns }: Head, rows: readonly TableRow[]): CodeTree | null {
  const column = columns.indexOf('code');
  if (column < 0) return null;
  const named = rows.filter(({ cells }) => cells[columns.indexOf('name')]?.text != null);
  const codes = named.map(({ cells }) => codeText(fullText(cells[column]) ?? ''));
  return codes.length === 0 ? null : CodeTree.of(codes);
}

interface ReadRow {
  readonly row: Row;
  readonly cells: readonly Cell[];
}

/** Reads the rows of one table, whatever its form. */
class RowReader {
  readonly findings: FindingList;
  readonly #source: number;
  readonly #head: Head;
  readonly #cells: CellReader;
  readonly #seen = new Doubles();
  readonly #left = new Tally<{ readonly at: Cell; readonly kind: LeftOutKind }>();

  constructor(source: number, head: Head, findings: FindingList) {
    this.findings = findings;
    this.#source = source;
    this.#head = head;
    this.#cells = new CellReader(head, findings);
  }

  /** How many rows turned out to be no units, by kind. */
  get leftOut(): ReadonlyMap<LeftOutKind, number> {
    return new Map(this.#left.map(({ kind }, count) => [kind, count] as const));
  }

  finish(): void {
    this.#cells.finish();
    this.findings.addAll(
      this.#left.map(({ at, kind }, count) =>
        finding('TC321', at, { text: (fullText(at) ?? '').trim(), kind, count }),
      ),
    );
    this.findings.addAll(lostZeros(this.#head, this.#codes));
  }

  readonly #codes: Cell[] = [];

  byLevels(rows: readonly TableRow[], { options, tree }: Shared): readonly Row[] {
    const names = this.#head.levels.map(({ name }) => name);
    const levels = planLevels(names, options.levels);
    const reader = new LevelReader(this.#head, levels, this.#cells, tree, this.findings);
    for (const row of rows) {
      this.#noteCodes(row.cells);
      if (!this.#cells.isBroken(row.cells)) reader.add(row);
    }
    for (const row of reader.empty) this.#leave(row, 'empty');
    for (const row of reader.again) this.#leave(row, 'again');
    return reader.finish();
  }

  byParents(rows: readonly TableRow[]): readonly Row[] {
    return this.#readAll(rows, (text) => text).map(({ row }) => row);
  }

  byCodes(rows: readonly TableRow[], codes: CodeTree): readonly Row[] {
    const read = this.#readAll(rows, (text) => text);
    const byKey = new Map<string, Row>();
    for (const { row } of read) {
      const key = row.code?.text == null ? null : codes.key(row.code.text);
      if (key !== null && !byKey.has(key)) byKey.set(key, row);
    }
    const orphans = new Tally<{
      readonly row: Row;
      readonly code: ScalarNode;
      readonly above: string;
    }>();
    const placed = read.filter(({ row }) => {
      const { code } = row;
      if (code?.text == null) return true;
      const above = codes.above(code.text);
      if (above.kind === 'missing')
        orphans.add(above.code, () => ({ row, code, above: above.code }));
      else row.above = above.kind === 'top' ? null : (byKey.get(above.code) ?? null);
      return above.kind !== 'missing';
    });
    this.findings.addAll(
      orphans.map(({ row, code, above }, count) =>
        finding('TC334', code, { name: row.name?.text ?? '', code: code.text ?? '', above, count }),
      ),
    );
    return placed.map(({ row }) => row);
  }

  byOutline(rows: readonly TableRow[], outline: Outline): readonly Row[] {
    const placer = new Placer<Row>(outline, this.findings);
    const units: Row[] = [];
    for (const { cells, row } of this.#readAll(rows, outline.nameIn, false)) {
      const above = placer.above(cells, row.name?.text ?? '');
      if (above === undefined) continue;
      row.above = above;
      units.push(row);
      placer.push(cells, row);
    }
    return units;
  }

  /** `doubles`: whether a row that says the same as one before is that row again. */
  #readAll(
    rows: readonly TableRow[],
    nameIn: (text: string) => string,
    doubles = true,
  ): readonly ReadRow[] {
    return rows.flatMap((row) => {
      this.#noteCodes(row.cells);
      if (this.#cells.isBroken(row.cells) || (doubles && this.#isDouble(row.cells))) return [];
      return this.#read(row, nameIn).map((made) => ({ row: made, cells: row.cells }));
    });
  }

  #read(row: TableRow, nameIn: (text: string) => string): readonly Row[] {
    const { cells } = row;
    const column = this.#head.columns.indexOf('name');
    const cell = cells[column];
    const own = cell?.text ?? null;
    const name = cell === undefined || own === null ? null : withText(cell, nameText(nameIn(own)));
    const [parent = null, ...others] = this.#head.parents.flatMap(
      (k) => readCell(cells[k], parentText) ?? [],
    );
    const said = this.#cells.said(cells, ['name']);
    const range = rangeOf(cells, this.#source);
    if (name !== null && name.text !== null)
      return [
        makeRow(
          { name, parent, others, isMember: false },
          withName(said, this.#named(name, column)),
          range,
        ),
      ];
    if (said.members.length > 0) return this.#members(said, parent, others, cells);
    // The second line of a unit that takes two has no name of its own, nor anything else.
    const isBare = said.entries.length === 0 && (parent === null || cell?.anchor !== undefined);
    if (isBare || cell?.anchor !== undefined) {
      this.#leave(row, 'empty');
      return [];
    }
    const empty = withText(cell ?? emptyAfter(cells, this.#source), null);
    return [
      makeRow(
        { name: null, parent, others, isMember: false },
        withName(said, this.#named(empty, column)),
        range,
      ),
    ];
  }

  #named(value: ScalarNode, column: number) {
    return { key: withText(this.#head.cells[column] ?? value, 'name'), value };
  }

  #members(
    said: Said,
    parent: ScalarNode | null,
    others: readonly ScalarNode[],
    cells: readonly Cell[],
  ): readonly Row[] {
    const [first] = said.members;
    if (parent === null) {
      const at =
        cells.find(({ start }) => start === first?.start) ?? emptyAfter(cells, this.#source);
      this.findings.add(finding('TC340', at, { text: '' }));
      return [];
    }
    return membersOfRow(said).map((node) => {
      const name = node.kind === 'scalar' ? node : null;
      const unit = node.kind === 'map' ? node : null;
      const row = makeRow(
        { name, parent, others, isMember: true },
        { entries: [], members: [], code: null },
        node,
      );
      return unit === null ? { ...row, unit: bare(node) } : { ...row, unit };
    });
  }

  /** A row of which nothing is read; its first cell stands for it. */
  #leave({ cells }: TableRow, kind: LeftOutKind): void {
    const at =
      cells.find((cell) => cell.text !== null) ?? cells.find(({ anchor }) => anchor !== undefined);
    if (at !== undefined) this.#left.add(kind, () => ({ at, kind }));
  }

  #isDouble(cells: readonly Cell[]): boolean {
    const { columns } = this.#head;
    const first = this.#seen.add(cells, columns);
    const at = cells.find((cell, k) => cell.text !== null && columns[k] != null);
    if (first === null || at === undefined) return false;
    const name = nameText(fullText(cells[columns.indexOf('name')]) ?? '');
    const related = [{ at: first, note: { kind: 'first' } as const }];
    this.findings.add(finding('TC342', at, { name, isUnit: false }, { related }));
    return true;
  }

  #noteCodes(cells: readonly Cell[]): void {
    const cell = cells[this.#head.columns.indexOf('code')];
    if (cell !== undefined && cell.text !== null) this.#codes.push(cell);
  }
}

/** Finds rows that say the same in all columns that are read. */
class Doubles {
  /** By the name, which most rows have for themselves: the row that has it, and what all rows with it say. */
  readonly #rows = new Map<
    string,
    { readonly first: readonly Cell[]; all: Map<string, Cell> | null }
  >();

  /** Where the row stood first; null where it didn't. */
  add(cells: readonly Cell[], columns: Head['columns']): Cell | null {
    const name = fullText(cells[columns.indexOf('name')]) ?? '';
    const known = this.#rows.get(name);
    if (known === undefined) {
      this.#rows.set(name, { first: cells, all: null });
      return null;
    }
    known.all ??= new Map([said(known.first, columns)]);
    const [key, at] = said(cells, columns);
    const before = known.all.get(key);
    if (before === undefined) known.all.set(key, at);
    return before ?? null;
  }
}

/** All that a row says, and where that begins. */
function said(cells: readonly Cell[], columns: Head['columns']): readonly [string, Cell] {
  const read = columns.flatMap((column, k) => (column === null ? [] : [cells[k]]));
  const at = read.find((cell) => cell?.text != null) ?? emptyAfter(cells, 0);
  return [read.map((cell) => (fullText(cell) ?? '').trim()).join('\0'), at];
}

/** Without the names of members, which have an entry of their own. */
const withName = (said: Said, named: Said['entries'][number]): Said => ({
  ...said,
  entries: [named, ...said.entries],
});

const bare = (node: ScalarNode | Said['members'][number]): Row['unit'] => ({
  kind: 'map',
  source: node.source,
  start: node.start,
  end: node.end,
  entries: [
    {
      key: withText({ ...PLACE, ...node, kind: 'scalar', text: 'name', plain: false }, 'name'),
      value: node,
    },
  ],
});

const PLACE = { source: 0, start: 0, end: 0 };

/** A parent is given by its code or by its name. */
const parentText = (text: string): string =>
  /^[\s\d０-９'="]+$/u.test(text) ? codeText(text) : nameText(text);

function rangeOf(cells: readonly Cell[], source: number) {
  const [first, last] = [
    cells.find(({ text }) => text !== null),
    cells.findLast(({ text }) => text !== null),
  ];
  return { source, start: first?.start ?? 0, end: last?.end ?? 0 };
}

/** The plan's words for the levels of the columns; null for one that it does not have. */
function planLevels(
  names: readonly string[],
  levels: readonly string[],
): readonly (string | null)[] {
  if (levels.length === 0) return names;
  const known = names.map((name) => (levels.includes(name) ? name : null));
  if (known.every((name) => name === null) && names.length === levels.length) return levels;
  return known;
}

/** A code that is a number, beside others that are texts and begin with a zero. */
function lostZeros(_head: Head, codes: readonly Cell[]): readonly Diagnostic[] {
  const example = codes.find(
    ({ form, text }) => form === 'text' && /^0\d+$/u.test(text ?? ''),
  )?.text;
  const lost = codes.filter(
    ({ form, text }) => form === 'number' && /^[1-9]\d*$/u.test(text ?? ''),
  );
  const [first] = lost;
  if (example == null || first === undefined) return [];
  return [finding('TC347', first, { code: first.text ?? '', example, count: lost.length })];
}
