import { finding } from '../../../diagnostics/finding.js';
import type { FindingList } from '../../../diagnostics/finding-list.js';
import { Tally } from '../../../diagnostics/tally.js';
import type { Head } from '../head.js';
import type { CellReader } from '../read-cells.js';
import { addMember, makeRow, type Row, type Said } from '../row.js';
import { emptyAfter, fullText, type Cell, type TableRow } from '../sheets/table.js';
import { nameText, withText } from '../values/texts.js';
import { membersOfRow, shortMember } from './members.js';

const DITTO = /^(?:同上|〃|″|"|''|〞|々)$/u;
const NONE = /^(?:[-—–－/／\\]+|无)$/u;

/** Units that tables have in common: a league on several sheets is one. */
export class LevelTree {
  /** By the unit above, then by name. */
  readonly #below = new Map<Row | null, Map<string, Row>>();
  /** Units that have a row of their own, and the cell there; others are only named by rows below them. */
  readonly own = new Map<Row, Cell>();

  find(above: Row | null, name: string): Row | undefined {
    return this.#below.get(above)?.get(name);
  }

  add(above: Row | null, name: string, row: Row): void {
    const known = this.#below.get(above) ?? new Map<string, Row>();
    this.#below.set(above, known.set(name, row));
  }
}

/** What stands in the column of a level; a name that is not `isOwn` is that of a merged cell begun above. */
type Written =
  | { readonly kind: 'name'; readonly cell: Cell; readonly name: string; readonly isOwn: boolean }
  | { readonly kind: 'blank' | 'ditto' | 'none'; readonly cell: Cell };

interface LevelOfRow {
  readonly column: number;
  /** Null where nobody says. */
  readonly level: string | null;
  readonly code: number | null;
}

/** Reads a table that has a column a level: a cell that is empty or merged with the one above says the same. */
export class LevelReader {
  readonly rows: Row[] = [];
  /** Rows that name nothing, such as the second line of a unit with two. */
  readonly empty: TableRow[] = [];
  /** Rows that name a unit which rows above have named, and say nothing else of it. */
  readonly again: TableRow[] = [];
  readonly #columns: readonly LevelOfRow[];
  readonly #cells: CellReader;
  readonly #tree: LevelTree;
  readonly #findings: FindingList;
  readonly #left = new Tally<{
    readonly at: Cell;
    readonly unit: string;
    readonly above: string;
  }>();
  /** The unit of each level that the rows so far have led to; null where a storey is left out. */
  #path: readonly (Row | null)[] = [];

  /** `levels` are the plan's words for the levels of the columns, the one of names last; null where it has none. */
  constructor(
    head: Head,
    levels: readonly (string | null)[],
    cells: CellReader,
    tree: LevelTree,
    findings: FindingList,
  ) {
    const names = head.columns.indexOf('name');
    this.#columns = [
      ...head.levels.map(({ column, code }, k) => ({ column, code, level: levels[k] ?? null })),
      ...(names < 0
        ? []
        : [{ column: names, code: null, level: levels[head.levels.length] ?? null }]),
    ];
    [this.#cells, this.#tree, this.#findings] = [cells, tree, findings];
  }

  add(row: TableRow): void {
    const written = this.#columns.map(({ column }) => writtenIn(row.cells, column));
    const said = this.#cells.said(row.cells, ['name', 'level']);
    const last = written.findLastIndex((one) => one.kind === 'name' && one.isOwn);
    const lowest = written[last];
    if (lowest?.kind !== 'name') return this.#addWithoutName(row, said);
    const path = this.#above(row, written.slice(0, last));
    if (path === null) return;
    const above = path.findLast((one) => one !== null) ?? null;
    const isLost =
      above === null && last > 0 && written.slice(0, last).every(({ kind }) => kind === 'blank');
    if (isLost) return this.#lose(lowest.cell, lowest.name);
    this.#path = [...path, this.#lowest(row, lowest, above, last, said)];
  }

  finish(): readonly Row[] {
    this.#findings.addAll(
      this.#left.map(({ at, unit, above }, count) => finding('TC343', at, { unit, above, count })),
    );
    return this.rows;
  }

  /** The units above the lowest of a row; null where that can't be said, which is told. */
  #above(row: TableRow, written: readonly Written[]): (Row | null)[] | null {
    const path: (Row | null)[] = [];
    let above: Row | null = null;
    // What stands below another unit than before repeats nothing of it.
    let [isNew, isAgain] = [false, false];
    for (const [k, one] of written.entries()) {
      const before: Row | null = isNew ? null : (this.#path[k] ?? null);
      let unit: Row | null = before;
      if (one.kind === 'name') {
        unit = this.#upper(row, one, above, k);
        isAgain ||= unit === before && one.isOwn;
      } else if (one.kind === 'none') unit = null;
      else if (one.kind === 'ditto' && before === null) {
        this.#lose(one.cell, fullText(one.cell) ?? '');
        return null;
      } else if (one.kind === 'blank' && isAgain && before !== null) {
        this.#leave(one.cell, before, above);
        unit = null;
      }
      isNew ||= unit !== before;
      path.push(unit);
      above = unit ?? above;
    }
    return path;
  }

  /** An upper level is written out again, and this one is not: a storey left out and no “as above”, most likely. */
  #leave(cell: Cell, before: Row, above: Row | null): void {
    const [unit, upper] = [before.name?.text ?? '', above?.name?.text ?? ''];
    this.#left.add('', () => ({ at: cell, unit, above: upper }));
  }

  #lose(at: Cell, text: string): void {
    this.#findings.add(finding('TC340', at, { text }));
  }

  #upper(row: TableRow, { name, cell }: NameCell, above: Row | null, k: number): Row {
    const known = this.#tree.find(above, name);
    const unit = known ?? this.#make(name, cell.anchor ?? cell, above, k, NOTHING);
    this.#addCode(unit, row, k);
    return unit;
  }

  #lowest(row: TableRow, { name, cell }: NameCell, above: Row | null, k: number, said: Said): Row {
    const known = this.#tree.find(above, name);
    const first = known === undefined ? undefined : this.#tree.own.get(known);
    if (known !== undefined && first !== undefined) {
      const related = [{ at: first, note: { kind: 'first' } as const }];
      this.#findings.add(finding('TC342', cell, { name, isUnit: true }, { related }));
      return known;
    }
    const unit = known ?? this.#make(name, cell, above, k, said);
    if (known !== undefined) {
      if (said.entries.length + said.members.length === 0) this.again.push(row);
      known.entries.push(...said.entries);
      known.code ??= said.code;
      for (const member of said.members) addMember(known, member);
    }
    this.#tree.own.set(unit, cell);
    this.#addCode(unit, row, k);
    return unit;
  }

  #make(name: string, cell: Cell, above: Row | null, k: number, said: Said): Row {
    this.#cells.noteName(cell);
    const place = withText(cell, name);
    const level = this.#columns[k]?.level ?? null;
    const entries = [
      { key: withText(cell, 'name'), value: place },
      ...(level === null ? [] : [{ key: withText(cell, 'level'), value: withText(cell, level) }]),
      ...said.entries,
    ];
    const given = { name: place, parent: null, others: [], isMember: false };
    const row = makeRow(given, { ...said, entries }, cell);
    row.above = above;
    this.#tree.add(above, name, row);
    this.rows.push(row);
    return row;
  }

  /** From a column of the level's own codes. */
  #addCode(unit: Row, { cells }: TableRow, k: number): void {
    const column = this.#columns[k]?.code ?? null;
    if (column === null || unit.code !== null) return;
    const code = this.#cells.code(cells[column]);
    if (code === null) return;
    unit.code = code;
    unit.entries.push({ key: withText(code, 'code'), value: code });
  }

  /** Members of the unit above, or nothing of a name. */
  #addWithoutName(row: TableRow, said: Said): void {
    const unit = this.#path.findLast((one) => one !== null) ?? null;
    const [first] = said.members;
    if (first !== undefined) {
      if (unit === null)
        this.#lose(
          row.cells.find(({ start }) => start === first.start) ??
            emptyAfter(row.cells, first.source),
          '',
        );
      else for (const member of membersOfRow(said)) addMember(unit, shortMember(member));
    } else if (said.entries.length > 0) this.#addNameless(row, said);
    else this.empty.push(row);
  }

  /** The shape check tells of it. */
  #addNameless({ cells }: TableRow, said: Said): void {
    const column = this.#columns.at(-1)?.column ?? 0;
    const cell = cells[column] ?? emptyAfter(cells, cells[0]?.source ?? 0);
    const entries = [{ key: withText(cell, 'name'), value: withText(cell, null) }, ...said.entries];
    const given = { name: null, parent: null, others: [], isMember: false };
    const row = makeRow(given, { ...said, entries }, cells[0] ?? cell);
    row.above = null;
    this.rows.push(row);
  }
}

type NameCell = Extract<Written, { kind: 'name' }>;

const NOTHING: Said = { entries: [], members: [], code: null };

function writtenIn(cells: readonly Cell[], column: number): Written {
  const cell = cells[column] ?? emptyAfter(cells, cells[0]?.source ?? 0);
  const text = fullText(cell);
  if (text === null) return { kind: 'blank', cell };
  if (DITTO.test(text)) return { kind: 'ditto', cell };
  if (NONE.test(text)) return { kind: 'none', cell };
  return { kind: 'name', cell, name: nameText(text), isOwn: cell.text !== null };
}
