import { finding } from '../../diagnostics/finding.js';
import { FindingList } from '../../diagnostics/finding-list.js';
import { Tally } from '../../diagnostics/tally.js';
import type { Entry, ScalarNode } from '../node.js';
import type { Column } from './columns.js';
import { Doubles } from './doubles.js';
import { LevelReader, type LevelTree } from './forms/levels.js';
import { membersOfRow } from './forms/members.js';
import { Placer, type Outline } from './forms/outline.js';
import type { Head } from './head.js';
import type { LeftOutKind } from './left-out.js';
import type { RosterOptions } from './options.js';
import { CellReader } from './read-cells.js';
import { ReadRow, RowTextReader, type RowTexts } from './read-row.js';
import { makeRow, type Row, type Said } from './row.js';
import { emptyAfter, fullText, type Cell, type TableRow } from './sheets/table.js';
import { LostZeros } from './values/lost-zeros.js';
import { UsualUnits } from './usual-units.js';
import { codeText, nameText, readCell, withText } from './values/texts.js';

/** What the tables of a roster have in common. */
export interface Shared {
  readonly options: RosterOptions;
  readonly tree: LevelTree;
  /** Whether the codes of all tables together show what stands under what. */
  readonly isCoded: boolean;
}

interface Made {
  readonly row: Row;
  readonly written: TableRow;
}

/** Reads the rows of one table, whatever its form. */
export class RowReader {
  readonly findings: FindingList;
  readonly #source: number;
  readonly #head: Head;
  readonly #cells: CellReader;
  /** For rows that are read again: what is wrong with them has been told. */
  readonly #again: CellReader;
  /** The key that all names share; null where they have no heading. */
  readonly #nameKey: ScalarNode | null;
  readonly #zeros = new LostZeros();
  readonly #left = new Tally<{ readonly at: Cell; readonly kind: LeftOutKind }>();

  constructor(source: number, head: Head, findings: FindingList) {
    this.findings = findings;
    this.#source = source;
    this.#head = head;
    this.#cells = new CellReader(head, findings);
    this.#again = new CellReader(head, new FindingList());
    const heading = head.cells[head.columns.indexOf('name')];
    this.#nameKey = heading === undefined ? null : withText(heading, 'name');
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
    this.findings.addAll(this.#zeros.finish());
  }

  byLevels(rows: readonly TableRow[], { options, tree }: Omit<Shared, 'isCoded'>): readonly Row[] {
    const names = this.#head.levels.map(({ name }) => name);
    const own = namesLevel(this.#head, options.levels);
    const levels = [...planLevels(names, options.levels), ...(own === null ? [] : [own])];
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
    return Array.from(
      this.#readAll(rows, (text) => text, UsualUnits.of(this.#head)),
      ({ row }) => row,
    );
  }

  byOutline(rows: readonly TableRow[], outline: Outline): readonly Row[] {
    const placer = new Placer<Row>(outline, this.findings);
    const units: Row[] = [];
    for (const { written, row } of this.#readAll(rows, outline.nameIn, null, false)) {
      const { cells } = written;
      const above = placer.above(cells, row.name?.text ?? '');
      if (above === undefined) continue;
      row.above = above;
      units.push(row);
      placer.push(cells, row);
    }
    placer.finish();
    return units;
  }

  /** `doubles`: whether a row that says the same as one before is that row again. */
  *#readAll(
    rows: readonly TableRow[],
    nameIn: (text: string) => string,
    usual: UsualUnits | null,
    doubles = true,
  ): Generator<Made> {
    // Rows keep this reader alive, and should not keep those of before.
    const seen = doubles ? new Doubles(this.#head.columns, rows.length) : null;
    const again = new RowTextReader(this.#source, usual, (row) =>
      this.#textsOf(row, nameIn, this.#again),
    );
    for (const written of rows) {
      const row = ReadRow.ofUsual(again, written);
      if (row !== null) {
        if (seen === null || !this.#isDouble(written, seen)) yield { row, written };
        continue;
      }
      const { cells } = written;
      this.#noteCodes(cells);
      if (this.#cells.isBroken(cells) || (seen !== null && this.#isDouble(written, seen))) continue;
      for (const read of this.#read(written, nameIn, again)) yield { row: read, written };
    }
  }

  #textsOf(row: TableRow, nameIn: (text: string) => string, reader: CellReader): Texts {
    const { cells } = row;
    const column = this.#head.columns.indexOf('name');
    const cell = cells[column] ?? emptyAfter(cells, this.#source);
    const name = withText(cell, cell.text === null ? null : nameText(nameIn(cell.text)));
    const parents: ScalarNode[] = [];
    for (const k of this.#head.parents) {
      const said = readCell(cells[k], parentText);
      if (said !== null) parents.push(said);
    }
    const { members, code, entries } = reader.said(cells, BUT_NAMES);
    entries.unshift({ key: this.#nameKey ?? withText(name, 'name'), value: name });
    // Each key by name: spreading takes ten times as long, and there may be a million rows, each read several times.
    return {
      cell,
      name,
      parent: parents[0] ?? null,
      others: parents.length > 1 ? parents.slice(1) : NO_OTHERS,
      code,
      members,
      entries,
      source: this.#source,
      start: cells.find(isFilled)?.start ?? 0,
      end: cells.findLast(isFilled)?.end ?? 0,
    };
  }

  #read(row: TableRow, nameIn: (text: string) => string, again: RowTextReader): readonly Row[] {
    const { cells } = row;
    const texts = this.#textsOf(row, nameIn, this.#cells);
    const { cell, name, parent, others, members } = texts;
    const isNamed = name.text !== null;
    if (isNamed) this.#cells.noteName(cell);
    if (isNamed && members.length === 0) return [ReadRow.of(again, row, texts)];
    if (!isNamed && members.length > 0) return this.#members(texts, cells);
    // The second line of a unit that takes two has no name of its own.
    const isBare = texts.entries.length === 1 && parent === null;
    if (!isNamed && (isBare || cell.anchor !== undefined)) {
      this.#leave(row, 'empty');
      return [];
    }
    const given = { name: isNamed ? name : null, parent, others, isMember: false };
    return [makeRow(given, texts, texts)];
  }

  #members({ parent, others, ...texts }: Texts, cells: readonly Cell[]): readonly Row[] {
    if (parent === null) {
      const at = cells.find(({ start }) => start === texts.members[0]?.start);
      this.findings.add(finding('TC340', at ?? emptyAfter(cells, this.#source), { text: '' }));
      return [];
    }
    const said = { ...texts, entries: texts.entries.slice(1) };
    return membersOfRow(said).map((member) => ({
      ...makeRow({ name: null, parent, others, isMember: true }, NOTHING_SAID, member),
      unit: member,
    }));
  }

  /** A row of which nothing is read; its first cell stands for it. */
  #leave({ cells }: TableRow, kind: LeftOutKind): void {
    const at =
      cells.find((cell) => cell.text !== null) ?? cells.find(({ anchor }) => anchor !== undefined);
    if (at !== undefined) this.#left.add(kind, () => ({ at, kind }));
  }

  #isDouble(written: TableRow, seen: Doubles): boolean {
    const { columns } = this.#head;
    const first = seen.add(written);
    if (first === null) return false;
    const { cells } = written;
    const at = cells.find((cell, k) => cell.text !== null && (columns[k] ?? null) !== null);
    if (at === undefined) return false;
    const name = nameText(fullText(cells[columns.indexOf('name')]) ?? '');
    const related = [{ at: first, note: { kind: 'first' } as const }];
    this.findings.add(finding('TC342', at, { name, isUnit: false }, { related }));
    return true;
  }

  #noteCodes(cells: readonly Cell[]): void {
    const cell = cells[this.#head.columns.indexOf('code')];
    if (cell !== undefined && cell.text !== null) this.#zeros.add(cell);
  }
}

/** What a row says, members and the cell of the name too. */
interface Texts extends RowTexts, Said {
  readonly cell: Cell;
  readonly code: ScalarNode | null;
  readonly entries: readonly Entry[];
}

const BUT_NAMES: readonly Column[] = ['name'];
const NO_OTHERS: readonly ScalarNode[] = [];
const isFilled = ({ text }: Cell): boolean => text !== null;

const NOTHING_SAID: Said = { entries: [], members: [], code: null };

/** A parent is given by its code or by its name. */
const parentText = (text: string): string =>
  /^[\s\d０-９'="]+$/u.test(text) ? codeText(text) : nameText(text);

/** What the level of a column of names below the levels is called, where no plan has a word for it. */
function namesLevel({ headings, columns, levels }: Head, known: readonly string[]): string | null {
  const heading = headings[columns.indexOf('name')];
  if (heading === undefined || known.length > 0) return null;
  const name = /\p{Script=Han}/u.test(heading) ? '单位' : 'unit';
  return levels.some((level) => level.name === name) ? null : name;
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
