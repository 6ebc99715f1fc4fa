import type { MapNode, Node, ScalarNode } from '../../node.js';

/** What is longer is no hint any more. */
const LONGEST = 200;

/** Text that would be something else without quotes. */
const NEEDS_QUOTES = /^$|^[-?:,[\]{}#&*!|>'"%@`\s]|[,[\]{}]|:\s|\s#|[\s:]$|^[\d.+-]/u;

/** The node as YAML in one line, with the person's own words in it; null where that would be long. */
export function writeFlow(node: Node): string | null {
  const text = written(node, LONGEST);
  return text.length > LONGEST ? null : text;
}

/** An entry `KEY: VALUE`, for a hint that has a map written anew. */
const flowEntry = (key: string, value: string): string =>
  value === '' ? `${key}:` : `${key}: ${value}`;

/** Stops looking where the room is used up: what comes of it is too long in any case. */
function written(node: Node, room: number): string {
  if (node.kind === 'scalar') return scalar(node);
  if (node.kind === 'list')
    return `[${joined(node.items, (item, left) => written(item, left), room)}]`;
  if (node.entries.length === 0) return '{}';
  return `{ ${joined(node.entries, ({ key, value }, left) => flowEntry(scalar(key), written(value, left)), room)} }`;
}

function joined<T>(
  parts: readonly T[],
  write: (part: T, room: number) => string,
  room: number,
): string {
  let text = '';
  for (const part of parts) {
    if (text.length > room) break;
    text += `${text === '' ? '' : ', '}${write(part, room - text.length)}`;
  }
  return text;
}

function scalar({ text, plain }: ScalarNode): string {
  if (text === null) return '';
  return plain && !/[,[\]{}]/u.test(text) ? text : quoted(text);
}

/** The map with other values for some of its keys; new keys come after `after`. */
export function mapWith(
  map: MapNode,
  changed: Readonly<Record<string, string>>,
  after: string,
): string | null {
  const parts: string[] = [];
  for (const { key, value } of map.entries) {
    const name = key.text ?? '';
    parts.push(`${name}: ${changed[name] ?? writeFlow(value) ?? '…'}`);
    if (name !== after) continue;
    for (const [extra, text] of Object.entries(changed)) {
      if (!map.entries.some((entry) => entry.key.text === extra)) parts.push(`${extra}: ${text}`);
    }
  }
  const text = `{ ${parts.join(', ')} }`;
  return text.length > LONGEST ? null : text;
}

/** In double quotes, for what must stay one piece. */
export const quoted = (text: string): string => JSON.stringify(text);

/** A name as it may stand alone, in quotes where it has to. */
export const nameText = (text: string): string => (NEEDS_QUOTES.test(text) ? quoted(text) : text);
