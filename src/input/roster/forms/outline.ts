import { finding } from '../../../diagnostics/finding.js';
import type { FindingList } from '../../../diagnostics/finding-list.js';
import { Tally } from '../../../diagnostics/tally.js';
import { plainHeading } from '../columns.js';
import type { Head } from '../head.js';
import { fullText, type Cell, type TableRow } from '../sheets/table.js';
import { numberAlone, numberingOf, type Numbered } from './numbering.js';

/** How a column of names shows which unit stands under which. */
export interface Outline {
  readonly kind: 'numbering' | 'indents';
  /** How deep a row is set, in steps that only compare; null where it does not say. */
  readonly depthOf: (cells: readonly Cell[]) => number | null;
  /** The name without its number. */
  readonly nameIn: (text: string) => string;
  /** The cell that findings about the depth point at. */
  readonly placeIn: (cells: readonly Cell[]) => Cell | undefined;
}

/**
 * Finds numbers before the names, or in a column of their own, or indents; null where there are none. Where some rows are counted
 * and others are not, nothing says what the others stand under: each of them is told.
 */
export function outlineOf(rows: readonly TableRow[], head: Head): Outline | null {
  const column = head.columns.indexOf('name');
  if (column < 0) return null;
  const names = rows.filter(({ cells }) => typeof cells[column]?.text === 'string');
  return (
    numberedNames(names, column, isNumberedWhole) ??
    numberedColumn(names, head, column) ??
    indents(names, column) ??
    numberedNames(names, column, isCounted)
  );
}

const textAt = (cells: readonly Cell[], column: number): string => fullText(cells[column]) ?? '';

/** Nearly all rows have a number, of at least two kinds: a name or two may begin with one of its own. */
function isOutline(found: readonly (Numbered | null)[]): boolean {
  const numbered = found.filter((one) => one !== null);
  const kinds = new Set(numbered.map(({ rank }) => rank));
  return kinds.size > 1 && numbered.length * 10 >= found.length * 9;
}

/** The highest kind of number counts 1, 2, 3 …: that is no accident of names. */
function isCounted(found: readonly (Numbered | null)[]): boolean {
  const numbered = found.filter((one) => one !== null);
  const top = Math.min(...numbered.map(({ rank }) => rank));
  const counts = numbered.filter(({ rank }) => rank === top).map(({ count }) => count);
  return counts.length > 1 && counts.every((count, k) => count === k + 1);
}

const isNumberedWhole = (found: readonly (Numbered | null)[]): boolean =>
  isOutline(found) || (!found.includes(null) && isCounted(found));

function numberedNames(
  rows: readonly TableRow[],
  column: number,
  isEnough: (found: readonly (Numbered | null)[]) => boolean,
): Outline | null {
  const found = rows.map(({ cells }) => numberingOf(textAt(cells, column)));
  if (!isEnough(found)) return null;
  return {
    kind: 'numbering',
    depthOf: (cells) => numberingOf(textAt(cells, column))?.rank ?? null,
    nameIn: (text) => numberingOf(text)?.rest ?? text,
    placeIn: (cells) => cells[column],
  };
}

function numberedColumn(rows: readonly TableRow[], head: Head, names: number): Outline | null {
  const column = head.headings.findIndex(
    (heading, k) => k !== names && SERIAL.has(plainHeading(heading)),
  );
  if (column < 0) return null;
  const found = rows.map(({ cells }) => numberAlone(textAt(cells, column)));
  if (!isOutline(found)) return null;
  return {
    kind: 'numbering',
    depthOf: (cells) => numberAlone(textAt(cells, column))?.rank ?? null,
    nameIn: (text) => text,
    placeIn: (cells) => cells[column],
  };
}

const SERIAL: ReadonlySet<string> = new Set(['序号', '序', '编号', 'no', 'no.']);

function indents(rows: readonly TableRow[], column: number): Outline | null {
  const depths = new Set(rows.map(({ cells }) => cells[column]?.indent ?? 0));
  // A single blank before some names is a slip.
  if (depths.size < 2 || Math.max(...depths) < 2) return null;
  const isNumbered = isCounted(rows.map(({ cells }) => numberingOf(textAt(cells, column))));
  return {
    kind: 'indents',
    depthOf: (cells) => cells[column]?.indent ?? 0,
    nameIn: (text) => (isNumbered ? (numberingOf(text)?.rest ?? text) : text),
    placeIn: (cells) => cells[column],
  };
}

/** Puts rows one under the other by their depths; null where a row's depth fits none above it, which is told. */
export class Placer<T> {
  readonly #outline: Outline;
  readonly #findings: FindingList;
  #stack: { readonly depth: number; readonly unit: T }[] = [];
  readonly #unnumbered = new Tally<{ readonly at: Cell; readonly name: string }>();
  /** Depths that the units straight under each unit have. */
  readonly #below = new Map<T | null, number>();

  constructor(outline: Outline, findings: FindingList) {
    this.#outline = outline;
    this.#findings = findings;
  }

  /** The unit that a row stands under; undefined where that can't be said. */
  above(cells: readonly Cell[], name: string): T | null | undefined {
    const depth = this.#outline.depthOf(cells);
    if (depth === null) {
      const at = this.#outline.placeIn(cells) ?? cells[0];
      if (at !== undefined) this.#unnumbered.add('', () => ({ at, name }));
      return undefined;
    }
    while ((this.#stack.at(-1)?.depth ?? -1) >= depth) this.#stack.pop();
    const above = this.#stack.at(-1)?.unit ?? null;
    const usual = this.#below.get(above);
    if (this.#outline.kind === 'indents' && usual !== undefined && usual !== depth)
      return this.#refuse(cells, name);
    this.#below.set(above, usual ?? depth);
    return above;
  }

  /** Has the rows that follow stand under this one where they are set deeper. */
  push(cells: readonly Cell[], unit: T): void {
    this.#stack.push({ depth: this.#outline.depthOf(cells) ?? 0, unit });
  }

  /** Tells of the rows without a number, once. */
  finish(): void {
    this.#findings.addAll(
      this.#unnumbered.map(({ at, name }, count) =>
        finding('TC341', at, { name, problem: 'none', count }),
      ),
    );
  }

  #refuse(cells: readonly Cell[], name: string): undefined {
    const at = this.#outline.placeIn(cells) ?? cells[0];
    if (at !== undefined)
      this.#findings.add(finding('TC341', at, { name, problem: 'uneven', count: 1 }));
  }
}
