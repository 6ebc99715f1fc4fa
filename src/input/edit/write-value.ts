import type { MapNode, ScalarNode, ListNode, Node } from '../node.js';
import type { Edit } from './edit.js';

/** The edit that writes another value where one stands, its quotes kept; null where it is not written as it is read. */
export function replaceValue(source: string, node: ScalarNode, value: string): Edit | null {
  const raw = source.slice(node.start, node.end);
  const quote = /^["']/u.exec(raw)?.[0] ?? '';
  if (raw !== `${quote}${node.text}${quote}`) return null;
  const { start, end } = node;
  return {
    source: node.source,
    start: start + quote.length,
    end: end - quote.length,
    text: value,
  };
}

/** The edit that writes `key: value` behind one entry of a map whose value is on one line. */
export function addKeyBehind(
  source: string,
  map: MapNode,
  behind: { readonly key: Node; readonly value: Node },
  written: string,
): Edit {
  const { end } = behind.value;
  if (map.flow === true) return insertion(map, end, `, ${written}`);
  return lineBehind(source, map, end, columnOf(source, behind.key.start), written);
}

/** The edit that writes `key: value` before all others of a map; null where none of its own is written. */
export function addKeyFirst(source: string, map: MapNode, written: string): Edit | null {
  const first = map.entries[0]?.key;
  if (first === undefined) return addOnlyKey(source, map, written);
  if (first.source !== map.source) return null;
  if (map.flow === true) return insertion(map, first.start, `${written}, `);
  const indent = ' '.repeat(columnOf(source, first.start));
  return insertion(map, first.start, written + breakOf(source, first.start) + indent);
}

/** Between the braces, where there is nothing but blanks and comments. */
function addOnlyKey(source: string, map: MapNode, written: string): Edit | null {
  const between = /^\{((?:\s|#.*)*)\}/u.exec(source.slice(map.start))?.[1];
  if (map.flow !== true || between === undefined) return null;
  return insertion(map, map.start + 1, between === '' ? ` ${written} ` : ` ${written}`);
}

/** The edit that puts an item behind those of a list. */
export function addItem(source: string, list: ListNode, written: string): Edit | null {
  const last = list.items.at(-1);
  if (last === undefined) {
    return list.flow === true ? insertion(list, list.start + 1, written) : null;
  }
  if (last.source !== list.source) return null;
  if (list.flow === true) return insertion(list, last.end, `, ${written}`);
  const dash = source.lastIndexOf('-', last.start - 1);
  return lineBehind(source, list, last.end, columnOf(source, dash), `- ${written}`);
}

/** A line of its own, below the one on which `end` stands. */
export function lineBehind(
  source: string,
  { source: number }: Node,
  end: number,
  indent: number,
  written: string,
): Edit {
  const at = endOfLine(source, end);
  const text = breakOf(source, end) + ' '.repeat(indent) + written;
  return { source: number, start: at, end: at, text };
}

const insertion = ({ source }: Node, at: number, text: string): Edit => ({
  source,
  start: at,
  end: at,
  text,
});

/** Columns between the beginning of the line and an offset. */
function columnOf(source: string, offset: number): number {
  const before = source.slice(0, offset);
  return offset - Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) - 1;
}

/** Where the line ends that an offset stands on, its break left out. */
export function endOfLine(source: string, offset: number): number {
  const found = /[\r\n]/u.exec(source.slice(offset));
  return found === null ? source.length : offset + found.index;
}

/** The break that ends the line, or else the one that the text uses. */
function breakOf(source: string, offset: number): string {
  const behind = /\r\n|\n|\r/u.exec(source.slice(offset)) ?? /\r\n|\n|\r/u.exec(source);
  return behind?.[0] ?? '\n';
}
