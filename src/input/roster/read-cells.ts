import { finding } from '../../diagnostics/finding.js';
import type { FindingList } from '../../diagnostics/finding-list.js';
import { Tally } from '../../diagnostics/tally.js';
import { formatDay } from '../../domain/day.js';
import type { Entry, ListNode, Node, ScalarNode } from '../node.js';
import { ONE_MEMBER, plainHeading, type Column } from './columns.js';
import type { Head } from './head.js';
import type { Said } from './row.js';
import { fullText, type Cell } from './sheets/table.js';
import { looseDay } from '../loose-day.js';
import {
  BETWEEN_MEMBERS,
  BETWEEN_TAGS,
  codeText,
  isSeveral,
  nameText,
  readCell,
  withText,
  wordsOf,
} from './values/texts.js';

const DAYS: ReadonlySet<Column> = new Set(['start', 'not-before', 'not-after']);
/** `1.501E+11`: the digits are gone. */
const SCIENTIFIC = /^\d(?:\.\d+)?e\+?\d{1,2}$/iu;

/** Blanks between words of two characters or more: `教育局 公安局`, but not `李 明`. */
const SPACED = /\p{Script=Han}{2}[ \t\u00a0\u3000]+\p{Script=Han}{2}/u;

/** Blanks between digits or letters: `150102 001`. */
const BLANK_INSIDE = /\S\s+\S/u;

interface Read {
  readonly k: number;
  readonly column: Exclude<Column, 'parent'>;
  /** Null where the heading has no cell. */
  readonly key: ScalarNode | null;
}

/** What is wrong with cells and comes by the hundred is told once a table. */
export class CellReader {
  readonly #head: Head;
  /** The columns that say something of units, each with the key that all rows share. */
  readonly #columns: readonly Read[];
  readonly #findings: FindingList;
  readonly #damaged = new Tally<{ readonly at: Cell; readonly kind: 'scientific' | 'date' }>();
  readonly #serials = new Tally<{ readonly at: Cell; readonly day: string }>();
  readonly #kept = new Tally<{ readonly at: Cell; readonly heading: string }>();

  readonly #spaced = new Tally<Cell>();
  readonly #blanks = new Tally<Cell>();
  readonly #several = new Tally<Cell>();

  constructor(head: Head, findings: FindingList) {
    this.#head = head;
    this.#columns = head.columns.flatMap((column, k) => {
      if (column === null || column === 'parent') return [];
      const at = head.cells[k];
      return [{ k, column, key: at === undefined ? null : withText(at, column) }];
    });
    this.#findings = findings;
  }

  /** Whether a cell that is read has no value: told at once. */
  isBroken(cells: readonly Cell[]): boolean {
    if (!cells.some(({ form }) => form === 'error' || form === 'empty-formula')) return false;
    const { columns, levels } = this.#head;
    const own = new Set(levels.flatMap(({ column, code }) => [column, code ?? column]));
    let found = false;
    for (const [k, cell] of cells.entries()) {
      if (cell.form !== 'error' && cell.form !== 'empty-formula') continue;
      if ((columns[k] ?? null) === null && !own.has(k)) continue;
      this.#findings.add(finding('TC337', cell, { text: cell.text, kind: cell.form }));
      found = true;
    }
    return found;
  }

  /** What a row says of its unit, but for the columns in `but`. */
  said(cells: readonly Cell[], but: readonly Column[]): Said & { readonly entries: Entry[] } {
    const entries: Entry[] = [];
    const [notes, kept]: [ScalarNode[], ScalarNode[]] = [[], []];
    let code: ScalarNode | null = null;
    let members: readonly Node[] = [];
    for (const { k, column, key } of this.#columns) {
      const cell = cells[k];
      if (but.includes(column)) continue;
      if (cell === undefined || fullText(cell) === null) continue;
      if (column === 'members') members = this.#membersIn(cell, k);
      else if (column === 'note') notes.push(withText(cell, (fullText(cell) ?? '').trim()));
      else if (column === 'team' || column === 'leader') kept.push(this.#keep(cell, k));
      else {
        const value = this.#valueOf(column, cell);
        if (value === null) continue;
        entries.push({ key: key ?? withText(cell, column), value });
        if (column === 'code' && value.kind === 'scalar') code = value;
      }
    }
    const note = joinedNote([...notes, ...kept]);
    if (note !== null) entries.push({ key: withText(note, 'note'), value: note });
    return { entries, members, code };
  }

  /** A cell that seems to name several units, of which one is made. */
  noteName(cell: Cell): void {
    if (cell.text !== null && isSeveral(cell.text)) this.#several.add('', () => cell);
  }

  /** The members that a cell names, each a name alone. */
  #membersIn(cell: Cell, k: number): readonly ScalarNode[] {
    const text = fullText(cell) ?? '';
    const isOne = ONE_MEMBER.has(plainHeading(this.#head.headings[k] ?? ''));
    const names = isOne ? [nameText(text)] : wordsOf(text, BETWEEN_MEMBERS);
    if (!isOne && names.length === 1 && SPACED.test(text)) this.#spaced.add('', () => cell);
    return names.map((name) => withText(cell, name));
  }

  /** The words of a plan have no key for it. */
  #keep(cell: Cell, k: number): ScalarNode {
    const heading = nameText(this.#head.headings[k] ?? '');
    this.#kept.add(heading, () => ({ at: this.#head.cells[k] ?? cell, heading }));
    return withText(cell, `${heading}：${nameText(fullText(cell) ?? '')}`);
  }

  #valueOf(
    column: Exclude<Column, 'parent' | 'members' | 'team' | 'leader' | 'note'>,
    cell: Cell,
  ): Node | null {
    if (column === 'code') return this.code(cell);
    if (column === 'tags') return tagsIn(cell);
    return DAYS.has(column) ? this.#day(cell) : readCell(cell, nameText);
  }

  /** A code, also of a column of a level's codes. */
  code(cell: Cell | undefined): ScalarNode | null {
    const code = readCell(cell, codeText);
    if (cell === undefined || code === null) return null;
    if (BLANK_INSIDE.test(fullText(cell) ?? '')) this.#blanks.add('', () => cell);
    const kind =
      cell.form === 'date' ? 'date' : SCIENTIFIC.test(code.text ?? '') ? 'scientific' : null;
    if (kind !== null) this.#damaged.add(kind, () => ({ at: cell, kind }));
    return code;
  }

  /** It stands where it is written: that a cell merged with it says it too makes no other place of it. */
  #day(covered: Cell): ScalarNode {
    const cell = covered.text === null ? (covered.anchor ?? covered) : covered;
    const text = fullText(cell) ?? '';
    const found = looseDay(text);
    if (!('day' in found)) return withText(cell, text.trim());
    const { isSerial } = found;
    // A text of five digits may be anything.
    if (isSerial && cell.form !== 'number') return withText(cell, text.trim());
    const day = formatDay(found.day);
    if (isSerial) this.#serials.add('', () => ({ at: cell, day }));
    return withText(cell, day);
  }

  finish(): void {
    this.#findings.addAll(
      this.#damaged.map(({ at, kind }, count) =>
        finding('TC335', at, { code: at.text ?? '', kind, count }),
      ),
    );
    this.#findings.addAll(
      this.#serials.map(({ at, day }, count) =>
        finding('TC338', at, { value: at.text ?? '', day, count }),
      ),
    );
    this.#findings.addAll(
      this.#several.map((at, count) =>
        finding('TC346', at, { text: (at.text ?? '').replaceAll(/\s+/gu, ' '), count }),
      ),
    );
    this.#findings.addAll(
      this.#spaced.map((at, count) => {
        const text = (fullText(at) ?? '').trim();
        return finding('TC345', at, { text, name: nameText(text), count });
      }),
    );
    this.#findings.addAll(
      this.#blanks.map((at, count) => {
        const text = (fullText(at) ?? '').trim().replaceAll(/\s+/gu, ' ');
        return finding('TC349', at, { text, code: codeText(text), count });
      }),
    );
    this.#findings.addAll(
      this.#kept.map(({ at, heading }, count) => finding('TC339', at, { heading, count })),
    );
  }
}

const joinedNote = (notes: readonly ScalarNode[]): ScalarNode | null => {
  const [first] = notes;
  return first === undefined
    ? null
    : withText(first, notes.flatMap(({ text }) => text ?? []).join('；'));
};

function tagsIn(cell: Cell): ListNode | null {
  const items = wordsOf(fullText(cell) ?? '', BETWEEN_TAGS).map((word) => withText(cell, word));
  const { source, start, end } = cell;
  return items.length === 0 ? null : { kind: 'list', source, start, end, items };
}
