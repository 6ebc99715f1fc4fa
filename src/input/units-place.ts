import { entryOf, itemsOf, type Node } from './node.js';

/** Where the units of a plan stand in its text, whole lines. */
export interface UnitsPlace {
  /** Of the line `units:`; the text's end where there is none. */
  readonly start: number;
  /** Of the next line that is none of the units'. */
  readonly end: number;
  /** The comment behind `units:`, with the blanks before it. */
  readonly comment: string;
  /** Whether they are `{ file: … }`. */
  readonly isFile: boolean;
  /** How many units the list has. */
  readonly count: number;
}

/** Null where the plan is no map of keys, a line each: there is no place to write units into. */
export function unitsPlace(text: string, root: Node): UnitsPlace | null {
  if (root.kind !== 'map' || root.flow === true) return null;
  const entry = entryOf(root, 'units');
  if (entry === null) {
    const end = endOfDocument(text);
    return { start: end, end, comment: '', isFile: false, count: 0 };
  }
  const start = text.lastIndexOf('\n', entry.key.start - 1) + 1;
  if (text.slice(start, entry.key.start).trim() !== '') return null;
  const next = root.entries[root.entries.indexOf(entry) + 1];
  const end = endOfBlock(text, start, next?.key.start ?? endOfDocument(text));
  const head = /^[^\r\n]*/u.exec(text.slice(start))?.[0] ?? '';
  const comment = /^\s*units\s*:(\s+#.*)$/u.exec(head)?.[1] ?? '';
  return {
    start,
    end,
    comment,
    isFile: entryOf(entry.value, 'file') !== null,
    count: itemsOf(entry.value).length,
  };
}

/** Empty lines and comments that are not set in belong to what follows. */
function endOfBlock(text: string, start: number, next: number): number {
  const lines = [...text.slice(start, next).matchAll(/[^\n]*(?:\n|$)/gu)].filter(
    ([line]) => line !== '',
  );
  let end = start;
  let at = start;
  for (const [k, [line]] of lines.entries()) {
    at += line.length;
    if (k === 0 || !/^(?:\s*$|#)/u.test(line)) end = at;
  }
  return Math.min(end, next);
}

/** Before the sign that ends a document, if there is one. */
function endOfDocument(text: string): number {
  return /^(?:\.\.\.|---)[ \t]*$/mu.exec(text.slice(4))?.index === undefined
    ? text.length
    : text.search(/(?<=[\s\S]{4})^(?:\.\.\.|---)[ \t]*$/mu);
}
