import { codeTextOf, parentTextOf, type Row } from './row.js';
import { addTo } from '../../domain/lists.js';

/** What the word in a row's column of parents leads to. */
export type FoundParent =
  | { readonly kind: 'row'; readonly row: Row }
  /** Several rows have that name, in the order of the file. */
  | { readonly kind: 'several'; readonly rows: readonly Row[] }
  /** Nothing in the file. */
  | { readonly kind: 'none' };

/**
 * Finds parents by code, then by path, then by a name that one row alone has. A path is what stands in a row's own
 * column of parents and its name, as in the CSV of `tici plan`; where no parent has a `/` in it the words are names,
 * and one that a top unit shares with another is not a path but unclear. What begins with a `/` is the whole path, from
 * the top, as in the rosters that we write.
 */
export class Parents {
  readonly #rows: readonly Row[];
  /** Of the codes that rows give as their parents: a country has 15 times as many. */
  readonly #byCode = new Map<string, Row>();
  /** What was asked for last: rows below one unit follow each other, most often. */
  #last: { readonly word: string; readonly found: FoundParent } | null = null;
  #names: ReadonlyMap<string, readonly Row[]> | null = null;
  #paths: ReadonlyMap<string, readonly Row[]> | null = null;
  #wholePaths: ReadonlyMap<string, readonly Row[]> | null = null;

  constructor(rows: readonly Row[]) {
    this.#rows = rows.some(isMember) ? rows.filter((row) => !isMember(row)) : rows;
    const given = givenParents(rows);
    for (const row of this.#rows) {
      const code = codeTextOf(row);
      if (code !== null && given.has(code) && !this.#byCode.has(code)) this.#byCode.set(code, row);
    }
  }

  /** All that a parent could be called by: codes, then names, each in the file's order. */
  words(): readonly string[] {
    const codes = new Set(this.#rows.flatMap((row) => codeTextOf(row) ?? []));
    return [...codes, ...this.#byName().keys()];
  }

  /** Null for a row that has no parent. */
  of(row: Row): FoundParent | null {
    const text = parentTextOf(row);
    return text === null ? null : this.find(text);
  }

  /** What a code, path or name leads to that some row gives as its parent. */
  find(word: string): FoundParent {
    if (this.#last?.word !== word) this.#last = { word, found: this.#find(word) };
    return this.#last.found;
  }

  #find(word: string): FoundParent {
    const row = this.#byCode.get(word);
    if (row !== undefined) return { kind: 'row', row };
    if (word.startsWith('/')) return oneOf(this.#byWholePath().get(word.slice(1)) ?? []);
    const rows = this.#byPath().get(word) ?? this.#byName().get(word) ?? [];
    return oneOf(rows);
  }

  #byName(): ReadonlyMap<string, readonly Row[]> {
    this.#names ??= grouped(this.#rows, (row) => row.name?.text ?? '');
    return this.#names;
  }

  /** Empty where parents are no paths. */
  #byPath(): ReadonlyMap<string, readonly Row[]> {
    const hasPaths = (): boolean => this.#rows.some((row) => parentTextOf(row)?.includes('/'));
    this.#paths ??= hasPaths() ? grouped(this.#rows, pathOf) : new Map();
    return this.#paths;
  }

  #byWholePath(): ReadonlyMap<string, readonly Row[]> {
    this.#wholePaths ??= grouped(this.#rows, (row) => this.#wholePath(row, new Set()));
    return this.#wholePaths;
  }

  /** The names from the top; those below a circle are as if it were the top. */
  #wholePath(row: Row, below: Set<Row>): string {
    const name = row.name?.text ?? '';
    const word = parentTextOf(row);
    if (word === null || below.has(row)) return name;
    if (word.startsWith('/')) return `${word.slice(1)}/${name}`;
    const found = this.find(word);
    return found.kind === 'row' ? `${this.#wholePath(found.row, below.add(row))}/${name}` : name;
  }
}

/** All that stands in columns of parents. */
function givenParents(rows: readonly Row[]): ReadonlySet<string> {
  const given = new Set<string>();
  let last: string | null = null;
  for (const row of rows) {
    const word = parentTextOf(row);
    if (word !== null && word !== last) given.add(word);
    last = word;
    for (const { text } of row.others) if (text !== null) given.add(text);
  }
  return given;
}

const isMember = (row: Row): boolean => row.isMember;

function oneOf(rows: readonly Row[]): FoundParent {
  const [first] = rows;
  if (first === undefined) return { kind: 'none' };
  return rows.length === 1 ? { kind: 'row', row: first } : { kind: 'several', rows };
}

const pathOf = ({ parent, name }: Row): string =>
  [parent, name].flatMap((cell) => cell?.text ?? []).join('/');

function grouped(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = keyOf(row);
    addTo(groups, key, row);
  }
  return groups;
}
